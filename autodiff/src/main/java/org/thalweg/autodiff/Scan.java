package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * A time loop as array code, itself a step: its inputs and outputs have an axis for the steps in
 * front.
 *
 * @param step the step
 */
record Scan(ScanStep step) implements ScanStep {
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return steps(xp, length(xp, inputs), carry, inputs, parameters);
  }

  /** The number of steps. */
  static <A> long length(ArrayNamespace<A> xp, List<A> inputs) {
    List<Shape> shapes = new ArrayList<>(inputs.size());
    for (A input : inputs) {
      shapes.add(xp.shape(input));
    }
    boolean fits = !shapes.isEmpty();
    for (Shape shape : shapes) {
      fits &= shape.ndim() > 0 && shape.dim(0) > 0 && shape.dim(0) == shapes.get(0).dim(0);
    }
    if (!fits) {
      throw new ShapeException(
          "a scan goes over the first axis of one input or more, of one length from 1 on; "
              + "inputs have shapes "
              + shapes);
    }
    return shapes.get(0).dim(0);
  }

  private <A> Step<A> steps(
      ArrayNamespace<A> xp, long length, List<A> carry, List<A> inputs, List<A> parameters) {
    List<List<A>> unstacked = new ArrayList<>(inputs.size());
    for (A input : inputs) {
      unstacked.add(xp.unstack(input, 0));
    }
    List<List<A>> outputs = new ArrayList<>();
    List<A> state = carry;
    for (int t = 0; t < length; t++) {
      Step<A> result = step.apply(xp, state, at(unstacked, t), parameters);
      if (t == 0) {
        checkCarry(xp, carry, result.carry());
      }
      append(outputs, result.outputs());
      state = result.carry();
    }
    List<A> stacked = new ArrayList<>(outputs.size());
    for (List<A> output : outputs) {
      stacked.add(xp.stack(output, 0));
    }
    return new Step<>(state, stacked);
  }

  private static <A> List<A> at(List<List<A>> unstacked, int t) {
    List<A> inputs = new ArrayList<>(unstacked.size());
    for (List<A> input : unstacked) {
      inputs.add(input.get(t));
    }
    return inputs;
  }

  static <A> void append(List<List<A>> outputs, List<A> next) {
    if (outputs.isEmpty()) {
      for (int i = 0; i < next.size(); i++) {
        outputs.add(new ArrayList<>());
      }
    }
    if (next.size() != outputs.size()) {
      throw new IllegalArgumentException(
          "every step gives as many outputs as the first, "
              + outputs.size()
              + ", one gave "
              + next.size());
    }
    for (int i = 0; i < next.size(); i++) {
      outputs.get(i).add(next.get(i));
    }
  }

  static <A> void checkCarry(ArrayNamespace<A> xp, List<A> before, List<A> after) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException(
          "a step was given a carry of " + before.size() + " arrays, gave " + after.size());
    }
    for (int i = 0; i < before.size(); i++) {
      Checks.alike(xp, "carry " + i + " of a step", after.get(i), "given one", before.get(i));
    }
  }
}
