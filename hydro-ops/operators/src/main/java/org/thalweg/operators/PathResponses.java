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
 * The operator of {@link PathConvolution}: v = h * (x + N y) + p, where * convolves in time and y
 * is v without the rows that come after the last time.
 *
 * <p>Inputs: x {@code (time, node)}, h {@code (lag, node)} with at least one lag, p {@code
 * (pending, node)} with at least {@code lag - 1} rows. Output: v {@code (time + pending, node)}.
 *
 * <p>{@link PathResponsesAdjoint} is its way back. A change of responses adds to what is pending:
 * to v it adds h' * (x + N y), and that goes down the river as v does.
 *
 * @param network the river
 * @param direction which way what leaves a node is handed on
 * @param byTransform whether responses are convolved by Fourier transforms
 */
record PathResponses(RiverNetwork network, Direction direction, boolean byTransform)
    implements DeclaredVjp, DeclaredJvp {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    LayerSweep<A> sweep = LayerSweep.of(xp, network.layers(direction), ratios(xp, inputs.get(0)));
    if (sweep.count() == 0) {
      return List.of(xp.concat(List.of(inputs.get(0), inputs.get(2)), 0));
    }
    Convolving<A> convolving = new Convolving<>(xp, byTransform);
    List<List<A>> own = inputs.stream().map(sweep::split).toList();
    List<A> sent = new ArrayList<>();
    List<A> all = new ArrayList<>();
    for (int layer = 0; layer < sweep.count(); layer++) {
      A inflow = sweep.receive(own.get(0).get(layer), layer, sent);
      A left = convolving.convolved(inflow, own.get(1).get(layer), own.get(2).get(layer));
      sent.add(rows(xp, left, 0, length(xp, inflow)));
      all.add(left);
    }
    return List.of(sweep.join(all));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return byTransform ? Optional.empty() : Optional.of(new PathResponsesKernel(this));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    PathResponsesAdjoint adjoint = new PathResponsesAdjoint(this, wanted.get(1));
    List<A> found = xp.apply(adjoint, List.of(g.get(0), inputs.get(0), inputs.get(1), z.get(0)));
    Map<Integer, A> cotangents = new HashMap<>();
    cotangents.put(0, found.get(0));
    cotangents.put(2, found.get(1));
    if (wanted.get(1)) {
      cotangents.put(1, found.get(2));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    long times = length(xp, inputs.get(0));
    long all = length(xp, z.get(0));
    A inflow = arriving(xp, inputs.get(0), rows(xp, z.get(0), 0, times));
    A ofResponses =
        new Convolving<>(xp, byTransform).convolved(inflow, tangents.get(1), tangents.get(2));
    // What changed responses add comes as if it were pending, here at all times.
    List<A> given = List.of(tangents.get(0), inputs.get(1), ofResponses);
    return List.of(rows(xp, xp.apply(this, given).get(0), 0, all));
  }

  /** The same river the other way round. */
  PathResponses reversed() {
    return new PathResponses(network, direction.reversed(), byTransform);
  }

  /** What arrives at each node: of its own, and over the edges. */
  <A> A arriving(ArrayNamespace<A> xp, A own, A sent) {
    A crossing = xp.take(sent, xp.constant(network.edgeEnds(direction.reversed())), -1);
    Optional<A> ratios = ratios(xp, own);
    A values = ratios.isPresent() ? xp.multiply(crossing, ratios.get()) : crossing;
    return xp.scatterAdd(own, xp.constant(network.edgeEnds(direction)), values, -1);
  }

  private <A> Optional<A> ratios(ArrayNamespace<A> xp, A like) {
    return network.bifurcates()
        ? Optional.of(xp.astype(xp.constant(network.ratios()), xp.dtype(like), false))
        : Optional.empty();
  }

  private static <A> A rows(ArrayNamespace<A> xp, A x, long from, long to) {
    return new LagRows<>(xp, x).rows(x, from, to);
  }

  private static <A> long length(ArrayNamespace<A> xp, A x) {
    return xp.shape(x).dim(0);
  }
}
