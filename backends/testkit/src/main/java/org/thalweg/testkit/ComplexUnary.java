package org.thalweg.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.thalweg.array.ArrayNamespace;

/**
 * An element-wise function of one complex array.
 *
 * @param name the function's name
 * @param call how it is called
 * @param oracle what it gives for one element, itself a complex number, a real one or a truth
 * @param width how far the parts of random arguments are from 0
 * @param tolerance how near results are, seen as points of the plane
 */
record ComplexUnary(
    String name,
    Unary.Call call,
    Function<Complex, Object> oracle,
    double width,
    Tolerance tolerance) {

  /** The functions that have complex arguments. */
  static final List<ComplexUnary> ALL =
      List.of(
          exact("abs", ArrayNamespace::abs, ComplexUnary::abs).within(4),
          near("acos", ArrayNamespace::acos, PreciseComplex::acos, 4),
          near("acosh", ArrayNamespace::acosh, PreciseComplex::acosh, 4),
          near("asin", ArrayNamespace::asin, PreciseComplex::asin, 4),
          near("asinh", ArrayNamespace::asinh, PreciseComplex::asinh, 4),
          near("atan", ArrayNamespace::atan, PreciseComplex::atan, 4),
          near("atanh", ArrayNamespace::atanh, PreciseComplex::atanh, 4),
          exact("conj", ArrayNamespace::conj, Complex::conj),
          near("cos", ArrayNamespace::cos, PreciseComplex::cos, 8),
          near("cosh", ArrayNamespace::cosh, PreciseComplex::cosh, 8),
          near("exp", ArrayNamespace::exp, PreciseComplex::exp, 8),
          near("expm1", ArrayNamespace::expm1, PreciseComplex::expm1, 3),
          exact("imag", ArrayNamespace::imag, Complex::im),
          exact("isfinite", ArrayNamespace::isfinite, z -> Double.isFinite(z.re() + z.im())),
          exact("isinf", ArrayNamespace::isinf, z -> Double.isInfinite(z.re() + z.im())),
          exact("isnan", ArrayNamespace::isnan, z -> Double.isNaN(z.re() + z.im())),
          near("log", ArrayNamespace::log, PreciseComplex::log, 20),
          near("log1p", ArrayNamespace::log1p, PreciseComplex::log1p, 4),
          near("log2", ArrayNamespace::log2, z -> PreciseComplex.log(z, 2), 20),
          near("log10", ArrayNamespace::log10, z -> PreciseComplex.log(z, 10), 20),
          exact("negative", ArrayNamespace::negative, Complex::negative),
          exact("positive", ArrayNamespace::positive, z -> z),
          exact("real", ArrayNamespace::real, Complex::re),
          near("reciprocal", ArrayNamespace::reciprocal, PreciseComplex::reciprocal, 20),
          exact(
              "round",
              ArrayNamespace::round,
              z -> new Complex(Math.rint(z.re()), Math.rint(z.im()))),
          near("sign", ArrayNamespace::sign, PreciseComplex::sign, 20),
          near("sin", ArrayNamespace::sin, PreciseComplex::sin, 8),
          near("sinh", ArrayNamespace::sinh, PreciseComplex::sinh, 8),
          near("sqrt", ArrayNamespace::sqrt, PreciseComplex::sqrt, 20),
          near("square", ArrayNamespace::square, z -> z.multiply(z), 20),
          near("tan", ArrayNamespace::tan, PreciseComplex::tan, 4),
          near("tanh", ArrayNamespace::tanh, PreciseComplex::tanh, 4));

  static Optional<ComplexUnary> of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static ComplexUnary exact(
      String name, Unary.Call call, Function<Complex, Object> oracle) {
    return new ComplexUnary(name, call, oracle, 20, Tolerance.EXACT);
  }

  private static ComplexUnary near(
      String name, Unary.Call call, UnaryOperator<ExactComplex> oracle, double width) {
    Map<Complex, Object> known = new ConcurrentHashMap<>();
    Function<Complex, Object> remembering =
        z -> known.computeIfAbsent(z, each -> oracle.apply(ExactComplex.of(each)).rounded());
    return new ComplexUnary(name, call, remembering, width, Tolerance.ulps(16));
  }

  private static Object abs(Complex z) {
    BigDecimal abs = PreciseComplex.abs(ExactComplex.of(z));
    return abs.doubleValue();
  }

  private ComplexUnary within(double ulps) {
    return new ComplexUnary(name, call, oracle, width, Tolerance.ulps(ulps));
  }
}
