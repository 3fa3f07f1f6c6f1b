package org.thalweg.autodiff.internal.compiled;

/**
 * What a generated class does. Arrays are those of carry, inputs, parameters, outputs and scratch,
 * in this order; the carry's change in place. Steps and elements are from the first to before the
 * last.
 */
interface CompiledCode {
  /** Computes what does not change from step to step. */
  void prepare(Object[] arrays, int width, int from, int to, int first, int last);

  /** Computes steps, each for all elements before the next. */
  void rows(Object[] arrays, int width, int from, int to, int first, int last);

  /** Computes steps, all of an element before those of the next. */
  void columns(Object[] arrays, int width, int from, int to, int first, int last);
}
