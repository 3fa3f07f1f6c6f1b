package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.engine.Binary;

/**
 * Complex functions of one element that TensorFlow rounds badly or whose special values are not
 * those of C99, Annex G.6: put together from functions of real float64 parts.
 *
 * <p>Where an absolute value is near 1, its logarithm is {@code log1p(|z|² - 1) / 2} with products
 * and sums in twice the precision, by the transformations without error of Dekker (1971,
 * doi:10.1007/BF01397083) and Knuth (The art of computer programming 2, 4.2.2).
 */
record ComplexCalls(TensorFlowEngine engine) {
  /** Splits the digits of a number in two halves. */
  private static final double SPLITTER = 0x1p27 + 1;

  TensorFlowArray log(TensorFlowArray z, double base) {
    TensorFlowArray x = real(z);
    TensorFlowArray y = imaginary(z);
    TensorFlowArray p = engine.one("Maximum", abs(x), abs(y));
    TensorFlowArray beyond = sub(p, number(1));
    TensorFlowArray q = engine.one("Minimum", abs(x), abs(y));
    TensorFlowArray size = logOfSize(x, y, excess(beyond, mul(number(2), beyond), q));
    TensorFlowArray angle = engine.one("Atan2", y, x);
    TensorFlowArray divisor = number(Math.log(base));
    return base == Math.E
        ? complex(size, angle, z.dtype())
        : complex(div(size, divisor), div(angle, divisor), z.dtype());
  }

  TensorFlowArray log1p(TensorFlowArray z) {
    TensorFlowArray x = real(z);
    TensorFlowArray y = imaginary(z);
    TensorFlowArray next = add(x, number(1));
    TensorFlowArray size = logOfSize(next, y, excess(x, mul(number(2), x), y));
    return complex(size, engine.one("Atan2", y, next), z.dtype());
  }

  /** The logarithm of the absolute value; infinite if a part is, even beside NaN. */
  private TensorFlowArray logOfSize(TensorFlowArray x, TensorFlowArray y, TensorFlowArray excess) {
    TensorFlowArray p = engine.one("Maximum", abs(x), abs(y));
    TensorFlowArray q = engine.one("Minimum", abs(x), abs(y));
    TensorFlowArray none = engine.one("Equal", p, number(0));
    TensorFlowArray ratio = engine.where(none, number(0), div(q, p));
    TensorFlowArray squared = mul(ratio, ratio);
    TensorFlowArray half = number(0.5);
    TensorFlowArray far = add(engine.one("Log", p), mul(half, engine.one("Log1p", squared)));
    TensorFlowArray size = mul(p, engine.one("Sqrt", add(number(1), squared)));
    TensorFlowArray isNear =
        engine.one(
            "LogicalAnd", engine.one("Greater", size, half), engine.one("Less", size, number(2)));
    TensorFlowArray near = mul(half, engine.one("Log1p", excess));
    TensorFlowArray infinite =
        engine.one("LogicalOr", engine.one("IsInf", x), engine.one("IsInf", y));
    return engine.where(
        infinite, number(Double.POSITIVE_INFINITY), engine.where(isNear, near, far));
  }

  /** The sum {@code x² + t + y²} as if in twice the precision, for numbers of moderate size. */
  private TensorFlowArray excess(TensorFlowArray x, TensorFlowArray t, TensorFlowArray y) {
    TensorFlowArray xx = mul(x, x);
    TensorFlowArray yy = mul(y, y);
    TensorFlowArray sum = add(xx, yy);
    TensorFlowArray small = sumError(xx, yy, sum);
    TensorFlowArray total = add(sum, t);
    TensorFlowArray rest = add(sumError(sum, t, total), small);
    return add(total, add(rest, add(squareError(x, xx), squareError(y, yy))));
  }

  private TensorFlowArray sumError(TensorFlowArray x, TensorFlowArray y, TensorFlowArray sum) {
    TensorFlowArray second = sub(sum, x);
    return add(sub(x, sub(sum, second)), sub(y, second));
  }

  private TensorFlowArray squareError(TensorFlowArray x, TensorFlowArray square) {
    TensorFlowArray wide = mul(x, number(SPLITTER));
    TensorFlowArray high = sub(wide, sub(wide, x));
    TensorFlowArray low = sub(x, high);
    TensorFlowArray twice = mul(mul(number(2), high), low);
    return add(add(sub(mul(high, high), square), twice), mul(low, low));
  }

