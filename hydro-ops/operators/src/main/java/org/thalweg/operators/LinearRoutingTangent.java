package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * The tangent of {@link LinearRouting}: dQ' is routed as Q' is, with the source dC1 N Q' + dC2 N Q
 * + dC3 Q + dC4 q + C4 dq in place of C4 q.
 *
 * <p>Inputs: those of the routing, then a tangent for each. Outputs: the tangents of its outputs.
 *
 * @param routing the routing
 */
record LinearRoutingTangent(LinearRouting routing) implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    RoutingArrays<A> arrays = new RoutingArrays<>(xp, routing);
    A inflow = arrays.subStepped(inputs.get(0));
    A coefficients = inputs.get(1);
    A lateral = arrays.coefficient(coefficients, 3);
    A discharge = arrays.solve(xp.multiply(lateral, inflow), coefficients, inputs.get(2));
    A upstream = arrays.upstream(discharge);
    A changes = inputs.get(4);
    A source = xp.multiply(lateral, arrays.subStepped(inputs.get(3)));
    List<A> factors =
        List.of(arrays.ends(upstream), arrays.starts(upstream), arrays.starts(discharge), inflow);
    for (int row = 0; row < factors.size(); row++) {
      source = xp.add(source, xp.multiply(arrays.coefficient(changes, row), factors.get(row)));
    }
    return arrays.outputs(arrays.solve(source, coefficients, inputs.get(5)));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new LinearRoutingTangentKernel(routing));
  }
}
