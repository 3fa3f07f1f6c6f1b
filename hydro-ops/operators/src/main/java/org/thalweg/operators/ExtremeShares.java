package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

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
    Ties<A> ties =
        Ties.of(
            xp,
            operator,
            xp.stopGradient(extremes),
            inputs.stream().map(xp::stopGradient).toList());
    DType dtype = xp.dtype(extremes);
    A counts = ties.counts();
    A ends = ties.atEnds(counts);
    A own = xp.where(ties.own, xp.divide(1.0, counts), 0.0);
    A edges = xp.where(ties.edges, xp.divide(ties.atBeginnings(counts), ends), 0.0);
    if (operator.network().bifurcates()) {
      A local = ties.localCounts();
      own = xp.where(xp.logicalAnd(ties.own, xp.isinf(counts)), xp.divide(1.0, local), own);
      edges =
          xp.where(
              xp.logicalAnd(ties.edges, xp.isinf(ends)), xp.divide(1.0, ties.atEnds(local)), edges);
    }
    return new ExtremeShares<>(
        xp, operator, ties.finite, xp.astype(own, dtype, false), xp.astype(edges, dtype, false));
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

  /**
   * Which elements are the extreme of their node.
   *
   * @param finite {@code (..., node)} whether the extreme is a number
   * @param own {@code (..., node)} whether the node's own value is the extreme
   * @param edges {@code (..., edge)} whether what comes over the edge is
   */
  private record Ties<A>(ArrayNamespace<A> xp, Extremum of, A finite, A own, A edges) {
    /**
     * The extreme is taken anew from the neighbours' extremes: a sweep that combines paths in
     * another order may have rounded it otherwise, and every node needs one element at least.
     */
    static <A> Ties<A> of(ArrayNamespace<A> xp, Extremum operator, A extremes, List<A> inputs) {
      A begins = xp.constant(operator.network().edgeEnds(operator.direction().reversed()));
      A ends = xp.constant(operator.network().edgeEnds(operator.direction()));
      Combination combination = operator.combination();
      A before = xp.take(extremes, begins, -1);
      A arriving = inputs.size() > 1 ? combination.crossed(xp, before, inputs.get(1)) : before;
      A best = combination.scattered(xp, inputs.get(0), ends, arriving);
      A finite = xp.isfinite(extremes);
      A own = xp.logicalAnd(finite, xp.equal(inputs.get(0), best));
      A equal = xp.equal(arriving, xp.take(best, ends, -1));
      A edges = xp.logicalAnd(xp.take(finite, ends, -1), equal);
      return new Ties<>(xp, operator, finite, own, edges);
    }

    /** How many elements of its set are a node's extreme, 1 where none is. */
    A counts() {
      Accumulation sum = new Accumulation(of.network(), of.direction());
      A counts = xp.apply(sum, List.of(counted(own), counted(edges))).get(0);
      return xp.maximum(counts, 1.0);
    }

    /** How many inputs of a node are its extreme, which stays a number where there are 2^1024. */
    A localCounts() {
      A ends = xp.constant(of.network().edgeEnds(of.direction()));
      return xp.maximum(xp.scatterAdd(counted(own), ends, counted(edges), -1), 1.0);
    }

    /** In float64, which counts the nodes of any network. */
    private A counted(A truths) {
      return xp.astype(truths, DType.FLOAT64);
    }

    A atEnds(A nodes) {
      return xp.take(nodes, xp.constant(of.network().edgeEnds(of.direction())), -1);
    }

    A atBeginnings(A nodes) {
      return xp.take(nodes, xp.constant(of.network().edgeEnds(of.direction().reversed())), -1);
    }
  }
}
