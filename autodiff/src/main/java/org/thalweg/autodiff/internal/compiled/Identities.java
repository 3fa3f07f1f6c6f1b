package org.thalweg.autodiff.internal.compiled;

import java.util.List;
import java.util.Set;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;

/**
 * Simpler expressions of the same values, for every number: NaN, infinities and zeros of both signs
 * among them. So {@code x * 1} is {@code x}, and {@code x * 0} is not 0.
 */
final class Identities {
  private static final Set<Double> SHORT_POWERS = Set.of(1.0, 2.0, -1.0);

  private Identities() {}

  /** The expression, or a simpler one of its shape. */
  static Expression of(Expressions expressions, Expression z) {
    Expression simpler = z;
    if (z.operation() instanceof Operation.OfOne one) {
      simpler = ofOne(one.function(), z);
    } else if (z.operation() instanceof Operation.OfTwo two) {
      simpler = ofTwo(expressions, two.function(), z);
    } else if (z.operation() instanceof Operation.Where) {
      simpler = ofWhere(z);
    }
    return simpler.shape().equals(z.shape()) && simpler.dtype() == z.dtype() ? simpler : z;
  }

  private static Expression ofOne(Unary function, Expression z) {
    Expression x = z.argument(0);
    boolean involution =
        function == Unary.NEGATIVE
            || function == Unary.BITWISE_INVERT
            || function == Unary.LOGICAL_NOT;
    return involution && x.operation().equals(z.operation()) ? x.argument(0) : z;
  }

  private static Expression ofTwo(Expressions expressions, Binary function, Expression z) {
    Expression x = z.argument(0);
    Expression y = z.argument(1);
    return switch (function) {
      case ADD -> isNegativeZero(y) ? x : isNegativeZero(x) ? y : z;
      case SUBTRACT -> isFloat(y, 0.0) ? x : z;
      case MULTIPLY -> isFloat(y, 1) ? x : isFloat(x, 1) ? y : z;
      case DIVIDE -> isFloat(y, 1) ? x : z;
      case POW -> power(expressions, x, y, z);
      case MAXIMUM, MINIMUM -> x == y ? x : z;
      default -> z;
    };
  }

  /** The exponents for which plain arrays have short cuts. */
  private static Expression power(
      Expressions expressions, Expression x, Expression y, Expression z) {
    if (isFloat(y, 1)) {
      return x;
    } else if (isFloat(y, 2)) {
      return expressions.make(new Operation.OfOne(Unary.SQUARE), List.of(x), x.shape(), x.dtype());
    } else if (isFloat(y, -1)) {
      return expressions.make(
          new Operation.OfOne(Unary.RECIPROCAL), List.of(x), x.shape(), x.dtype());
    }
    return z;
  }

  /** Whether a power of this exponent is written as something shorter. */
  static boolean isShortPower(Line exponent) {
    return exponent.dtype().isRealFloating()
        && exponent.operation() instanceof Operation.Literal literal
        && SHORT_POWERS.contains(literal.value());
  }

  private static Expression ofWhere(Expression z) {
    Expression condition = z.argument(0);
    if (z.argument(1) == z.argument(2)) {
      return z.argument(1);
    } else if (condition.operation() instanceof Operation.Literal literal) {
      return z.argument(literal.bits() != 0 ? 1 : 2);
    }
    return z;
  }

  private static boolean isNegativeZero(Expression x) {
    return isFloat(x, -0.0);
  }

  private static boolean isFloat(Expression x, double value) {
    return x.dtype().isRealFloating()
        && x.operation() instanceof Operation.Literal literal
        && literal.bits() == Double.doubleToRawLongBits(value);
  }
}
