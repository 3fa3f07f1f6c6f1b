package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/**
 * Central moments along a network as array code.
 *
 * <p>Let W be the sum of the weights that reach a node, m its mean, M2 and M3 the sums of the
 * second and third powers of the deviations from it. Two sets merge by the differences of their
 * means alone [1, 2], and each sum is linear in those before it, so that each is an accumulation:
 *
 * <pre>
 *   W_j  = w_j + sum e_ij W_i
 *   M2_j = w_j t_j^2 + sum e_ij (M2_i + W_i d_ij^2)
 *   M3_j = w_j t_j^3 + sum e_ij (M3_i + 3 d_ij M2_i + W_i d_ij^3)
 * </pre>
 *
 * with t_j = x_j - m_j the deviation of the node's own value and d_ij = m_i - m_j.
 *
 * <p>Means are kept as deviations from a reference r_j near the node's own value, so that values
 * which differ little from each other lose no digits to what they have in common, and equal values
 * have deviations of exactly 0: W_j (m_j - r_j) is the accumulation of w_j (x_j - r_j) + sum e_ij
 * W_i (r_i - r_j). The result does not depend on the reference, which is a constant to derivatives.
 * It is the value itself; where that has no weight or is not finite, the mean of the others.
 *
 * <p>[1] T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample variance",
 * The American Statistician 37 (1983). [2] P. Pébay, "Formulas for robust, one-pass parallel
 * computation of covariances and arbitrary-order statistical moments", Sandia report SAND2008-6212
 * (2008), equations 2.1 and 2.2.
 *
 * @param <A> the array type
 */
final class MomentArrays<A> {
  /** {@code (node)} or {@code (..., node)}: W. */
  final A total;

  /** {@code (..., node)}: the deviation t of each node's own value from its mean. */
  final A own;

  /** {@code (..., edge)}: the difference d of the means at an edge's beginning and end. */
  final A step;

  private final ArrayNamespace<A> xp;
  private final MomentOperator operator;
  private final A weights;
  private final Optional<A> edges;
  private final A mean;

  /**
   * The means.
   *
   * @param inputs those of the operator
   */
  MomentArrays(ArrayNamespace<A> xp, MomentOperator operator, List<A> inputs) {
    this.xp = xp;
    this.operator = operator;
    A field = inputs.get(0);
    weights = inputs.get(1);
    edges = MomentOperator.edges(inputs);
    total = sum(weights);
    A reference = xp.stopGradient(reference(field));
    A near = xp.subtract(field, reference);
    A apart = xp.subtract(atBeginnings(reference), atEnds(reference));
    A offset =
        perWeight(sum(received(xp.multiply(weights, near), xp.multiply(totalsSent(), apart))), 0);
    own = xp.subtract(near, offset);
    step = xp.add(apart, xp.subtract(atBeginnings(offset), atEnds(offset)));
    mean = xp.add(reference, offset);
  }

  private A reference(A field) {
    A fits = xp.logicalAnd(xp.isfinite(field), xp.greater(weights, 0.0));
    A counted = xp.astype(fits, xp.dtype(field));
    A count = xp.maximum(xp.sum(counted, new int[] {-1}, true), 1.0);
    A parts = xp.where(fits, xp.divide(field, count), xp.zerosLike(field));
    return xp.where(fits, field, xp.sum(parts, new int[] {-1}, true));
  }

  /** The moment. */
  A result() {
    A weighs = xp.greater(total, 0.0);
    A none = xp.fullLike(own, Double.NaN);
    return switch (operator.moment()) {
      case MEAN -> xp.where(weighs, mean, none);
      case VAR -> variance();
      case STD -> {
        A variance = variance();
        A varies = xp.greater(variance, 0.0);
        A root = xp.sqrt(xp.where(varies, variance, xp.onesLike(own)));
        yield xp.where(varies, root, xp.stopGradient(variance));
      }
      case SKEWNESS -> {
        A second = second();
        A variance = perWeight(second, Double.NaN);
        A varies = xp.greater(variance, 0.0);
        A spread = xp.pow(xp.where(varies, variance, xp.onesLike(own)), 1.5);
        yield xp.where(varies, xp.divide(perWeight(third(second), 0), spread), none);
      }
    };
  }

  private A variance() {
    return perWeight(second(), Double.NaN);
  }

  /** M2. */
  A second() {
    A squares = xp.multiply(weights, xp.square(own));
    return sum(received(squares, xp.multiply(totalsSent(), xp.square(step))));
  }

  /** M3, given M2. */
  A third(A second) {
    A cubes = xp.multiply(weights, xp.multiply(own, xp.square(own)));
    A squares =
        xp.add(xp.multiply(atBeginnings(second), 3.0), xp.multiply(totalsSent(), xp.square(step)));
    return sum(received(cubes, xp.multiply(step, squares)));
  }

  /** A sum divided by W, another value where W is 0. */
  A perWeight(A sum, double otherwise) {
    A weighs = xp.greater(total, 0.0);
    A divisor = xp.where(weighs, total, xp.onesLike(total));
    return xp.where(weighs, xp.divide(sum, divisor), xp.fullLike(sum, otherwise));
  }

  /** {@code (..., edge)}: W at the beginning of each edge, with the axes of {@link #step}. */
  A totalsSent() {
    return atBeginnings(total);
  }

  /** What nodes have of their own, and what crosses the edges towards them by the edge weights. */
  private A received(A nodes, A crossing) {
    A weighted = edges.map(factors -> xp.multiply(crossing, factors)).orElse(crossing);
    return xp.scatterAdd(nodes, xp.constant(network().edgeEnds(direction())), weighted, -1);
  }

  private A sum(A nodes) {
    return new WeightedSum(direction()).accumulated(xp, network(), nodes, edges);
  }

  /** The values at the nodes where edges begin. */
  A atBeginnings(A nodes) {
    return xp.take(nodes, xp.constant(network().edgeEnds(direction().reversed())), -1);
  }

  /** The values at the nodes where edges end. */
  A atEnds(A nodes) {
    return xp.take(nodes, xp.constant(network().edgeEnds(direction())), -1);
  }

  private RiverNetwork network() {
    return operator.network();
  }

  private Direction direction() {
    return operator.direction();
  }
}
