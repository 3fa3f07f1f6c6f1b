package org.thalweg.array.engine;

/** The functions that combine the elements along axes. */
public enum Reduction {
  /** The sum. */
  SUM,
  /** The product. */
  PROD,
  /** The largest, NaN if there is one. */
  MAX,
  /** The smallest, NaN if there is one. */
  MIN,
  /** Whether all are true, of bools. */
  ALL,
  /** Whether any is true, of bools. */
  ANY
}
