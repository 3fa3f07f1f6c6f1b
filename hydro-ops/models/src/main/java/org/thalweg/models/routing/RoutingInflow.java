package org.thalweg.models.routing;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ShapeException;
import org.thalweg.operators.RiverNetwork;

/** The one check of an inflow from whose first time a state is made. */
final class RoutingInflow {
  private RoutingInflow() {}

  static <A> void check(ArrayNamespace<A> xp, RiverNetwork network, A inflow) {
    boolean fits = xp.ndim(inflow) == 2 && xp.shape(inflow).dim(1) == network.nodeCount();
    if (!fits || xp.shape(inflow).dim(0) == 0) {
      throw new ShapeException(
          "inflow has shape %s, wanted (time, node) with at least one time and %d nodes"
              .formatted(xp.shape(inflow), network.nodeCount()));
    }
  }
}
