package org.thalweg.operators;

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

/**
 * Linear routing down a network in time: (I - C1 N) Q' = C2 N Q + C3 Q + C4 q, with N Q the water
 * that comes from upstream, by split ratios, and the lateral inflow q constant over the sub-steps
 * of its time step.
 *
 * <p>Inputs: the inflow {@code (..., time, node)}; the coefficients {@code (..., 4, node)}, rows C1
 * to C4; the initial discharge {@code (..., node)}. Outputs: the discharge {@code (..., time,
 * node)}, the final discharge {@code (..., node)}, and the discharge at the end of each time step
 * {@code (..., time, node)}, left out where it is the first output: the adjoint goes on from it.
 *
 * @param network the network
 * @param subSteps how many steps are made in a time step
 * @param output which discharge stands for a time step
 */
record LinearRouting(RiverNetwork network, int subSteps, RoutedOutput output)
    implements DeclaredVjp, DeclaredJvp {
  /** Whether the discharge that is put out is that at the end of the time step. */
  boolean putsOutEnds() {
    return output == RoutedOutput.LAST || (output == RoutedOutput.MEAN_OF_ENDS && subSteps == 1);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    RoutingArrays<A> arrays = new RoutingArrays<>(xp, this);
    A source = xp.multiply(arrays.coefficient(inputs.get(1), 3), arrays.subStepped(inputs.get(0)));
    return arrays.outputs(arrays.solve(source, inputs.get(1), inputs.get(2)));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new LinearRoutingKernel(this));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    LinearRoutingAdjoint adjoint = new LinearRoutingAdjoint(this, wanted.get(0), wanted.get(1));
    List<A> given = new ArrayList<>(inputs);
    given.add(z.get(putsOutEnds() ? 0 : 2));
    given.addAll(g);
    List<A> cotangents = xp.apply(adjoint, given);
    Map<Integer, A> byInput = new HashMap<>();
    byInput.put(2, cotangents.get(0));
    if (wanted.get(0)) {
      byInput.put(0, cotangents.get(1));
    }
    if (wanted.get(1)) {
      byInput.put(1, cotangents.get(cotangents.size() - 1));
    }
    return byInput;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    List<A> given = new ArrayList<>(inputs);
    given.addAll(tangents);
    return xp.apply(new LinearRoutingTangent(this), given);
  }
}
