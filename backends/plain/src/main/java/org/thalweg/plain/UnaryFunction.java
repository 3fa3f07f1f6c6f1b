package org.thalweg.plain;

import java.util.function.DoubleUnaryOperator;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Scalars;

/**
 * A function of one float that costs more than a call: its loops call it for each element. Single
 * precision is computed in double precision and rounded once.
 */
final class UnaryFunction extends Unary {
  static final Unary ACOS = new UnaryFunction("acos", Math::acos, ComplexInverses::acos);
  static final Unary ACOSH = new UnaryFunction("acosh", Scalars::acosh, ComplexInverses::acosh);
  static final Unary ASIN = new UnaryFunction("asin", Math::asin, ComplexInverses::asin);
  static final Unary ASINH = new UnaryFunction("asinh", Scalars::asinh, ComplexInverses::asinh);
  static final Unary ATAN = new UnaryFunction("atan", Math::atan, ComplexInverses::atan);
  static final Unary ATANH = new UnaryFunction("atanh", Scalars::atanh, ComplexInverses::atanh);
  static final Unary CONJ = new UnaryFunction("conj", x -> x, ComplexArithmetic::conj);
  static final Unary COS = new UnaryFunction("cos", Math::cos, ComplexExponentials::cos);
  static final Unary COSH = new UnaryFunction("cosh", Math::cosh, ComplexExponentials::cosh);
  static final Unary EXPM1 = new UnaryFunction("expm1", Math::expm1, ComplexExponentials::expm1);
  static final Unary LOG1P = new UnaryFunction("log1p", Math::log1p, ComplexLogarithms::log1p);
  static final Unary LOG2 = new UnaryFunction("log2", Scalars::log2, ComplexLogarithms::log2);
  static final Unary LOG10 = new UnaryFunction("log10", Math::log10, ComplexLogarithms::log10);
  static final Unary SIN = new UnaryFunction("sin", Math::sin, ComplexExponentials::sin);
  static final Unary SINH = new UnaryFunction("sinh", Math::sinh, ComplexExponentials::sinh);
  static final Unary TAN = new UnaryFunction("tan", Math::tan, ComplexExponentials::tan);
  static final Unary TANH = new UnaryFunction("tanh", Scalars::tanh, ComplexExponentials::tanh);
  static final Unary TRUNC = new UnaryFunction("trunc", Scalars::trunc);

  private final DoubleUnaryOperator function;

  private UnaryFunction(String name, DoubleUnaryOperator function) {
    super(name, Operands.FLOATS);
    this.function = function;
  }

  private UnaryFunction(String name, DoubleUnaryOperator function, ComplexUnary complex) {
    super(name, Operands.FLOATING, complex);
    this.function = function;
  }

  @Override
  void run(double[] x, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = function.applyAsDouble(x[i]);
    }
  }

  @Override
  void run(float[] x, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (float) function.applyAsDouble(x[i]);
    }
  }
}
