package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class ArithmeticTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static PlainArray ints(int... elements) {
    return PlainArray.of(elements);
  }

  private static PlainArray longs(long... elements) {
    return PlainArray.of(elements);
  }

  static Stream<Arguments> integerResults() {
    int least = Integer.MIN_VALUE;
    return Stream.of(
        result("-7 // 2 rounds down", XP.floorDivide(ints(-7, 7), ints(2, -2)), "[-4, -4]"),
        result("n // 0 is 0", XP.floorDivide(ints(7, -7, 6), ints(0, 0, 2)), "[0, 0, 3]"),
        result("n % 0 is 0", XP.remainder(longs(7, 7), longs(0, 4)), "[0, 3]"),
        result("% has the divisor's sign", XP.remainder(ints(-7, 7), ints(3, -3)), "[2, -2]"),
        result("the least // -1 wraps", XP.floorDivide(ints(least), ints(-1)), "[" + least + "]"),
        result("sums wrap", XP.add(ints(Integer.MAX_VALUE), ints(1)), "[" + least + "]"),
        result("abs of the least is itself", XP.abs(ints(least)), "[" + least + "]"),
        result("powers are exact", XP.pow(longs(3), longs(39)), "[4052555153018976267]"),
        result("powers wrap", XP.pow(ints(3), ints(39)), "[-1201670133]"),
        result(
            "negative powers truncate",
            XP.pow(ints(1, -1, -1, 2, 0), ints(-3)),
            "[1, -1, -1, 0, 0]"),
        result("even negative powers", XP.pow(ints(-1), ints(-4)), "[1]"),
        result(
            "counts beyond the width",
            XP.bitwiseLeftShift(ints(1, 1), ints(31, 32)),
            "[" + least + ", 0]"),
        result("wide shifts", XP.bitwiseLeftShift(longs(1, 1), longs(32, 64)), "[4294967296, 0]"),
        result(
            "right shifts keep the sign",
            XP.bitwiseRightShift(ints(-8, -8, 8), ints(1, 99, 99)),
            "[-4, -1, 0]"),
        result("not turns each bit", XP.bitwiseInvert(ints(0, 5)), "[-1, -6]"),
        result("rounding leaves integers", XP.round(ints(3)), "[3]"),
        result("signs", XP.sign(longs(-9, 0, 9)), "[-1, 0, 1]"),
        result(
            "wide with narrow is wide", XP.multiply(longs(1L << 40), ints(3)), "[3298534883328]"),
        result(
            "int64 is compared exactly",
            XP.equal(longs((1L << 53) + 1), longs(1L << 53)),
            "[false]"),
        result(
            "int64 extremes are exact",
            XP.maximum(longs((1L << 53) + 1), longs(1L << 53)),
            "[9007199254740993]"),
        result("integers are finite", XP.isfinite(ints(1, 2)), "[true, true]"),
        result("the imaginary part is 0", XP.imag(ints(4, 5)), "[0, 0]"),
        result("bools exclude", XP.bitwiseXor(bools(), bools()), "[false, false]"),
        result("a bool's bits are its truth", XP.bitwiseInvert(bools()), "[false, true]"),
        result("numbers have a truth", XP.logicalAnd(ints(2, 0), ints(1, 1)), "[true, false]"),
        result(
            "NaN is true",
            XP.logicalNot(PlainArray.of(new double[] {Double.NaN, -0.0})),
            "[false, true]"));
  }

  private static PlainArray bools() {
    return PlainArray.of(new boolean[] {true, false});
  }

  private static Arguments result(String what, PlainArray z, String expected) {
    return Arguments.of(what, z, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("integerResults")
  void integersAndTruthValuesAreExact(String what, PlainArray z, String expected) {
    assertTrue(z.toString().endsWith(") " + expected), z.toString());
  }

  @Test
  void comparisonsWithNaNAreFalseButForInequality() {
    PlainArray x = PlainArray.of(new double[] {Double.NaN, 1});
    PlainArray y = XP.asarray(1.0);

    assertEquals("bool(2,) [false, false]", XP.less(x, y).toString());
    assertEquals("bool(2,) [false, true]", XP.lessEqual(x, y).toString());
    assertEquals("bool(2,) [false, false]", XP.greater(x, y).toString());
    assertEquals("bool(2,) [false, true]", XP.greaterEqual(y, x).toString());
    assertEquals("bool(2,) [false, true]", XP.equal(x, y).toString());
    assertEquals("bool(2,) [true, false]", XP.notEqual(y, x).toString());
  }

  @Test
  void signBitsAreTakenFromZerosAndNaN() {
    double negativeNaN = Double.longBitsToDouble(0xFFF8000000000000L);
    PlainArray signs = PlainArray.of(new double[] {-0.0, negativeNaN, Double.NaN, 2});
    PlainArray narrow = XP.astype(signs, DType.FLOAT32);

    assertEquals("bool(4,) [true, true, false, false]", XP.signbit(signs).toString());
    assertEquals("float64(4,) [-3.0, -3.0, 3.0, 3.0]", XP.copysign(3.0, signs).toString());
    assertEquals(
        "bool(4,) [true, true, false, false]",
        XP.signbit(XP.copysign(XP.asarray(Double.NaN), signs)).toString());
    assertEquals("float32(4,) [-3.0, -3.0, 3.0, 3.0]", XP.copysign(3.0, narrow).toString());
  }

  @Test
  void theNextNumberIsOfTheSamePrecision() {
    PlainArray one = XP.asarray(1.0, DType.FLOAT32);

    PlainArray next = XP.nextafter(one, 2.0);

    assertEquals(Math.nextUp(1f), ((float[]) next.toFlatArray())[0]);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "2", "3", "0.5", "-2", "NaN", "Infinity"})
  void powersByANumberEqualPowersByAnArray(double exponent) {
    double[] bases = {
      0, -0.0, 1, -1, 3, -2.5, Double.NaN, Double.POSITIVE_INFINITY, -1e200, 1e-200
    };
    PlainArray x = PlainArray.of(bases);

    PlainArray byNumber = XP.pow(x, exponent);
    PlainArray byArray = XP.pow(x, XP.full(x.shape, exponent, DType.FLOAT64));

    assertEquals(byArray.toString(), byNumber.toString());
  }

  @Test
  void castsTruncateAndSaturateAndFindTruth() {
    double[] elements = {-1.9, 1e300, Double.NaN, -0.0, 0.4};
    PlainArray x = PlainArray.of(elements);

    assertEquals("int32(5,) [-1, 2147483647, 0, 0, 0]", XP.astype(x, DType.INT32).toString());
    assertEquals(
        "int64(5,) [-1, 9223372036854775807, 0, 0, 0]", XP.astype(x, DType.INT64).toString());
    assertEquals("bool(5,) [true, true, true, false, true]", XP.astype(x, DType.BOOL).toString());
    assertEquals(
        "float32(5,) [-1.9, Infinity, NaN, -0.0, 0.4]", XP.astype(x, DType.FLOAT32).toString());
    assertEquals("float64(2,) [1.0, 0.0]", XP.astype(bools(), DType.FLOAT64).toString());
    assertEquals("int32(1,) [1]", XP.astype(longs((1L << 32) + 1), DType.INT32).toString());
    assertSame(x, XP.astype(x, DType.FLOAT64));
  }

  static Stream<Arguments> wrongDataTypes() {
    PlainArray i = ints(1, 2);
    PlainArray f = XP.astype(i, DType.FLOAT64);
    PlainArray b = bools();
    return Stream.of(
        wrong("add", "bool", () -> XP.add(b, b)),
        wrong("sqrt", "int32", () -> XP.sqrt(i)),
        wrong("divide", "int32", () -> XP.divide(i, i)),
        wrong("negative", "bool", () -> XP.negative(b)),
        wrong("less", "bool", () -> XP.less(b, b)),
        wrong("bitwiseAnd", "float64", () -> XP.bitwiseAnd(f, f)),
        wrong("bitwiseLeftShift", "bool", () -> XP.bitwiseLeftShift(b, b)),
        wrong("isnan", "bool", () -> XP.isnan(b)),
        wrong("max", "bool", () -> XP.max(b)),
        wrong("signbit", "int32", () -> XP.signbit(i)),
        wrong("float64", "int32", () -> XP.add(f, i)),
        wrong("int32", "1.5", () -> XP.full(Shape.SCALAR, 1.5, DType.INT32)),
        wrong("int32", "2147483648", () -> XP.add(i, 1L << 31)));
  }

  private static Arguments wrong(String first, String second, Supplier<PlainArray> call) {
    return Arguments.of(first, second, call);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("wrongDataTypes")
  void wrongDataTypesAreNamed(String first, String second, Supplier<PlainArray> call) {
    var error = assertThrows(DTypeException.class, call::get);

    assertTrue(error.toString().contains(first), error.toString());
    assertTrue(error.toString().contains(second), error.toString());
  }

  @Test
  void shapesThatDoNotBroadcastAreNamed() {
    BinaryOperator<PlainArray> add = XP::add;

    var error =
        assertThrows(
            ShapeException.class, () -> add.apply(XP.ones(Shape.of(2, 3)), XP.ones(Shape.of(2))));

    assertTrue(error.toString().contains("(2, 3) and (2,)"), error.toString());
  }

  @Test
  void aNumberBesideAnArrayTakesItsDataType() {
    PlainArray x = PlainArray.of(new float[] {1, 2});

    assertEquals("float32(2,) [0.5, 0.25]", XP.divide(0.5, x).toString());
    assertEquals("float32(2,) [1.5, 2.5]", XP.add(x, 0.5).toString());
    assertEquals("float32(2,) [1.0, 0.0]", XP.subtract(2L, x).toString());
    assertThrows(DTypeException.class, () -> XP.add(ints(1), 0.5));
  }
}
