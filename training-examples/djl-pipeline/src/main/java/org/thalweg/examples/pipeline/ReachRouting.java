package org.thalweg.examples.pipeline;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.operators.Muskingum;

/**
 * Routing whose parameters stay within physical bounds: celerity from 0.3 to 3.3 m/s and x from 0
 * to 0.4, whatever a network puts out.
 *
 * <p>Inputs: inflow {@code (..., time, node)} m³/s and what the network says of each reach {@code
 * (node, 2)}, any real numbers. Output: discharge {@code (..., time, node)} m³/s.
 *
 * @param routing the scheme
 * @param length {@code (node)} m, the reaches' lengths
 */
record ReachRouting(Muskingum routing, Constant length) implements DifferentiableOperator {
  private static final double SLOWEST = 0.3;
  private static final double RANGE = 3;
  private static final double LARGEST_X = 0.4;

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A raw = inputs.get(1);
    A metres = xp.astype(xp.constant(length), xp.dtype(raw), false);
    A k = xp.divide(metres, celerity(xp, raw));
    A x = xp.multiply(sigmoid(xp, column(xp, raw, 1)), LARGEST_X);
    return xp.apply(routing.operator(), List.of(inputs.get(0), k, x));
  }

  /** The celerity of each reach, m/s. */
  static <A> A celerity(ArrayNamespace<A> xp, A raw) {
    return xp.add(xp.multiply(sigmoid(xp, column(xp, raw, 0)), RANGE), SLOWEST);
  }

  private static <A> A column(ArrayNamespace<A> xp, A raw, long column) {
    return xp.getItem(raw, Index.all(), Index.at(column));
  }

  private static <A> A sigmoid(ArrayNamespace<A> xp, A x) {
    return xp.divide(1.0, xp.add(xp.exp(xp.negative(x)), 1.0));
  }
}
