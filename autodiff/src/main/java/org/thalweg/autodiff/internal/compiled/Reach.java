package org.thalweg.autodiff.internal.compiled;

/** What a number in memory is for, and so where it stands: from the fewest to the most. */
enum Reach {
  /** One for all steps and elements, at 0. */
  ALL,
  /** One for each element, at its number. */
  ELEMENT,
  /** One for each element of the block at hand, at its place in the block. */
  BLOCK,
  /** What comes in at the element of a sweep. */
  INCOMING,
  /** One for each step. */
  STEP,
  /** One for each step and element, that of the step before. */
  DELAYED,
  /** One for each step and element, row by row. */
  GRID
}
