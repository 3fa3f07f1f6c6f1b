package org.thalweg.operators;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * A convolution in time with weights of its own for each element, such as the unit hydrograph of a
 * catchment or the impulse response of a reach: with x the input, w the weights and p what is
 * pending from earlier times,
 *
 * <pre>
 *   y[t] = p[t] + sum over l of w[l] x[t - l]
 * </pre>
 *
 * <p>Inputs: x {@code (time, ...)}; w {@code (lag, ...)}; p {@code (pending, ...)}, with at least
 * one row less than there are lags. All are of one real floating-point data type, and of the same
 * shape behind the first axis. Output: y {@code (time + pending, ...)}; its first {@code time} rows
 * are what comes out, the others are pending after the last time. Terms are added in the order of
 * their input's time, so that a record that is cut gives to the last bit what it gives in one
 * piece.
 *
 * <p>The cost is proportional to time times lags, so it suits responses of up to some hundred lags.
 * NaN spreads over the lags that follow it. Differentiable in all inputs, to any order.
 */
public record CausalConvolution() implements DeclaredVjp, DeclaredJvp {
  /**
   * The parts of a convolution.
   *
   * @param output {@code (time, ...)}, what comes out
   * @param pending {@code (pending, ...)}, what is still to come after the last time
   * @param <A> the array type
   */
  public record Convolved<A>(A output, A pending) {}

  /**
   * Convolves, and takes the result apart.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param x {@code (time, ...)}, the input; no time is allowed
   * @param weights {@code (lag, ...)}
   * @param pending {@code (pending, ...)}, what is to come from earlier times; zeros at first
   * @return what comes out, and what is pending after the last time
   * @throws ShapeException if the shapes behind the first axis differ, or there are more than
   *     {@code pending + 1} lags
   * @throws DTypeException if the data types are not one real floating-point type
   */
  public static <A> Convolved<A> convolve(ArrayNamespace<A> xp, A x, A weights, A pending) {
    List<A> inputs = List.of(x, weights, pending);
    check(inputs.stream().map(xp::shape).toList(), inputs.stream().map(xp::dtype).toList());
    A y = xp.apply(new CausalConvolution(), inputs).get(0);
    return parts(xp, y, xp.shape(x).dim(0));
  }

  /** What comes out in so many times, and what is pending after them. */
  static <A> Convolved<A> parts(ArrayNamespace<A> xp, A y, long times) {
    return new Convolved<>(
        xp.getItem(y, Index.to(times), Index.ellipsis()),
        xp.getItem(y, Index.from(times), Index.ellipsis()));
  }

  private static void check(List<Shape> shapes, List<DType> dtypes) {
    checkDTypes(dtypes);
    if (!LagRows.alike(shapes) || shapes.get(1).dim(0) > shapes.get(2).dim(0) + 1) {
      throw new ShapeException(
          "input, weights and pending have shapes %s; wanted (time, ...), (lag, ...), (pending, ...)"
                  .formatted(shapes)
              + " with lag <= pending + 1");
    }
  }

  static void checkDTypes(List<DType> dtypes) {
    DType dtype = dtypes.get(0);
    if (!dtype.isRealFloating() || !dtypes.stream().allMatch(dtype::equals)) {
      throw new DTypeException(
          "input, weights and pending are of %s, wanted one real floating-point type"
              .formatted(dtypes));
    }
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A x = inputs.get(0);
    A weights = inputs.get(1);
    A pending = inputs.get(2);
    long times = xp.shape(x).dim(0);
    long lags = xp.shape(weights).dim(0);
    long rest = xp.shape(pending).dim(0);
    LagRows<A> rows = new LagRows<>(xp, pending);
    A y = xp.concat(List.of(pending, rows.zeros(times)), 0);
    for (long i = 0; i < Math.min(times, lags); i++) {
      // The loop over the shorter one, oldest input first.
      long shift = times < lags ? i : lags - 1 - i;
      A row = times < lags ? rows.row(x, shift) : rows.row(weights, shift);
      A terms = xp.multiply(row, times < lags ? weights : x);
      long behind = times + rest - shift - xp.shape(terms).dim(0);
      y = xp.add(y, xp.concat(List.of(rows.zeros(shift), terms, rows.zeros(behind)), 0));
    }
    return List.of(y);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new ConvolutionKernel());
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Map<Integer, A> cotangents = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      if (wanted.get(i)) {
        Correlation correlation = new Correlation(xp.shape(inputs.get(i)).dim(0));
        List<A> both = List.of(g.get(0), inputs.get(1 - i));
        cotangents.put(i, xp.apply(correlation, both).get(0));
      }
    }
    long pending = xp.shape(inputs.get(2)).dim(0);
    cotangents.put(2, xp.getItem(g.get(0), Index.to(pending), Index.ellipsis()));
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    List<A> ofInput = List.of(tangents.get(0), inputs.get(1), tangents.get(2));
    A sum = xp.apply(this, ofInput).get(0);
    List<A> ofWeights = List.of(inputs.get(0), tangents.get(1), xp.zerosLike(inputs.get(2)));
    return List.of(xp.add(sum, xp.apply(this, ofWeights).get(0)));
  }
}
