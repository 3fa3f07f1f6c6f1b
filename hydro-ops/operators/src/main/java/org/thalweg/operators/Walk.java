package org.thalweg.operators;

/** Which way one walks from a location. */
public enum Walk {
  /** With the water. */
  DOWNSTREAM,
  /** Against it. */
  UPSTREAM,
  /** First with the water, then against it. */
  BOTH
}
