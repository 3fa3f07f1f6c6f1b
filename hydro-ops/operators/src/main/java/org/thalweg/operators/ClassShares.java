package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.IInfo;
import org.thalweg.array.Shape;

/**
 * The share of each class in the weight of what lies in a direction from each node: one {@link
 * Accumulation} of where the field is of the class, over one of all weights.
 *
 * @param direction where sets come from
 * @param classes the values that are counted
 */
@SuppressWarnings("ArrayRecordComponent") // copied at the door, only read
record ClassShares(Direction direction, int[] classes) implements NodeFunction {
  private static final String CLASS = "class";

  @Override
  public <A> A apply(NodeField<A> in) {
    ArrayNamespace<A> xp = in.xp();
    in.checkReal();
    NodeField<A> set = in.asSet();
    A weights = set.nodeWeights(set.dtype());
    A amounts = xp.multiply(indicators(in, set.dtype()), xp.expandDims(weights, -2));
    Optional<A> edges = set.pathWeights();
    WeightedSum sum = new WeightedSum(direction);
    A parts =
        sum.accumulated(
            xp, in.network(), amounts, edges.map(each -> forEachClass(xp, each, amounts)));
    A batches = xp.broadcastTo(weights, xp.shape(in.values()));
    A whole = sum.accumulated(xp, in.network(), batches, edges);
    return xp.divide(parts, xp.expandDims(whole, -2));
  }

  /** {@code (..., class, node)} 1 where the field is of the class, NaN where it is NaN. */
  private <A> A indicators(NodeField<A> in, DType floating) {
    ArrayNamespace<A> xp = in.xp();
    A values = xp.expandDims(in.values(), -2);
    A wanted = xp.reshape(codes(xp, in.dtype()), new long[] {classes.length, 1});
    A ofClass = xp.astype(xp.equal(values, wanted), floating);
    return in.skipNaN() || !in.dtype().isFloating()
        ? ofClass
        : xp.where(xp.isnan(values), xp.full(new long[0], Double.NaN, floating), ofClass);
  }

  private <A> A codes(ArrayNamespace<A> xp, DType dtype) {
    if (!dtype.isFloating()) {
      IInfo range = xp.iinfo(dtype);
      for (int each : classes) {
        if (each < range.min().doubleValue() || each > range.max().doubleValue()) {
          throw new DTypeException("field is of %s, which has no class %d".formatted(dtype, each));
        }
      }
    }
    return xp.astype(xp.asarray(classes), dtype);
  }

  /** Edge weights with batch axes, the same for all classes. */
  private static <A> A forEachClass(ArrayNamespace<A> xp, A edges, A amounts) {
    if (xp.ndim(edges) == 1) {
      return edges;
    }
    long[] dims = xp.shape(amounts).dims();
    dims[dims.length - 1] = xp.shape(edges).dim(-1);
    return xp.broadcastTo(xp.expandDims(edges, -2), Shape.of(dims));
  }

  @Override
  public Labels labels(Labels field, Layout layout) {
    int place = field.dims().size() - layout.dims();
    Labels result = field.replaced(place, 0, CLASS);
    double[] codes = Arrays.stream(classes).asDoubleStream().toArray();
    return result.dims().get(place).equals(CLASS)
        ? result.withCoordinate(Coordinate.of(CLASS, codes))
        : result;
  }
}
