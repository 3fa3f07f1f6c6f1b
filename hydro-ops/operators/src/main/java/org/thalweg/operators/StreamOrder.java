package org.thalweg.operators;

import java.util.Arrays;
import org.thalweg.array.ArrayNamespace;

/**
 * Orders of streams: how far a node stands up in the hierarchy of its river.
 *
 * <p>They depend on the network alone, take O(n) and one pass or two, and come as Java arrays
 * {@code (node)}, or as arrays of a namespace. They are counts: nothing is differentiable. {@link
 * Grids#toGrid} makes grids of them.
 *
 * <p>Strahler's and Shreve's orders are defined on every network, and where it bifurcates each edge
 * counts in full. Horton's, Hack's and Pfafstetter's follow main stems, so they want a forest. The
 * main inflow of a node is that with the largest upstream area, in nodes or in an area that is
 * given; of several as large, the one with the smallest id.
 */
public final class StreamOrder {
  private static final String HORTON = "Horton's order";
  private static final String HACK = "Hack's order";

  private StreamOrder() {}

  /**
   * Strahler's order: 1 at sources; elsewhere the highest order u of the inflows, plus 1 where at
   * least two of them have order u.
   *
   * <p>Strahler (1957), Quantitative analysis of watershed geomorphology, <a
   * href="https://doi.org/10.1029/TR038i006p00913">doi:10.1029/TR038i006p00913</a>. On a
   * bifurcating network the inflows are edges: a branch that parts and joins again raises the
   * order.
   *
   * @param network the network
   * @return {@code (node)} orders from 1
   */
  public static int[] strahler(RiverNetwork network) {
    Topology topology = network.topology();
    // Of a node with inflows to come: twice the highest of those before, plus 1 if two have it.
    int[] orders = new int[topology.nodes()];
    for (int i = orders.length - 1; i >= 0; i--) {
      int node = topology.order[i];
      int received = orders[node];
      int order = Math.max(1, (received >> 1) + (received & 1));
      orders[node] = order;
      if (topology instanceof Braid braid) {
        for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
          receive(orders, braid.down[edge], order);
        }
      } else if (i >= topology.sinks) {
        receive(orders, ((Forest) topology).target[i], order);
      }
    }
    return orders;
  }

  private static void receive(int[] orders, int node, int order) {
    int highest = orders[node] >> 1;
    if (order > highest) {
      orders[node] = 2 * order;
    } else if (order == highest) {
      orders[node] |= 1;
    }
  }

  /**
   * Strahler's order as an array of a backend; as {@link #strahler(RiverNetwork)}.
   *
   * @param xp the namespace of the result
   * @param network the network
   * @param <A> the type of array
   * @return {@code (node)} orders from 1, of int32
   */
  public static <A> A strahler(ArrayNamespace<A> xp, RiverNetwork network) {
    return xp.asarray(strahler(network));
  }

  /**
   * Shreve's magnitude: the number of ways from a source to the node, which in a forest is the
   * number of sources upstream of it; 1 at sources.
   *
   * <p>Shreve (1966), Statistical law of stream numbers, <a
   * href="https://doi.org/10.1086/627137">doi:10.1086/627137</a>. Exact up to 2^53; the number of
   * ways through a bifurcating network may be beyond, even infinite.
   *
   * @param network the network
   * @return {@code (node)} magnitudes from 1
   */
  public static double[] shreve(RiverNetwork network) {
    double[] ways = new double[network.nodeCount()];
    for (int source : network.sources()) {
      ways[source] = 1;
    }
    DoubleSweep sweep = new DoubleSweep();
    if (network.topology() instanceof Braid braid) {
      sweep.upstream(braid, ways, 0, sweep.ones(braid.edges()), 0);
    } else {
      sweep.upstream((Forest) network.topology(), ways, 0);
    }
    return ways;
  }

  /**
   * Shreve's magnitude as an array of a backend; as {@link #shreve(RiverNetwork)}.
   *
   * @param xp the namespace of the result
   * @param network the network
   * @param <A> the type of array
   * @return {@code (node)} magnitudes from 1, of float64
   */
  public static <A> A shreve(ArrayNamespace<A> xp, RiverNetwork network) {
    return xp.asarray(shreve(network));
  }

  /**
   * Horton's order by numbers of nodes; as {@link #horton(RiverNetwork, double[])}.
   *
   * @param network a forest
   * @return {@code (node)} orders from 1
   * @throws IllegalArgumentException if the network bifurcates
   */
  public static int[] horton(RiverNetwork network) {
    return horton(network, ones(network));
  }

  /**
   * Horton's order: every node of a stem, from its mouth up to its source, has the highest Strahler
   * order on the stem, which is that of its mouth.
   *
   * <p>Horton (1945), Erosional development of streams and their drainage basins, <a
   * href="https://doi.org/10.1130/0016-7606(1945)56%5B275:EDOSAT%5D2.0.CO;2">
   * doi:10.1130/0016-7606(1945)56[275:EDOSAT]2.0.CO;2</a>.
   *
   * @param network a forest
   * @param area {@code (node)} the area of each node itself, such as {@link CellArea}'s; finite and
   *     not negative
   * @return {@code (node)} orders from 1
   * @throws IllegalArgumentException if the network bifurcates, or the areas are not such
   */
  public static int[] horton(RiverNetwork network, double[] area) {
    MainStems stems = MainStems.of(network, area.clone(), HORTON);
    int[] node = stems.forest.order;
    int[] orders = strahler(network);
    for (int p = 0; p < node.length; p++) {
      if (stems.main[p] >= 0) {
        orders[node[stems.main[p]]] = orders[node[p]];
      }
    }
    return orders;
  }

  /**
   * Horton's order by numbers of nodes, as an array of a backend; as {@link #horton(RiverNetwork,
   * double[])}.
   *
   * @param xp the namespace of the result
   * @param network a forest
   * @param <A> the type of array
   * @return {@code (node)} orders from 1, of int32
   * @throws IllegalArgumentException if the network bifurcates
   */
  public static <A> A horton(ArrayNamespace<A> xp, RiverNetwork network) {
    return xp.asarray(horton(network));
  }

  /**
   * Hack's order by numbers of nodes; as {@link #hack(RiverNetwork, double[])}.
   *
   * @param network a forest
   * @return {@code (node)} orders from 1
   * @throws IllegalArgumentException if the network bifurcates
   */
  public static int[] hack(RiverNetwork network) {
    return hack(network, ones(network));
  }

  /**
   * Hack's order: 1 on the stem of an outlet, and on a tributary one more than on the stem that it
   * enters.
   *
   * <p>Hack (1957), Studies of longitudinal stream profiles in Virginia and Maryland, <a
   * href="https://doi.org/10.3133/pp294B">doi:10.3133/pp294B</a>; also called Gravelius' order.
   *
   * @param network a forest
   * @param area {@code (node)} the area of each node itself, such as {@link CellArea}'s; finite and
   *     not negative
   * @return {@code (node)} orders from 1
   * @throws IllegalArgumentException if the network bifurcates, or the areas are not such
   */
  public static int[] hack(RiverNetwork network, double[] area) {
    MainStems stems = MainStems.of(network, area.clone(), HACK);
    int[] node = stems.forest.order;
    int[] orders = new int[node.length];
    Arrays.fill(orders, 1);
    for (int p = 0; p < node.length; p++) {
      for (int q = stems.firstInflow[p]; q < stems.firstInflow[p + 1]; q++) {
        orders[node[q]] = orders[node[p]] + (q == stems.main[p] ? 0 : 1);
      }
    }
    return orders;
  }

  /**
   * Hack's order by numbers of nodes, as an array of a backend; as {@link #hack(RiverNetwork,
   * double[])}.
   *
   * @param xp the namespace of the result
   * @param network a forest
   * @param <A> the type of array
   * @return {@code (node)} orders from 1, of int32
   * @throws IllegalArgumentException if the network bifurcates
   */
  public static <A> A hack(ArrayNamespace<A> xp, RiverNetwork network) {
    return xp.asarray(hack(network));
  }

  /**
   * Pfafstetter's codes by numbers of nodes, each outlet's basin by itself; see {@link
   * Pfafstetter}.
   *
   * @param network a forest
   * @param levels the number of digits, from 1 to {@link Pfafstetter#MAX_LEVELS}
   * @return {@code (node)} codes
   * @throws IllegalArgumentException if the network bifurcates, or there are no such levels
   */
  public static long[] pfafstetter(RiverNetwork network, int levels) {
    return Pfafstetter.of(network).codes(levels);
  }

  /**
   * Pfafstetter's codes by numbers of nodes, as an array of a backend; as {@link
   * #pfafstetter(RiverNetwork, int)}.
   *
   * @param xp the namespace of the result
   * @param network a forest
   * @param levels the number of digits, from 1 to {@link Pfafstetter#MAX_LEVELS}
   * @param <A> the type of array
   * @return {@code (node)} codes, of int64
   * @throws IllegalArgumentException if the network bifurcates, or there are no such levels
   */
  public static <A> A pfafstetter(ArrayNamespace<A> xp, RiverNetwork network, int levels) {
    return xp.asarray(pfafstetter(network, levels));
  }

  private static double[] ones(RiverNetwork network) {
    double[] ones = new double[network.nodeCount()];
    Arrays.fill(ones, 1);
    return ones;
  }
}
