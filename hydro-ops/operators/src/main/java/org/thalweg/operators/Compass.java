package org.thalweg.operators;

import java.util.Arrays;

/**
 * Codes of the eight neighbours, and what every other code from -1 to 255 means; what {@link D8}
 * and {@link Ldd} have in common. Directions are numbered clockwise from east.
 */
final class Compass {
  static final int[] ROW_STEP = {0, 1, 1, 1, 0, -1, -1, -1};
  static final int[] COL_STEP = {1, 1, 0, -1, -1, -1, 0, 1};

  // What a code means: 0..7 a direction, or one of these.
  static final byte SINK = 8;
  static final byte MISSING = 9;
  static final byte INVALID = 10;

  private static final int LARGEST_CODE = 255;

  private final byte[] meanings = new byte[LARGEST_CODE + 2];
  private final byte others;

  final boolean wrapsLongitude;

  /** What messages say of codes without meaning, and of a grid that wraps. */
  final Wanted wanted;

  /** Parts of messages. */
  record Wanted(String codes, String wrapping) {}

  /**
   * A compass.
   *
   * @param codes {@code (direction)} the code of each direction
   * @param others what codes mean that are not stated
   */
  Compass(int[] codes, byte others, boolean wrapsLongitude, Wanted wanted) {
    this.others = others;
    this.wrapsLongitude = wrapsLongitude;
    this.wanted = wanted;
    Arrays.fill(meanings, others);
    for (byte direction = 0; direction < SINK; direction++) {
      state(codes[direction], direction);
    }
  }

  /** States what a code means. */
  Compass state(int code, byte meaning) {
    meanings[code + 1] = meaning;
    return this;
  }

  /** The code of a direction. */
  int code(byte direction) {
    for (int code = 0; code <= LARGEST_CODE; code++) {
      if (meanings[code + 1] == direction) {
        return code;
      }
    }
    throw new IllegalStateException("no code of direction " + direction);
  }

  byte meaning(int code) {
    return code >= -1 && code <= LARGEST_CODE ? meanings[code + 1] : others;
  }

  /** The direction of a step to a neighbouring cell, or -1 if it is no neighbour. */
  static int direction(int rowStep, int colStep) {
    for (int direction = 0; direction < SINK; direction++) {
      if (ROW_STEP[direction] == rowStep && COL_STEP[direction] == colStep) {
        return direction;
      }
    }
    return -1;
  }
}
