package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;

/**
 * A weighted moment of a field along a network, by {@link MomentOperator}.
 *
 * @param direction which way values are handed on
 * @param moment which one
 */
record WeightedMoment(Direction direction, Moment moment) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    NodeField<A> set = in.asSet();
    ArrayNamespace<A> xp = set.xp();
    Optional<A> edges = set.pathWeights();
    A nodes =
        set.nodeWeights()
            .orElseGet(() -> xp.ones(Shape.of(set.network().nodeCount()), set.dtype()));
    if (edges.isPresent() && xp.ndim(edges.get()) > 1) {
      nodes = xp.broadcastTo(nodes, xp.shape(set.values()));
    }
    List<A> inputs = new ArrayList<>(List.of(set.values(), nodes));
    edges.ifPresent(inputs::add);
    return xp.apply(new MomentOperator(set.network(), direction, moment), inputs).get(0);
  }
}
