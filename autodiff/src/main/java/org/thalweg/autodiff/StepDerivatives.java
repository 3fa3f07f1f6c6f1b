package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.autodiff.internal.compiled.Cut;
import org.thalweg.autodiff.internal.compiled.Expression;
import org.thalweg.autodiff.internal.compiled.Program;

/**
 * The steps that are derived from a step: what the ordinary {@link Tape} and {@link Dual} compute,
 * traced.
 *
 * <p>With a step {@code c', y = f(c, x, p)}, the way back is a loop from the last step to the
 * first. It carries the cotangents of {@code c} and sums up those of {@code p}; its inputs are what
 * the loop has kept, {@code x} and the cotangents of {@code y}; its outputs are the cotangents of
 * {@code x}. The tangents are a loop in the same direction, beside the values.
 *
 * <p>Kept are {@code c} and the values {@code v(c, x, p)} of operations that are costly to compute
 * again. The way back {@code B(g, c, v, x, p)} takes them as inputs of their own, so that its own
 * derivative with respect to {@code c} comes in two parts: one in {@code c}, and one in {@code v},
 * which reaches {@code c} through the loop that has given {@code v}.
 */
final class StepDerivatives {
  private final TracedStep step;
  private final WayBack way;
  private final List<Integer> carry;
  private final List<Integer> inputs;
  private final List<Integer> parameters;
  private final List<Integer> results;

  private StepDerivatives(TracedStep step, WayBack way) {
    int behindInputs = step.carry() + step.inputs();
    this.step = step;
    this.way = way;
    this.carry = step.floating(0, step.carry(), all(step.carry()));
    this.inputs = step.floating(step.carry(), behindInputs, way.wanted());
    this.parameters = step.floating(behindInputs, step.arguments(), way.wanted());
    this.results = step.floatingResults(way.given());
  }

  static BitSet all(int count) {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  // What the way back is given

  /**
   * The step that also gives, behind its outputs, the carry before it, what flowed in, and values
   * that are costly to compute again.
   */
  static TracedStep keeping(TracedStep step, int flows) {
    List<Integer> costly = step.program().costly(step.carry() + step.inputs());
    TracedStep all = keeping(step, flows, costly);
    int kept = step.carry() + flows + costly.size();
    WayBack way = new WayBack(flows, kept, all(step.arguments()), step.given());
    Program back = new StepDerivatives(all, way).computing();
    List<Integer> met = new Cut(back, costly.size()).met();
    return keeping(step, flows, met.stream().map(costly::get).toList());
  }

  private static TracedStep keeping(TracedStep step, int flows, List<Integer> values) {
    Program giving = step.program().giving(values);
    int own = step.carry() + step.outputs();
    Program program =
        Program.trace(
            step.specs(),
            (xp, x) -> {
              List<Expression> all = giving.evaluate(xp, x);
              List<Expression> results = new ArrayList<>(all.subList(0, own));
              results.addAll(x.subList(0, step.carry() + flows));
              results.addAll(all.subList(own, all.size()));
              return results;
            });
    return TracedStep.of(program, step.carry(), step.inputs());
  }

  // The way back

  /**
   * The adjoint step: carry, cotangents of the floating-point carry and of the parameters wanted;
   * inputs, what is kept, those of the step but for what flows, then cotangents of the
   * floating-point outputs; parameters, those of the step.
   *
   * @param step the step, which gives what it keeps as its last outputs
   * @param way what of the way back is asked for
   */
  static TracedStep adjoint(TracedStep step, WayBack way) {
    StepDerivatives derivatives = new StepDerivatives(step, way);
    int values = derivatives.values();
    int first = derivatives.carry.size() + derivatives.parameters.size();
    Program program = new Cut(derivatives.computing(), values).apply(first + way.kept() - values);
    return TracedStep.of(
        program, first, way.kept() + step.inputs() - way.flows() + derivatives.results.size());
  }

  /** How many costly values are kept. */
  private int values() {
    return way.kept() - step.carry() - way.flows();
  }

  /** The adjoint step that computes the costly values as well, and gives them last. */
  private Program computing() {
    int behindInputs = step.carry() + step.inputs();
    List<ArraySpec> specs = new ArrayList<>();
    carry.forEach(place -> specs.add(step.specs().get(place)));
    parameters.forEach(place -> specs.add(step.specs().get(place)));
    List<ArraySpec> all = step.program().resultSpecs();
    specs.addAll(all.subList(all.size() - way.kept(), all.size()));
    specs.addAll(step.specs().subList(step.carry() + way.flows(), behindInputs));
    results.forEach(place -> specs.add(all.get(place)));
    specs.addAll(step.specs().subList(behindInputs, step.arguments()));
    return Program.trace(specs, this::back);
  }

  private <E> List<E> back(ArrayNamespace<E> xp, List<E> x) {
    int sums = carry.size();
    int kept = sums + parameters.size();
    int moving = kept + way.kept();
    int cotangents = moving + step.inputs() - way.flows();
    int fixed = cotangents + results.size();
    List<E> arguments = new ArrayList<>(x.subList(kept, moving - values()));
    arguments.addAll(x.subList(moving, cotangents));
    arguments.addAll(x.subList(fixed, x.size()));
    List<E> g = new ArrayList<>(x.subList(0, sums));
    g.addAll(x.subList(cotangents, fixed));
    List<E> found = cotangents(xp, arguments, g);
    List<E> next = new ArrayList<>(found.subList(0, sums));
    for (int i = sums; i < kept; i++) {
      next.add(xp.add(x.get(i), found.get(i)));
    }
    next.addAll(found.subList(kept, found.size()));
    List<E> values = step.evaluate(xp, arguments);
    next.addAll(values.subList(values.size() - values(), values.size()));
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
    WayBack all = new WayBack(0, 0, all(step.arguments()), step.given());
    return new StepDerivatives(step, all).tangent();
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
