package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * The product of a weighted field along a network, by {@link Product}. Split ratios do not apply.
 *
 * @param direction which way values are handed on
 */
record WeightedProduct(Direction direction) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    in.checkScaling();
    A own = own(in);
    List<A> inputs = in.edgeWeights().map(edges -> List.of(own, edges)).orElse(List.of(own));
    return in.xp().apply(new Product(in.network(), direction), inputs).get(0);
  }

  private static <A> A own(NodeField<A> in) {
    if (!in.skipNaN() || !in.dtype().isFloating()) {
      return in.weighted();
    }
    ArrayNamespace<A> xp = in.xp();
    return xp.where(xp.isnan(in.values()), 1.0, in.withNaNAs(0).weighted());
  }
}
