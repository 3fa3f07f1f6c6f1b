package org.thalweg.djl;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.array.Shape;

/** A strided part of an array by positive steps, over an array with some axes reversed. */
public final class Steps {
  private final long[] start;
  private final long[] stop;
  private final long[] step;
  private final int[] reversed;

  private Steps(long[] start, long[] stop, long[] step, int[] reversed) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.reversed = reversed;
  }

  /**
   * The part of an array with the given positions.
   *
   * @param shape the array's shape
   * @param start the first position on each axis
   * @param step the distance between positions, perhaps negative
   * @param count the number of positions, perhaps 0
   * @return the part; axes of negative steps are to be reversed first
   */
  public static Steps of(Shape shape, long[] start, long[] step, long[] count) {
    long[] from = new long[start.length];
    long[] to = new long[start.length];
    long[] by = new long[start.length];
    for (int i = 0; i < start.length; i++) {
      long first = step[i] < 0 ? shape.dim(i) - 1 - start[i] : start[i];
      by[i] = count[i] <= 1 ? 1 : Math.abs(step[i]);
      from[i] = count[i] == 0 ? 0 : first;
      to[i] = count[i] == 0 ? 0 : first + by[i] * (count[i] - 1) + 1;
    }
    int[] reversed = IntStream.range(0, start.length).filter(i -> step[i] < 0).toArray();
    return new Steps(from, to, by, reversed);
  }

  /**
   * The number of axes.
   *
   * @return 0 or more
   */
  public int ndim() {
    return start.length;
  }

  /**
   * The first position on an axis.
   *
   * @param axis the axis
   * @return the position, in the array with its axes reversed
   */
  public long start(int axis) {
    return start[axis];
  }

  /**
   * The position after the last one on an axis.
   *
   * @param axis the axis
   * @return the position
   */
  public long stop(int axis) {
    return stop[axis];
  }

  /**
   * The distance between positions on an axis.
   *
   * @param axis the axis
   * @return at least 1
   */
  public long step(int axis) {
    return step[axis];
  }

  /**
   * The first positions on all axes.
   *
   * @return a new array
   */
  public long[] starts() {
    return start.clone();
  }

  /**
   * The positions after the last ones on all axes.
   *
   * @return a new array
   */
  public long[] stops() {
    return stop.clone();
  }

  /**
   * The distances between positions on all axes.
   *
   * @return a new array
   */
  public long[] steps() {
    return step.clone();
  }

  /**
   * The axes to reverse first.
   *
   * @return a new array, perhaps empty
   */
  public int[] reversed() {
    return Arrays.copyOf(reversed, reversed.length);
  }
}
