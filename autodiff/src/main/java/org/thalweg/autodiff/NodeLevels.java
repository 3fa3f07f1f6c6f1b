package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Constant;

/**
 * The nodes of a graph by level, for array code: nothing flows between nodes of one level, and what
 * flows into a level comes from those before it.
 *
 * @param order the nodes, level after level
 * @param place where each node stands in {@code order}
 * @param levels the levels, at least one; without nodes only where there are none at all
 */
record NodeLevels(Constant order, Constant place, List<Level> levels) {
  /**
   * The nodes of a level.
   *
   * @param start where they start in {@link #order}
   * @param end where they end
   * @param inflows what flows into them, by the level that it comes from
   */
  record Level(int start, int end, List<Inflow> inflows) {}

  /**
   * The edges from one level to another; places are counted within a level.
   *
   * @param level the level at which they start
   * @param from the places at which they start
   * @param to the places at which they end
   * @param weights their weights
   */
  record Inflow(int level, Constant from, Constant to, Constant weights) {}

  /**
   * Levels of a graph.
   *
   * @param edges the edges
   * @param level the level of each node, from 0 on without a gap
   */
  static NodeLevels of(Edges edges, int[] level) {
    int nodes = level.length;
    int[] order = Edges.sorted(Edges.ascending(nodes), level, nodes);
    int levels = nodes == 0 ? 1 : level[order[nodes - 1]] + 1;
    int[] start = new int[levels + 1];
    int[] place = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      start[level[order[i]] + 1] = i + 1;
      place[order[i]] = i;
    }
    for (int i = 0; i < nodes; i++) {
      place[i] -= start[level[i]];
    }
    List<List<Inflow>> inflows = inflows(edges, level, levels, place);
    List<Level> all = new ArrayList<>(levels);
    for (int i = 0; i < levels; i++) {
      all.add(new Level(start[i], start[i + 1], List.copyOf(inflows.get(i))));
    }
    for (int i = 0; i < nodes; i++) {
      place[i] += start[level[i]];
    }
    return new NodeLevels(Constant.of(order), Constant.of(place), List.copyOf(all));
  }

  private static List<List<Inflow>> inflows(Edges edges, int[] level, int levels, int[] place) {
    int[] starts = Edges.at(edges.from(), level);
    int[] ends = Edges.at(edges.to(), level);
    int[] ids = Edges.ascending(starts.length);
    int[] sorted = Edges.sorted(Edges.sorted(ids, starts, levels), ends, levels);
    List<List<Inflow>> inflows = new ArrayList<>(levels);
    for (int i = 0; i < levels; i++) {
      inflows.add(new ArrayList<>());
    }
    for (int first = 0, next; first < sorted.length; first = next) {
      int edge = sorted[first];
      next = first + 1;
      while (next < sorted.length
          && starts[sorted[next]] == starts[edge]
          && ends[sorted[next]] == ends[edge]) {
        next++;
      }
      inflows.get(ends[edge]).add(inflow(edges, sorted, first, next, starts[edge], place));
    }
    return inflows;
  }

  private static Inflow inflow(
      Edges edges, int[] sorted, int first, int next, int level, int[] place) {
    int[] from = new int[next - first];
    int[] to = new int[next - first];
    double[] weights = new double[next - first];
    for (int i = 0; i < from.length; i++) {
      int edge = sorted[first + i];
      from[i] = place[edges.from()[edge]];
      to[i] = place[edges.to()[edge]];
      weights[i] = edges.weights()[edge];
    }
    return new Inflow(level, Constant.of(from), Constant.of(to), Constant.of(weights));
  }
}
