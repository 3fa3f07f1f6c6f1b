package org.thalweg.models;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * The step of a node as one of a loop in which outflow is what flows: its carry is what came from
 * upstream, then the state.
 *
 * @param step the step of a node
 */
record NodeScan(NodeStep step) implements ScanStep {
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A upstream = inputs.get(0);
    Arriving<A> arriving = new Arriving<>(carry.get(0), upstream, inputs.subList(1, inputs.size()));
    NodeResult<A> result = step.apply(xp, arriving, carry.subList(1, carry.size()), parameters);
    return new Step<>(
        inFront(upstream, result.state()), inFront(result.outflow(), result.outputs()));
  }

  static <A> List<A> inFront(A first, List<A> others) {
    List<A> all = new ArrayList<>(others.size() + 1);
    all.add(first);
    all.addAll(others);
    return all;
  }
}
