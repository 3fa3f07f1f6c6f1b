package org.thalweg.models.runoff;

import java.util.Arrays;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.operators.CausalConvolution;
import org.thalweg.operators.CausalConvolution.Convolved;

/**
 * A unit hydrograph whose ordinates are differences of an S-curve, in array code: differentiable in
 * its time base T.
 *
 * <p>One-sided, S(t) = (t / T)^e up to T, then 1. Two-sided, S(t) = (t / T)^e / 2 up to T, 1 - (2 -
 * t / T)^e / 2 up to 2 T, then 1. Ordinate l is S(l + 1) - S(l): water comes out first in the step
 * in which it went in.
 *
 * @param exponent e, above 1
 * @param twoSided whether it falls as it has risen
 * @param longest how many ordinates there are at most
 */
record UnitHydrograph(double exponent, boolean twoSided, int longest) {
  /** How many rows the water takes that is still to come. */
  int pendingRows() {
    return longest - 1;
  }

  /**
   * Sends water through.
   *
   * @param call what the model is run on
   * @param water {@code (time, element)}
   * @param timeBase T, {@code (element)} or broadcast to it
   * @param share what of the water goes through
   * @param pending {@code (longest - 1, element)}
   */
  <A> Convolved<A> route(RunoffCall<A> call, A water, A timeBase, double share, A pending) {
    ArrayNamespace<A> xp = call.xp();
    A ordinates = ordinates(xp, call.everywhere(timeBase));
    A weights = share == 1 ? ordinates : xp.multiply(ordinates, share);
    return CausalConvolution.convolve(xp, water, weights, pending);
  }

  /** The ordinates, {@code (lag, element)}: those that are not 0 for all elements. */
  <A> A ordinates(ArrayNamespace<A> xp, A timeBase) {
    long lags = lags(xp, timeBase);
    long[] column = new long[xp.ndim(timeBase) + 1];
    Arrays.fill(column, 1);
    column[0] = lags + 1;
    A times = xp.reshape(xp.arange(0, lags + 1, 1, xp.dtype(timeBase)), Shape.of(column));
    A curve = curve(xp, xp.divide(times, timeBase));
    return xp.subtract(
        xp.getItem(curve, Index.from(1), Index.ellipsis()),
        xp.getItem(curve, Index.to(lags), Index.ellipsis()));
  }

  private <A> A curve(ArrayNamespace<A> xp, A t) {
    if (!twoSided) {
      return xp.pow(xp.minimum(t, 1.0), exponent);
    }
    A rising = xp.multiply(xp.pow(t, exponent), 0.5);
    A left = xp.maximum(xp.subtract(2.0, t), 0.0);
    A falling = xp.subtract(1.0, xp.multiply(xp.pow(left, exponent), 0.5));
    return xp.where(xp.less(t, 1.0), rising, falling);
  }

  /** How many ordinates matter: all where values are not known. */
  private <A> int lags(ArrayNamespace<A> xp, A timeBase) {
    if (!xp.info().valuesKnown()) {
      return longest;
    }
    double end = 1;
    for (double each : (double[]) xp.toFlatArray(xp.astype(timeBase, DType.FLOAT64))) {
      end = Math.max(end, twoSided ? 2 * each : each);
    }
    // A NaN has passed through max, and wants all of them.
    return end <= longest ? (int) Math.ceil(end) : longest;
  }
}
