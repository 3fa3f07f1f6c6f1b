package org.thalweg.array.engine;

import org.thalweg.array.DType;
import org.thalweg.array.ElementwiseFunctions;
import org.thalweg.array.Shape;

/** The element-wise functions. */
interface EngineElementwise<A> extends EngineSection<A>, ElementwiseFunctions<A> {
  private A apply(Unary function, A x) {
    function.operands().check(function.function(), dtype(x));
    return engine().unary(function, x);
  }

  /** Whole numbers are their own. */
  private A rounded(Unary function, A x) {
    function.operands().check(function.function(), dtype(x));
    return dtype(x).isInteger() ? x : engine().unary(function, x);
  }

  /** Real numbers are their own. */
  private A part(Unary function, A x) {
    function.operands().check(function.function(), dtype(x));
    return dtype(x).isComplex() ? engine().unary(function, x) : x;
  }

  /** Whole numbers are all finite. */
  private A classified(Unary function, A x) {
    function.operands().check(function.function(), dtype(x));
    return dtype(x).isInteger()
        ? engine().full(shape(x), function == Unary.ISFINITE ? 1 : 0, DType.BOOL)
        : engine().unary(function, x);
  }

  private A apply(Binary function, A x1, A x2) {
    DType dtype = function.operands().promote(function.function(), dtype(x1), dtype(x2));
    return combine(function, x1, x2, dtype);
  }

  private A ofTruth(Binary function, A x1, A x2) {
    function.operands().promote(function.function(), dtype(x1), dtype(x2));
    return combine(function, x1, x2, DType.BOOL);
  }

  private A combine(Binary function, A x1, A x2, DType dtype) {
    Shape first = shape(x1);
    Shape second = shape(x2);
    if (!first.equals(second)) {
      first.broadcast(second);
    }
    A x = EngineSection.cast(engine(), x1, dtype);
    A y = EngineSection.cast(engine(), x2, dtype);
    return engine().binary(function, x, y);
  }

  @Override
  default A abs(A x) {
    return apply(Unary.ABS, x);
  }

  @Override
  default A acos(A x) {
    return apply(Unary.ACOS, x);
  }

  @Override
  default A acosh(A x) {
    return apply(Unary.ACOSH, x);
  }

  @Override
  default A asin(A x) {
    return apply(Unary.ASIN, x);
  }

  @Override
  default A asinh(A x) {
    return apply(Unary.ASINH, x);
  }

  @Override
  default A atan(A x) {
    return apply(Unary.ATAN, x);
  }

  @Override
  default A atanh(A x) {
    return apply(Unary.ATANH, x);
  }

  @Override
  default A bitwiseInvert(A x) {
    return apply(Unary.BITWISE_INVERT, x);
  }

  @Override
  default A ceil(A x) {
    return rounded(Unary.CEIL, x);
  }

  @Override
  default A conj(A x) {
    return part(Unary.CONJ, x);
  }

  @Override
  default A cos(A x) {
    return apply(Unary.COS, x);
  }

  @Override
  default A cosh(A x) {
    return apply(Unary.COSH, x);
  }

  @Override
  default A exp(A x) {
    return apply(Unary.EXP, x);
  }

  @Override
  default A expm1(A x) {
    return apply(Unary.EXPM1, x);
  }

  @Override
  default A floor(A x) {
    return rounded(Unary.FLOOR, x);
  }

  @Override
  default A imag(A x) {
    Unary.IMAG.operands().check(Unary.IMAG.function(), dtype(x));
    return dtype(x).isComplex() ? engine().unary(Unary.IMAG, x) : xp().zerosLike(x);
  }

  @Override
  default A isfinite(A x) {
    return classified(Unary.ISFINITE, x);
  }

  @Override
  default A isinf(A x) {
    return classified(Unary.ISINF, x);
  }

  @Override
  default A isnan(A x) {
    return classified(Unary.ISNAN, x);
  }

  @Override
  default A log(A x) {
    return apply(Unary.LOG, x);
  }

  @Override
  default A log10(A x) {
    return apply(Unary.LOG10, x);
  }

  @Override
  default A log1p(A x) {
    return apply(Unary.LOG1P, x);
  }

  @Override
  default A log2(A x) {
    return apply(Unary.LOG2, x);
  }

  @Override
  default A logicalNot(A x) {
    return engine().unary(Unary.LOGICAL_NOT, EngineSection.cast(engine(), own(x), DType.BOOL));
  }

  @Override
  default A negative(A x) {
    return apply(Unary.NEGATIVE, x);
  }

  @Override
  default A real(A x) {
    return part(Unary.REAL, x);
  }

