package org.thalweg.operators;

import java.util.Arrays;

/**
 * Which location's catchment each node belongs to, in one walk up from the outlets.
 *
 * <p>Where the most downstream location wins, a node takes the label of what it flows to, and a
 * location's own only if there is none. Where the first location met wins, a location's own label
 * goes before. Of the labels of several branches the largest stands; but on a bifurcating network
 * two locations met first on their branches may be upstream of each other, and then the upper one
 * wins: {@link NestedCandidates}.
 */
final class CatchmentLabels {
  static final int NONE = -1;

  private final Topology topology;
  private final int[] labelOf;

  private CatchmentLabels(RiverNetwork network, Locations locations) {
    this.topology = network.topology();
    this.labelOf = new int[network.nodeCount()];
    Arrays.fill(labelOf, NONE);
    int[] nodes = locations.nodes();
    for (int label = 0; label < nodes.length; label++) {
      int before = labelOf[nodes[label]];
      if (before != NONE) {
        throw new IllegalArgumentException(
            "locations %s and %s are both node %d"
                .formatted(
                    locations.names().get(before), locations.names().get(label), nodes[label]));
      }
      labelOf[nodes[label]] = label;
    }
  }

  /** {@code (node)} labels, {@link #NONE} where there is no location downstream. */
  static int[] of(RiverNetwork network, Locations locations, boolean overwrite) {
    CatchmentLabels labels = new CatchmentLabels(network, locations);
    if (labels.topology instanceof Braid braid) {
      if (overwrite) {
        labels.overwrite(braid);
        return labels.labelOf;
      }
      return new NestedCandidates(braid, labels.labelOf, locations.count()).labels();
    }
    labels.spread((Forest) labels.topology, overwrite);
    return labels.labelOf;
  }

  private void spread(Forest forest, boolean overwrite) {
    for (int i = forest.sinks; i < forest.nodes(); i++) {
      int node = forest.order[i];
      int below = labelOf[forest.target[i]];
      if (overwrite ? below != NONE : labelOf[node] == NONE) {
        labelOf[node] = below;
      }
    }
  }

  private void overwrite(Braid braid) {
    for (int i = braid.sinks; i < braid.nodes(); i++) {
      int node = braid.order[i];
      int below = NONE;
      for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
        below = Math.max(below, labelOf[braid.down[edge]]);
      }
      labelOf[node] = below == NONE ? labelOf[node] : below;
    }
  }
}
