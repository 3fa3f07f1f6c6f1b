package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.ElementwiseFunctions;
import org.thalweg.array.spi.Operands;

/**
 * The element-wise functions. Integers wrap in their own width; an integer divided by zero gives 0,
 * as quotient and as remainder; a negative power of an integer is truncated toward zero; a shift by
 * a count outside the width leaves 0, or -1 of a negative number shifted to the right.
 */
interface PlainElementwise extends ElementwiseFunctions<PlainArray> {

  @Override
  default PlainArray abs(PlainArray x) {
    return x.dtype.isComplex() ? ComplexParts.abs(x) : UnaryLoops.ABS.apply(x);
  }

  @Override
  default PlainArray acos(PlainArray x) {
    return UnaryFunction.ACOS.apply(x);
  }

  @Override
  default PlainArray acosh(PlainArray x) {
    return UnaryFunction.ACOSH.apply(x);
  }

  @Override
  default PlainArray asin(PlainArray x) {
    return UnaryFunction.ASIN.apply(x);
  }

  @Override
  default PlainArray asinh(PlainArray x) {
    return UnaryFunction.ASINH.apply(x);
  }

  @Override
  default PlainArray atan(PlainArray x) {
    return UnaryFunction.ATAN.apply(x);
  }

  @Override
  default PlainArray atanh(PlainArray x) {
    return UnaryFunction.ATANH.apply(x);
  }

  @Override
  default PlainArray bitwiseInvert(PlainArray x) {
    Operands.INTEGERS_OR_BOOLS.check("bitwiseInvert", x.dtype);
    return Inversion.ofBits(x);
  }

  @Override
  default PlainArray ceil(PlainArray x) {
    return x.dtype.isInteger() ? x : UnaryLoops.CEIL.apply(x);
  }

  @Override
  default PlainArray conj(PlainArray x) {
    Operands.NUMERIC.check("conj", x.dtype);
    return x.dtype.isComplex() ? UnaryFunction.CONJ.apply(x) : x;
  }

  @Override
  default PlainArray cos(PlainArray x) {
    return UnaryFunction.COS.apply(x);
  }

  @Override
  default PlainArray cosh(PlainArray x) {
    return UnaryFunction.COSH.apply(x);
  }

  @Override
  default PlainArray exp(PlainArray x) {
    return UnaryLoops.EXP.apply(x);
  }

  @Override
  default PlainArray expm1(PlainArray x) {
    return UnaryFunction.EXPM1.apply(x);
  }

  @Override
  default PlainArray floor(PlainArray x) {
    return x.dtype.isInteger() ? x : UnaryLoops.FLOOR.apply(x);
  }

  @Override
  default PlainArray imag(PlainArray x) {
    Operands.NUMERIC.check("imag", x.dtype);
    if (x.dtype.isComplex()) {
      return ComplexParts.of(x, true);
    }
    return PlainArray.wrap(x.dtype, x.shape, Storage.allocate(x.dtype, x.size));
  }

  @Override
  default PlainArray isfinite(PlainArray x) {
    return Predicate.ISFINITE.apply(x);
  }

  @Override
  default PlainArray isinf(PlainArray x) {
    return Predicate.ISINF.apply(x);
  }

  @Override
  default PlainArray isnan(PlainArray x) {
    return Predicate.ISNAN.apply(x);
  }

  @Override
  default PlainArray log(PlainArray x) {
    return UnaryLoops.LOG.apply(x);
  }

  @Override
  default PlainArray log1p(PlainArray x) {
    return UnaryFunction.LOG1P.apply(x);
  }

  @Override
  default PlainArray log2(PlainArray x) {
    return UnaryFunction.LOG2.apply(x);
  }

  @Override
  default PlainArray log10(PlainArray x) {
    return UnaryFunction.LOG10.apply(x);
  }

  @Override
  default PlainArray logicalNot(PlainArray x) {
    return Inversion.ofBits(Casts.to(x, DType.BOOL));
  }

  @Override
  default PlainArray negative(PlainArray x) {
    return UnaryLoops.NEGATIVE.apply(x);
  }

  @Override
  default PlainArray real(PlainArray x) {
    Operands.NUMERIC.check("real", x.dtype);
    return x.dtype.isComplex() ? ComplexParts.of(x, false) : x;
  }

  @Override
  default PlainArray reciprocal(PlainArray x) {
    return UnaryLoops.RECIPROCAL.apply(x);
  }

  @Override
  default PlainArray round(PlainArray x) {
    return x.dtype.isInteger() ? x : UnaryLoops.ROUND.apply(x);
  }

  @Override
  default PlainArray sign(PlainArray x) {
    return UnaryLoops.SIGN.apply(x);
  }

