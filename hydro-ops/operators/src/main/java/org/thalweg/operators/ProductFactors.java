package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * What each input of a node is multiplied by in its {@link Product}: the product of all others.
 *
 * <p>Inputs: the nodes' own values x {@code (..., node)}, the products P {@code (..., node)} and,
 * optionally, the weights of edges e {@code (edge)} or {@code (..., edge)}. Outputs: f_j = the
 * product over the edges (i, j) of e_ij P_i, {@code (..., node)}; f_ij = x_j times the product over
 * the other edges (k, j) of e_kj P_k, {@code (..., edge)}.
 *
 * @param network the network
 * @param direction which way values are handed on
 */
record ProductFactors(RiverNetwork network, Direction direction) implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A begins = xp.constant(network.edgeEnds(direction.reversed()));
    A arriving = xp.take(inputs.get(1), begins, -1);
    if (inputs.size() > 2) {
      arriving = xp.multiply(arriving, inputs.get(2));
    }
    Pairing pairing = network.inflows(direction).pairing();
    return List.of(pairing.products(xp, arriving), pairing.others(xp, arriving, inputs.get(0)));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new ProductFactorsKernel(network.inflows(direction)));
  }
}
