package org.thalweg.testkit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * A function that takes the elements along some axes together.
 *
 * @param name the function's name
 * @param call how it is called with a list of axes
 * @param forms the shorter ways to call it
 * @param dtypes the data types that the standard has it for, without complex ones
 * @param result the data type of its result
 * @param oracle what it gives for the elements of one group
 * @param traits how it behaves where functions differ
 */
record Reduction(
    String name,
    Call call,
    Forms forms,
    List<DType> dtypes,
    UnaryOperator<DType> result,
    Function<List<Object>, Object> oracle,
    Traits traits) {

  /** The function over a list of axes. */
  interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x, int @Nullable [] axes, boolean keepdims);
  }

  /** The function over all axes. */
  interface OverAll {
    <A> A apply(ArrayNamespace<A> xp, A x);
  }

  /** The function over one axis. */
  interface OverOne {
    <A> A apply(ArrayNamespace<A> xp, A x, int axis);
  }

  /** The function over one axis that may be kept. */
  interface Keeping {
    <A> A apply(ArrayNamespace<A> xp, A x, int axis, boolean keepdims);
  }

  /** The shorter ways to call it. */
  record Forms(OverAll all, OverOne one, Keeping keeping) {}

  /**
   * How a function behaves where functions differ.
   *
   * @param oneAxis whether it takes one axis or all, and no list
   * @param ofNothing whether it has a value for no elements
   * @param tolerance how near results are
   */
  record Traits(boolean oneAxis, boolean ofNothing, Tolerance tolerance) {
    static final Traits EXACT = new Traits(false, true, Tolerance.EXACT);
    static final Traits NOT_OF_NOTHING = new Traits(false, false, Tolerance.EXACT);
    static final Traits NEAR = new Traits(false, true, Tolerance.ulps(4));
    static final Traits ONE_AXIS = new Traits(true, false, Tolerance.EXACT);
  }

  private static final MathContext DIGITS = new MathContext(50);

  /** The data type of sums and products, by the standard. */
  static DType sumType(DType dtype) {
    return switch (dtype.kind()) {
      case BOOL, SIGNED_INTEGER -> DType.INT64;
      case UNSIGNED_INTEGER -> DType.UINT64;
      default -> dtype;
    };
  }

  static Object sum(List<Object> group) {
    ExactComplex sum = ExactComplex.ZERO;
    for (Object x : group) {
      sum = sum.add(ExactComplex.of(x));
    }
    return restored(sum, group);
  }

  static Object prod(List<Object> group) {
    ExactComplex product = ExactComplex.ONE;
    for (Object x : group) {
      product = product.multiply(ExactComplex.of(x));
    }
    return restored(product, group);
  }

  private static BigDecimal exact(Object x) {
    return ExactComplex.of(x).re();
  }

  /** An exact number as the kind of cell that the group is of; whole if the group is empty. */
  private static Object restored(ExactComplex value, List<Object> group) {
    if (!group.isEmpty() && group.get(0) instanceof Complex) {
      return value.rounded();
    }
    return group.isEmpty() || !(group.get(0) instanceof Double)
        ? value.re().toBigInteger()
        : (Object) value.re().doubleValue();
  }

  static Object mean(List<Object> group) {
    if (group.isEmpty()) {
      return Double.NaN;
    }
    ExactComplex sum = ExactComplex.of(sum(group));
    BigDecimal count = BigDecimal.valueOf(group.size());
    ExactComplex mean =
        new ExactComplex(sum.re().divide(count, DIGITS), sum.im().divide(count, DIGITS));
    return restored(mean, group);
  }

  /** The variance with a correction of the divisor. */
  static double var(List<Object> group, double correction) {
    if (group.size() - correction <= 0) {
      return Double.NaN;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Object x : group) {
      sum = sum.add(exact(x));
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(group.size()), DIGITS);
    BigDecimal squares = BigDecimal.ZERO;
    for (Object x : group) {
      squares = squares.add(exact(x).subtract(mean).pow(2));
    }
    return squares.divide(new BigDecimal(group.size() - correction), DIGITS).doubleValue();
  }

  static Object max(List<Object> group) {
    return extreme(group, 1);
  }

  static Object min(List<Object> group) {
    return extreme(group, -1);
  }

  private static Object extreme(List<Object> group, int sign) {
    return group.get(position(group, sign));
  }

  /** Where the first of the largest (1) or least (-1) elements is; a NaN is the extreme. */
  static int position(List<Object> group, int sign) {
    int best = 0;
    for (int i = 1; i < group.size(); i++) {
      if (beats(group.get(i), group.get(best), sign)) {
        best = i;
      }
    }
    return best;
  }

  private static boolean beats(Object x, Object best, int sign) {
    if (best instanceof Double b && b.isNaN()) {
      return false;
    } else if (x instanceof Double d && d.isNaN()) {
      return true;
    }
    return sign * exact(x).compareTo(exact(best)) > 0;
  }

  /** Whether an element counts as true. */
  static boolean truth(Object x) {
    return Cells.truth(x);
  }
}
