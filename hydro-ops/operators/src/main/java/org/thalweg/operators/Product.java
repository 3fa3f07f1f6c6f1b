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
 * The product along a network: P_j = x_j times the product over the edges (i, j) of e_ij P_i. Where
 * the network bifurcates, an element counts once for each path.
 *
 * <p>Inputs: the nodes' own values x {@code (..., node)} and, optionally, the weights of edges e
 * {@code (edge)} or {@code (..., edge)} with the batch axes of x. Output: P, of the shape of x.
 *
 * <p>With f_ij what e_ij P_i is multiplied by in P_j, and f_j what x_j is ({@link ProductFactors}),
 * dP_j = f_j dx_j + sum of f_ij (e_ij dP_i + P_i de_ij): an {@link Accumulation} with weights f_ij
 * e_ij. No factor is divided by, so the derivative is right at zeros.
 *
 * @param network the network
 * @param direction which way values are handed on
 */
record Product(RiverNetwork network, Direction direction) implements DeclaredVjp, DeclaredJvp {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    if (network.edgeCount() == 0) {
      return List.of(inputs.get(0));
    }
    Optional<A> weights = inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
    Layers layers = network.layers(direction);
    LayerSweep<A> sweep = LayerSweep.of(xp, layers, weights);
    List<Pairing> pairings = network.inflows(direction).pairingOfLayers();
    List<A> own = sweep.split(inputs.get(0));
    List<A> products = new ArrayList<>(sweep.count());
    for (int layer = 0; layer < sweep.count(); layer++) {
      List<A> arriving = new ArrayList<>();
      for (Layers.Link link : layers.links.get(layer)) {
        arriving.add(sweep.arriving(link, products, Combination.PRODUCT));
      }
      products.add(
          arriving.isEmpty()
              ? own.get(layer)
              : xp.multiply(
                  own.get(layer), pairings.get(layer).products(xp, xp.concat(arriving, -1))));
    }
    return List.of(sweep.join(products));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new CombinationKernel(network.topology(), direction, Combination.PRODUCT));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    List<A> factors = factors(xp, z.get(0), inputs);
    Accumulation sum = new Accumulation(network, direction.reversed());
    A weights = weighted(xp, factors.get(1), inputs);
    A adjoint = xp.apply(sum, List.of(g.get(0), weights)).get(0);
    Map<Integer, A> cotangents = new HashMap<>();
    if (wanted.get(0)) {
      cotangents.put(0, xp.multiply(factors.get(0), adjoint));
    }
    if (wanted.get(1)) {
      A atEnds = xp.take(adjoint, xp.constant(network.edgeEnds(direction)), -1);
      A byEdge = xp.multiply(byWeight(xp, factors.get(1), z.get(0)), atEnds);
      cotangents.put(1, Accumulation.sumOverBatch(xp, byEdge, xp.shape(inputs.get(1))));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    List<A> factors = factors(xp, z.get(0), inputs);
    A tangent = xp.multiply(factors.get(0), tangents.get(0));
    if (inputs.size() > 1) {
      A byEdge = xp.multiply(byWeight(xp, factors.get(1), z.get(0)), tangents.get(1));
      tangent = xp.scatterAdd(tangent, xp.constant(network.edgeEnds(direction)), byEdge, -1);
    }
    A weights = weighted(xp, factors.get(1), inputs);
    return xp.apply(new Accumulation(network, direction), List.of(tangent, weights));
  }

  private <A> List<A> factors(ArrayNamespace<A> xp, A products, List<A> inputs) {
    List<A> given = new ArrayList<>(List.of(inputs.get(0), products));
    given.addAll(inputs.subList(1, inputs.size()));
    return xp.apply(new ProductFactors(network, direction), given);
  }

  private static <A> A weighted(ArrayNamespace<A> xp, A factors, List<A> inputs) {
    return inputs.size() > 1 ? xp.multiply(factors, inputs.get(1)) : factors;
  }

  private <A> A byWeight(ArrayNamespace<A> xp, A factors, A products) {
    A begins = xp.constant(network.edgeEnds(direction.reversed()));
    return xp.multiply(factors, xp.take(products, begins, -1));
  }
}
