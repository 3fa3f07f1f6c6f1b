package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/**
 * A loop over time of a traced step. In Java memory it runs compiled; elsewhere step by step as
 * array code. Its derivatives are loops of the same kind.
 *
 * <p>Inputs are the carry, of the elements' shape; the step's inputs, with an axis for the steps in
 * front, and behind it the elements' shape or as many axes of length 1; and the parameters, of the
 * elements' shape or one number. Outputs are the carry at the end and the step's outputs, each with
 * an axis for the steps in front.
 *
 * @param step the step
 * @param kept how many of the last outputs are the carry before each step: all of it, or none
 * @param backward whether the last step comes first
 */
record TimeLoop(TracedStep step, int kept, boolean backward) implements DeclaredVjp, DeclaredJvp {
  static TimeLoop of(TracedStep step) {
    return new TimeLoop(step, 0, false);
  }

  /** The loop that also gives the carry before each step. */
  TimeLoop keeping() {
    return new TimeLoop(step.keeping(), step.carry(), backward);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new TimeLoopKernel(step, backward));
  }

  // As array code

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    Stepwise stepwise = new Stepwise(step, element(xp, inputs));
    Step<A> end =
        new Scan(stepwise)
            .apply(
                xp,
                inputs.subList(0, step.carry()),
                inOrder(xp, inputs.subList(step.carry(), behindInputs())),
                inputs.subList(behindInputs(), inputs.size()));
    List<A> outputs = new ArrayList<>(end.carry());
    outputs.addAll(inOrder(xp, end.outputs()));
    return outputs;
  }

  private <A> List<A> inOrder(ArrayNamespace<A> xp, List<A> x) {
    return backward ? x.stream().map(each -> xp.flip(each, 0)).toList() : x;
  }

  private int behindInputs() {
    return step.carry() + step.inputs();
  }

  private <A> Shape element(ArrayNamespace<A> xp, List<A> inputs) {
    return TimeLoopKernel.element(step, inputs.stream().map(xp::shape).toList());
  }

  /** The step as array code; what came out as one number is one for each element. */
  private record Stepwise(TracedStep step, Shape element) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      List<A> arguments = new ArrayList<>(carry);
      arguments.addAll(inputs);
      arguments.addAll(parameters);
      List<A> results = new ArrayList<>();
      for (A result : step.evaluate(xp, arguments)) {
        results.add(xp.shape(result).equals(element) ? result : xp.broadcastTo(result, element));
      }
      return new Step<>(
          results.subList(0, carry.size()), results.subList(carry.size(), results.size()));
    }
  }

  // The way back

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    List<A> states = kept > 0 ? z : xp.apply(keeping(), inputs);
    List<Integer> carry = step.floating(0, step.carry(), StepDerivatives.all(step.carry()));
    List<Integer> moving = step.floating(step.carry(), behindInputs(), wanted);
    List<Integer> fixed = step.floating(behindInputs(), inputs.size(), wanted);
    List<A> arguments = new ArrayList<>();
    carry.forEach(place -> arguments.add(g.get(place)));
    Shape element = element(xp, inputs);
    fixed.forEach(place -> arguments.add(xp.zeros(element, step.argument(place))));
    arguments.addAll(states.subList(states.size() - step.carry(), states.size()));
    arguments.addAll(inputs.subList(step.carry(), behindInputs()));
    step.floatingResults(step.carry(), step.carry() + step.outputs())
        .forEach(place -> arguments.add(g.get(place)));
    arguments.addAll(inputs.subList(behindInputs(), inputs.size()));
    BitSet beyondCarry = (BitSet) wanted.clone();
    beyondCarry.clear(0, step.carry());
    List<A> found = xp.apply(new TimeLoop(step.adjoint(beyondCarry), 0, !backward), arguments);
    List<Integer> places = new ArrayList<>(carry);
    places.addAll(fixed);
    places.addAll(moving);
    return summed(xp, places, found, inputs);
  }

  private static <A> Map<Integer, A> summed(
      ArrayNamespace<A> xp, List<Integer> places, List<A> found, List<A> inputs) {
    Map<Integer, A> cotangents = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      A input = inputs.get(places.get(i));
      cotangents.put(
          places.get(i), Broadcasting.sumTo(xp, found.get(i), xp.shape(input), xp.dtype(input)));
    }
    return cotangents;
  }

  // Tangents

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    List<A> arguments = new ArrayList<>();
    int[] bounds = {0, step.carry(), behindInputs(), inputs.size()};
    BitSet all = StepDerivatives.all(inputs.size());
    for (int i = 0; i < 3; i++) {
      arguments.addAll(inputs.subList(bounds[i], bounds[i + 1]));
      step.floating(bounds[i], bounds[i + 1], all)
          .forEach(place -> arguments.add(tangents.get(place)));
    }
    List<A> found = xp.apply(new TimeLoop(step.tangent(), 0, backward), arguments);
    int next = step.carry();
    List<A> ofOutputs = new ArrayList<>(z.size());
    for (int i = 0; i < z.size(); i++) {
      ofOutputs.add(step.result(i).isFloating() ? found.get(next++) : xp.zerosLike(z.get(i)));
    }
    return ofOutputs;
  }
}
