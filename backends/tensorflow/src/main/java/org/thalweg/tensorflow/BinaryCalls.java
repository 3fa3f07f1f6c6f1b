package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;

/** The functions of two elements, corrected where TensorFlow's special values differ. */
record BinaryCalls(TensorFlowEngine engine) {
  TensorFlowArray binary(Binary function, TensorFlowArray x, TensorFlowArray y) {
    boolean truth = x.dtype() == DType.BOOL;
    return switch (function) {
      case ADD -> engine.one("AddV2", x, y);
      case ATAN2 -> engine.one("Atan2", x, y);
      case BITWISE_AND -> engine.one(truth ? "LogicalAnd" : "BitwiseAnd", x, y);
      case BITWISE_LEFT_SHIFT -> leftShift(x, y);
      case BITWISE_OR -> engine.one(truth ? "LogicalOr" : "BitwiseOr", x, y);
      case BITWISE_RIGHT_SHIFT -> rightShift(x, y);
      case BITWISE_XOR -> engine.one(truth ? "NotEqual" : "BitwiseXor", x, y);
      case COPYSIGN -> copysign(x, y);
      case DIVIDE -> engine.one("RealDiv", x, y);
      case EQUAL -> engine.one("Equal", x, y);
      case FLOOR_DIVIDE -> floorDivide(x, y);
      case GREATER -> engine.one("Greater", x, y);
      case GREATER_EQUAL -> engine.one("GreaterEqual", x, y);
      case HYPOT -> hypot(x, y);
      case LESS -> engine.one("Less", x, y);
      case LESS_EQUAL -> engine.one("LessEqual", x, y);
      case LOGADDEXP -> logaddexp(x, y);
      case LOGICAL_AND -> engine.one("LogicalAnd", x, y);
      case LOGICAL_OR -> engine.one("LogicalOr", x, y);
      case LOGICAL_XOR, NOT_EQUAL -> engine.one("NotEqual", x, y);
      case MAXIMUM -> engine.one("Maximum", x, y);
      case MINIMUM -> engine.one("Minimum", x, y);
      case MULTIPLY -> engine.one("Mul", x, y);
      case NEXTAFTER -> engine.one("NextAfter", x, y);
      case POW -> pow(x, y);
      case REMAINDER -> remainder(x, y);
      case SUBTRACT -> engine.one("Sub", x, y);
    };
  }

  private TensorFlowArray zero(TensorFlowArray like) {
    return engine.scalar(0L, like.dtype());
  }

  /** Where a number of bits is not from 0 to one less than the width. */
  private TensorFlowArray outside(TensorFlowArray count) {
    TensorFlowArray most = engine.scalar((long) count.dtype().bits() - 1, count.dtype());
    TensorFlowArray above = engine.one("Greater", count, most);
    return count.dtype().kind() == DTypeKind.UNSIGNED_INTEGER
        ? above
        : engine.one("LogicalOr", engine.one("Less", count, zero(count)), above);
  }

  private TensorFlowArray leftShift(TensorFlowArray x, TensorFlowArray count) {
    return engine.where(outside(count), zero(x), engine.one("LeftShift", x, count));
  }

  private TensorFlowArray rightShift(TensorFlowArray x, TensorFlowArray count) {
    if (x.dtype().kind() == DTypeKind.UNSIGNED_INTEGER) {
      return engine.where(outside(count), zero(x), engine.one("RightShift", x, count));
    }
    TensorFlowArray most = engine.scalar((long) x.dtype().bits() - 1, x.dtype());
    return engine.one("RightShift", x, engine.where(outside(count), most, count));
  }

  private TensorFlowArray copysign(TensorFlowArray x, TensorFlowArray y) {
    TensorFlowArray same =
        engine.one("Equal", engine.unary(Unary.SIGNBIT, x), engine.unary(Unary.SIGNBIT, y));
    return engine.where(same, x, engine.one("Neg", x));
  }

  /** Divisors for which the processor traps, 0 and -1, are replaced before it sees them. */
  private TensorFlowArray floorDivide(TensorFlowArray x, TensorFlowArray y) {
    if (x.dtype().isRealFloating()) {
      return engine.one("FloorDiv", x, y);
    }
    TensorFlowArray byZero = engine.one("Equal", y, zero(y));
    TensorFlowArray one = engine.scalar(1L, y.dtype());
    TensorFlowArray quotient = engine.one("FloorDiv", x, engine.where(trapping(y, byZero), one, y));
    if (x.dtype().kind() == DTypeKind.SIGNED_INTEGER) {
      quotient = engine.where(minusOne(y), engine.one("Neg", x), quotient);
    }
    return engine.where(byZero, zero(x), quotient);
  }