  /** The exponential less 1: its real part near 0 is {@code expm1(x) cos(y) - 2 sin(y/2)²}. */
  TensorFlowArray expm1(TensorFlowArray z) {
    TensorFlowArray x = real(z);
    TensorFlowArray y = imaginary(z);
    TensorFlowArray far =
        engine.one(
            "LogicalOr",
            engine.one("LogicalNot", engine.one("IsFinite", y)),
            engine.one("Greater", abs(x), number(1)));
    TensorFlowArray wide = engine.one("Exp", complex(x, y, DType.COMPLEX128));
    TensorFlowArray sine = engine.one("Sin", mul(y, number(0.5)));
    TensorFlowArray less = engine.one("Expm1", x);
    TensorFlowArray cosine = engine.one("Cos", y);
    TensorFlowArray near = sub(mul(less, cosine), mul(number(2), mul(sine, sine)));
    TensorFlowArray nearAngle = mul(engine.one("Exp", x), engine.one("Sin", y));
    TensorFlowArray onAxis = engine.one("Equal", y, number(0));
    TensorFlowArray size =
        engine.where(
            onAxis, add(less, number(0)), engine.where(far, sub(real(wide), number(1)), near));
    TensorFlowArray angle = engine.where(onAxis, y, engine.where(far, imaginary(wide), nearAngle));
    return complex(size, angle, z.dtype());
  }

  /** The root on the side of the cut that the sign of the imaginary part tells, of zero too. */
  TensorFlowArray sqrt(TensorFlowArray z) {
    TensorFlowArray root = engine.one("Sqrt", z);
    return complex(real(root), copysign(imaginary(root), imaginary(z)), z.dtype());
  }

  /** The tangent, by {@code tan(z) = -i tanh(iz)}. */
  TensorFlowArray tan(TensorFlowArray z) {
    TensorFlowArray x = real(z);
    TensorFlowArray turned = complex(engine.one("Neg", imaginary(z)), x, z.dtype());
    TensorFlowArray root = tanh(turned);
    return complex(imaginary(root), engine.one("Neg", real(root)), z.dtype());
  }

  /** The hyperbolic tangent; of an infinite real part 1, with a zero of the sign of y. */
  TensorFlowArray tanh(TensorFlowArray z) {
    TensorFlowArray x = real(z);
    TensorFlowArray tangent = engine.one("Tanh", z);
    TensorFlowArray limit =
        complex(copysign(number(1), x), copysign(number(0), imaginary(z)), z.dtype());
    return engine.where(engine.one("IsInf", x), limit, tangent);
  }

  private TensorFlowArray real(TensorFlowArray z) {
    return wide(engine.one(Call.of("Real", z).set("Tout", partType(z.dtype()))));
  }

  private TensorFlowArray imaginary(TensorFlowArray z) {
    return wide(engine.one(Call.of("Imag", z).set("Tout", partType(z.dtype()))));
  }

  private TensorFlowArray wide(TensorFlowArray part) {
    return part.dtype() == DType.FLOAT64 ? part : engine.cast(part, DType.FLOAT64);
  }

  private TensorFlowArray complex(TensorFlowArray x, TensorFlowArray y, DType dtype) {
    TensorFlowArray z = engine.one(Call.of("Complex", x, y).set("Tout", DType.COMPLEX128));
    return dtype == DType.COMPLEX128 ? z : engine.cast(z, dtype);
  }

  static DType partType(DType dtype) {
    return dtype == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
  }

  private TensorFlowArray number(double value) {
    return engine.scalar(value, DType.FLOAT64);
  }

  private TensorFlowArray abs(TensorFlowArray x) {
    return engine.one("Abs", x);
  }

  private TensorFlowArray copysign(TensorFlowArray x, TensorFlowArray y) {
    return engine.binary(Binary.COPYSIGN, x, y);
  }

  private TensorFlowArray add(TensorFlowArray x, TensorFlowArray y) {
    return engine.one("AddV2", x, y);
  }

  private TensorFlowArray sub(TensorFlowArray x, TensorFlowArray y) {
    return engine.one("Sub", x, y);
  }

  private TensorFlowArray mul(TensorFlowArray x, TensorFlowArray y) {
    return engine.one("Mul", x, y);
  }

  private TensorFlowArray div(TensorFlowArray x, TensorFlowArray y) {
    return engine.one("RealDiv", x, y);
  }
}
