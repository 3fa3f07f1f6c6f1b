package org.thalweg.array;

/** On which side of equal elements {@code searchsorted} inserts. */
public enum Side {
  /** Before them: {@code x1[i-1] < v <= x1[i]}. */
  LEFT,
  /** Behind them: {@code x1[i-1] <= v < x1[i]}. */
  RIGHT
}
