package org.thalweg.autodiff.internal.compiled;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;

/** The functions of a namespace by their names: how an expression is computed as array code. */
final class Functions {
  private Functions() {}

  static <A> A apply(ArrayNamespace<A> xp, Unary function, A x) {
    return switch (function) {
      case ABS -> xp.abs(x);
      case ACOS -> xp.acos(x);
      case ACOSH -> xp.acosh(x);
      case ASIN -> xp.asin(x);
      case ASINH -> xp.asinh(x);
      case ATAN -> xp.atan(x);
      case ATANH -> xp.atanh(x);
      case BITWISE_INVERT -> xp.bitwiseInvert(x);
      case CEIL -> xp.ceil(x);
      case CONJ -> xp.conj(x);
      case COS -> xp.cos(x);
      case COSH -> xp.cosh(x);
      case EXP -> xp.exp(x);
      case EXPM1 -> xp.expm1(x);
      case FLOOR -> xp.floor(x);
      case IMAG -> xp.imag(x);
      case ISFINITE -> xp.isfinite(x);
      case ISINF -> xp.isinf(x);
      case ISNAN -> xp.isnan(x);
      case LOG -> xp.log(x);
      case LOG1P -> xp.log1p(x);
      case LOG2 -> xp.log2(x);
      case LOG10 -> xp.log10(x);
      case LOGICAL_NOT -> xp.logicalNot(x);
      case NEGATIVE -> xp.negative(x);
      case REAL -> xp.real(x);
      case RECIPROCAL -> xp.reciprocal(x);
      case ROUND -> xp.round(x);
      case SIGN -> xp.sign(x);
      case SIGNBIT -> xp.signbit(x);
      case SIN -> xp.sin(x);
      case SINH -> xp.sinh(x);
      case SQRT -> xp.sqrt(x);
      case SQUARE -> xp.square(x);
      case TAN -> xp.tan(x);
      case TANH -> xp.tanh(x);
      case TRUNC -> xp.trunc(x);
    };
  }

  static <A> A apply(ArrayNamespace<A> xp, Binary function, A x, A y) {
    return switch (function) {
      case ADD -> xp.add(x, y);
      case ATAN2 -> xp.atan2(x, y);
      case BITWISE_AND -> xp.bitwiseAnd(x, y);
      case BITWISE_LEFT_SHIFT -> xp.bitwiseLeftShift(x, y);
      case BITWISE_OR -> xp.bitwiseOr(x, y);
      case BITWISE_RIGHT_SHIFT -> xp.bitwiseRightShift(x, y);
      case BITWISE_XOR -> xp.bitwiseXor(x, y);
      case COPYSIGN -> xp.copysign(x, y);
      case DIVIDE -> xp.divide(x, y);
      case EQUAL -> xp.equal(x, y);
      case FLOOR_DIVIDE -> xp.floorDivide(x, y);
      case GREATER -> xp.greater(x, y);
      case GREATER_EQUAL -> xp.greaterEqual(x, y);
      case HYPOT -> xp.hypot(x, y);
      case LESS -> xp.less(x, y);
      case LESS_EQUAL -> xp.lessEqual(x, y);
      case LOGADDEXP -> xp.logaddexp(x, y);
      case LOGICAL_AND -> xp.logicalAnd(x, y);
      case LOGICAL_OR -> xp.logicalOr(x, y);
      case LOGICAL_XOR -> xp.logicalXor(x, y);
      case MAXIMUM -> xp.maximum(x, y);
      case MINIMUM -> xp.minimum(x, y);
      case MULTIPLY -> xp.multiply(x, y);
      case NEXTAFTER -> xp.nextafter(x, y);
      case NOT_EQUAL -> xp.notEqual(x, y);
      case POW -> xp.pow(x, y);
      case REMAINDER -> xp.remainder(x, y);
      case SUBTRACT -> xp.subtract(x, y);
    };
  }

  /** The functions whose derivative knows numbers beside arrays. */
  static boolean takesNumbers(Binary function) {
    return switch (function) {
      case ADD, DIVIDE, MAXIMUM, MINIMUM, MULTIPLY, SUBTRACT -> true;
      default -> false;
    };
  }

  /** A function that {@link #takesNumbers}, or the power, of an array and a number. */
  static <A> A apply(ArrayNamespace<A> xp, Binary function, A x, double y) {
    return switch (function) {
      case ADD -> xp.add(x, y);
      case DIVIDE -> xp.divide(x, y);
      case MAXIMUM -> xp.maximum(x, y);
      case MINIMUM -> xp.minimum(x, y);
      case MULTIPLY -> xp.multiply(x, y);
      case POW -> xp.pow(x, y);
      default -> xp.subtract(x, y);
    };
  }

  /** A function that {@link #takesNumbers}, of a number and an array. */
  static <A> A apply(ArrayNamespace<A> xp, Binary function, double x, A y) {
    return switch (function) {
      case ADD -> xp.add(x, y);
      case DIVIDE -> xp.divide(x, y);
      case MAXIMUM -> xp.maximum(x, y);
      case MINIMUM -> xp.minimum(x, y);
      case MULTIPLY -> xp.multiply(x, y);
      default -> xp.subtract(x, y);
    };
  }
}
