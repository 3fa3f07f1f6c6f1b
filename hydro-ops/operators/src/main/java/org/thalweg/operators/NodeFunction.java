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

  /**
   * The result at some nodes.
   *
   * @param in the field and its weights, checked to fit the network
   * @param locations the nodes
   * @param <A> the array type
   * @return {@code (..., location)}
   */
  default <A> A at(NodeField<A> in, Locations locations) {
    return in.xp().take(apply(in), in.xp().asarray(locations.nodes()), -1);
  }

  /**
   * The labels of the result at the nodes.
   *
   * @param field those of the field
   * @param layout its layout
   */
  default Labels labels(Labels field, Layout layout) {
    return field;
  }
}
