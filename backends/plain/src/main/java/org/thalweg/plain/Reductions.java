package org.thalweg.plain;

/** The functions that combine many numbers into one. */
final class Reductions {
  static final Reduction MAX = new Largest();
  static final Reduction MIN = new Smallest();
  static final Reduction PROD = new Product();
  static final Reduction SUM = new Sum();

  private Reductions() {}
}
