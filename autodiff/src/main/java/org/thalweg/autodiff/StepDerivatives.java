package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.autodiff.internal.compiled.Expression;
import org.thalweg.autodiff.internal.compiled.Program;

/**
 * The steps that are derived from a step: what the ordinary {@link Tape} and {@link Dual} compute,
 * traced.
 *
 * <p>With a step {@code c', y = f(c, x, p)}, the way back is a loop from the last step to the
 * first. It carries the cotangents of {@code c} and sums up those of {@code p}; its inputs are the
 * carries before each step, {@code x} and the cotangents of {@code y}; its outputs are the
 * cotangents of {@code x}. The tangents are a loop in the same direction, beside the values.
 */
final class StepDerivatives {
  private final TracedStep step;
  private final List<Integer> carry;
  private final List<Integer> inputs;
  private final List<Integer> parameters;
  private final List<Integer> results;

  private StepDerivatives(TracedStep step, BitSet wanted) {
    this.step = step;
    int behindInputs = step.carry() + step.inputs();
    this.carry = step.floating(0, step.carry(), all(step.carry()));
    this.inputs = step.floating(step.carry(), behindInputs, wanted);
    this.parameters = step.floating(behindInputs, step.arguments(), wanted);
    this.results = step.floatingResults(step.carry(), step.carry() + step.outputs());
  }

  static BitSet all(int count) {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  // The carry before each step

  static TracedStep keeping(TracedStep step, int flows) {
    Program program =
        Program.trace(
            step.specs(),
            (xp, x) -> {
              List<Expression> results = new ArrayList<>(step.evaluate(xp, x));
              results.addAll(x.subList(0, step.carry() + flows));
              return results;
            });
    return TracedStep.of(program, step.carry(), step.inputs());
  }

  // The way back

  /**
   * The adjoint step: carry, cotangents of the floating-point carry and of the parameters wanted;
   * inputs, those of the step behind its carry, then cotangents of the floating-point outputs;
   * parameters, those of the step.
   */
  static TracedStep adjoint(TracedStep step, BitSet wanted) {
    return new StepDerivatives(step, wanted).adjoint();
  }

  private TracedStep adjoint() {
    List<ArraySpec> specs = new ArrayList<>();
    carry.forEach(place -> specs.add(step.specs().get(place)));
    parameters.forEach(place -> specs.add(step.specs().get(place)));
    specs.addAll(step.specs().subList(0, step.carry() + step.inputs()));
    results.forEach(
        place -> specs.add(new ArraySpec(step.specs().get(0).shape(), step.result(place))));
    specs.addAll(step.specs().subList(step.carry() + step.inputs(), step.arguments()));
    Program program = Program.trace(specs, this::back);
    int moving = step.carry() + step.inputs() + results.size();
    return TracedStep.of(program, carry.size() + parameters.size(), moving);
  }

  private <E> List<E> back(ArrayNamespace<E> xp, List<E> x) {
    int sums = carry.size();
    int values = sums + parameters.size();
    int cotangents = values + step.carry() + step.inputs();
    int fixed = cotangents + results.size();
    List<E> arguments = new ArrayList<>(x.subList(values, cotangents));
    arguments.addAll(x.subList(fixed, x.size()));
    List<E> g = new ArrayList<>(x.subList(0, sums));
    g.addAll(x.subList(cotangents, fixed));
    List<E> found = cotangents(xp, arguments, g);
    List<E> next = new ArrayList<>(found.subList(0, sums));
    for (int i = 0; i < parameters.size(); i++) {
      next.add(xp.add(x.get(sums + i), found.get(sums + i)));
    }
    next.addAll(found.subList(values, found.size()));
    return next;
  }

  /** The cotangents of carry, parameters and inputs, in this order. */
  private <E> List<E> cotangents(ArrayNamespace<E> xp, List<E> arguments, List<E> g) {
    List<Integer> variables = new ArrayList<>(carry);
    variables.addAll(parameters);
    variables.addAll(inputs);
    try (Tape<E> tape = Tape.over(xp)) {
      List<Var<E>> x = new ArrayList<>(arguments.size());
      for (int i = 0; i < arguments.size(); i++) {
        E argument = arguments.get(i);
        x.add(variables.contains(i) ? tape.variable(argument) : tape.constant(argument));
      }
      List<Var<E>> z = step.evaluate(tape, x);
      List<Var<E>> outputs = chosen(z, carry);
      outputs.addAll(chosen(z, results));
      return tape.vjp(outputs, g, chosen(x, variables));
    }
  }

  private static <V> List<V> chosen(List<V> of, List<Integer> places) {
    List<V> chosen = new ArrayList<>(places.size());
    places.forEach(place -> chosen.add(of.get(place)));
    return chosen;
  }

  // Tangents

  /**
   * The tangent step: carry, that of the step and the tangents of what of it is floating-point;
   * inputs and parameters likewise; outputs, the tangents of the floating-point ones.
   */
  static TracedStep tangent(TracedStep step) {
    return new StepDerivatives(step, all(step.arguments())).tangent();
  }

  private TracedStep tangent() {
    int behindInputs = step.carry() + step.inputs();
    List<ArraySpec> specs = new ArrayList<>(step.specs().subList(0, step.carry()));
    carry.forEach(place -> specs.add(step.specs().get(place)));
    specs.addAll(step.specs().subList(step.carry(), behindInputs));
    inputs.forEach(place -> specs.add(step.specs().get(place)));
    specs.addAll(step.specs().subList(behindInputs, step.arguments()));
    parameters.forEach(place -> specs.add(step.specs().get(place)));
    Program program = Program.trace(specs, this::beside);
    return TracedStep.of(program, step.carry() + carry.size(), step.inputs() + inputs.size());
  }

  private <E> List<E> beside(ArrayNamespace<E> xp, List<E> x) {
    try (Dual<E> dual = Dual.over(xp)) {
      List<Tangent<E>> arguments = new ArrayList<>(step.arguments());
      int next = directed(dual, x, step.carry(), carry, arguments);
      next += directed(dual, x.subList(next, x.size()), step.inputs(), inputs, arguments);
      directed(dual, x.subList(next, x.size()), step.parameters(), parameters, arguments);
      List<Tangent<E>> z = step.evaluate(dual, arguments);
      List<E> values = new ArrayList<>();
      z.subList(0, step.carry()).forEach(each -> values.add(dual.detach(each)));
      chosen(z, carry).forEach(each -> values.add(dual.tangent(each)));
      chosen(z, results).forEach(each -> values.add(dual.tangent(each)));
      return values;
    }
  }

  /** Adds arguments of one kind: values, and behind them their tangents. Returns how many. */
  private static <E> int directed(
      Dual<E> dual, List<E> x, int count, List<Integer> moving, List<Tangent<E>> arguments) {
    int tangent = count;
    for (int i = 0; i < count; i++) {
      boolean moves = moving.contains(arguments.size());
      E value = x.get(i);
      arguments.add(moves ? dual.variable(value, x.get(tangent++)) : dual.constant(value));
    }
    return tangent;
  }
}
