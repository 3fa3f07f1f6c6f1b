package org.thalweg.array.spi;

import org.jspecify.annotations.Nullable;

/** Axis arguments, checked and counted from the front. */
public final class Axes {
  private Axes() {}

  /**
   * One axis, counted from the front.
   *
   * @param axis the axis, counted from the end if negative
   * @param ndim the number of axes
   * @return 0 to {@code ndim - 1}
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  public static int normalize(int axis, int ndim) {
    if (axis < -ndim || axis >= ndim) {
      throw new IndexOutOfBoundsException(
          "axis " + axis + " is out of range for an array with " + ndim + " axes");
    }
    return axis < 0 ? axis + ndim : axis;
  }

  /**
   * Several axes, counted from the front, in the order given.
   *
   * @param axes the axes, counted from the end if negative; null means all, empty means none
   * @param ndim the number of axes
   * @return a new array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  public static int[] normalize(int @Nullable [] axes, int ndim) {
    if (axes == null) {
      int[] all = new int[ndim];
      for (int i = 0; i < ndim; i++) {
        all[i] = i;
      }
      return all;
    }
    int[] normal = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      normal[i] = normalize(axes[i], ndim);
      for (int j = 0; j < i; j++) {
        if (normal[j] == normal[i]) {
          throw new IllegalArgumentException("axis " + normal[i] + " stands there twice");
        }
      }
    }
    return normal;
  }

  /**
   * The one axis of a function that takes one or all.
   *
   * @param axes null for all, or one axis
   * @param ndim the number of axes
   * @param function the function's name, for the error
   * @return the axis counted from the front, or -1 for all
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there is not exactly one
   */
  public static int single(int @Nullable [] axes, int ndim, String function) {
    if (axes == null) {
      return -1;
    }
    if (axes.length != 1) {
      throw new IllegalArgumentException(
          function + " takes one axis or all, was given " + axes.length);
    }
    return normalize(axes[0], ndim);
  }
}
