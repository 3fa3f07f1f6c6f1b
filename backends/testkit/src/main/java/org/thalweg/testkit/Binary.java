package org.thalweg.testkit;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * An element-wise function of two arrays.
 *
 * @param name the function's name
 * @param call how it is called
 * @param dtypes the data types that the standard has it for, without complex ones
 * @param oracle what it gives for two elements of one data type
 * @param domain where its random arguments come from
 */
record Binary(String name, Call call, List<DType> dtypes, Oracle oracle, Domain domain) {

  /** The function on any namespace. */
  interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x1, A x2);
  }

  /** What the function gives for elements of the promoted data type. */
  interface Oracle {
    Object apply(DType dtype, Object x1, Object x2);
  }

  /** Where random right operands come from; left ones are anything but for powers. */
  enum Domain {
    /** Any operands, exact results. */
    ANY,
    /** Any operands, bool results. */
    TRUTH,
    /** Right operands that are not 0, exact results. */
    NONZERO,
    /** Right operands from 0 to 80, exact results. */
    SHIFT,
    /** Any operands, near results. */
    NEAR,
    /** Positive left operands, small right ones, near results; integer exponents not negative. */
    POWER;

    Tolerance tolerance() {
      return this == NEAR || this == POWER ? Tolerance.ELEMENTARY : Tolerance.EXACT;
    }
  }

  private static final DoubleBinaryOperator POWER = Remembered.of(Precise::pow);
  private static final BigInteger NO_SHIFT = BigInteger.valueOf(200);

  /** The functions. */
  static final List<Binary> ALL =
      List.of(
          arithmetic("add", ArrayNamespace::add, BigInteger::add, Double::sum),
          floats("atan2", ArrayNamespace::atan2, Domain.NEAR, Binary::angle),
          bits("bitwiseAnd", ArrayNamespace::bitwiseAnd, BigInteger::and, (x, y) -> x && y),
          shift("bitwiseLeftShift", ArrayNamespace::bitwiseLeftShift, 1),
          bits("bitwiseOr", ArrayNamespace::bitwiseOr, BigInteger::or, (x, y) -> x || y),
          shift("bitwiseRightShift", ArrayNamespace::bitwiseRightShift, -1),
          bits("bitwiseXor", ArrayNamespace::bitwiseXor, BigInteger::xor, (x, y) -> x ^ y),
          floats("copysign", ArrayNamespace::copysign, Domain.ANY, Math::copySign),
          floats("divide", ArrayNamespace::divide, Domain.NONZERO, (x, y) -> x / y),
          comparison("equal", ArrayNamespace::equal, order -> order == 0, Cases.REAL_AND_BOOL),
          nonzero("floorDivide", ArrayNamespace::floorDivide, Binary::floorDivided, Binary::floor),
          comparison("greater", ArrayNamespace::greater, order -> order > 0, Cases.REAL_VALUED),
          comparison(
              "greaterEqual", ArrayNamespace::greaterEqual, order -> order >= 0, Cases.REAL_VALUED),
          floats("hypot", ArrayNamespace::hypot, Domain.NEAR, Precise::hypot),
          comparison("less", ArrayNamespace::less, order -> order < 0, Cases.REAL_VALUED),
          comparison(
              "lessEqual", ArrayNamespace::lessEqual, order -> order <= 0, Cases.REAL_VALUED),
          floats("logaddexp", ArrayNamespace::logaddexp, Domain.NEAR, Precise::logaddexp),
          logical("logicalAnd", ArrayNamespace::logicalAnd, (x, y) -> x && y),
          logical("logicalOr", ArrayNamespace::logicalOr, (x, y) -> x || y),
          logical("logicalXor", ArrayNamespace::logicalXor, (x, y) -> x ^ y),
          arithmetic("maximum", ArrayNamespace::maximum, BigInteger::max, Math::max),
          arithmetic("minimum", ArrayNamespace::minimum, BigInteger::min, Math::min),
          arithmetic("multiply", ArrayNamespace::multiply, BigInteger::multiply, (x, y) -> x * y),
          new Binary(
              "nextafter",
              ArrayNamespace::nextafter,
              Cases.REAL_FLOATING,
              Binary::next,
              Domain.ANY),
          comparison(
              "notEqual", ArrayNamespace::notEqual, order -> order != 0, Cases.REAL_AND_BOOL),
          new Binary("pow", ArrayNamespace::pow, Cases.REAL_VALUED, Binary::power, Domain.POWER),
          nonzero("remainder", ArrayNamespace::remainder, Binary::modulo, Binary::modulo),
          arithmetic("subtract", ArrayNamespace::subtract, BigInteger::subtract, (x, y) -> x - y));

  private static Object either(
      Object x, Object y, BinaryOperator<BigInteger> integers, DoubleBinaryOperator floats) {
    return x instanceof BigInteger i
        ? integers.apply(i, (BigInteger) y)
        : (Object) floats.applyAsDouble((Double) x, (Double) y);
  }

  private static Binary arithmetic(
      String name, Call call, BinaryOperator<BigInteger> integers, DoubleBinaryOperator floats) {
    Oracle oracle = (dtype, x, y) -> either(x, y, integers, floats);
    return new Binary(name, call, Cases.REAL_VALUED, oracle, Domain.ANY);
  }

  private static Binary nonzero(
      String name, Call call, BinaryOperator<BigInteger> integers, DoubleBinaryOperator floats) {
    Oracle oracle = (dtype, x, y) -> either(x, y, integers, floats);
    return new Binary(name, call, Cases.REAL_VALUED, oracle, Domain.NONZERO);
  }

  private static Binary floats(
      String name, Call call, Domain domain, DoubleBinaryOperator function) {
    DoubleBinaryOperator known = domain == Domain.NEAR ? Remembered.of(function) : function;
    Oracle oracle = (dtype, x, y) -> known.applyAsDouble((Double) x, (Double) y);
    return new Binary(name, call, Cases.REAL_FLOATING, oracle, domain);
  }

  private static Binary bits(
      String name,
      Call call,
      BinaryOperator<BigInteger> integers,
      BiPredicate<Boolean, Boolean> truths) {
    Oracle oracle =
        (dtype, x, y) ->
            x instanceof BigInteger i
                ? integers.apply(i, (BigInteger) y)
                : (Object) truths.test((Boolean) x, (Boolean) y);
    return new Binary(name, call, Cases.BOOL_AND_INTEGER, oracle, Domain.ANY);
  }

  private static Binary logical(String name, Call call, BiPredicate<Boolean, Boolean> truths) {
    Oracle oracle = (dtype, x, y) -> truths.test((Boolean) x, (Boolean) y);
    return new Binary(name, call, Cases.BOOL, oracle, Domain.TRUTH);
  }

  private static Binary shift(String name, Call call, int direction) {
    Oracle oracle =
        (dtype, x, y) ->
            ((BigInteger) x).shiftLeft(direction * ((BigInteger) y).min(NO_SHIFT).intValue());
    return new Binary(name, call, Cases.INTEGER, oracle, Domain.SHIFT);
  }

  /** What holds of the order of two elements: negative, 0 or positive. */
  private interface Order {
    boolean holds(int order);
  }

  private static Binary comparison(String name, Call call, Order order, List<DType> dtypes) {
    Oracle oracle = (dtype, x, y) -> order.holds(compare(x, y));
    return new Binary(name, call, dtypes, oracle, Domain.TRUTH);
  }

  private static int compare(Object x, Object y) {
    if (x instanceof BigInteger i) {
      return i.compareTo((BigInteger) y);
    }
    return Double.compare(Cells.real(x) + 0.0, Cells.real(y) + 0.0);
  }

  private static double angle(double y, double x) {
    return x == 0 || y == 0 ? StrictMath.atan2(y, x) : Precise.atan2(y, x);
  }

  private static BigInteger floorDivided(BigInteger x, BigInteger y) {
    BigInteger[] parts = x.divideAndRemainder(y);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != y.signum();
    return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger modulo(BigInteger x, BigInteger y) {
    return x.subtract(y.multiply(floorDivided(x, y)));
  }

  private static double floor(double x, double y) {
    return Math.floor(x / y);
  }

  private static double modulo(double x, double y) {
    double rest = x % y;
    if (rest == 0) {
      return Math.copySign(0, y);
    }
    return (rest < 0) == (y < 0) ? rest : rest + y;
  }

  private static Object next(DType dtype, Object x, Object y) {
    double from = (Double) x;
    double to = (Double) y;
    return dtype == DType.FLOAT32
        ? (Object) (double) Math.nextAfter((float) from, to)
        : (Object) Math.nextAfter(from, to);
  }

  private static Object power(DType dtype, Object x, Object y) {
    return x instanceof BigInteger i
        ? (Object) i.pow(((BigInteger) y).intValue())
        : (Object) POWER.applyAsDouble((Double) x, (Double) y);
  }

  DType result(DType promoted) {
    return domain == Domain.TRUTH ? DType.BOOL : promoted;
  }
}
