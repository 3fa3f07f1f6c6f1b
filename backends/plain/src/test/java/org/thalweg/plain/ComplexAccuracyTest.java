package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Complex functions against decimal arithmetic: functions with a series by their values, their
 * inverses by how far the series at the result is from the argument.
 */
class ComplexAccuracyTest {
  private static final long SEED = 20240917;

  /** Errors in units of the last place; most functions stay below 2, the tangents below 4. */
  private static final double TOLERANCE = 6;

  /**
   * A function and its error.
   *
   * @param name for the report
   * @param function the function
   * @param error of argument and result: what is to be added to the true result to get this one
   */
  private record Case(String name, ComplexUnary function, BinaryOperator<PreciseComplex> error) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case direct(
      String name, ComplexUnary function, UnaryOperator<PreciseComplex> exact) {
    return new Case(name, function, (x, z) -> z.minus(exact.apply(x)));
  }

  /** The error by the inverse's value and slope at the result. */
  private static Case inverse(
      String name,
      ComplexUnary function,
      UnaryOperator<PreciseComplex> back,
      UnaryOperator<PreciseComplex> slope) {
    return new Case(name, function, (x, z) -> back.apply(z).minus(x).over(slope.apply(z)));
  }

  static Stream<Case> cases() {
    return Stream.concat(directCases(), inverseCases());
  }

  private static Stream<Case> directCases() {
    return Stream.of(
        direct("exp", ComplexExponentials::exp, PreciseComplex::exp),
        direct("sinh", ComplexExponentials::sinh, PreciseComplex::sinh),
        direct("cosh", ComplexExponentials::cosh, PreciseComplex::cosh),
        direct("tanh", ComplexExponentials::tanh, PreciseComplex::tanh),
        direct("sin", ComplexExponentials::sin, PreciseComplex::sin),
        direct("cos", ComplexExponentials::cos, PreciseComplex::cos),
        direct("tan", ComplexExponentials::tan, PreciseComplex::tan),
        direct("reciprocal", ComplexArithmetic::reciprocal, PreciseComplex.ONE::over),
        direct(
            "sign",
            ComplexArithmetic::sign,
            x -> x.over(new PreciseComplex(x.abs(), BigDecimal.ZERO))));
  }

  private static Stream<Case> inverseCases() {
    UnaryOperator<PreciseComplex> twice = z -> z.times(2);
    PreciseComplex ln2 = PreciseComplex.of(2, 0).log(PreciseComplex.of(0.7, 0));
    PreciseComplex ln10 = PreciseComplex.of(10, 0).log(PreciseComplex.of(2.3, 0));
    return Stream.of(
        inverse("sqrt", ComplexArithmetic::sqrt, z -> z.times(z), twice),
        inverse("log", ComplexLogarithms::log, PreciseComplex::exp, PreciseComplex::exp),
        inverse("log1p", ComplexLogarithms::log1p, PreciseComplex::expm1, PreciseComplex::exp),
        inverse(
            "log2",
            ComplexLogarithms::log2,
            z -> z.times(ln2).exp(),
            z -> z.times(ln2).exp().times(ln2)),
        inverse(
            "log10",
            ComplexLogarithms::log10,
            z -> z.times(ln10).exp(),
            z -> z.times(ln10).exp().times(ln10)),
        inverse("asin", ComplexInverses::asin, PreciseComplex::sin, PreciseComplex::cos),
        inverse("acos", ComplexInverses::acos, PreciseComplex::cos, z -> z.sin().times(-1)),
        inverse("atan", ComplexInverses::atan, PreciseComplex::tan, z -> slope(z.cos())),
        inverse("asinh", ComplexInverses::asinh, PreciseComplex::sinh, PreciseComplex::cosh),
        inverse("acosh", ComplexInverses::acosh, PreciseComplex::cosh, PreciseComplex::sinh),
        inverse("atanh", ComplexInverses::atanh, PreciseComplex::tanh, z -> slope(z.cosh())));
  }

  /** The slope of a tangent. */
  private static PreciseComplex slope(PreciseComplex cosine) {
    return PreciseComplex.ONE.over(cosine.times(cosine));
  }

