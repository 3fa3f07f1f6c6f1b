package org.thalweg.array.engine;

/** What becomes of an element that an update meets. */
public enum Combination {
  /** The update takes its place; the last one if there are several. */
  SET,
  /** The sum of all. */
  ADD,
  /** The largest of all, NaN if there is one. */
  MAX,
  /** The smallest of all, NaN if there is one. */
  MIN
}
