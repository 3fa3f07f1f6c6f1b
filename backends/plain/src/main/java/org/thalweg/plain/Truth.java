package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Loops over truth values: bytes of 0 and 1. */
final class Truth {
  private Truth() {}

  /** How many are true. */
  static int count(byte[] truth) {
    int count = 0;
    for (byte one : truth) {
      count += one;
    }
    return count;
  }

  /** The places of the true elements in row-major order. */
  static int[] positions(PlainArray mask) {
    byte[] truth = (byte[]) mask.compact().data;
    int count = count(truth);
    int[] positions = new int[count];
    // Writes at every element and keeps what was written at true ones: no branch to mispredict.
    for (int i = 0, next = 0; next < count; i++) {
      positions[next] = i;
      next += truth[i];
    }
    return positions;
  }

  /** The positions on one axis of places in row-major order of a shape. */
  static long[] coordinates(int[] places, Shape shape, int axis) {
    long[] coordinates = new long[places.length];
    if (shape.ndim() == 1) {
      for (int i = 0; i < places.length; i++) {
        coordinates[i] = places[i];
      }
      return coordinates;
    }
    int inner = 1;
    for (int i = axis + 1; i < shape.ndim(); i++) {
      inner *= (int) shape.dim(i);
    }
    int length = (int) shape.dim(axis);
    for (int i = 0; i < places.length; i++) {
      coordinates[i] = places[i] / inner % length;
    }
    return coordinates;
  }

  /**
   * Whether some elements are all true, or any of them is.
   *
   * @param x bool
   * @param kept the shape with each reduced axis of length 1
   * @param all true for all, false for any
   * @return bool, of the shape kept
   */
  static PlainArray reduce(PlainArray x, Shape kept, boolean all) {
    byte[] from = (byte[]) x.data;
    byte[] to = new byte[Storage.size(kept)];
    Arrays.fill(to, (byte) (all ? 1 : 0));
    PlainArray z = PlainArray.wrap(DType.BOOL, kept, to);
    byte decisive = (byte) (all ? 0 : 1);
    if (to.length == 1 && x.contiguous()) {
      int i = 0;
      while (i < x.size && from[i] != decisive) {
        i++;
      }
      to[0] = i < x.size ? decisive : to[0];
      return z;
    }
    Broadcast walk = Broadcast.of(x.shape, x, z);
    while (walk.next()) {
      if (walk.step(1) == 0) {
        reduceRun(from, walk, decisive, to);
      } else {
        reduceEach(from, walk, decisive, to);
      }
    }
    return z;
  }

  private static void reduceRun(byte[] from, Broadcast walk, byte decisive, byte[] to) {
    int at = walk.offset(1);
    int start = walk.offset(0);
    int step = walk.step(0);
    for (int i = 0; to[at] != decisive && i < walk.length(); i++) {
      to[at] = from[start + i * step];
    }
  }

  private static void reduceEach(byte[] from, Broadcast walk, byte decisive, byte[] to) {
    int at = walk.offset(1);
    int toStep = walk.step(1);
    int start = walk.offset(0);
    int step = walk.step(0);
    for (int i = 0; i < walk.length(); i++) {
      if (from[start + i * step] == decisive) {
        to[at + i * toStep] = decisive;
      }
    }
  }
}
