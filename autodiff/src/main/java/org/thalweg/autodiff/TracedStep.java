package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.autodiff.internal.compiled.Flows;
import org.thalweg.autodiff.internal.compiled.Loop;
import org.thalweg.autodiff.internal.compiled.LoopSpec;
import org.thalweg.autodiff.internal.compiled.Program;
import org.thalweg.autodiff.internal.compiled.Split;
import org.thalweg.autodiff.internal.compiled.Sweep;

/**
 * One step of a time loop as a program of one element, with the loops that are compiled of it and
 * the steps that are derived from it: each is made once, when it is asked for. Steps of one
 * structure share them. Thread-safe.
 *
 * <p>A program goes from carry, inputs and parameters to carry and outputs.
 */
final class TracedStep {
  /** How many steps are remembered. */
  private static final int REMEMBERED = 256;

  private static final Map<Key, TracedStep> STEPS =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TracedStep> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What makes two steps one. */
  private record Key(Program program, int carry, int inputs) {}

  /** Which loop of a step: the arguments that all elements share, the direction, what flows. */
  private record LoopKey(List<Boolean> shared, boolean backward, Flows flows) {}

  private final Key key;
  private final Program expanded;
  private final Map<LoopKey, Loop> loops = new ConcurrentHashMap<>();
  private final Map<LoopKey, Sweep> sweeps = new ConcurrentHashMap<>();
  private volatile @Nullable Prelude prelude;
  private final Map<Object, TracedStep> derived = new ConcurrentHashMap<>();

  private TracedStep(Key key) {
    this.key = key;
    this.expanded = key.program().expanded();
  }

  /**
   * A step.
   *
   * @param program the program, of any shapes
   * @param carry the number of arrays carried
   * @param inputs the number of inputs
   * @throws RuntimeException what an operator throws that cannot be written out
   */
  static TracedStep of(Program program, int carry, int inputs) {
    Key key = new Key(program.ofElement(), carry, inputs);
    synchronized (STEPS) {
      TracedStep known = STEPS.get(key);
      if (known != null) {
        return known;
      }
    }
    TracedStep made = new TracedStep(key);
    synchronized (STEPS) {
      STEPS.put(key, made);
    }
    return made;
  }

  int carry() {
    return key.carry();
  }

  int inputs() {
    return key.inputs();
  }

  int arguments() {
    return key.program().leaves().size();
  }

  int parameters() {
    return arguments() - carry() - inputs();
  }

  int outputs() {
    return key.program().results().size() - carry();
  }

  /** How many operations a step takes. */
  int operations() {
    return expanded.operations();
  }

  DType argument(int position) {
    return key.program().leaves().get(position).dtype();
  }

  /** The data type of a result: carry, then outputs. */
  DType result(int position) {
    return key.program().result(position).dtype();
  }

  <A> List<A> evaluate(ArrayNamespace<A> xp, List<A> arguments) {
    return key.program().evaluate(xp, arguments);
  }

  /** The compiled loop. */
  Loop loop(List<Boolean> shared, boolean backward) {
    return loops.computeIfAbsent(
        new LoopKey(List.copyOf(shared), backward, Flows.NONE), each -> Loop.compile(spec(each)));
  }

  /** The compiled sweep, for steps whose first inputs and outputs flow. */
  Sweep sweep(List<Boolean> shared, boolean backward, Flows flows) {
    return sweeps.computeIfAbsent(
        new LoopKey(List.copyOf(shared), backward, flows), each -> Sweep.compile(spec(each)));
  }

  private LoopSpec spec(LoopKey loop) {
    return new LoopSpec(expanded, carry(), inputs(), loop.shared(), loop.backward(), loop.flows());
  }

  /** What is computed before the loop, and the step that is left. */
  Prelude prelude() {
    Prelude known = prelude;
    if (known == null) {
      Split split = Split.of(program(), carry() + inputs());
      boolean nothing = split.before().operations() == 0;
      known = new Prelude(split.before(), nothing ? this : of(split.after(), carry(), inputs()));
      prelude = known;
    }
    return known;
  }

  /** The step that also gives what its way back needs, as outputs behind the others. */
  TracedStep keeping(int flows) {
    return derived(List.of("keeping", flows), () -> StepDerivatives.keeping(this, flows));
  }

  /** The step of the way back, from the cotangents of the results to those of the arguments. */
  TracedStep adjoint(WayBack way) {
    return derived(way, () -> StepDerivatives.adjoint(this, way));
  }

  /** The step of the tangents beside the values. */
  TracedStep tangent() {
    return derived("tangent", () -> StepDerivatives.tangent(this));
  }

  /** The step of the way back where the first inputs and outputs flow. */
  TracedStep adjoint(WayBack way, Coupling coupling) {
    return derived(
        List.of(way, coupling.silent()), () -> FlowDerivatives.adjoint(this, way, coupling));
  }

  /** The step of the tangents likewise. */
  TracedStep tangent(int flows) {
    return derived(List.of("tangent", flows), () -> FlowDerivatives.tangent(this, flows));
  }

  private TracedStep derived(Object how, Supplier<TracedStep> make) {
    TracedStep known = derived.get(how);
    if (known == null) {
      known = make.get();
      derived.put(how, known);
    }
    return known;
  }

  /** The places in a range whose data type is floating-point, and that are asked for. */
  List<Integer> floating(int from, int to, BitSet wanted) {
    List<Integer> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (wanted.get(i) && argument(i).isFloating()) {
        places.add(i);
      }
    }
    return places;
  }

  /** The places of the floating-point results among some. */
  List<Integer> floatingResults(BitSet among) {
    return among.stream().filter(place -> result(place).isFloating()).boxed().toList();
  }

  /** The places of the outputs among the results. */
  BitSet given() {
    BitSet given = new BitSet();
    given.set(carry(), carry() + outputs());
    return given;
  }

  Program program() {
    return key.program();
  }

  List<ArraySpec> specs() {
    return key.program().leaves();
  }

  @Override
  public String toString() {
    return "step of " + operations() + " operations";
  }
}
