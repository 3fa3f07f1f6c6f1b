package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.thalweg.array.Constant;

/**
 * A network cut into layers for array code, which sweeps it with a few calls for each layer. The
 * layers are the levels of the longest distance to an outlet, in the order in which they are swept;
 * within a layer, nodes stand in the order of the topology. No edge stays within a layer.
 *
 * <p>Edges are grouped by the pair of layers that they join. In a forest each layer receives from
 * one other only, and the indices on one side are then just 0, 1, 2, ...: such an index is left
 * out, so that no array is rearranged for nothing.
 */
final class Layers {
  /** The nodes, layer by layer. */
  final Constant nodes;

  /** Where each node stands in {@link #nodes}: its inverse. */
  final Constant places;

  /** How many nodes each layer has. */
  final long[] sizes;

  /** The ids of the edges, link by link. */
  final Constant edges;

  /** How many edges each link has, in the order of {@link #edges}. */
  final long[] linkSizes;

  /** What each layer receives; link for link in the order of {@link #edges}. */
  final List<List<Link>> links;

  /**
   * The edges that join two layers.
   *
   * @param index the link's place in {@link #linkSizes}
   * @param from the layer that they leave
   * @param sources the position in that layer of each edge's beginning, absent where it is 0, 1,
   *     ... to its end
   * @param targets the position in the receiving layer of each edge's end, absent likewise
   */
  record Link(int index, int from, Optional<Constant> sources, Optional<Constant> targets) {}

  private Layers(
      int[] order, int[] place, int[] sizes, int[] edges, int[] linkSizes, List<List<Link>> links) {
    this.nodes = Constant.of(order);
    this.places = Constant.of(place);
    this.sizes = Arrays.stream(sizes).asLongStream().toArray();
    this.edges = Constant.of(edges);
    this.linkSizes = Arrays.stream(linkSizes).asLongStream().toArray();
    this.links = links;
  }

  static Layers of(Topology topology, Direction direction) {
    return new Builder(topology, direction).build();
  }

  private static final class Builder {
    private final int[] from;
    private final int[] to;
    private final int[] order;
    private final int[] place;
    private final int[] layer;
    private final int[] sizes;
    private final int[] first;
    private final Direction direction;

    Builder(Topology topology, Direction direction) {
      this.direction = direction;
      this.from = direction.from(topology);
      this.to = direction.to(topology);
      int nodes = topology.nodes();
      order = topology.order.clone();
      layer = levels(topology);
      int count = nodes == 0 ? 0 : layer[order[nodes - 1]] + 1;
      if (direction == Direction.UPSTREAM) {
        reverse(order);
        Arrays.setAll(layer, node -> count - 1 - layer[node]);
      }
      place = new int[nodes];
      sizes = new int[count];
      for (int i = 0; i < nodes; i++) {
        place[order[i]] = i;
        sizes[layer[order[i]]]++;
      }
      first = new int[count];
      for (int i = 1; i < count; i++) {
        first[i] = first[i - 1] + sizes[i - 1];
      }
    }

    /** The longest distance of each node to an outlet, in edges. */
    private static int[] levels(Topology topology) {
      int[] level = new int[topology.nodes()];
      int[] rank = new int[topology.nodes()];
      for (int i = 0; i < topology.order.length; i++) {
        rank[topology.order[i]] = i;
      }
      int[] upstream = topology.edgeUpstream();
      int[] downstream = topology.edgeDownstream();
      int[] byOrder = sorted(identity(upstream.length), e -> rank[upstream[e]], rank.length);
      for (int edge : byOrder) {
        int above = level[downstream[edge]] + 1;
        level[upstream[edge]] = Math.max(level[upstream[edge]], above);
      }
      return level;
    }

    Layers build() {
      // In a forest one end of the edges meets every node of its layer once: sort by that end.
      int[] once = direction == Direction.UPSTREAM ? from : to;
      int[] edges = sorted(identity(from.length), e -> place[once[e]], place.length);
      edges = sorted(edges, e -> layer[from[e]], sizes.length);
      edges = sorted(edges, e -> layer[to[e]], sizes.length);
      List<List<Link>> links = new ArrayList<>();
      int[] linkSizes = new int[edges.length];
      int linkCount = 0;
      int begin = 0;
      for (int receiver = 0; receiver < sizes.length; receiver++) {
        List<Link> received = new ArrayList<>();
        while (begin < edges.length && layer[to[edges[begin]]] == receiver) {
          int sender = layer[from[edges[begin]]];
          int end = begin;
          while (end < edges.length
              && layer[to[edges[end]]] == receiver
              && layer[from[edges[end]]] == sender) {
            end++;
          }
          received.add(
              new Link(
                  linkCount,
                  sender,
                  positions(edges, begin, end, from, sender),
                  positions(edges, begin, end, to, receiver)));
          linkSizes[linkCount++] = end - begin;
          begin = end;
        }
        links.add(List.copyOf(received));
      }
      return new Layers(
          order, place, sizes, edges, Arrays.copyOf(linkSizes, linkCount), List.copyOf(links));
    }

    private Optional<Constant> positions(int[] edges, int begin, int end, int[] side, int in) {
      int[] positions = new int[end - begin];
      boolean plain = positions.length == sizes[in];
      for (int k = begin; k < end; k++) {
        positions[k - begin] = place[side[edges[k]]] - first[in];
        plain &= positions[k - begin] == k - begin;
      }
      return plain ? Optional.empty() : Optional.of(Constant.of(positions));
    }

    private static int[] identity(int length) {
      int[] identity = new int[length];
      Arrays.setAll(identity, i -> i);
      return identity;
    }

    /** The items by ascending key, those of one key in the order given. */
    private static int[] sorted(int[] items, IntUnaryOperator key, int keys) {
      int[] next = new int[keys + 1];
      for (int item : items) {
        next[key.applyAsInt(item) + 1]++;
      }
      for (int k = 0; k < keys; k++) {
        next[k + 1] += next[k];
      }
      int[] sorted = new int[items.length];
      for (int item : items) {
        sorted[next[key.applyAsInt(item)]++] = item;
      }
      return sorted;
    }

    private static void reverse(int[] values) {
      for (int i = 0, j = values.length - 1; i < j; i++, j--) {
        int swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
      }
    }
  }
}
