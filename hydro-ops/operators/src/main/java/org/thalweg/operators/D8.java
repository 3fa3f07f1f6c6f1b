package org.thalweg.operators;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a grid of ESRI flow directions is read. A direction is one of
 *
 * <pre>
 *   32  64 128
 *   16   .   1
 *    8   4   2
 * </pre>
 *
 * <p>with row 0 on top; every other code is a sink, a missing cell, or an error that names the
 * cell. Products differ in what they call missing: start from {@link #esri} or {@link #merit}.
 *
 * @param sinkCodes codes of cells that water does not leave
 * @param missingCodes codes of cells that hold no node
 * @param wrapsLongitude whether water that leaves at the east or west edge comes in at the other,
 *     as on a grid around the globe; water that leaves at the north or south edge is always an
 *     error
 */
public record D8(Set<Integer> sinkCodes, Set<Integer> missingCodes, boolean wrapsLongitude) {
  private static final int[] DIRECTIONS = {1, 2, 4, 8, 16, 32, 64, 128};
  private static final int INLAND_SINK = 255;
  private static final int OCEAN = 247;
  private static final int LARGEST_CODE = 255;

  /**
   * A way to read directions.
   *
   * @param sinkCodes codes of cells that water does not leave, may be empty
   * @param missingCodes codes of cells that hold no node, may be empty
   * @param wrapsLongitude whether east and west edge are one
   * @throws IllegalArgumentException if a code is outside -1..255, is a direction, or is both a
   *     sink and missing
   */
  public D8 {
    sinkCodes = Set.copyOf(sinkCodes);
    missingCodes = Set.copyOf(missingCodes);
    for (int code : sinkCodes) {
      check(code);
      if (missingCodes.contains(code)) {
        throw new IllegalArgumentException("code " + code + " is both a sink and missing");
      }
    }
    missingCodes.forEach(D8::check);
  }

  /**
   * ESRI and HydroSHEDS: 0 is a sink; 247, 255 and -1 are missing.
   *
   * @return the encoding, without wrapping
   */
  public static D8 esri() {
    return new D8(Set.of(0), Set.of(247, 255, -1), false);
  }

  /**
   * MERIT Hydro: 0 is a river mouth and 255 an inland depression, both sinks; 247 is missing.
   *
   * @return the encoding, without wrapping
   */
  public static D8 merit() {
    return new D8(Set.of(0, INLAND_SINK), Set.of(247), false);
  }

  /**
   * The same encoding with 255 as an inland sink, for products that use it so.
   *
   * @return a new encoding
   */
  public D8 withInlandSinks() {
    return new D8(with(sinkCodes, INLAND_SINK), without(missingCodes, INLAND_SINK), wrapsLongitude);
  }

  /**
   * The same encoding with one more missing code.
   *
   * @param code a code in -1..255 that is no direction
   * @return a new encoding, in which the code is no sink
   * @throws IllegalArgumentException if the code is outside -1..255 or a direction
   */
  public D8 withMissing(int code) {
    return new D8(without(sinkCodes, code), with(missingCodes, code), wrapsLongitude);
  }

  /**
   * The same encoding on a grid around the globe.
   *
   * @return a new encoding
   */
  public D8 withWrappedLongitude() {
    return new D8(sinkCodes, missingCodes, true);
  }

  /**
   * The directions of a network; the smallest sink code at its sinks, and 247 where there is no
   * node, or else the largest missing code.
   *
   * @param network a forest on a grid
   * @return {@code (row * cols + column)} codes
   * @throws IllegalArgumentException if the network is not on a grid, bifurcates, or has an edge
   *     that does not lead to a neighbouring cell; or if this encoding lacks a code for its sinks
   *     or its missing cells
   */
  public int[] encode(RiverNetwork network) {
    boolean full = network.grid().map(RiverGrid::isFull).orElse(true);
    if (sinkCodes.isEmpty() || (missingCodes.isEmpty() && !full)) {
      throw new IllegalArgumentException(
          "an encoding without a code for sinks or for missing cells: " + this);
    }
    int sink = Collections.min(sinkCodes);
    int missing =
        missingCodes.isEmpty() || missingCodes.contains(OCEAN)
            ? OCEAN
            : Collections.max(missingCodes);
    return D8Encoder.encode(network, DIRECTIONS, new int[] {sink, missing}, wrapsLongitude);
  }

  /**
   * A valid network from directions that may hold codes without meaning, cycles and edges off the
   * grid.
   *
   * @param codes {@code (row * cols + column)} directions, row 0 on top; may be empty
   * @param rows number of rows
   * @param cols number of columns
   * @return the network, and what was changed
   * @throws IllegalArgumentException if the number of codes is not {@code rows * cols}
   * @see Repaired
   */
  public Repaired repair(int[] codes, int rows, int cols) {
    return GridRepair.repair(codes, rows, cols, compass());
  }

  Compass compass() {
    String wanted =
        "a direction (1, 2, 4, 8, 16, 32, 64, 128), a sink %s or a missing cell %s"
            .formatted(new TreeSet<>(sinkCodes), new TreeSet<>(missingCodes));
    Compass compass =
        new Compass(DIRECTIONS, Compass.INVALID, wrapsLongitude, new Compass.Wanted(wanted, "D8"));
    sinkCodes.forEach(code -> compass.state(code, Compass.SINK));
    missingCodes.forEach(code -> compass.state(code, Compass.MISSING));
    return compass;
  }

  private static void check(int code) {
    if (code < -1 || code > LARGEST_CODE) {
      throw new IllegalArgumentException("code " + code + ", a code is in -1.." + LARGEST_CODE);
    }
    if (Integer.bitCount(code) == 1 && code <= 128) {
      throw new IllegalArgumentException("code " + code + " is a direction");
    }
  }

  private static Set<Integer> with(Set<Integer> codes, int code) {
    Set<Integer> more = new TreeSet<>(codes);
    more.add(code);
    return more;
  }

  private static Set<Integer> without(Set<Integer> codes, int code) {
    Set<Integer> fewer = new TreeSet<>(codes);
    fewer.remove(code);
    return fewer;
  }
}
