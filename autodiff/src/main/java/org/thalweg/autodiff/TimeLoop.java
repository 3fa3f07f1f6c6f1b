package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/**
 * A loop over time of a traced step. In Java memory it runs compiled; elsewhere step by step as
 * array code. Its derivatives are loops of the same kind.
 *
 * <p>Elements may be nodes that hand on to each other what flows: at each step, nodes are visited
 * in the order of their edges, and the first inputs of the step are the sums of what the nodes
 * before gave as first outputs.
 *
 * <p>Inputs are the carry, of the elements' shape; the step's inputs but for what flows, with an
 * axis for the steps in front, and behind it the elements' shape or as many axes of length 1; and
 * the parameters, of the elements' shape or one number. Outputs are the carry at the end and the
 * step's outputs, each with an axis for the steps in front.
 *
 * @param step the step
 * @param coupling what flows between elements
 * @param kept how many of the last outputs are for the way back: the carry before each step, what
 *     flowed in, and values that are costly to compute again; or none
 * @param backward whether the last step comes first
 */
record TimeLoop(TracedStep step, Coupling coupling, int kept, boolean backward)
    implements PartialVjp, DeclaredJvp {
  static TimeLoop of(TracedStep step, Coupling coupling) {
    return new TimeLoop(step, coupling, 0, false);
  }

  /** The loop that also gives what the way back needs. */
  TimeLoop keeping() {
    TracedStep keeping = step.keeping(flows());
    return new TimeLoop(keeping, coupling, keeping.outputs() - step.outputs(), backward);
  }

  int flows() {
    return coupling.flows();
  }

  /** How many inputs are arrays. */
  int inputs() {
    return step.inputs() - flows();
  }

  /** Which results of the step are put out. */
  LoopOutputs outputs() {
    return LoopOutputs.of(this);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new TimeLoopKernel(this, List.of()));
  }

  // As array code

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    Step<A> end =
        stepwise()
            .apply(
                xp,
                inputs.subList(0, step.carry()),
                inOrder(xp, inputs.subList(step.carry(), behindInputs())),
                inputs.subList(behindInputs(), inputs.size()));
    List<A> outputs = new ArrayList<>(end.carry());
    Set<Integer> hidden = outputs().hidden();
    List<A> shown = new ArrayList<>();
    for (int i = 0; i < end.outputs().size(); i++) {
      if (!hidden.contains(i)) {
        shown.add(end.outputs().get(i));
      }
    }
    outputs.addAll(inOrder(xp, shown));
    return outputs;
  }

  private ScanStep stepwise() {
    Stepwise stepwise = new Stepwise(step);
    return coupling
        .graph()
        .<ScanStep>map(
            graph -> new LevelScan(graph.levels(), stepwise, flows(), step.result(step.carry())))
        .orElseGet(() -> new Scan(stepwise));
  }

  private <A> List<A> inOrder(ArrayNamespace<A> xp, List<A> x) {
    return backward ? x.stream().map(each -> xp.flip(each, 0)).toList() : x;
  }

  private int behindInputs() {
    return step.carry() + inputs();
  }

  /** The step as array code; what came out as one number is one for each element. */
  private record Stepwise(TracedStep step) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      List<A> arguments = new ArrayList<>(carry);
      arguments.addAll(inputs);
      arguments.addAll(parameters);
      Shape element = Shape.broadcast(arguments.stream().map(xp::shape).toList());
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
  public <A> Map<Integer, A> partialVjp(
      ArrayNamespace<A> xp, Map<Integer, A> g, List<A> z, List<A> inputs, BitSet wanted) {
    if (kept > 0) {
      return back(xp, g, z, inputs, wanted);
    }
    TimeLoop keeping = keeping();
    return keeping.back(xp, g, keeping.kept > 0 ? xp.apply(keeping, inputs) : z, inputs, wanted);
  }

  private <A> Map<Integer, A> back(
      ArrayNamespace<A> xp, Map<Integer, A> g, List<A> z, List<A> inputs, BitSet wanted) {
    BitSet wantedOfStep = wantedOfStep(wanted);
    List<Integer> carry = step.floating(0, step.carry(), StepDerivatives.all(step.carry()));
    int behindInputs = step.carry() + step.inputs();
    List<Integer> moving = step.floating(step.carry() + flows(), behindInputs, wantedOfStep);
    List<Integer> fixed = step.floating(behindInputs, step.arguments(), wantedOfStep);
    WayBack way = new WayBack(flows(), kept, wantedOfStep, given(g));
    List<A> arguments = new ArrayList<>();
    carry.forEach(place -> arguments.add(cotangent(xp, g, z, place)));
    Shape element = TimeLoopKernel.element(this, inputs.stream().map(xp::shape).toList());
    fixed.forEach(place -> arguments.add(xp.zeros(element, step.argument(place))));
    List<Integer> late = new ArrayList<>();
    List<A> firstRows = new ArrayList<>();
    LoopOutputs ofLoop = outputs();
    for (int i = 0; i < kept; i++) {
      Integer source = ofLoop.sources().get(i);
      if (source != null) {
        late.add(arguments.size());
        firstRows.add(inputs.get(i));
      }
      arguments.add(z.get(ofLoop.place(source == null ? ofLoop.firstKept() + i : source)));
    }
    arguments.addAll(inputs.subList(step.carry(), behindInputs()));
    step.floatingResults(way.given()).stream()
        .filter(ofLoop.shown()::contains)
        .forEach(place -> arguments.add(cotangent(xp, g, z, ofLoop.place(place))));
    arguments.addAll(inputs.subList(behindInputs(), inputs.size()));
    TracedStep adjoint = flows() > 0 ? step.adjoint(way, coupling) : step.adjoint(way);
    TimeLoop loop = new TimeLoop(adjoint, coupling.adjoint(), 0, !backward);
    arguments.addAll(firstRows);
    List<A> found = xp.apply(late.isEmpty() ? loop : new DelayedLoop(loop, late), arguments);
    List<Integer> places = new ArrayList<>(carry);
    fixed.forEach(place -> places.add(place - flows()));
    moving.forEach(place -> places.add(place - flows()));
    return summed(xp, places, found, inputs);
  }

  private static <A> A cotangent(ArrayNamespace<A> xp, Map<Integer, A> g, List<A> z, int place) {
    A given = g.get(place);
    return given == null ? xp.zerosLike(z.get(place)) : given;
  }

  /** Which outputs of the step have a cotangent: what flows, always; of the others, those given. */
  private BitSet given(Map<Integer, ?> g) {
    List<Integer> shown = outputs().shown();
    BitSet ofStep = new BitSet();
    ofStep.set(step.carry(), step.carry() + flows());
    g.keySet().stream()
        .filter(place -> place >= step.carry())
        .forEach(place -> ofStep.set(shown.get(place)));
    return ofStep;
  }

  /** Which arguments of the step need cotangents: what flows in, and of the others those wanted. */
  private BitSet wantedOfStep(BitSet wanted) {
    BitSet ofStep = new BitSet();
    ofStep.set(step.carry(), step.carry() + flows());
    wanted.stream()
        .filter(place -> place >= step.carry())
        .forEach(place -> ofStep.set(place + flows()));
    return ofStep;
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
    for (int i = 0; i < 3; i++) {
      arguments.addAll(inputs.subList(bounds[i], bounds[i + 1]));
      for (int place = bounds[i]; place < bounds[i + 1]; place++) {
        if (step.argument(i == 0 ? place : place + flows()).isFloating()) {
          arguments.add(tangents.get(place));
        }
      }
    }
    TracedStep tangent = flows() > 0 ? step.tangent(flows()) : step.tangent();
    List<A> found = xp.apply(new TimeLoop(tangent, coupling.tangent(), 0, backward), arguments);
    int next = step.carry();
    List<A> ofOutputs = new ArrayList<>(z.size());
    List<Integer> shown = outputs().shown();
    for (int result = 0; result < step.carry() + step.outputs(); result++) {
      boolean silent = result >= step.carry() && result < step.carry() + coupling.silent();
      boolean moves = !silent && step.result(result).isFloating();
      if (shown.contains(result)) {
        A own = z.get(ofOutputs.size());
        ofOutputs.add(moves ? found.get(next) : xp.zerosLike(own));
      }
      next += moves ? 1 : 0;
    }
    return ofOutputs;
  }
}
