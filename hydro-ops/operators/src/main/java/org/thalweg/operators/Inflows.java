package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.array.Constant;

/**
 * The edges that end at each node when they are followed in a direction, for operators that need
 * all of a node's neighbours at once. Built at first use and kept.
 */
final class Inflows {
  private final RiverNetwork network;
  private final Direction direction;
  private final Lazy<ByNode> byNode = new Lazy<>(this::computeByNode);
  private final Lazy<Pairing> pairing = new Lazy<>(this::computePairing);
  private final Lazy<List<Pairing>> pairingOfLayers = new Lazy<>(this::computePairingOfLayers);

  /**
   * The edges into node j: those at places {@code start[j] .. start[j + 1]}.
   *
   * @param start {@code (node + 1)}
   * @param edge the id of each edge
   * @param from the node at which each edge begins
   */
  @SuppressWarnings("ArrayRecordComponent") // shared with kernels, only read
  record ByNode(int[] start, int[] edge, int[] from) {}

  Inflows(RiverNetwork network, Direction direction) {
    this.network = network;
    this.direction = direction;
  }

  ByNode byNode() {
    return byNode.get();
  }

  /** The edges, {@code (edge)}, paired at the nodes where they end. */
  Pairing pairing() {
    return pairing.get();
  }

  /** The edges that each layer receives, link by link, paired at the nodes where they end. */
  List<Pairing> pairingOfLayers() {
    return pairingOfLayers.get();
  }

  private ByNode computeByNode() {
    Topology topology = network.topology();
    int[] ends = direction.to(topology);
    int[] begins = direction.from(topology);
    int[] start = new int[topology.nodes() + 1];
    for (int end : ends) {
      start[end + 1]++;
    }
    for (int node = 0; node < topology.nodes(); node++) {
      start[node + 1] += start[node];
    }
    int[] next = start.clone();
    int[] edge = new int[ends.length];
    int[] from = new int[ends.length];
    for (int id = 0; id < ends.length; id++) {
      int place = next[ends[id]]++;
      edge[place] = id;
      from[place] = begins[id];
    }
    return new ByNode(start, edge, from);
  }

  private Pairing computePairing() {
    return Pairing.of(direction.to(network.topology()), network.nodeCount());
  }

  private List<Pairing> computePairingOfLayers() {
    Layers layers = network.layers(direction);
    return IntStream.range(0, layers.sizes.length)
        .mapToObj(layer -> pairing(layers, layer))
        .toList();
  }

  private static Pairing pairing(Layers layers, int layer) {
    int[] ends =
        layers.links.get(layer).stream()
            .flatMapToInt(link -> positions(link.targets(), layers.linkSizes[link.index()]))
            .toArray();
    return Pairing.of(ends, (int) layers.sizes[layer]);
  }

  private static IntStream positions(Optional<Constant> targets, long size) {
    return targets
        .map(constant -> Arrays.stream((int[]) constant.toFlatArray()))
        .orElseGet(() -> IntStream.range(0, (int) size));
  }
}
