package org.thalweg.array.engine;

/** The elements of an array that a key means. */
interface Selection<A> {
  /** The elements. */
  A read();

  /** The array with other elements there: those of an array that broadcasts to the selection. */
  A write(A value);
}
