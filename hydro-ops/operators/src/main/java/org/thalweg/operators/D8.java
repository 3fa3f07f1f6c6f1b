package org.thalweg.operators;

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
  private static final int INLAND_SINK = 255;
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
