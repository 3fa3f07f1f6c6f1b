package org.thalweg.operators;

/** What an operator computes from a field's values at the nodes: one metric, in array code. */
@FunctionalInterface
interface NodeFunction {
  /**
   * The result at the nodes.
   *
   * @param in the field and its weights, checked to fit the network
   * @param <A> the array type
   * @return {@code (..., node)}
   */
  <A> A apply(NodeField<A> in);
}
