package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.ShapeException;

/**
 * Penalties to add to a loss: 0 for what is physical or expected, larger the further from it. Means
 * of squares, 0-d, in float64 whatever the data type, and differentiable everywhere.
 */
public final class Penalties {
  private Penalties() {}

  /**
   * What leaves a system must have come in: {@code ((sum out + rise in storage) / sum in - 1)²},
   * the mean over columns.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param inflow {@code (time)} or {@code (time, column)}, volumes by step
   * @param outflow the same shape, in the unit of the inflow; all that leaves
   * @param storageChange 0-d or {@code (column)}, storage at the end less that at the start
   * @return 0-d; infinite or NaN where nothing comes in
   * @throws ShapeException if inflow and outflow differ in shape or have no axis
   */
  public static <A> A massBalance(ArrayNamespace<A> xp, A inflow, A outflow, A storageChange) {
    if (!xp.shape(inflow).equals(xp.shape(outflow)) || xp.shape(inflow).ndim() == 0) {
      throw new ShapeException(
          "inflow has shape %s, outflow %s; wanted (time,) or (time, column), the same for both"
              .formatted(xp.shape(inflow), xp.shape(outflow)));
    }
    A in = xp.sum(real(xp, inflow), 0);
    A accounted = xp.add(xp.sum(real(xp, outflow), 0), real(xp, storageChange));
    return meanSquare(xp, xp.subtract(xp.divide(accounted, in), 1.0));
  }

  /**
   * Values should not decrease along an axis: the mean of {@code min(x_i+1 - x_i, 0)²}. Of {@code
   * -x} it is one for values that should not increase.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param x values, two or more along the axis, in any unit
   * @param axis the axis, from 0
   * @return 0-d
   * @throws ShapeException if there are fewer than two values along the axis
   */
  public static <A> A decreasing(ArrayNamespace<A> xp, A x, int axis) {
    if (xp.shape(x).ndim() <= axis || axis < 0 || xp.shape(x).dim(axis) < 2) {
      throw new ShapeException(
          "x has shape %s, wanted two or more values along axis %d".formatted(xp.shape(x), axis));
    }
    A rows = xp.moveaxis(real(xp, x), axis, 0);
    A later = xp.getItem(rows, Index.from(1), Index.ellipsis());
    A earlier = xp.getItem(rows, Index.to(-1), Index.ellipsis());
    return meanSquare(xp, xp.minimum(xp.subtract(later, earlier), 0.0));
  }

  /**
   * Values should lie within bounds: the mean of the squared distances to them, in units of their
   * range; 0 inside.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param x values of any shape, one or more
   * @param lower the bound below, in the unit of the values
   * @param upper the bound above, greater than that below
   * @return 0-d
   * @throws IllegalArgumentException if the bounds are not finite, or the upper one is not greater
   */
  public static <A> A outside(ArrayNamespace<A> xp, A x, double lower, double upper) {
    if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "bounds are finite and the upper one is greater, were " + lower + " and " + upper);
    }
    A values = real(xp, x);
    A below = xp.minimum(xp.subtract(values, lower), 0.0);
    A above = xp.maximum(xp.subtract(values, upper), 0.0);
    return meanSquare(xp, xp.divide(xp.add(below, above), upper - lower));
  }

  /**
   * Values should be near others: the mean of {@code ((x - expected) / scale)²}. Ridge regression,
   * or the logarithm of a normal prior.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param x values of any shape, one or more
   * @param expected what they should be near, of a shape that goes with it
   * @param scale how far is far, in the unit of the values, positive
   * @return 0-d
   * @throws IllegalArgumentException if the scale is not positive and finite
   */
  public static <A> A distance(ArrayNamespace<A> xp, A x, A expected, double scale) {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("the scale is positive and finite, was " + scale);
    }
    A away = xp.subtract(real(xp, x), real(xp, expected));
    return meanSquare(xp, xp.divide(away, scale));
  }

  private static <A> A real(ArrayNamespace<A> xp, A x) {
    return xp.astype(x, DType.FLOAT64, false);
  }

  private static <A> A meanSquare(ArrayNamespace<A> xp, A x) {
    return xp.mean(xp.square(x));
  }
}
