package org.thalweg.testkit;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * An element-wise function of one array.
 *
 * @param name the function's name
 * @param call how it is called
 * @param dtypes the data types that the standard has it for, without complex ones
 * @param oracle what it gives for one element
 * @param domain where its random arguments come from
 */
record Unary(
    String name, Call call, List<DType> dtypes, UnaryOperator<Object> oracle, Domain domain) {

  /** The function on any namespace. */
  interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x);
  }

  /**
   * The random arguments of a function, and how near its results are.
   *
   * @param low the least float argument
   * @param high the largest float argument
   * @param truth whether results are bool
   * @param tolerance how near results are
   */
  record Domain(double low, double high, boolean truth, Tolerance tolerance) {
    static final Domain EXACT = new Domain(-20, 20, false, Tolerance.EXACT);
    static final Domain TRUTH = new Domain(-20, 20, true, Tolerance.EXACT);
  }

  /** The functions, but for {@code imag} and {@code clip}. */
  static final List<Unary> ALL =
      List.of(
          exact("abs", ArrayNamespace::abs, Math::abs, BigInteger::abs),
          near("acos", ArrayNamespace::acos, Precise::acos, -1, 1),
          near("acosh", ArrayNamespace::acosh, Precise::acosh, 1, 50),
          near("asin", ArrayNamespace::asin, Precise::asin, -1, 1),
          near("asinh", ArrayNamespace::asinh, Precise::asinh, -50, 50),
          near("atan", ArrayNamespace::atan, Precise::atan, -50, 50),
          near("atanh", ArrayNamespace::atanh, Precise::atanh, -0.999, 0.999),
          invert(),
          exact("ceil", ArrayNamespace::ceil, Math::ceil, x -> x),
          exact("conj", ArrayNamespace::conj, x -> x, x -> x),
          near("cos", ArrayNamespace::cos, Precise::cos, -20, 20),
          near("cosh", ArrayNamespace::cosh, Precise::cosh, -50, 50),
          near("exp", ArrayNamespace::exp, Precise::exp, -50, 50),
          near("expm1", ArrayNamespace::expm1, Precise::expm1, -5, 5),
          exact("floor", ArrayNamespace::floor, Math::floor, x -> x),
          truth("isfinite", ArrayNamespace::isfinite, Double::isFinite, x -> true),
          truth("isinf", ArrayNamespace::isinf, Double::isInfinite, x -> false),
          truth("isnan", ArrayNamespace::isnan, Double::isNaN, x -> false),
          near("log", ArrayNamespace::log, Precise::log, 0.001, 50),
          near("log1p", ArrayNamespace::log1p, Precise::log1p, -0.99, 5),
          near("log2", ArrayNamespace::log2, Precise::log2, 0.001, 50),
          near("log10", ArrayNamespace::log10, Precise::log10, 0.001, 50),
          not(),
          exact("negative", ArrayNamespace::negative, x -> -x, BigInteger::negate),
          exact("positive", ArrayNamespace::positive, x -> x, x -> x),
          exact("real", ArrayNamespace::real, x -> x, x -> x).only(Cases.REAL_FLOATING),
          exact("reciprocal", ArrayNamespace::reciprocal, x -> 1 / x, x -> x)
              .only(Cases.REAL_FLOATING),
          exact("round", ArrayNamespace::round, Math::rint, x -> x),
          exact("sign", ArrayNamespace::sign, Math::signum, x -> BigInteger.valueOf(x.signum())),
          truth("signbit", ArrayNamespace::signbit, Cells::signbit, x -> x.signum() < 0)
              .only(Cases.REAL_FLOATING),
          near("sin", ArrayNamespace::sin, Precise::sin, -20, 20),
          near("sinh", ArrayNamespace::sinh, Precise::sinh, -50, 50),
          exact("sqrt", ArrayNamespace::sqrt, x -> Math.sqrt(x), x -> x).only(Cases.REAL_FLOATING),
          exact("square", ArrayNamespace::square, x -> x * x, x -> x.multiply(x)),
          near("tan", ArrayNamespace::tan, Precise::tan, -20, 20),
          near("tanh", ArrayNamespace::tanh, Precise::tanh, -5, 5),
          exact("trunc", ArrayNamespace::trunc, Unary::truncated, x -> x));

  private static Unary exact(
      String name, Call call, DoubleUnaryOperator floats, UnaryOperator<BigInteger> integers) {
    UnaryOperator<Object> oracle =
        x ->
            x instanceof BigInteger i
                ? (Object) integers.apply(i)
                : (Object) floats.applyAsDouble((Double) x);
    return new Unary(name, call, Cases.REAL_VALUED, oracle, Domain.EXACT);
  }

  private static Unary near(
      String name, Call call, DoubleUnaryOperator floats, double low, double high) {
    Domain domain = new Domain(low, high, false, Tolerance.ELEMENTARY);
    DoubleUnaryOperator oracle = Remembered.of(floats);
    return new Unary(
        name, call, Cases.REAL_FLOATING, x -> oracle.applyAsDouble((Double) x), domain);
  }

  private static Unary truth(
      String name, Call call, DoublePredicate floats, Predicate<BigInteger> integers) {
    UnaryOperator<Object> oracle =
        x -> x instanceof BigInteger i ? integers.test(i) : floats.test((Double) x);
    return new Unary(name, call, Cases.REAL_VALUED, oracle, Domain.TRUTH);
  }

  private static Unary invert() {
    UnaryOperator<Object> oracle =
        x -> x instanceof BigInteger i ? (Object) i.not() : (Object) !(Boolean) x;
    return new Unary(
        "bitwiseInvert",
        ArrayNamespace::bitwiseInvert,
        Cases.BOOL_AND_INTEGER,
        oracle,
        Domain.EXACT);
  }

  private static Unary not() {
    return new Unary(
        "logicalNot", ArrayNamespace::logicalNot, Cases.BOOL, x -> !(Boolean) x, Domain.TRUTH);
  }

  private static double truncated(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  private Unary only(List<DType> fewer) {
    return new Unary(name, call, fewer, oracle, domain);
  }

  DType result(DType argument) {
    return domain.truth() ? DType.BOOL : argument;
  }
}
