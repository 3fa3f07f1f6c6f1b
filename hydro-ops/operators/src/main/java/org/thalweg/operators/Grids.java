package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.IInfo;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Fields between the two layouts of a gridded network. Differentiable. */
public final class Grids {
  private Grids() {}

  /**
   * The values of the nodes.
   *
   * @param network a network on a grid
   * @param field {@code (..., ny, nx)}, values of all cells; those without a node are left out
   * @param <U> the type of array
   * @return {@code (..., node)}
   * @throws IllegalArgumentException if the network is not on a grid, or the field's shape is not
   *     that of the grid
   */
  public static <U> U toNodes(RiverNetwork network, U field) {
    return toNodes(network, field, Namespaces.door(field));
  }

  private static <U, A> U toNodes(RiverNetwork network, U field, Door<U, A> door) {
    A x = door.enter(field);
    RiverGrid grid = gridOf(network);
    Shape shape = door.xp().shape(x);
    if (Layout.of(network, "field", shape) != Layout.GRIDDED) {
      throw new ShapeException(
          "field has shape %s, the grid is (%d, %d)".formatted(shape, grid.rows(), grid.cols()));
    }
    FieldLabels.check(network, "field", field, Layout.GRIDDED);
    A nodes = Layout.GRIDDED.toNodes(door.xp(), network, x);
    return LabelledArray.leave(door, nodes, labels -> FieldLabels.toNodes(network, labels));
  }

  /**
   * The grid that holds the values of the nodes, and a fill value in cells without one.
   *
   * @param network a network on a grid
   * @param field {@code (..., node)}, values of all nodes
   * @param fill the value of cells without a node; NaN for floating-point fields only
   * @param <U> the type of array
   * @return {@code (..., ny, nx)}, of the field's data type
   * @throws IllegalArgumentException if the network is not on a grid, if the field does not have
   *     one value for each node, or if its data type cannot hold the fill value
   */
  public static <U> U toGrid(RiverNetwork network, U field, double fill) {
    return toGrid(network, field, fill, Namespaces.door(field));
  }

  private static <U, A> U toGrid(RiverNetwork network, U field, double fill, Door<U, A> door) {
    ArrayNamespace<A> xp = door.xp();
    A x = door.enter(field);
    gridOf(network);
    Shape shape = xp.shape(x);
    if (shape.ndim() == 0 || shape.dim(-1) != network.nodeCount()) {
      throw new ShapeException(
          "field has shape %s, network has %d nodes".formatted(shape, network.nodeCount()));
    }
    DType dtype = xp.dtype(x);
    if (!dtype.isFloating() && !isHeldBy(xp.iinfo(dtype), fill)) {
      throw new DTypeException("field is of %s, which cannot hold %s".formatted(dtype, fill));
    }
    FieldLabels.check(network, "field", field, Layout.MASKED);
    A cells = Layout.toGrid(xp, network, x, fill);
    return LabelledArray.leave(door, cells, labels -> FieldLabels.toGrid(network, labels));
  }

  private static boolean isHeldBy(IInfo type, double fill) {
    return fill == Math.rint(fill)
        && fill >= type.min().doubleValue()
        && fill <= type.max().doubleValue();
  }

  /** The grid of a network that was built on one. */
  static RiverGrid gridOf(RiverNetwork network) {
    return network
        .grid()
        .orElseThrow(() -> new IllegalArgumentException(network + " is not on a grid"));
  }

  /** Where a grid lies. */
  static GeoTransform placeOf(RiverGrid grid) {
    return grid.transform()
        .orElseThrow(() -> new IllegalArgumentException(grid + " has no place: use withTransform"));
  }
}
