package org.thalweg.examples.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the nodes of a river by what its file calls them. */
final class NodeIds {
  private final int nodes;
  private final Optional<Map<Long, Integer>> named;

  private NodeIds(int nodes, Optional<Map<Long, Integer>> named) {
    this.nodes = nodes;
    this.named = named;
  }

  static NodeIds of(River river) {
    return new NodeIds(river.network().nodeCount(), river.ids().map(NodeIds::numbered));
  }

  private static Map<Long, Integer> numbered(long[] ids) {
    Map<Long, Integer> nodes = new HashMap<>();
    for (int node = 0; node < ids.length; node++) {
      nodes.put(ids[node], node);
    }
    return nodes;
  }

  /** The node of an id, or -1 if there is none. */
  int find(long id) {
    if (named.isPresent()) {
      return named.get().getOrDefault(id, -1);
    }
    return id >= 0 && id < nodes ? (int) id : -1;
  }

  /** The node of an id from a table, or -1 if there is none. */
  int find(double id) {
    return id == Math.rint(id) ? find((long) id) : -1;
  }
}
