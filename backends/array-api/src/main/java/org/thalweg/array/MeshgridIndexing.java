package org.thalweg.array;

/** The order of the first two axes of what {@code meshgrid} returns. */
public enum MeshgridIndexing {
  /** Cartesian: the first input varies along the second axis. */
  XY,
  /** Matrix: the n-th input varies along the n-th axis. */
  IJ
}
