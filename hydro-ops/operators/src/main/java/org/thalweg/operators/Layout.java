package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** How the values of a field stand in its last axes. */
enum Layout {
  /** {@code (..., node)}. */
  MASKED,
  /** {@code (..., ny, nx)}. */
  GRIDDED;

  /**
   * The layout of a shape. One that fits both is gridded: the nodes then fill one row of the grid,
   * where both mean the same, or the batch happens to be as long as the grid is high.
   */
  static Layout of(RiverNetwork network, String name, Shape shape) {
    Optional<RiverGrid> grid = network.grid();
    if (grid.isPresent()
        && shape.ndim() >= 2
        && shape.dim(-2) == grid.get().rows()
        && shape.dim(-1) == grid.get().cols()) {
      return GRIDDED;
    }
    if (shape.ndim() >= 1 && shape.dim(-1) == network.nodeCount()) {
      return MASKED;
    }
    String onGrid =
        grid.map(g -> " on a grid of (%d, %d)".formatted(g.rows(), g.cols())).orElse("");
    throw new ShapeException(
        "%s has shape %s, network has %d nodes%s"
            .formatted(name, shape, network.nodeCount(), onGrid));
  }

  /** How many dimensions stand for the network. */
  int dims() {
    return this == MASKED ? 1 : 2;
  }

  /** The values of the nodes, {@code (..., node)}. */
  <A> A toNodes(ArrayNamespace<A> xp, RiverNetwork network, A field) {
    if (this == MASKED) {
      return field;
    }
    RiverGrid grid = network.grid().orElseThrow();
    A flat = xp.reshape(field, joined(xp.shape(field)));
    return grid.isFull() ? flat : xp.take(flat, xp.constant(network.cellOfNode()), -1);
  }

  /** Values of the nodes in this layout, with NaN where there is no node. */
  <A> A fromNodes(ArrayNamespace<A> xp, RiverNetwork network, A nodes, String name) {
    if (this == MASKED) {
      return nodes;
    }
    boolean full = network.grid().orElseThrow().isFull();
    DType dtype = xp.dtype(nodes);
    if (!full && !dtype.isFloating()) {
      throw new DTypeException(
          "%s is gridded and of %s, which has no NaN for the cells without a node: use Grids.toNodes, then Grids.toGrid with a fill value"
              .formatted(name, dtype));
    }
    return toGrid(xp, network, nodes, full ? 0 : Double.NaN);
  }

  /** {@code (..., ny, nx)} with the values of the nodes, and a fill value where there is none. */
  static <A> A toGrid(ArrayNamespace<A> xp, RiverNetwork network, A nodes, double fill) {
    RiverGrid grid = network.grid().orElseThrow();
    long[] dims = xp.shape(nodes).dims();
    A cells = nodes;
    if (!grid.isFull()) {
      long[] one = dims.clone();
      one[one.length - 1] = 1;
      DType dtype = xp.dtype(nodes);
      A padding =
          dtype.isFloating()
              ? xp.full(Shape.of(one), fill, dtype)
              : xp.full(Shape.of(one), (long) fill, dtype);
      // The node after the last stands for none.
      cells =
          xp.take(xp.concat(List.of(nodes, padding), -1), xp.constant(network.nodeOfCell()), -1);
    }
    long[] split = Arrays.copyOf(dims, dims.length + 1);
    split[dims.length - 1] = grid.rows();
    split[dims.length] = grid.cols();
    return xp.reshape(cells, split);
  }

  private static long[] joined(Shape shape) {
    long[] dims = shape.dims();
    long[] joined = Arrays.copyOf(dims, dims.length - 1);
    joined[joined.length - 1] = dims[dims.length - 2] * dims[dims.length - 1];
    return joined;
  }
}
