package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/**
 * The walk back of {@link MomentAdjoint} as array code. The coefficients of Q are found from the
 * highest down: each is an accumulation against the direction, of what the node's own influence
 * function has and of what the higher ones give when they are shifted along the edges.
 *
 * @param <A> the array type
 */
final class InfluenceArrays<A> {
  private static final int[][] BINOMIALS = {{1}, {1, 1}, {1, 2, 1}, {1, 3, 3, 1}};

  private final ArrayNamespace<A> xp;
  private final MomentOperator operator;
  private final MomentArrays<A> moments;
  private final A weights;
  private final Optional<A> edges;
  private final A own;
  private final A step;
  private final A second;

  /** By power: the coefficients of Q at the nodes. */
  private final List<A> coefficients;

  /** By power: those at the end of each edge, shifted to its beginning. */
  private final List<A> shifted;

  /**
   * The coefficients.
   *
   * @param inputs those of the adjoint
   */
  InfluenceArrays(ArrayNamespace<A> xp, MomentOperator operator, List<A> inputs) {
    this.xp = xp;
    this.operator = operator;
    List<A> given = inputs.subList(1, inputs.size());
    moments = new MomentArrays<>(xp, operator, given);
    weights = given.get(1);
    edges = MomentOperator.edges(given);
    own = finite(moments.own);
    step = finite(moments.step);
    second = moments.second();
    List<A> influence = influence(inputs.get(0));
    int order = operator.moment().order;
    coefficients = new ArrayList<>(influence);
    shifted = new ArrayList<>(influence);
    for (int power = order; power >= 0; power--) {
      A sources = influence.get(power);
      Optional<A> fromHigher = shiftedFromHigher(power);
      if (fromHigher.isPresent()) {
        sources = sentBack(sources, fromHigher.get());
      }
      WeightedSum back = new WeightedSum(operator.direction().reversed());
      A summed = back.accumulated(xp, operator.network(), sources, edges);
      A atEnds = moments.atEnds(summed);
      coefficients.set(power, summed);
      shifted.set(power, fromHigher.map(rest -> xp.add(atEnds, rest)).orElse(atEnds));
    }
  }

  private A finite(A x) {
    return xp.where(xp.isfinite(x), x, xp.zerosLike(x));
  }

  /** By power: the coefficients of g q. */
  private List<A> influence(A g) {
    A zero = xp.zerosLike(own);
    A one = xp.onesLike(own);
    A variance = moments.perWeight(second, Double.NaN);
    A known = xp.isfinite(operator.moment() == Moment.MEAN ? moments.result() : variance);
    if (operator.moment().order > 2 || operator.moment() == Moment.STD) {
      known = xp.logicalAnd(known, xp.greater(variance, 0.0));
    }
    A divisor = xp.where(known, moments.total, one);
    A scale = xp.where(known, xp.divide(g, divisor), zero);
    A spread = xp.where(known, variance, one);
    return switch (operator.moment()) {
      case MEAN -> List.of(zero, scale);
      case VAR -> ofVariance(scale, spread);
      case STD -> ofVariance(xp.divide(scale, xp.multiply(xp.sqrt(spread), 2.0)), spread);
      case SKEWNESS -> ofSkewness(scale, spread);
    };
  }

  private List<A> ofVariance(A scale, A variance) {
    return List.of(xp.negative(xp.multiply(scale, variance)), xp.zerosLike(scale), scale);
  }

  private List<A> ofSkewness(A scale, A variance) {
    A deviation = xp.sqrt(variance);
    A cube = xp.multiply(deviation, variance);
    A skewness = finite(xp.divide(moments.perWeight(moments.third(second), 0), cube));
    return List.of(
        xp.multiply(xp.multiply(scale, skewness), 0.5),
        xp.multiply(xp.divide(scale, deviation), -3.0),
        xp.multiply(xp.multiply(xp.divide(scale, variance), skewness), -1.5),
        xp.divide(scale, cube));
  }

  /** What the higher coefficients at the end of an edge give to one at its beginning. */
  private Optional<A> shiftedFromHigher(int power) {
    Optional<A> sum = Optional.empty();
    A steps = step;
    for (int higher = power + 1; higher < coefficients.size(); higher++) {
      double times = BINOMIALS[higher][power];
      A part = xp.multiply(xp.multiply(steps, times), moments.atEnds(coefficients.get(higher)));
      sum = Optional.of(sum.map(before -> xp.add(before, part)).orElse(part));
      steps = xp.multiply(steps, step);
    }
    return sum;
  }

  private A sentBack(A nodes, A crossing) {
    A weighted = edges.map(factors -> xp.multiply(crossing, factors)).orElse(crossing);
    A beginnings = xp.constant(operator.network().edgeEnds(operator.direction().reversed()));
    return xp.scatterAdd(nodes, beginnings, weighted, -1);
  }

  A cotangentOfField() {
    A slope = xp.zerosLike(own);
    for (int power = coefficients.size() - 1; power > 0; power--) {
      A coefficient = xp.multiply(coefficients.get(power), (double) power);
      slope = xp.add(xp.multiply(slope, own), coefficient);
    }
    return xp.multiply(weights, slope);
  }

  A cotangentOfNodeWeights() {
    A value = xp.zerosLike(own);
    for (int power = coefficients.size() - 1; power >= 0; power--) {
      value = xp.add(xp.multiply(value, own), coefficients.get(power));
    }
    return Accumulation.sumOverBatch(xp, value, xp.shape(weights));
  }

  A cotangentOfEdgeWeights() {
    A sum = xp.multiply(moments.totalsSent(), shifted.get(0));
    if (shifted.size() > 2) {
      sum = xp.add(sum, sent(second, 2));
    }
    if (shifted.size() > 3) {
      sum = xp.add(sum, sent(moments.third(second), 3));
    }
    return Accumulation.sumOverBatch(xp, sum, xp.shape(edges.orElseThrow()));
  }

  private A sent(A powers, int power) {
    return xp.multiply(moments.atBeginnings(finite(powers)), shifted.get(power));
  }
}
