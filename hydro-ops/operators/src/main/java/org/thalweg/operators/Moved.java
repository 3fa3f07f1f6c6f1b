package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;

/**
 * What each node gets from its neighbours in one step: array code over the edges.
 *
 * @param direction which way values are handed on
 * @param metric what is made of them
 */
record Moved(Direction direction, MoveMetric metric) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    return switch (metric) {
      case SUM -> sum(in);
      case MIN -> extreme(in, Combination.MIN);
      case MAX -> extreme(in, Combination.MAX);
      case MEAN -> NeighbourSets.of(in.asSet(), direction).mean();
      case VAR -> NeighbourSets.of(in.asSet(), direction).variance();
      case STD -> NeighbourSets.of(in.asSet(), direction).deviation();
      case SKEWNESS -> NeighbourSets.of(in.asSet(), direction).skewness();
    };
  }

  private <A> A sum(NodeField<A> in) {
    WeightedSum.check(in);
    A own = in.withNaNAs(0).weighted();
    A arriving = crossed(in, own, in.pathWeights());
    return in.xp().scatterAdd(in.xp().zerosLike(own), ends(in, direction), arriving, -1);
  }

  private <A> A extreme(NodeField<A> in, Combination combination) {
    in.checkScaling();
    if (!in.dtype().isFloating()) {
      throw new DTypeException(
          "field is of %s, which has no NaN for nodes without a neighbour: give a floating-point field"
              .formatted(in.dtype()));
    }
    ArrayNamespace<A> xp = in.xp();
    A own = in.withNaNAs(0).weighted();
    A arriving = crossed(in, own, in.edgeWeights());
    A present = xp.onesLike(arriving);
    if (in.skipNaN()) {
      A missing = xp.take(xp.isnan(in.values()), ends(in, direction.reversed()), -1);
      arriving = xp.where(missing, combination.neutral(), arriving);
      present = xp.where(missing, 0.0, present);
    }
    A nothing = xp.fullLike(own, combination.neutral());
    A extremes = combination.scattered(xp, nothing, ends(in, direction), arriving);
    A counts = xp.scatterAdd(xp.zerosLike(own), ends(in, direction), present, -1);
    return xp.where(xp.equal(counts, 0.0), Double.NaN, extremes);
  }

  /** What comes out of each edge, {@code (..., edge)}. */
  private <A> A crossed(NodeField<A> in, A own, Optional<A> weights) {
    A values = in.xp().take(own, ends(in, direction.reversed()), -1);
    return weights.map(each -> in.xp().multiply(values, each)).orElse(values);
  }

  private static <A> A ends(NodeField<A> in, Direction direction) {
    return in.xp().constant(in.network().edgeEnds(direction));
  }
}