  /**
   * Numbers of many sizes, up to where 60 digits tell both parts; near 0, 1, j and the unit circle
   * more of them.
   */
  private static List<double[]> arguments() {
    Random random = new Random(SEED);
    List<double[]> arguments = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double size = Math.pow(10, random.nextInt(9) - 7);
      double other = i % 2 == 0 ? size : Math.pow(10, random.nextInt(9) - 7);
      arguments.add(new double[] {random.nextGaussian() * size, random.nextGaussian() * other});
    }
    for (int i = 0; i < 30; i++) {
      double angle = 7 * random.nextDouble();
      double off = random.nextGaussian() * Math.pow(10, -random.nextInt(14));
      arguments.add(new double[] {Math.cos(angle) + off, Math.sin(angle)});
      arguments.add(new double[] {Math.cos(angle) + off - 1, Math.sin(angle)});
      arguments.add(new double[] {off, i % 2 == 0 ? 1 + off : random.nextGaussian()});
      arguments.add(new double[] {1 + off, 1e-3 * off});
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bothPartsAreAccurate(Case function) {
    double[] z = new double[2];
    for (double[] x : arguments()) {
      function.function().apply(x[0], x[1], z, 0);

      PreciseComplex result = PreciseComplex.of(z[0], z[1]);
      PreciseComplex error = function.error().apply(PreciseComplex.of(x[0], x[1]), result);
      String what = function + " of " + x[0] + " + " + x[1] + "j is " + z[0] + " + " + z[1] + "j";
      assertSmall(error.re(), z[0], what + ", real part");
      assertSmall(error.im(), z[1], what + ", imaginary part");
    }
  }

  private static void assertSmall(BigDecimal error, double part, String what) {
    double units = error.abs().doubleValue() / Math.ulp(part);
    assertTrue(units <= TOLERANCE, () -> what + " is off by " + units + " units, seed " + SEED);
  }

  @Test
  void expm1LosesNothingNearZero() {
    double[] z = new double[2];
    for (double[] x : arguments()) {
      ComplexExponentials.expm1(x[0], x[1], z, 0);

      PreciseComplex exact = PreciseComplex.of(x[0], x[1]).expm1();
      double error = PreciseComplex.of(z[0], z[1]).minus(exact).abs().doubleValue();
      double units = error / Math.ulp(exact.abs().doubleValue());
      assertTrue(units <= TOLERANCE, () -> x[0] + " + " + x[1] + "j: " + units + " units");
    }
  }

  @Test
  void quotientsAreAccurateAtAllSizes() {
    Random random = new Random(SEED);
    double[] z = new double[2];
    for (int i = 0; i < 300; i++) {
      int above = random.nextInt(1800) - 900;
      int below = above + random.nextInt(200) - 100;
      double a = Math.scalb(random.nextGaussian(), above);
      double b = Math.scalb(random.nextGaussian(), above);
      double c = Math.scalb(random.nextGaussian(), below);
      double d = Math.scalb(random.nextGaussian(), below);

      ComplexArithmetic.divide(a, b, c, d, z, 0);

      PreciseComplex exact = PreciseComplex.of(a, b).over(PreciseComplex.of(c, d));
      double error = PreciseComplex.of(z[0], z[1]).minus(exact).abs().doubleValue();
      assertTrue(error <= TOLERANCE * Math.ulp(exact.abs().doubleValue()), a + " ... seed " + SEED);
    }
  }

  @Test
  void powersAreThoseOfTheLogarithm() {
    Random random = new Random(SEED);
    double[] z = new double[2];
    double[] logarithm = new double[2];
    for (int i = 0; i < 100; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      double c = i % 3 == 0 ? random.nextInt(9) - 4 : 3 * random.nextGaussian();
      double d = i % 3 == 2 ? random.nextGaussian() : 0;

      ComplexArithmetic.pow(a, b, c, d, z, 0);

      ComplexLogarithms.log(a, b, logarithm, 0);
      PreciseComplex guess = PreciseComplex.of(logarithm[0], logarithm[1]);
      PreciseComplex exact =
          PreciseComplex.of(a, b).log(guess).times(PreciseComplex.of(c, d)).exp();
      double error = PreciseComplex.of(z[0], z[1]).minus(exact).abs().doubleValue();
      // The exponent multiplies the error of the logarithm.
      double units = 4 * TOLERANCE;
      assertTrue(error <= units * Math.ulp(exact.abs().doubleValue()), a + " ... seed " + SEED);
    }
  }

  @Test
  void wholePowersOfWholeNumbersAreExact() {
    double[] z = new double[2];

    ComplexArithmetic.pow(1, 2, 5, 0, z, 0);

    // (1 + 2j)^5, by the binomial theorem.
    assertEquals(41, z[0]);
    assertEquals(-38, z[1]);
  }
}
