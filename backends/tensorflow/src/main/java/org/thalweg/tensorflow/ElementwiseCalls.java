package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.engine.Unary;

/** The functions of one element. */
record ElementwiseCalls(TensorFlowEngine engine) {
  TensorFlowArray unary(Unary function, TensorFlowArray x) {
    boolean complex = x.dtype().isComplex();
    return switch (function) {
      case ABS -> abs(x);
      case ACOS -> engine.one("Acos", x);
      case ACOSH -> engine.one("Acosh", x);
      case ASIN -> engine.one("Asin", x);
      case ASINH -> engine.one("Asinh", x);
      case ATAN -> engine.one("Atan", x);
      case ATANH -> engine.one("Atanh", x);
      case BITWISE_INVERT -> engine.one(x.dtype() == DType.BOOL ? "LogicalNot" : "Invert", x);
      case CEIL -> engine.one("Ceil", x);
      case CONJ -> engine.one("Conj", x);
      case COS -> engine.one("Cos", x);
      case COSH -> engine.one("Cosh", x);
      case EXP -> engine.one("Exp", x);
      case EXPM1 -> complex ? parts().expm1(x) : engine.one("Expm1", x);
      case FLOOR -> engine.one("Floor", x);
      case IMAG -> part("Imag", x);
      case ISFINITE -> ofParts("IsFinite", "LogicalAnd", x);
      case ISINF -> ofParts("IsInf", "LogicalOr", x);
      case ISNAN -> ofParts("IsNan", "LogicalOr", x);
      case LOG -> complex ? parts().log(x, Math.E) : engine.one("Log", x);
      case LOG1P -> complex ? parts().log1p(x) : engine.one("Log1p", x);
      case LOG2 -> logarithm(x, 2);
      case LOG10 -> logarithm(x, 10);
      case LOGICAL_NOT -> engine.one("LogicalNot", x);
      case NEGATIVE -> negative(x);
      case REAL -> part("Real", x);
      case RECIPROCAL -> engine.one("RealDiv", engine.scalar(1.0, x.dtype()), x);
      case ROUND -> round(x);
      case SIGN -> sign(x);
      case SIGNBIT -> signbit(x);
      case SIN -> engine.one("Sin", x);
      case SINH -> engine.one("Sinh", x);
      case SQRT -> complex ? parts().sqrt(x) : engine.one("Sqrt", x);
      case SQUARE -> x.dtype().isRealFloating() ? engine.one("Square", x) : engine.one("Mul", x, x);
      case TAN -> complex ? parts().tan(x) : engine.one("Tan", x);
      case TANH -> complex ? parts().tanh(x) : engine.one("Tanh", x);
      case TRUNC -> trunc(x);
    };
  }

  private ComplexCalls parts() {
    return new ComplexCalls(engine);
  }

  private TensorFlowArray part(String type, TensorFlowArray x) {
    return engine.one(Call.of(type, x).set("Tout", ComplexCalls.partType(x.dtype())));
  }

  private TensorFlowArray complex(TensorFlowArray real, TensorFlowArray imaginary) {
    DType dtype = real.dtype() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    return engine.one(Call.of("Complex", real, imaginary).set("Tout", dtype));
  }

  private TensorFlowArray ofParts(String type, String either, TensorFlowArray x) {
    if (!x.dtype().isComplex()) {
      return engine.one(type, x);
    }
    TensorFlowArray real = engine.one(type, part("Real", x));
    return engine.one(either, real, engine.one(type, part("Imag", x)));
  }

  private TensorFlowArray abs(TensorFlowArray x) {
    return switch (x.dtype().kind()) {
      case UNSIGNED_INTEGER -> x;
      case COMPLEX_FLOATING -> part("ComplexAbs", x);
      default -> engine.one("Abs", x);
    };
  }

  private TensorFlowArray logarithm(TensorFlowArray x, double base) {
    if (x.dtype().isComplex()) {
      return parts().log(x, base);
    }
    TensorFlowArray divisor = engine.scalar(Math.log(base), x.dtype());
    return engine.one("RealDiv", engine.one("Log", x), divisor);
  }

  private TensorFlowArray negative(TensorFlowArray x) {
    return switch (x.dtype().kind()) {
      case UNSIGNED_INTEGER -> engine.one("Sub", engine.scalar(0L, x.dtype()), x);
      default -> engine.one("Neg", x);
    };
  }

  private TensorFlowArray round(TensorFlowArray x) {
    return x.dtype().isComplex()
        ? complex(engine.one("Rint", part("Real", x)), engine.one("Rint", part("Imag", x)))
        : engine.one("Rint", x);
  }

  private TensorFlowArray sign(TensorFlowArray x) {
    if (x.dtype().kind() == DTypeKind.UNSIGNED_INTEGER) {
      return engine.cast(engine.cast(x, DType.BOOL), x.dtype());
    }
    return engine.one("Sign", x);
  }

  TensorFlowArray signbit(TensorFlowArray x) {
    TensorFlowArray bits = bits(x);
    return engine.one("Less", bits, engine.scalar(0L, bits.dtype()));
  }

  /** The bits of real floats, as integers of their width. */
  TensorFlowArray bits(TensorFlowArray x) {
    DType dtype = x.dtype() == DType.FLOAT32 ? DType.INT32 : DType.INT64;
    return engine.one(Call.of("Bitcast", x).set("type", dtype));
  }

  private TensorFlowArray trunc(TensorFlowArray x) {
    TensorFlowArray negative = engine.one("Less", x, engine.scalar(0.0, x.dtype()));
    return engine.where(negative, engine.one("Ceil", x), engine.one("Floor", x));
  }
}
