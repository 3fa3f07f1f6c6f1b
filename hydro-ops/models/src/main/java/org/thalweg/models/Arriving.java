package org.thalweg.models;

import java.util.List;

/**
 * What arrives at a node in one time step.
 *
 * @param upstreamBefore what all nodes directly upstream let out in the step before, by split
 *     ratios where the river bifurcates
 * @param upstream what they let out in this step
 * @param inputs the node's inputs of this step, the lateral inflow first; never empty
 * @param <A> the array type
 */
public record Arriving<A>(A upstreamBefore, A upstream, List<A> inputs) {
  /**
   * What arrives at a node.
   *
   * @param upstreamBefore what came from upstream in the step before
   * @param upstream what comes from upstream in this step
   * @param inputs the node's inputs of this step
   */
  public Arriving {
    inputs = List.copyOf(inputs);
  }

  /**
   * The first input.
   *
   * @return the lateral inflow of the node
   */
  public A inflow() {
    return inputs.get(0);
  }
}
