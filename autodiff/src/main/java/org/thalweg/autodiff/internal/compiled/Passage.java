package org.thalweg.autodiff.internal.compiled;

/** How what flows goes from element to element in a sweep, by what all of them have at most. */
public enum Passage {
  /** One edge out: each element adds to what comes in at the next. */
  ONE_OUT,
  /** One edge in: each element takes from the one before. */
  ONE_IN,
  /** Any number: each element takes from all before it. */
  MANY
}
