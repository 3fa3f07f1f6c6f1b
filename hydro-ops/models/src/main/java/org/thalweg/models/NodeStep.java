package org.thalweg.models;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * One time step of one node of a river: the equations of a routing scheme, a lake, a reservoir. It
 * is swept down the network.
 *
 * <p>Generic, so that it can be compiled and differentiated: a reference to a generic method, or a
 * record. Functions of each element by themselves are compiled; any others run as array code over
 * all nodes of a level.
 */
@FunctionalInterface
public interface NodeStep {
  /**
   * What leaves the node, and its state after the step.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param arriving what comes from upstream, and the node's own inputs
   * @param state the state before the step
   * @param parameters what all steps share
   * @return outflow, state and outputs
   */
  <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters);
}