  @Override
  default A reciprocal(A x) {
    return apply(Unary.RECIPROCAL, x);
  }

  @Override
  default A round(A x) {
    return rounded(Unary.ROUND, x);
  }

  @Override
  default A sign(A x) {
    return apply(Unary.SIGN, x);
  }

  @Override
  default A signbit(A x) {
    return apply(Unary.SIGNBIT, x);
  }

  @Override
  default A sin(A x) {
    return apply(Unary.SIN, x);
  }

  @Override
  default A sinh(A x) {
    return apply(Unary.SINH, x);
  }

  @Override
  default A sqrt(A x) {
    return apply(Unary.SQRT, x);
  }

  @Override
  default A square(A x) {
    return apply(Unary.SQUARE, x);
  }

  @Override
  default A tan(A x) {
    return apply(Unary.TAN, x);
  }

  @Override
  default A tanh(A x) {
    return apply(Unary.TANH, x);
  }

  @Override
  default A trunc(A x) {
    return rounded(Unary.TRUNC, x);
  }

  @Override
  default A add(A x1, A x2) {
    return apply(Binary.ADD, x1, x2);
  }

  @Override
  default A atan2(A x1, A x2) {
    return apply(Binary.ATAN2, x1, x2);
  }

  @Override
  default A bitwiseAnd(A x1, A x2) {
    return apply(Binary.BITWISE_AND, x1, x2);
  }

  @Override
  default A bitwiseLeftShift(A x1, A x2) {
    return apply(Binary.BITWISE_LEFT_SHIFT, x1, x2);
  }

  @Override
  default A bitwiseOr(A x1, A x2) {
    return apply(Binary.BITWISE_OR, x1, x2);
  }

  @Override
  default A bitwiseRightShift(A x1, A x2) {
    return apply(Binary.BITWISE_RIGHT_SHIFT, x1, x2);
  }

  @Override
  default A bitwiseXor(A x1, A x2) {
    return apply(Binary.BITWISE_XOR, x1, x2);
  }

  @Override
  default A copysign(A x1, A x2) {
    return apply(Binary.COPYSIGN, x1, x2);
  }

  @Override
  default A divide(A x1, A x2) {
    return apply(Binary.DIVIDE, x1, x2);
  }

  @Override
  default A equal(A x1, A x2) {
    return apply(Binary.EQUAL, x1, x2);
  }

  @Override
  default A floorDivide(A x1, A x2) {
    return apply(Binary.FLOOR_DIVIDE, x1, x2);
  }

  @Override
  default A greater(A x1, A x2) {
    return apply(Binary.GREATER, x1, x2);
  }

  @Override
  default A greaterEqual(A x1, A x2) {
    return apply(Binary.GREATER_EQUAL, x1, x2);
  }

  @Override
  default A hypot(A x1, A x2) {
    return apply(Binary.HYPOT, x1, x2);
  }

  @Override
  default A less(A x1, A x2) {
    return apply(Binary.LESS, x1, x2);
  }

  @Override
  default A lessEqual(A x1, A x2) {
    return apply(Binary.LESS_EQUAL, x1, x2);
  }

  @Override
  default A logaddexp(A x1, A x2) {
    return apply(Binary.LOGADDEXP, x1, x2);
  }

  @Override
  default A logicalAnd(A x1, A x2) {
    return ofTruth(Binary.LOGICAL_AND, x1, x2);
  }

  @Override
  default A logicalOr(A x1, A x2) {
    return ofTruth(Binary.LOGICAL_OR, x1, x2);
  }

  @Override
  default A logicalXor(A x1, A x2) {
    return ofTruth(Binary.LOGICAL_XOR, x1, x2);
  }

  @Override
  default A maximum(A x1, A x2) {
    return apply(Binary.MAXIMUM, x1, x2);
  }

  @Override
  default A minimum(A x1, A x2) {
    return apply(Binary.MINIMUM, x1, x2);
  }

  @Override
  default A multiply(A x1, A x2) {
    return apply(Binary.MULTIPLY, x1, x2);
  }

  @Override
  default A nextafter(A x1, A x2) {
    return apply(Binary.NEXTAFTER, x1, x2);
  }

  @Override
  default A notEqual(A x1, A x2) {
    return apply(Binary.NOT_EQUAL, x1, x2);
  }

  @Override
  default A pow(A x1, A x2) {
    return apply(Binary.POW, x1, x2);
  }

  @Override
  default A remainder(A x1, A x2) {
    return apply(Binary.REMAINDER, x1, x2);
  }

  @Override
  default A subtract(A x1, A x2) {
    return apply(Binary.SUBTRACT, x1, x2);
  }
}
