package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * Which part of an extreme each node has from itself and from each edge into it: how {@link
 * Extremum} is linear where it is differentiated.
 *
 * <p>Several elements of the set may be the extreme. They share it equally, an element that is
 * reached over several paths once for each: that is the mean of the derivatives which one alone
 * would give. With c_j the number of them at node j,
 *
 * <pre>
 *   c_j = [x_j = M_j] + sum over (i, j) with e_ij M_i = M_j of c_i,
 * </pre>
 *
 * <p>the share of x_j is a_j = [x_j = M_j] / c_j and that of the edge a_ij = [e_ij M_i = M_j] c_i /
 * c_j; those of a node sum to 1. Then M_j = a_j x_j + sum of a_ij e_ij M_i, an {@link Accumulation}
 * with weights a_ij e_ij, in which the shares are constants. Where weights are lengths, M_j = a_j
 * x_j + sum of a_ij (M_i + e_ij), with weights a_ij.
 *
 * <p>Nothing is shared of an extreme that is infinite or NaN: its derivative is 0.
 *
 * @param xp the namespace
 * @param of the operator
 * @param finite {@code (..., node)} whether the extreme is a number
 * @param own {@code (..., node)} the shares of own values, without derivative
 * @param edges {@code (..., edge)} the shares of edges, without derivative
 * @param <A> the array type
 */
record ExtremeShares<A>(ArrayNamespace<A> xp, Extremum of, A finite, A own, A edges) {
  /**
   * The shares at a point.
   *
   * @param extremes {@code (..., node)} what the operator gave
   * @param inputs its inputs
   */
  static <A> ExtremeShares<A> of(
      ArrayNamespace<A> xp, Extremum operator, A extremes, List<A> inputs) {
    List<A> given = new ArrayList<>();
    given.add(xp.stopGradient(extremes));
    inputs.forEach(input -> given.add(xp.stopGradient(input)));
    List<A> shares = xp.apply(new ExtremeSharing(operator), given);
    A finite = xp.isfinite(given.get(0));
    return new ExtremeShares<>(xp, operator, finite, shares.get(0), shares.get(1));
  }

  /** The extremes as a function of the inputs that has this derivative. */
  A applied(A extremes, List<A> inputs) {
    A field = xp.multiply(own, xp.where(xp.isfinite(inputs.get(0)), inputs.get(0), 0.0));
    if (inputs.size() > 1 && of.combination().addsWeights()) {
      field = addedAtEnds(field, crossing(inputs.get(1)));
    }
    A linear = summed(field, inputs);
    A exact = xp.add(linear, xp.subtract(extremes, xp.stopGradient(linear)));
    return xp.where(finite, exact, extremes);
  }

  /** The sums that the shares make of {@code (..., node)}. */
  A summed(A field, List<A> inputs) {
    Accumulation sum = new Accumulation(of.network(), of.direction());
    return xp.apply(sum, List.of(field, weights(inputs))).get(0);
  }

  /** The transpose of {@link #summed}, of what reaches the extremes that are numbers. */
  A adjoint(A g, List<A> inputs) {
    Accumulation sum = new Accumulation(of.network(), of.direction().reversed());
    return xp.apply(sum, List.of(xp.where(finite, g, 0.0), weights(inputs))).get(0);
  }

  /** The derivative of what an edge brings by its weight, {@code (..., edge)}. */
  A byWeight(A extremes) {
    if (of.combination().addsWeights()) {
      return edges;
    }
    A numbers = xp.where(finite, extremes, 0.0);
    return xp.multiply(edges, xp.take(numbers, ends(of.direction().reversed()), -1));
  }

  A atEnds(A nodes) {
    return xp.take(nodes, ends(of.direction()), -1);
  }

  A addedAtEnds(A nodes, A values) {
    return xp.scatterAdd(nodes, ends(of.direction()), values, -1);
  }

  private A ends(Direction direction) {
    return xp.constant(of.network().edgeEnds(direction));
  }

  /** The weights of the accumulation. */
  private A weights(List<A> inputs) {
    return inputs.size() == 1 || of.combination().addsWeights() ? edges : crossing(inputs.get(1));
  }

  /** The shares of edges times their weights, of which one without a share may be infinite. */
  private A crossing(A weights) {
    return xp.multiply(edges, xp.where(xp.greater(edges, 0.0), weights, 0.0));
  }
}