  @Override
  default PlainArray signbit(PlainArray x) {
    return Predicate.SIGNBIT.apply(x);
  }

  @Override
  default PlainArray sin(PlainArray x) {
    return UnaryFunction.SIN.apply(x);
  }

  @Override
  default PlainArray sinh(PlainArray x) {
    return UnaryFunction.SINH.apply(x);
  }

  @Override
  default PlainArray sqrt(PlainArray x) {
    return UnaryLoops.SQRT.apply(x);
  }

  @Override
  default PlainArray square(PlainArray x) {
    return UnaryLoops.SQUARE.apply(x);
  }

  @Override
  default PlainArray tan(PlainArray x) {
    return UnaryFunction.TAN.apply(x);
  }

  @Override
  default PlainArray tanh(PlainArray x) {
    return UnaryFunction.TANH.apply(x);
  }

  @Override
  default PlainArray trunc(PlainArray x) {
    return x.dtype.isInteger() ? x : UnaryFunction.TRUNC.apply(x);
  }

  @Override
  default PlainArray add(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.ADD.apply(x1, x2);
  }

  @Override
  default PlainArray atan2(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.ATAN2.apply(x1, x2);
  }

  @Override
  default PlainArray bitwiseAnd(PlainArray x1, PlainArray x2) {
    return Bitwise.AND.apply(x1, x2);
  }

  @Override
  default PlainArray bitwiseLeftShift(PlainArray x1, PlainArray x2) {
    return Bitwise.LEFT_SHIFT.apply(x1, x2);
  }

  @Override
  default PlainArray bitwiseOr(PlainArray x1, PlainArray x2) {
    return Bitwise.OR.apply(x1, x2);
  }

  @Override
  default PlainArray bitwiseRightShift(PlainArray x1, PlainArray x2) {
    return Bitwise.RIGHT_SHIFT.apply(x1, x2);
  }

  @Override
  default PlainArray bitwiseXor(PlainArray x1, PlainArray x2) {
    return Bitwise.XOR.apply(x1, x2);
  }

  @Override
  default PlainArray copysign(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.COPYSIGN.apply(x1, x2);
  }

  @Override
  default PlainArray divide(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.DIVIDE.apply(x1, x2);
  }

  @Override
  default PlainArray equal(PlainArray x1, PlainArray x2) {
    return Comparisons.EQUAL.apply("equal", x1, x2);
  }

  @Override
  default PlainArray floorDivide(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.FLOOR_DIVIDE.apply(x1, x2);
  }

  @Override
  default PlainArray greater(PlainArray x1, PlainArray x2) {
    return Comparisons.LESS.apply("greater", x2, x1);
  }

  @Override
  default PlainArray greaterEqual(PlainArray x1, PlainArray x2) {
    return Comparisons.LESS_EQUAL.apply("greaterEqual", x2, x1);
  }

  @Override
  default PlainArray hypot(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.HYPOT.apply(x1, x2);
  }

  @Override
  default PlainArray less(PlainArray x1, PlainArray x2) {
    return Comparisons.LESS.apply("less", x1, x2);
  }

  @Override
  default PlainArray lessEqual(PlainArray x1, PlainArray x2) {
    return Comparisons.LESS_EQUAL.apply("lessEqual", x1, x2);
  }

  @Override
  default PlainArray logaddexp(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.LOGADDEXP.apply(x1, x2);
  }

  @Override
  default PlainArray logicalAnd(PlainArray x1, PlainArray x2) {
    return Bitwise.AND.applyToTruth("logicalAnd", x1, x2);
  }

  @Override
  default PlainArray logicalOr(PlainArray x1, PlainArray x2) {
    return Bitwise.OR.applyToTruth("logicalOr", x1, x2);
  }

  @Override
  default PlainArray logicalXor(PlainArray x1, PlainArray x2) {
    return Bitwise.XOR.applyToTruth("logicalXor", x1, x2);
  }

  @Override
  default PlainArray maximum(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.MAXIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray minimum(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.MINIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray multiply(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.MULTIPLY.apply(x1, x2);
  }

  @Override
  default PlainArray nextafter(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.NEXTAFTER.apply(x1, x2);
  }

  @Override
  default PlainArray notEqual(PlainArray x1, PlainArray x2) {
    return Comparisons.NOT_EQUAL.apply("notEqual", x1, x2);
  }

  @Override
  default PlainArray pow(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.POW.apply(x1, x2);
  }

  @Override
  default PlainArray remainder(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.REMAINDER.apply(x1, x2);
  }

  @Override
  default PlainArray subtract(PlainArray x1, PlainArray x2) {
    return BinaryFunctions.SUBTRACT.apply(x1, x2);
  }
}
