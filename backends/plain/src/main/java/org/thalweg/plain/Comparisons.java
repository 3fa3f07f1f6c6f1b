package org.thalweg.plain;

/** The truths of two numbers. */
final class Comparisons {
  static final Comparison EQUAL = new Equal();
  static final Comparison LESS = new Less();
  static final Comparison LESS_EQUAL = new LessEqual();
  static final Comparison NOT_EQUAL = new NotEqual();

  private Comparisons() {}
}
