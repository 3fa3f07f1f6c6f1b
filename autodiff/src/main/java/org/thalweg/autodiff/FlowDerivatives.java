package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.autodiff.internal.compiled.Program;

/**
 * The derived steps of a step whose first inputs and outputs flow between nodes.
 *
 * <p>At a node, the cotangent of what flows out is what the output has of its own, plus what comes
 * back from the nodes that it flows to; and the cotangent of what flows in goes back to those that
 * it came from. So the way back is again a step whose first inputs and outputs flow, along the same
 * edges turned round. Tangents flow along the edges as they are, beside the values.
 */
final class FlowDerivatives {
  private FlowDerivatives() {}

  /**
   * The adjoint step, with the cotangents that come back in front of its inputs.
   *
   * @param step the step
   * @param way what of the way back is asked for; all that flows has cotangents
   * @param coupling what flows
   */
  static TracedStep adjoint(TracedStep step, WayBack way, Coupling coupling) {
    TracedStep adjoint = step.adjoint(way);
    int flows = coupling.flows();
    int carry = adjoint.carry();
    int first = carry + way.kept() + step.inputs() - flows;
    List<ArraySpec> own = adjoint.specs();
    List<ArraySpec> specs = new ArrayList<>(own.subList(0, carry));
    specs.addAll(own.subList(first, first + flows));
    specs.addAll(own.subList(carry, first));
    specs.addAll(own.subList(first + coupling.silent(), own.size()));
    Program program = Program.trace(specs, (xp, x) -> back(xp, x, adjoint, first, coupling));
    return TracedStep.of(program, carry, adjoint.inputs() + flows - coupling.silent());
  }

  private static <E> List<E> back(
      ArrayNamespace<E> xp, List<E> x, TracedStep adjoint, int first, Coupling coupling) {
    int flows = coupling.flows();
    int shown = first + flows;
    List<E> arguments = new ArrayList<>(x.subList(0, adjoint.carry()));
    arguments.addAll(x.subList(adjoint.carry() + flows, shown));
    for (int flow = 0; flow < flows; flow++) {
      E back = x.get(adjoint.carry() + flow);
      boolean silent = flow < coupling.silent();
      arguments.add(silent ? back : xp.add(x.get(shown + flow - coupling.silent()), back));
    }
    arguments.addAll(x.subList(shown + flows - coupling.silent(), x.size()));
    return adjoint.evaluate(xp, arguments);
  }

  /** The tangent step: flows, then their tangents, in front of inputs and outputs. */
  static TracedStep tangent(TracedStep step, int flows) {
    TracedStep tangent = step.tangent();
    int inputs = tangent.carry() + step.inputs();
    List<ArraySpec> own = tangent.specs();
    List<ArraySpec> specs = new ArrayList<>(own.subList(0, tangent.carry() + flows));
    specs.addAll(own.subList(inputs, inputs + flows));
    specs.addAll(own.subList(tangent.carry() + flows, inputs));
    specs.addAll(own.subList(inputs + flows, own.size()));
    Program program = Program.trace(specs, (xp, x) -> beside(xp, x, step, flows));
    return TracedStep.of(program, tangent.carry(), tangent.inputs());
  }

  private static <E> List<E> beside(ArrayNamespace<E> xp, List<E> x, TracedStep step, int flows) {
    TracedStep tangent = step.tangent();
    int carry = tangent.carry();
    int others = step.inputs() - flows;
    List<E> arguments = new ArrayList<>(x.subList(0, carry + flows));
    arguments.addAll(x.subList(carry + 2 * flows, carry + 2 * flows + others));
    arguments.addAll(x.subList(carry + flows, carry + 2 * flows));
    arguments.addAll(x.subList(carry + 2 * flows + others, x.size()));
    List<E> tangents = tangent.evaluate(xp, arguments);
    List<E> values = new ArrayList<>(x.subList(0, step.carry()));
    values.addAll(arguments.subList(carry, carry + step.inputs()));
    values.addAll(
        arguments.subList(carry + tangent.inputs(), carry + tangent.inputs() + step.parameters()));
    List<E> outputs = step.evaluate(xp, values).subList(step.carry(), step.carry() + flows);
    List<E> results = new ArrayList<>(tangents.subList(0, carry));
    results.addAll(outputs);
    results.addAll(tangents.subList(carry, tangents.size()));
    return results;
  }
}
