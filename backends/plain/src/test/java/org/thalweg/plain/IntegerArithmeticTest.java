package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.plain.Check.XP;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Element-wise functions of every integer data type, against exact arithmetic that is wrapped. */
class IntegerArithmeticTest {
  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;

  private record Two(
      String name, BinaryOperator<PlainArray> function, BinaryOperator<BigInteger> exact) {}

  private record One(
      String name, UnaryOperator<PlainArray> function, UnaryOperator<BigInteger> exact) {}

  static Stream<DType> dtypes() {
    return Exact.DTYPES.stream();
  }

  private static List<Two> arithmetic(DType dtype) {
    return List.of(
        new Two("add", XP::add, BigInteger::add),
        new Two("subtract", XP::subtract, BigInteger::subtract),
        new Two("multiply", XP::multiply, BigInteger::multiply),
        new Two("floorDivide", XP::floorDivide, IntegerArithmeticTest::floorDivide),
        new Two("remainder", XP::remainder, IntegerArithmeticTest::remainder),
        new Two("pow", XP::pow, (x, y) -> pow(x, y, dtype)),
        new Two("maximum", XP::maximum, BigInteger::max),
        new Two("minimum", XP::minimum, BigInteger::min),
        new Two("bitwiseAnd", XP::bitwiseAnd, BigInteger::and),
        new Two("bitwiseOr", XP::bitwiseOr, BigInteger::or),
        new Two("bitwiseXor", XP::bitwiseXor, BigInteger::xor),
        new Two("bitwiseLeftShift", XP::bitwiseLeftShift, (x, y) -> shift(x, y, dtype, true)),
        new Two("bitwiseRightShift", XP::bitwiseRightShift, (x, y) -> shift(x, y, dtype, false)));
  }

  private static List<Two> comparisons() {
    return List.of(
        new Two("equal", XP::equal, (x, y) -> truth(x.equals(y))),
        new Two("notEqual", XP::notEqual, (x, y) -> truth(!x.equals(y))),
        new Two("less", XP::less, (x, y) -> truth(x.compareTo(y) < 0)),
        new Two("lessEqual", XP::lessEqual, (x, y) -> truth(x.compareTo(y) <= 0)),
        new Two("greater", XP::greater, (x, y) -> truth(x.compareTo(y) > 0)),
        new Two("greaterEqual", XP::greaterEqual, (x, y) -> truth(x.compareTo(y) >= 0)),
        new Two("logicalAnd", XP::logicalAnd, (x, y) -> truth(isTrue(x) && isTrue(y))),
        new Two("logicalOr", XP::logicalOr, (x, y) -> truth(isTrue(x) || isTrue(y))),
        new Two("logicalXor", XP::logicalXor, (x, y) -> truth(isTrue(x) != isTrue(y))));
  }

  private static List<One> unary() {
    return List.of(
        new One("abs", XP::abs, BigInteger::abs),
        new One("negative", XP::negative, BigInteger::negate),
        new One("positive", XP::positive, x -> x),
        new One("square", XP::square, x -> x.multiply(x)),
        new One("sign", XP::sign, x -> BigInteger.valueOf(x.signum())),
        new One("bitwiseInvert", XP::bitwiseInvert, BigInteger::not),
        new One("floor", XP::floor, x -> x),
        new One("ceil", XP::ceil, x -> x),
        new One("round", XP::round, x -> x),
        new One("trunc", XP::trunc, x -> x),
        new One("conj", XP::conj, x -> x),
        new One("real", XP::real, x -> x));
  }

  private static BigInteger truth(boolean truth) {
    return truth ? ONE : ZERO;
  }

  private static boolean isTrue(BigInteger x) {
    return x.signum() != 0;
  }

  private static BigInteger floorDivide(BigInteger x, BigInteger y) {
    if (y.signum() == 0) {
      return ZERO;
    }
    BigInteger[] parts = x.divideAndRemainder(y);
    boolean roundsUp = parts[1].signum() * y.signum() < 0;
    return roundsUp ? parts[0].subtract(ONE) : parts[0];
  }

  private static BigInteger remainder(BigInteger x, BigInteger y) {
    return y.signum() == 0 ? ZERO : x.subtract(floorDivide(x, y).multiply(y));
  }

