package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;

/**
 * Muskingum routing from its physical parameters to discharge: the coefficients in array code, the
 * sweep by {@link LinearRouting}.
 *
 * <p>Inputs: inflow {@code (..., time, node)}, k and x, and optionally the initial discharge.
 * Output: discharge {@code (..., time, node)}.
 *
 * @param routing the scheme
 */
record MuskingumRouting(Muskingum routing) implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    MuskingumCall<A> call = new MuskingumCall<>(xp, routing);
    A inflow = inputs.get(0);
    A k = inputs.get(1);
    A x = inputs.get(2);
    List<A> routed =
        inputs.size() > 3
            ? call.route(inflow, k, x, inputs.get(3))
            : call.routeSteady(inflow, k, x);
    return routed.subList(0, 1);
  }

  @Override
  public String name() {
    return "Muskingum";
  }
}
