package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thalweg.examples.map.Place;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.StreamOrder;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Weights;

/** What there is to say of a network in a few numbers. */
final class Facts {
  private final River river;
  private final RiverNetwork network;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  private Facts(River river) {
    this.river = river;
    this.network = river.network();
  }

  /** Numbers, texts and maps of them by their names, in the order in which they are shown. */
  static Map<String, Object> of(River river) {
    Facts all = new Facts(river);
    all.addCounts();
    all.addLargestBasin();
    all.network.grid().ifPresent(all::addGrid);
    return all.facts;
  }

  private void addCounts() {
    facts.put("nodes", network.nodeCount());
    facts.put("edges", network.edgeCount());
    facts.put("sources", network.sources().length);
    facts.put("outlets", network.sinks().length);
    facts.put("bifurcations", bifurcations());
    facts.put("longest_path", longestPath());
    facts.put("strahler_order", Arrays.stream(StreamOrder.strahler(network)).max().orElse(0));
  }

  /** The number of nodes that more than one edge leaves. */
  private int bifurcations() {
    int[] from = network.edgeUpstream();
    int count = 0;
    for (int edge = 1; edge < from.length; edge++) {
      boolean again = from[edge] == from[edge - 1];
      boolean before = edge > 1 && from[edge - 1] == from[edge - 2];
      count += again && !before ? 1 : 0;
    }
    return count;
  }

  /** The nodes on the longest way from a source to an outlet. */
  private int longestPath() {
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    int[] firstEdge = new int[network.nodeCount() + 1];
    for (int node : from) {
      firstEdge[node + 1]++;
    }
    Arrays.parallelPrefix(firstEdge, Integer::sum);
    int[] length = new int[network.nodeCount()];
    int longest = 0;
    for (int node : network.upstreamToDownstream()) {
      length[node]++;
      longest = Math.max(longest, length[node]);
      for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        length[to[edge]] = Math.max(length[to[edge]], length[node]);
      }
    }
    return longest;
  }

  private void addLargestBasin() {
    int[] sinks = network.sinks();
    if (sinks.length == 0) {
      return;
    }
    double[] ones = new double[network.nodeCount()];
    Arrays.fill(ones, 1);
    double[] nodes = Upstream.sum(network, ones, Weights.none());
    int largest = sinks[0];
    for (int sink : sinks) {
      largest = nodes[sink] > nodes[largest] ? sink : largest;
    }
    Map<String, Object> basin = new LinkedHashMap<>();
    basin.put("outlet", river.id(largest));
    basin.put("nodes", network.bifurcates() ? nodes[largest] : (Object) (long) nodes[largest]);
    if (network.grid().isPresent()) {
      RiverGrid grid = network.grid().get();
      int cell = grid.cellOf(largest);
      basin.put("row", cell / grid.cols());
      basin.put("col", cell % grid.cols());
      if (river.unit() == Place.Unit.DEGREES || river.unit() == Place.Unit.METRES) {
        basin.put("area_km2", Upstream.sum(network, river.areas())[largest]);
      }
    }
    facts.put("largest_basin", basin);
  }

  private void addGrid(RiverGrid grid) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("rows", grid.rows());
    shown.put("cols", grid.cols());
    Optional<GeoTransform> transform = grid.transform();
    transform.ifPresent(
        place -> {
          shown.put("west", place.x0());
          shown.put("north", place.y0());
          shown.put("cell_width", place.xPerColumn());
          shown.put("cell_height", Math.abs(place.yPerRow()));
        });
    shown.put("coordinates", river.unit().toString().toLowerCase(Locale.ROOT));
    shown.put("cells_without_node", grid.rows() * grid.cols() - grid.nodeCount());
    shown.put("flow_into_missing", network.buildReport().flowsIntoMissing());
    facts.put("grid", shown);
  }
}
