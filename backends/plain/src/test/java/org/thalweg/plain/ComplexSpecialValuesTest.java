package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The special values of complex functions, as the standard lists them (2024.12, element-wise
 * functions; C99, Annex G.6), and their values on both sides of branch cuts.
 */
class ComplexSpecialValuesTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static final Map<String, ComplexUnary> FUNCTIONS =
      Map.ofEntries(
          Map.entry("acos", ComplexInverses::acos),
          Map.entry("acosh", ComplexInverses::acosh),
          Map.entry("asin", ComplexInverses::asin),
          Map.entry("asinh", ComplexInverses::asinh),
          Map.entry("atan", ComplexInverses::atan),
          Map.entry("atanh", ComplexInverses::atanh),
          Map.entry("cosh", ComplexExponentials::cosh),
          Map.entry("exp", ComplexExponentials::exp),
          Map.entry("expm1", ComplexExponentials::expm1),
          Map.entry("log", ComplexLogarithms::log),
          Map.entry("log1p", ComplexLogarithms::log1p),
          Map.entry("sign", ComplexArithmetic::sign),
          Map.entry("sinh", ComplexExponentials::sinh),
          Map.entry("sqrt", ComplexArithmetic::sqrt),
          Map.entry("tanh", ComplexExponentials::tanh));

  /** Function, argument and result; ~ before a number whose sign is free; pi as P. */
  private static final String TABLE =
      """
      acos 0 0 P/2 -0 | acos -0 0 P/2 -0 | acos 0 nan P/2 nan | acos -0 nan P/2 nan
      acos 3 inf P/2 -inf | acos 3 nan nan nan | acos -inf 3 P -inf | acos inf 3 0 -inf
      acos -inf inf 3P/4 -inf | acos inf inf P/4 -inf | acos inf nan nan ~inf
      acos nan 3 nan nan | acos nan inf nan -inf | acos nan nan nan nan
      acosh 0 0 0 P/2 | acosh -0 0 0 P/2 | acosh 3 inf inf P/2 | acosh 3 nan nan nan
      acosh 0 nan nan ~P/2 | acosh -inf 3 inf P | acosh inf 3 inf 0 | acosh -inf inf inf 3P/4
      acosh inf inf inf P/4 | acosh inf nan inf nan | acosh -inf nan inf nan
      acosh nan 3 nan nan | acosh nan inf inf nan | acosh nan nan nan nan
      asinh 0 0 0 0 | asinh 3 inf inf P/2 | asinh 3 nan nan nan | asinh inf 3 inf 0
      asinh inf inf inf P/4 | asinh inf nan inf nan | asinh nan 0 nan 0 | asinh nan 3 nan nan
      asinh nan inf ~inf nan | asinh nan nan nan nan
      atanh 0 0 0 0 | atanh 0 nan 0 nan | atanh 1 0 inf 0 | atanh 3 inf 0 P/2
      atanh 3 nan nan nan | atanh inf 3 0 P/2 | atanh inf inf 0 P/2 | atanh inf nan 0 nan
      atanh nan 3 nan nan | atanh nan inf ~0 P/2 | atanh nan nan nan nan
      cosh 0 0 1 0 | cosh 0 inf nan ~0 | cosh 0 nan nan ~0 | cosh 3 inf nan nan
      cosh 3 nan nan nan | cosh inf 0 inf 0 | cosh inf 3 -inf inf | cosh inf inf ~inf nan
      cosh inf nan inf nan | cosh nan 0 nan ~0 | cosh nan 3 nan nan | cosh nan nan nan nan
      exp 0 0 1 0 | exp -0 0 1 0 | exp 3 inf nan nan | exp 3 nan nan nan | exp inf 0 inf 0
      exp -inf 3 -0 0 | exp inf 3 -inf inf | exp -inf inf ~0 ~0 | exp inf inf ~inf nan
      exp -inf nan ~0 ~0 | exp inf nan ~inf nan | exp nan 0 nan 0 | exp nan 3 nan nan
      exp nan nan nan nan
      expm1 0 0 0 0 | expm1 -0 0 0 0 | expm1 3 inf nan nan | expm1 3 nan nan nan
      expm1 inf 0 inf 0 | expm1 -inf 3 -1 0 | expm1 inf 3 -inf inf | expm1 -inf inf -1 ~0
      expm1 inf inf ~inf nan | expm1 -inf nan -1 ~0 | expm1 inf nan ~inf nan
      expm1 nan 0 nan 0 | expm1 nan 3 nan nan | expm1 nan nan nan nan
      log -0 0 -inf P | log 0 0 -inf 0 | log 3 inf inf P/2 | log 3 nan nan nan
      log -inf 3 inf P | log inf 3 inf 0 | log -inf inf inf 3P/4 | log inf inf inf P/4
      log inf nan inf nan | log -inf nan inf nan | log nan 3 nan nan | log nan inf inf nan
      log nan nan nan nan | log 1 0 0 0
      log1p -1 0 -inf 0 | log1p 3 inf inf P/2 | log1p 3 nan nan nan | log1p -inf 3 inf P
      log1p inf 3 inf 0 | log1p -inf inf inf 3P/4 | log1p inf inf inf P/4
      log1p inf nan inf nan | log1p -inf nan inf nan | log1p nan 3 nan nan
      log1p nan inf inf nan | log1p nan nan nan nan
      sign 0 0 0 ~0 | sign -0 0 0 ~0 | sign nan 0 nan nan | sign 0 nan nan nan
      sinh 0 0 0 0 | sinh 0 inf ~0 nan | sinh 0 nan ~0 nan | sinh 3 inf nan nan
      sinh 3 nan nan nan | sinh inf 0 inf 0 | sinh inf 3 -inf inf | sinh inf inf ~inf nan
      sinh inf nan ~inf nan | sinh nan 0 nan 0 | sinh nan 3 nan nan | sinh nan nan nan nan
      sqrt 0 0 0 0 | sqrt -0 0 0 0 | sqrt 3 inf inf inf | sqrt nan inf inf inf
      sqrt -inf inf inf inf | sqrt 3 nan nan nan | sqrt -inf 3 0 inf | sqrt inf 3 inf 0
      sqrt -inf nan nan ~inf | sqrt inf nan inf nan | sqrt nan 3 nan nan | sqrt nan nan nan nan
      tanh 0 0 0 0 | tanh 3 inf nan nan | tanh 0 inf 0 nan | tanh 3 nan nan nan
      tanh 0 nan 0 nan | tanh inf 3 1 0 | tanh inf 2 1 0 | tanh inf inf 1 ~0
      tanh inf nan 1 ~0 | tanh nan 0 nan 0 | tanh nan 3 nan nan | tanh nan nan nan nan
      """;

  static Stream<String> rows() {
    return TABLE.lines().flatMap(line -> Stream.of(line.split("\\|", -1))).map(String::strip);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void valueIsTheStandards(String row) {
    String[] parts = row.split(" ", -1);
    double x = number(parts[1]);
    double y = number(parts[2]);

    double[] z = of(parts[0], x, y);
    double[] mirrored = of(parts[0], x, -y);

    assertPart(parts[3], z[0], row);
    assertPart(parts[4], z[1], row);
    // f(conj(z)) = conj(f(z)) for all of them.
    assertPart(parts[3], mirrored[0], "mirrored " + row);
    assertPart(parts[4], -mirrored[1], "mirrored " + row);
  }

  private static double[] of(String function, double x, double y) {
    double[] z = new double[2];
    Objects.requireNonNull(FUNCTIONS.get(function)).apply(x, y, z, 0);
    return z;
  }

  private static void assertPart(String expected, double actual, String what) {
    boolean free = expected.startsWith("~");
    double value = number(free ? expected.substring(1) : expected);
    assertEquals(value, free ? Math.abs(actual) : actual, Math.ulp(4.0), what);
    if (value == 0 && !free) {
      assertEquals(1 / value, 1 / actual, what + ", sign of zero");
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "inf" -> INF;
      case "-inf" -> -INF;
      case "nan" -> Double.NaN;
      case "P" -> Math.PI;
      case "P/2" -> Math.PI / 2;
      case "P/4" -> Math.PI / 4;
      case "3P/4" -> 3 * Math.PI / 4;
      default -> Double.parseDouble(text);
    };
  }

  /**
   * Function, argument and result beside a cut; acosh(2), acos(1/2) and atanh(1/2) to 17 digits.
   */
  static Stream<String> cuts() {
    return Stream.of(
        "sqrt -4 0 0 2",
        "log -1 0 0 P",
        "log1p -2 0 0 P",
        "acos 2 0 0 -1.3169578969248168",
        "acos -2 0 P -1.3169578969248168",
        "asin 2 0 P/2 1.3169578969248168",
        "acosh -2 0 1.3169578969248168 P",
        "acosh 0.5 0 0 1.0471975511965979",
        "asinh 0 2 1.3169578969248168 P/2",
        "atan 0 2 P/2 0.54930614433405489",
        "atanh 2 0 0.54930614433405489 P/2");
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void cutBelongsToTheSideThatTheZeroTells(String row) {
    String[] parts = row.split(" ", -1);
    double x = number(parts[1]);
    double y = number(parts[2]);

    double[] z = of(parts[0], x, y);
    double[] mirrored = x == 0 ? of(parts[0], -x, y) : of(parts[0], x, -y);

    assertPart(parts[3], z[0], row);
    assertPart(parts[4], z[1], row);
    assertPart(parts[3], x == 0 ? -mirrored[0] : mirrored[0], "mirrored " + row);
    assertPart(parts[4], x == 0 ? mirrored[1] : -mirrored[1], "mirrored " + row);
  }

  @Test
  void nothingOverflowsOnTheWay() {
    double max = Double.MAX_VALUE;
    double[] z = new double[2];

    ComplexArithmetic.divide(max, max, max, max, z, 0);
    assertEquals(1, z[0]);
    assertEquals(0, z[1]);
    ComplexArithmetic.divide(Double.MIN_VALUE, 0, Double.MIN_VALUE, Double.MIN_VALUE, z, 0);
    assertEquals(0.5, z[0]);
    assertEquals(-0.5, z[1]);
    // |z| = max sqrt(2), whose logarithm is 709.782712893384 + 0.3465735902799727.
    assertEquals(710.1292864836639, of("log", max, max)[0], 1e-12);
    // sqrt(max (1 + j)) = sqrt(max) (1.09868411346781 + 0.45508986056222733j).
    assertEquals(1.09868411346781 * Math.sqrt(max), of("sqrt", max, max)[0], 1e140);
    assertEquals(Math.PI / 4, of("asinh", max, max)[1], 1e-15);
    assertEquals(0.5 / max, of("atanh", max, max)[0], Double.MIN_VALUE);
    ComplexArithmetic.pow(0, 1e-100, -3, 0, z, 0);
    assertEquals(1e300, z[1], 1e285);
    // Its real part is -1e320.
    ComplexArithmetic.pow(1e-20, 1e160, 2, 0, z, 0);
    assertEquals(-INF, z[0]);
    assertEquals(2e140, z[1], 1e125);
    // e^710 cos(1.5707963267948966), of which the exponential alone is infinite: cos = 6.1e-17.
    assertEquals(
        6.123233995736766e-17 * Math.exp(700) * Math.exp(10),
        of("exp", 710, Math.PI / 2)[0],
        1e279);
  }

  @Test
  void infiniteFactorsMakeInfiniteProducts() {
    double[] z = new double[2];

    ComplexArithmetic.multiply(INF, Double.NaN, 2, 3, z, 0);
    assertEquals(INF, Math.hypot(z[0], z[1]));
    ComplexArithmetic.multiply(INF, 0, 2, 0, z, 0);
    assertEquals(INF, z[0]);
    assertEquals(0, z[1]);
    ComplexArithmetic.divide(2, 3, INF, INF, z, 0);
    assertEquals(0, Math.hypot(z[0], z[1]));
    ComplexArithmetic.divide(INF, 1, 2, 3, z, 0);
    assertEquals(INF, Math.hypot(z[0], z[1]));
    ComplexArithmetic.divide(Double.NaN, Double.NaN, Double.NaN, Double.NaN, z, 0);
    assertEquals(Double.NaN, z[0]);
    assertEquals(Double.NaN, z[1]);
  }

  @Test
  void zeroToSomePower() {
    double[] z = new double[2];

    ComplexArithmetic.pow(0, 0, 0, 0, z, 0);
    assertEquals(1, z[0]);
    ComplexArithmetic.pow(Double.NaN, 1, 0, 0, z, 0);
    assertEquals(1, z[0]);
    ComplexArithmetic.pow(0, 0, 2.5, 1, z, 0);
    assertEquals(0, Math.hypot(z[0], z[1]));
    ComplexArithmetic.pow(0, 0, -1, 0, z, 0);
    assertEquals(INF, z[0]);
  }
}
