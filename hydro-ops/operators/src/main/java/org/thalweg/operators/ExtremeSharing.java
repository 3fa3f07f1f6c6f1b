package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * Which part of an extreme each node has from itself and from each edge into it, as {@link
 * ExtremeShares} defines it.
 *
 * <p>Inputs: the extremes M {@code (..., node)}, and the inputs of {@link Extremum}: x {@code (...,
 * node)} and, optionally, e {@code (edge)} or {@code (..., edge)}. Outputs: the shares of x {@code
 * (..., node)} and those of edges {@code (..., edge)}. They are constant where they are
 * differentiated.
 *
 * <p>The extreme is taken anew from the neighbours' extremes: a sweep that combines paths in
 * another order may have rounded it otherwise, and every node needs one element at least.
 *
 * @param of the operator
 */
record ExtremeSharing(Extremum of) implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    Ties<A> ties = ties(xp, inputs);
    DType dtype = xp.dtype(inputs.get(0));
    A counts = ties.counts();
    A ends = ties.atEnds(counts);
    A own = xp.where(ties.own, xp.divide(1.0, counts), 0.0);
    A edges = xp.where(ties.edges, xp.divide(ties.atBeginnings(counts), ends), 0.0);
    if (of.network().bifurcates()) {
      A local = ties.localCounts();
      A ownAlone = xp.logicalAnd(ties.own, xp.isinf(counts));
      A edgeAlone = xp.logicalAnd(ties.edges, xp.isinf(ends));
      own = xp.where(ownAlone, xp.divide(1.0, local), own);
      edges = xp.where(edgeAlone, xp.divide(1.0, ties.atEnds(local)), edges);
    }
    return List.of(xp.astype(own, dtype, false), xp.astype(edges, dtype, false));
  }

  private <A> Ties<A> ties(ArrayNamespace<A> xp, List<A> inputs) {
    A extremes = inputs.get(0);
    A field = inputs.get(1);
    A ends = xp.constant(of.network().edgeEnds(of.direction()));
    A before = xp.take(extremes, xp.constant(of.network().edgeEnds(of.direction().reversed())), -1);
    A arriving = inputs.size() > 2 ? of.combination().crossed(xp, before, inputs.get(2)) : before;
    A best = of.combination().scattered(xp, field, ends, arriving);
    A finite = xp.isfinite(extremes);
    A own = xp.logicalAnd(finite, xp.equal(field, best));
    A equal = xp.equal(arriving, xp.take(best, ends, -1));
    return new Ties<>(xp, of, own, xp.logicalAnd(xp.take(finite, ends, -1), equal));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new ExtremeSharingKernel(of));
  }

  /**
   * Which elements are the extreme of their node.
   *
   * @param own {@code (..., node)} whether the node's own value is the extreme
   * @param edges {@code (..., edge)} whether what comes over the edge is
   */
  private record Ties<A>(ArrayNamespace<A> xp, Extremum of, A own, A edges) {
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
