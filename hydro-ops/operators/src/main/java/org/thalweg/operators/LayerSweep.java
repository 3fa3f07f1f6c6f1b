package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/**
 * Array code that goes down or up a network layer by layer. A layer is cut from the whole once and
 * put back once, so that no call handles the whole network for the sake of a few nodes.
 *
 * @param xp the namespace
 * @param layers the layers
 * @param weights the edge weights of each link, none if they are all 1
 * @param <A> the array type
 */
record LayerSweep<A>(ArrayNamespace<A> xp, Layers layers, List<A> weights) {
  /**
   * A sweep.
   *
   * @param weights {@code (..., edge)} in the order of the edge ids, 1 if empty
   */
  static <A> LayerSweep<A> of(ArrayNamespace<A> xp, Layers layers, Optional<A> weights) {
    List<A> byLink =
        weights
            .map(w -> xp.take(w, xp.constant(layers.edges), -1))
            .map(w -> xp.split(w, layers.linkSizes, -1))
            .orElse(List.of());
    return new LayerSweep<>(xp, layers, byLink);
  }

  int count() {
    return layers.sizes.length;
  }

  /** An array {@code (..., node)} as one for each layer. */
  List<A> split(A nodes) {
    return xp.split(xp.take(nodes, xp.constant(layers.nodes), -1), layers.sizes, -1);
  }

  /** The inverse of {@link #split}, for at least one layer. */
  A join(List<A> parts) {
    return xp.take(xp.concat(parts, -1), xp.constant(layers.places), -1);
  }

  /**
   * What a layer has of its own and what it receives.
   *
   * @param own {@code (..., node of the layer)}
   * @param layer the layer
   * @param sent what each layer before it sends on
   * @return own + the sum over the incoming edges of weight times what is sent
   */
  A receive(A own, int layer, List<A> sent) {
    return receive(own, layer, sent, Combination.SUM);
  }

  /**
   * What a layer has of its own, combined with what it receives.
   *
   * @param own {@code (..., node of the layer)}
   * @param layer the layer
   * @param sent what each layer before it sends on
   * @param combination how; no product
   */
  A receive(A own, int layer, List<A> sent, Combination combination) {
    A combined = own;
    for (Layers.Link link : layers.links.get(layer)) {
      A values = arriving(link, sent, combination);
      combined =
          link.targets().isPresent()
              ? combination.scattered(xp, combined, xp.constant(link.targets().get()), values)
              : combination.combined(xp, combined, values);
    }
    return combined;
  }

  /** What comes out of the edges of a link, {@code (..., edge of the link)}. */
  A arriving(Layers.Link link, List<A> sent, Combination combination) {
    A values = sent.get(link.from());
    if (link.sources().isPresent()) {
      values = xp.take(values, xp.constant(link.sources().get()), -1);
    }
    return weights.isEmpty() ? values : combination.crossed(xp, values, weights.get(link.index()));
  }
}
