package org.thalweg.plain;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.array.DType;

/** The values that the standard prescribes, zeros with their signs; each in both precisions. */
class SpecialValuesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static final Map<String, UnaryOperator<PlainArray>> UNARY =
      Map.ofEntries(
          Map.entry("abs", XP::abs),
          Map.entry("acos", XP::acos),
          Map.entry("acosh", XP::acosh),
          Map.entry("asin", XP::asin),
          Map.entry("asinh", XP::asinh),
          Map.entry("atan", XP::atan),
          Map.entry("atanh", XP::atanh),
          Map.entry("ceil", XP::ceil),
          Map.entry("cosh", XP::cosh),
          Map.entry("exp", XP::exp),
          Map.entry("expm1", XP::expm1),
          Map.entry("floor", XP::floor),
          Map.entry("log", XP::log),
          Map.entry("log10", XP::log10),
          Map.entry("log1p", XP::log1p),
          Map.entry("log2", XP::log2),
          Map.entry("negative", XP::negative),
          Map.entry("reciprocal", XP::reciprocal),
          Map.entry("round", XP::round),
          Map.entry("sign", XP::sign),
          Map.entry("sin", XP::sin),
          Map.entry("sinh", XP::sinh),
          Map.entry("sqrt", XP::sqrt),
          Map.entry("tan", XP::tan),
          Map.entry("tanh", XP::tanh),
          Map.entry("trunc", XP::trunc));

  private static final Map<String, BinaryOperator<PlainArray>> BINARY =
      Map.ofEntries(
          Map.entry("add", XP::add),
          Map.entry("atan2", XP::atan2),
          Map.entry("divide", XP::divide),
          Map.entry("floorDivide", XP::floorDivide),
          Map.entry("hypot", XP::hypot),
          Map.entry("logaddexp", XP::logaddexp),
          Map.entry("maximum", XP::maximum),
          Map.entry("minimum", XP::minimum),
          Map.entry("multiply", XP::multiply),
          Map.entry("nextafter", XP::nextafter),
          Map.entry("pow", XP::pow),
          Map.entry("remainder", XP::remainder),
          Map.entry("subtract", XP::subtract));

  @ParameterizedTest
  @CsvSource({
    "abs, -0, 0",
    "abs, -Infinity, Infinity",
    "acos, 1, 0",
    "acos, 1.5, NaN",
    "acosh, 1, 0",
    "acosh, 0.5, NaN",
    "acosh, -7, NaN",
    "acosh, Infinity, Infinity",
    "acosh, NaN, NaN",
    "asin, -0, -0",
    "asin, -2, NaN",
    "asinh, -0, -0",
    "asinh, 0, 0",
    "asinh, -Infinity, -Infinity",
    "asinh, Infinity, Infinity",
    "asinh, NaN, NaN",
    "atan, -0, -0",
    "atanh, -0, -0",
    "atanh, 1, Infinity",
    "atanh, -1, -Infinity",
    "atanh, 1.5, NaN",
    "atanh, -1.5, NaN",
    "ceil, -0.5, -0",
    "ceil, -0, -0",
    "ceil, Infinity, Infinity",
    "cosh, -Infinity, Infinity",
    "exp, -Infinity, 0",
    "exp, Infinity, Infinity",
    "expm1, -0, -0",
    "expm1, -Infinity, -1",
    "floor, -0, -0",
    "floor, NaN, NaN",
    "log, -0, -Infinity",
    "log, 0, -Infinity",
    "log, -1, NaN",
    "log, 1, 0",
    "log10, -0, -Infinity",
    "log10, 1000, 3",
    "log1p, -0, -0",
    "log1p, -1, -Infinity",
    "log1p, -2, NaN",
    "log2, -0, -Infinity",
    "log2, 1, 0",
    "log2, -3, NaN",
    "log2, 8, 3",
    "log2, 536870912, 29",
    "log2, 0.125, -3",
    "log2, Infinity, Infinity",
    "log2, NaN, NaN",
    "negative, 0, -0",
    "reciprocal, -0, -Infinity",
    "reciprocal, -Infinity, -0",
    "round, 0.5, 0",
    "round, 1.5, 2",
    "round, 2.5, 2",
    "round, -0.3, -0",
    "round, -0, -0",
    "round, -2.5, -2",
    "sign, NaN, NaN",
    "sign, -7, -1",
    "sin, -0, -0",
    "sin, Infinity, NaN",
    "sinh, -0, -0",
    "sqrt, -0, -0",
    "sqrt, -1, NaN",
    "tan, -0, -0",
    "tanh, -0, -0",
    "tanh, -Infinity, -1",
    "trunc, -0.5, -0",
    "trunc, 2.7, 2",
    "trunc, -2.7, -2",
    "trunc, -Infinity, -Infinity",
  })
  void ofOneNumberAreExact(String function, double x, double expected) {
    for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      PlainArray z = requireNonNull(UNARY.get(function)).apply(XP.asarray(x, dtype));

      assertEquals(expected, value(z, dtype), function + " of " + dtype);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "add, -0, -0, -0",
    "add, 0, -0, 0",
    "add, Infinity, -Infinity, NaN",
    "atan2, 0, -0, pi",
    "atan2, -0, 0, -0",
    "divide, 1, -0, -Infinity",
    "divide, 0, 0, NaN",
    "floorDivide, Infinity, 2, Infinity",
    "floorDivide, 1, -Infinity, -0",
    "floorDivide, -7, 2, -4",
    "floorDivide, -0, 3, -0",
    "floorDivide, 1, 0, Infinity",
    "floorDivide, 0, 0, NaN",
    "hypot, -Infinity, NaN, Infinity",
    "hypot, NaN, Infinity, Infinity",
    "hypot, 3, 4, 5",
    "logaddexp, -Infinity, -Infinity, -Infinity",
    "logaddexp, Infinity, Infinity, Infinity",
    "logaddexp, Infinity, -Infinity, Infinity",
    "logaddexp, -Infinity, 2, 2",
    "logaddexp, NaN, 2, NaN",
    "logaddexp, 2, NaN, NaN",
    "logaddexp, NaN, Infinity, NaN",
    "maximum, NaN, 1, NaN",
    "maximum, 1, NaN, NaN",
    "minimum, NaN, -Infinity, NaN",
    "multiply, 0, Infinity, NaN",
    "multiply, -0, 3, -0",
    "nextafter, 0, -0, -0",
    "nextafter, -0, 0, 0",
    "nextafter, NaN, 1, NaN",
    "nextafter, 1, NaN, NaN",
    "pow, NaN, 0, 1",
    "pow, NaN, -0, 1",
    "pow, 1, Infinity, 1",
    "pow, -1, Infinity, 1",
    "pow, -1, -Infinity, 1",
    "pow, 1, -Infinity, 1",
    "pow, -8, 0.5, NaN",
    "pow, -0, -3, -Infinity",
    "pow, -0, -2, Infinity",
    "pow, -Infinity, 3, -Infinity",
    "pow, 2, -1, 0.5",
    "pow, -3, 2, 9",
    "pow, NaN, 1, NaN",
    "remainder, -0, 3, 0",
    "remainder, 3, -3, -0",
    "remainder, 5, 0, NaN",
    "remainder, Infinity, 2, NaN",
    "remainder, 1, -Infinity, -Infinity",
    "remainder, -1, Infinity, Infinity",
    "remainder, 1, Infinity, 1",
    "remainder, -7, 3, 2",
    "remainder, 7, -3, -2",
    "remainder, NaN, 3, NaN",
    "remainder, 3, NaN, NaN",
    "subtract, 2, 2, 0",
    "subtract, 0, 0, 0",
  })
  void ofTwoNumbersAreExact(String function, double x, double y, String expected) {
    for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      double wanted =
          expected.equals("pi") ? rounded(Math.PI, dtype) : Double.parseDouble(expected);
      PlainArray left = XP.asarray(x, dtype);
      PlainArray right = XP.asarray(y, dtype);
      PlainArray row = XP.full(new long[] {3}, y, dtype);

      PlainArray z = requireNonNull(BINARY.get(function)).apply(left, right);
      PlainArray spread = requireNonNull(BINARY.get(function)).apply(left, row);

      assertEquals(wanted, value(z, dtype), function + " of " + dtype);
      assertEquals(wanted, value(spread, dtype), function + " beside an array of " + dtype);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Values of mpmath 1.3.0 at 40 digits, rounded to double.
    "asinh, 1e-10, 1e-10",
    "asinh, -1.5, -1.1947632172871092",
    "asinh, 1e+300, 691.4686750787737",
    "asinh, 3e-320, 3e-320",
    "acosh, 1.0000000001, 1.4142136208675862e-05",
    "acosh, 1.5, 0.9624236501192069",
    "acosh, 1e+300, 691.4686750787737",
    "tanh, 0.3, 0.2913126124515909",
    "tanh, -0.7, -0.6043677771171635",
    "tanh, 1e-10, 1e-10",
    "atanh, 1e-10, 1e-10",
    "atanh, -0.3, -0.3095196042031117",
    "atanh, 0.9999999, 8.40562139102231",
    "expm1, 1e-12, 1.0000000000005e-12",
    "log1p, 1e-12, 9.999999999995e-13",
    "log2, 0.99, -0.014499569695115089",
    "log2, 1.01, 0.014355292977070054",
    "log2, 5e-324, -1074.0",
    "log2, 1e+300, 996.5784284662087",
  })
  void areAccurateWhereFormulasCancelOrOverflow(String function, double x, double expected) {
    PlainArray z = requireNonNull(UNARY.get(function)).apply(XP.asarray(x));

    assertEquals(expected, value(z, DType.FLOAT64), 4 * Math.ulp(expected));
  }

  private static double value(PlainArray x, DType dtype) {
    assertEquals(dtype, x.dtype());
    return dtype == DType.FLOAT64
        ? ((double[]) x.toFlatArray())[0]
        : ((float[]) x.toFlatArray())[0];
  }

  private static double rounded(double value, DType dtype) {
    return dtype == DType.FLOAT64 ? value : (float) value;
  }
}
