package org.thalweg.autodiff;

/**
 * One entry of a tape's record: how the cotangent of what it computed reaches its inputs.
 *
 * @param <A> the inner array type
 */
interface Node<A> {
  /**
   * Whether any input lies on the way to a wanted array.
   *
   * @param needed by place in the record
   */
  boolean needs(boolean[] needed);

  /**
   * Adds to the inputs' cotangents, if this entry has one itself.
   *
   * @param pass the cotangents so far
   * @param index this entry's place
   */
  void backward(BackwardPass<A> pass, int index);
}
