package org.thalweg.operators;

import java.util.Arrays;

/**
 * Pfafstetter's codes of drainage basins, one digit a level.
 *
 * <p>The four tributaries of a stem with the largest upstream areas are numbered 2, 4, 6, 8 from
 * the mouth upstream, the interbasins between them 1, 3, 5, 7, 9: interbasin 1 is what drains to
 * the stem from the mouth up to the node that tributary 2 enters, that node included, and 3 begins
 * with the next node of the stem. With fewer tributaries the higher numbers do not occur, so that a
 * stem without any is all 1. At the next level each basin and each interbasin is divided in the
 * same way, along the part of the stem that lies in it. A node upstream of another on the same stem
 * thus has the greater code, and only nodes on odd ones receive water from elsewhere.
 *
 * <p>Of two tributaries that enter the same node the larger has the smaller number, and nothing
 * lies between them. As many areas count as equal, the one with the smallest id counts as the
 * larger.
 *
 * <p>Each outlet's basin is coded by itself; {@code Catchments.find(network, network.sinks())}
 * tells them apart. Closed basins have code 0. Whether a sink is a river's mouth or closed is
 * nothing that a network knows: {@link #withClosed} states it.
 *
 * <p>Verdin and Verdin (1999), A topological system for delineation and codification of the Earth's
 * river basins, <a href="https://doi.org/10.1016/S0022-1694(99)00011-6">
 * doi:10.1016/S0022-1694(99)00011-6</a>. O(n) for each level. Immutable.
 */
public final class Pfafstetter {
  /** The greatest number of levels: a long has room for so many digits. */
  public static final int MAX_LEVELS = 18;

  private final RiverNetwork network;
  private final double[] area;
  private final int[] closed;

  private Pfafstetter(RiverNetwork network, double[] area, int[] closed) {
    this.network = network;
    this.area = area;
    this.closed = closed;
  }

  /**
   * The codes of a network by numbers of nodes, without closed basins.
   *
   * @param network a forest
   * @return what gives the codes
   */
  public static Pfafstetter of(RiverNetwork network) {
    double[] ones = new double[network.nodeCount()];
    Arrays.fill(ones, 1);
    return new Pfafstetter(network, ones, new int[0]);
  }

  /**
   * The same with areas in the place of numbers of nodes.
   *
   * @param area {@code (node)} the area of each node itself, such as {@link CellArea}'s; finite and
   *     not negative
   * @return what gives the codes
   */
  public Pfafstetter withArea(double[] area) {
    return new Pfafstetter(network, area.clone(), closed);
  }

  /**
   * The same with some sinks as closed basins, which water does not leave.
   *
   * @param sinks node ids of sinks, in any order; all that drains to them has code 0
   * @return what gives the codes
   * @throws IllegalArgumentException if a node is not a sink of the network
   */
  public Pfafstetter withClosed(int... sinks) {
    int[] known = network.sinks();
    for (int sink : sinks) {
      if (Arrays.binarySearch(known, sink) < 0) {
        throw new IllegalArgumentException(
            "node %d is no sink of %s, closed basins end in one".formatted(sink, network));
      }
    }
    return new Pfafstetter(network, area, sinks.clone());
  }

  /**
   * The codes.
   *
   * @param levels the number of digits, from 1 to {@link #MAX_LEVELS}
   * @return {@code (node)} codes of so many digits from 1 to 9, or 0 in closed basins
   * @throws IllegalArgumentException if the network bifurcates, if there are no such levels, or if
   *     the areas are not one for each node, finite and not negative
   */
  public long[] codes(int levels) {
    if (levels < 1 || levels > MAX_LEVELS) {
      throw new IllegalArgumentException(
          "%d levels of Pfafstetter's codes; wanted 1 to %d".formatted(levels, MAX_LEVELS));
    }
    MainStems stems = MainStems.of(network, area.clone(), "Pfafstetter's code");
    return new BasinDivision(stems).codes(levels, closed);
  }
}