  private TensorFlowArray minusOne(TensorFlowArray y) {
    return engine.one("Equal", y, engine.scalar(-1L, y.dtype()));
  }

  private TensorFlowArray trapping(TensorFlowArray y, TensorFlowArray byZero) {
    return y.dtype().kind() == DTypeKind.SIGNED_INTEGER
        ? engine.one("LogicalOr", byZero, minusOne(y))
        : byZero;
  }

  private TensorFlowArray remainder(TensorFlowArray x, TensorFlowArray y) {
    if (x.dtype().isRealFloating()) {
      TensorFlowArray rest = engine.one("FloorMod", x, y);
      // A zero takes the divisor's sign, as other remainders do.
      return engine.where(engine.one("Equal", rest, zero(rest)), copysign(zero(rest), y), rest);
    }
    TensorFlowArray trapping = trapping(y, engine.one("Equal", y, zero(y)));
    TensorFlowArray one = engine.scalar(1L, y.dtype());
    TensorFlowArray rest = engine.one("FloorMod", x, engine.where(trapping, one, y));
    return engine.where(trapping, zero(x), rest);
  }

  /** Scaled by the longer leg, so that no square is out of range. */
  private TensorFlowArray hypot(TensorFlowArray x, TensorFlowArray y) {
    TensorFlowArray a = engine.one("Abs", x);
    TensorFlowArray b = engine.one("Abs", y);
    TensorFlowArray longer = engine.one("Maximum", a, b);
    TensorFlowArray shorter = engine.one("Minimum", a, b);
    TensorFlowArray ratio = engine.one("RealDiv", shorter, longer);
    TensorFlowArray one = engine.scalar(1.0, x.dtype());
    TensorFlowArray root =
        engine.one("Sqrt", engine.one("AddV2", one, engine.one("Square", ratio)));
    TensorFlowArray length = engine.one("Mul", longer, root);
    TensorFlowArray none = engine.one("Equal", longer, zero(longer));
    TensorFlowArray infinite =
        engine.one("LogicalOr", engine.one("IsInf", a), engine.one("IsInf", b));
    TensorFlowArray infinity = engine.scalar(Double.POSITIVE_INFINITY, x.dtype());
    return engine.where(infinite, infinity, engine.where(none, longer, length));
  }

  private TensorFlowArray logaddexp(TensorFlowArray x, TensorFlowArray y) {
    TensorFlowArray larger = engine.one("Maximum", x, y);
    TensorFlowArray apart = engine.one("Neg", engine.one("Abs", engine.one("Sub", x, y)));
    TensorFlowArray equal = engine.one("Equal", x, y);
    TensorFlowArray safe = engine.where(equal, zero(x), apart);
    return engine.one("AddV2", larger, engine.one("Log1p", engine.one("Exp", safe)));
  }

  private TensorFlowArray pow(TensorFlowArray x, TensorFlowArray y) {
    return x.dtype().isInteger() ? integerPow(x, y) : engine.one("Pow", x, y);
  }

  /**
   * Powers by repeated squaring, modulo the width; a negative power is that of 1 or -1, or 0, as
   * truncation toward zero makes it.
   */
  private TensorFlowArray integerPow(TensorFlowArray x, TensorFlowArray y) {
    TensorFlowArray zero = zero(x);
    TensorFlowArray one = engine.scalar(1L, x.dtype());
    TensorFlowArray power = one;
    TensorFlowArray square = x;
    TensorFlowArray exponent = y;
    for (int bit = 0; bit < x.dtype().bits(); bit++) {
      TensorFlowArray odd = engine.cast(engine.one("BitwiseAnd", exponent, one), DType.BOOL);
      power = engine.where(odd, engine.one("Mul", power, square), power);
      square = engine.one("Mul", square, square);
      exponent = engine.one("RightShift", exponent, one);
    }
    if (x.dtype().kind() == DTypeKind.UNSIGNED_INTEGER) {
      return power;
    }
    TensorFlowArray negative = engine.one("Less", y, zero);
    TensorFlowArray unit = engine.one("Equal", engine.one("Abs", x), one);
    TensorFlowArray odd = engine.cast(engine.one("BitwiseAnd", y, one), DType.BOOL);
    TensorFlowArray ofUnit = engine.where(odd, x, one);
    TensorFlowArray small = engine.where(unit, ofUnit, zero);
    return engine.where(negative, small, power);
  }
}
