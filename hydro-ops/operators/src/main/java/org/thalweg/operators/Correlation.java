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
 * What takes cotangents back through a {@link CausalConvolution}, to its input and to its weights
 * alike: y[i] = sum over j of w[j] g[i + j].
 *
 * <p>Inputs: g {@code (long, ...)} and w {@code (short, ...)}, of which {@code rows + short - 1 <=
 * long}. Output: y {@code (rows, ...)}.
 *
 * @param rows how many rows are wanted
 */
record Correlation(long rows) implements DeclaredVjp, DeclaredJvp {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A g = inputs.get(0);
    A weights = inputs.get(1);
    long terms = xp.shape(weights).dim(0);
    LagRows<A> arrays = new LagRows<>(xp, g);
    if (rows > terms) {
      A y = arrays.zeros(rows);
      for (long j = 0; j < terms; j++) {
        A seen = arrays.rows(g, j, j + rows);
        y = xp.add(y, xp.multiply(arrays.row(weights, j), seen));
      }
      return List.of(y);
    }
    List<A> y = new ArrayList<>();
    for (long i = 0; i < rows; i++) {
      y.add(xp.sum(xp.multiply(weights, arrays.rows(g, i, i + terms)), 0));
    }
    return List.of(y.isEmpty() ? arrays.zeros(0) : xp.stack(y));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new CorrelationKernel(rows));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Map<Integer, A> cotangents = new HashMap<>();
    A cotangent = g.get(0);
    A weights = inputs.get(1);
    // Of no weights, the sums do not depend on g: an absent cotangent is zero.
    if (wanted.get(0) && xp.shape(weights).dim(0) > 0) {
      long pending = xp.shape(inputs.get(0)).dim(0) - rows;
      A none = new LagRows<>(xp, weights).zeros(pending);
      cotangents.put(
          0, xp.apply(new CausalConvolution(), List.of(cotangent, weights, none)).get(0));
    }
    if (wanted.get(1)) {
      Correlation correlation = new Correlation(xp.shape(weights).dim(0));
      cotangents.put(1, xp.apply(correlation, List.of(inputs.get(0), cotangent)).get(0));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    A sum = xp.apply(this, List.of(tangents.get(0), inputs.get(1))).get(0);
    A ofWeights = xp.apply(this, List.of(inputs.get(0), tangents.get(1))).get(0);
    return List.of(xp.add(sum, ofWeights));
  }
}
