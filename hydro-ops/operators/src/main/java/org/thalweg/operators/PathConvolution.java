package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.operators.CausalConvolution.Convolved;

/**
 * Convolution along the paths of a river: every node lets out its response to what flows in, of its
 * own and from upstream. With h the response of a node, x its inflow, p what is pending from
 * earlier times and N y what comes from upstream, by split ratios:
 *
 * <pre>
 *   y[t] = p[t] + sum over l of h[l] (x + N y)[t - l]
 * </pre>
 *
 * <p>So what flows in at one node leaves another by the convolution of all responses on the way.
 * Water is kept where the weights of a response sum to 1: what flows in is in {@code output} or in
 * {@code pending}. Differentiable in inflow, weights and what is pending, to any order; the way
 * back keeps no more than inflow and outflow.
 *
 * <p>Responses of up to {@value #LONGEST_DIRECT} lags are convolved as written, at a cost of time
 * times lags, and a record that is cut gives to the last bit what it gives in one piece. Longer
 * ones go through Fourier transforms over the whole record, where the backend has them: the cost
 * grows as the logarithm of time, water is kept to rounding, and a missing value spreads over all
 * times of the nodes downstream, not over later ones only.
 */
public final class PathConvolution {
  private static final int LONGEST_DIRECT = 300;

  private PathConvolution() {}

  /**
   * Convolves inflow down a river.
   *
   * @param xp the namespace
   * @param network the river
   * @param x {@code (time, node)}, the inflow; no time is allowed
   * @param weights {@code (lag, node)}, the response of each node; at least one lag
   * @param pending {@code (pending, node)}, what is to come from earlier times at each node, apart
   *     from what comes from upstream; at least {@code lag - 1} rows, zeros at first
   * @param <A> the array type
   * @return {@code (time, node)}, what leaves each node, and {@code (pending, node)}, what is to
   *     come after the last time
   * @throws ShapeException if a shape does not fit the network, there is no lag, or there are more
   *     than {@code pending + 1} lags
   * @throws DTypeException if the data types are not one real floating-point type
   */
  public static <A> Convolved<A> convolve(
      ArrayNamespace<A> xp, RiverNetwork network, A x, A weights, A pending) {
    List<A> inputs = List.of(x, weights, pending);
    check(network, inputs.stream().map(xp::shape).toList());
    CausalConvolution.checkDTypes(inputs.stream().map(xp::dtype).toList());
    boolean isLong = xp.shape(weights).dim(0) > LONGEST_DIRECT;
    boolean byTransform = isLong && xp.info().supported().contains(DType.COMPLEX128);
    A y = xp.apply(new PathResponses(network, Direction.UPSTREAM, byTransform), inputs).get(0);
    return CausalConvolution.parts(xp, y, xp.shape(x).dim(0));
  }

  private static void check(RiverNetwork network, List<Shape> shapes) {
    boolean fits = true;
    for (Shape shape : shapes) {
      fits &= shape.ndim() == 2 && shape.dim(1) == network.nodeCount();
    }
    long lags = fits ? shapes.get(1).dim(0) : 0;
    if (lags < 1 || lags > shapes.get(2).dim(0) + 1) {
      throw new ShapeException(
          "input, weights and pending have shapes %s; wanted (time, %2$d), (lag, %2$d), (pending, %2$d)"
                  .formatted(shapes, network.nodeCount())
              + " with 1 <= lag <= pending + 1");
    }
  }
}