  private static BigInteger pow(BigInteger x, BigInteger y, DType dtype) {
    if (y.signum() < 0) {
      boolean unit = x.abs().equals(ONE);
      return unit && y.testBit(0) ? x : unit ? ONE : ZERO;
    }
    return x.modPow(y, Exact.modulus(dtype));
  }

  /** A count outside the width leaves nothing, or the sign. */
  private static BigInteger shift(BigInteger x, BigInteger y, DType dtype, boolean left) {
    boolean within = y.signum() >= 0 && y.compareTo(BigInteger.valueOf(dtype.bits())) < 0;
    if (left) {
      return within ? x.shiftLeft(y.intValue()) : ZERO;
    }
    return within ? x.shiftRight(y.intValue()) : x.signum() < 0 ? ONE.negate() : ZERO;
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void functionsOfTwoNumbersWrap(DType dtype) {
    List<BigInteger> values = Exact.interesting(dtype, new Random(7));

    for (Two two : arithmetic(dtype)) {
      checkPairs(two, dtype, dtype, values);
      checkScalars(two, dtype, dtype, values);
    }
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void comparisonsSeeTheValuesOfTheDataType(DType dtype) {
    List<BigInteger> values = Exact.interesting(dtype, new Random(8));

    for (Two two : comparisons()) {
      checkPairs(two, dtype, DType.BOOL, values);
      checkScalars(two, dtype, DType.BOOL, values);
    }
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void functionsOfOneNumberWrap(DType dtype) {
    List<BigInteger> few = Exact.interesting(dtype, new Random(9));
    // More than one block of elements.
    List<BigInteger> values =
        IntStream.range(0, 2500).mapToObj(i -> few.get(i % few.size())).toList();
    PlainArray x = Exact.array(dtype, values);

    for (One one : unary()) {
      List<BigInteger> wanted =
          values.stream().map(v -> Exact.wrap(one.exact().apply(v), dtype)).toList();
      for (PlainArray layout : Layouts.of(x)) {
        PlainArray z = one.function().apply(layout);
        assertEquals(dtype, z.dtype(), one.name());
        assertEquals(wanted, Exact.values(z), one.name());
      }
    }
  }

  /** Every value with every other, in more than one block and in all layouts. */
  private static void checkPairs(Two two, DType dtype, DType result, List<BigInteger> values) {
    int n = values.size();
    PlainArray column = XP.reshape(Exact.array(dtype, values), n, 1);
    PlainArray row = Exact.array(dtype, values);
    List<BigInteger> wanted = new ArrayList<>();
    for (BigInteger x : values) {
      for (BigInteger y : values) {
        wanted.add(wrapped(two, x, y, result));
      }
    }

    for (PlainArray x : Layouts.of(column)) {
      check(two, wanted, two.function().apply(x, row), result);
    }
    PlainArray whole1 = XP.broadcastTo(column, Shape.of(n, n)).compact();
    for (PlainArray whole2 : Layouts.of(XP.broadcastTo(row, Shape.of(n, n)))) {
      check(two, wanted, two.function().apply(whole1, whole2), result);
    }
  }

  private static void checkScalars(Two two, DType dtype, DType result, List<BigInteger> values) {
    PlainArray x = Exact.array(dtype, values);
    for (BigInteger value : values) {
      PlainArray scalar = XP.reshape(Exact.array(dtype, List.of(value)), new long[0]);
      List<BigInteger> right = values.stream().map(v -> wrapped(two, v, value, result)).toList();
      List<BigInteger> left = values.stream().map(v -> wrapped(two, value, v, result)).toList();

      check(two, right, two.function().apply(x, scalar), result);
      check(two, left, two.function().apply(scalar, x), result);
    }
  }

  private static BigInteger wrapped(Two two, BigInteger x, BigInteger y, DType result) {
    BigInteger exact = two.exact().apply(x, y);
    return result == DType.BOOL ? exact : Exact.wrap(exact, result);
  }

  private static void check(Two two, List<BigInteger> wanted, PlainArray z, DType result) {
    assertEquals(result, z.dtype(), two.name());
    PlainArray numbers = result == DType.BOOL ? XP.astype(z, DType.INT8) : z;
    assertEquals(wanted, Exact.values(numbers), two.name());
  }
}
