package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * The adjoint of {@link LinearRouting}: {@link RoutingAdjointSweep} says how.
 *
 * <p>Inputs: those of the routing; the discharge at the end of each time step; a cotangent for each
 * output of the routing. Outputs: the cotangent of the initial discharge, then of the inflow and of
 * the coefficients, as far as they are wanted.
 *
 * @param routing the routing
 * @param inflowWanted whether the cotangent of the inflow is put out
 * @param coefficientsWanted whether that of the coefficients is
 */
record LinearRoutingAdjoint(LinearRouting routing, boolean inflowWanted, boolean coefficientsWanted)
    implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    RoutingArrays<A> arrays = new RoutingArrays<>(xp, routing);
    A inflow = arrays.subStepped(inputs.get(0));
    A coefficients = inputs.get(1);
    A lateral = arrays.coefficient(coefficients, 3);
    A g = arrays.cotangentOfDischarge(inputs.subList(4, inputs.size()));
    RoutingArrays.Adjoint<A> adjoint = arrays.solveAdjoint(g, coefficients);
    List<A> cotangents = new ArrayList<>();
    cotangents.add(adjoint.initial());
    if (inflowWanted) {
      cotangents.add(arrays.sumOverSubSteps(xp.multiply(lateral, adjoint.equation())));
    }
    if (coefficientsWanted) {
      A discharge = arrays.solve(xp.multiply(lateral, inflow), coefficients, inputs.get(2));
      A upstream = arrays.upstream(discharge);
      List<A> factors =
          List.of(arrays.ends(upstream), arrays.starts(upstream), arrays.starts(discharge), inflow);
      List<A> rows = new ArrayList<>();
      for (A factor : factors) {
        rows.add(xp.sum(xp.multiply(adjoint.equation(), factor), -2));
      }
      cotangents.add(xp.stack(rows, -2));
    }
    return cotangents;
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new LinearRoutingAdjointKernel(routing, inflowWanted, coefficientsWanted));
  }
}
