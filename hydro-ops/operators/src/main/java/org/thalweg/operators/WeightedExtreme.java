package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * The smallest or the largest of a weighted field along a network, by {@link Extremum}. Split
 * ratios do not apply.
 *
 * @param direction which way values are handed on
 * @param combination which extreme: {@link Combination#MIN} or {@link Combination#MAX}
 */
record WeightedExtreme(Direction direction, Combination combination) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    in.checkScaling();
    DType dtype = in.dtype();
    if (!dtype.isFloating()) {
      return ofIntegers(in);
    }
    return in.skipNaN()
        ? withoutNaN(in)
        : extremes(in.xp(), in.network(), in.weighted(), in.edgeWeights());
  }

  private <A> A extremes(
      ArrayNamespace<A> xp, RiverNetwork network, A own, Optional<A> edgeWeights) {
    List<A> inputs = edgeWeights.map(edges -> List.of(own, edges)).orElse(List.of(own));
    return xp.apply(new Extremum(network, direction, combination), inputs).get(0);
  }

  /** Narrow integers go through the loops of wide ones, unless products are to wrap in between. */
  private <A> A ofIntegers(NodeField<A> in) {
    ArrayNamespace<A> xp = in.xp();
    if (in.edgeWeights().isPresent()) {
      return extremes(xp, in.network(), in.weighted(), in.edgeWeights());
    }
    A own = xp.astype(in.weighted(), wide(in.dtype()), false);
    return xp.astype(extremes(xp, in.network(), own, Optional.empty()), in.dtype(), false);
  }

  private static DType wide(DType dtype) {
    return switch (dtype) {
      case INT8, INT16, UINT8, UINT16 -> DType.INT32;
      case UINT32 -> DType.INT64;
      default -> dtype;
    };
  }

  /**
   * What is missing is replaced by what is never chosen; a weight could make something else of it,
   * so that the edges out of empty sets have none.
   */
  private <A> A withoutNaN(NodeField<A> in) {
    ArrayNamespace<A> xp = in.xp();
    A missing = xp.isnan(in.values());
    A own = xp.where(missing, combination.neutral(), in.withNaNAs(0).weighted());
    A present = xp.astype(xp.logicalNot(missing), DType.FLOAT64);
    A counts = xp.apply(new Accumulation(in.network(), direction), List.of(present)).get(0);
    A empty = xp.equal(counts, 0.0);
    A begins = xp.constant(in.network().edgeEnds(direction.reversed()));
    Optional<A> edges =
        in.edgeWeights().map(each -> xp.where(xp.take(empty, begins, -1), 1.0, each));
    return xp.where(empty, Double.NaN, extremes(xp, in.network(), own, edges));
  }
}
