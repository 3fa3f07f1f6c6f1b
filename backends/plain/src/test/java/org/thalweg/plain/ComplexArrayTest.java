package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.longs;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/** Functions of arrays of complex numbers. */
class ComplexArrayTest {
  private static final long SEED = 20241012;
  private static final double NAN = Double.NaN;

  /** One-dimensional, of pairs. */
  private static PlainArray complex(double... pairs) {
    return XP.asarray(pairs, new long[] {pairs.length / 2}, DType.COMPLEX128);
  }

  private static PlainArray random(Random random, long... dims) {
    double[] pairs = new double[(int) (2 * Shape.of(dims).size())];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = random.nextGaussian();
    }
    return XP.asarray(pairs, dims, DType.COMPLEX128);
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }

  @Test
  void precisionIsTheWiderOneOfBothOperands() {
    PlainArray float32 = XP.ones(new long[] {2}, DType.FLOAT32);
    PlainArray float64 = XP.ones(new long[] {2}, DType.FLOAT64);
    PlainArray complex64 = XP.ones(new long[] {2}, DType.COMPLEX64);
    PlainArray complex128 = XP.ones(new long[] {2}, DType.COMPLEX128);

    assertEquals(DType.COMPLEX64, XP.add(float32, complex64).dtype());
    assertEquals(DType.COMPLEX128, XP.multiply(complex64, float64).dtype());
    assertEquals(DType.COMPLEX128, XP.where(XP.asarray(true), float32, complex128).dtype());
    assertEquals(DType.COMPLEX128, XP.concat(List.of(complex64, float64), 0).dtype());
    assertEquals(DType.COMPLEX64, XP.divide(1.0, complex64).dtype());
    assertEquals(DType.COMPLEX64, XP.add(complex64, 2L).dtype());
    assertThrows(DTypeException.class, () -> XP.add(complex64, longs(1, 2)));
  }

  @Test
  void castsKeepValuesOrRefuse() {
    PlainArray x = complex(0, 0, 0, -2, NAN, 0);

    PlainArray narrow = XP.astype(x, DType.COMPLEX64);
    boolean[] truth = (boolean[]) XP.astype(x, DType.BOOL).toFlatArray();
    PlainArray fromBytes = XP.astype(PlainArray.of(new byte[] {-1, 5}), DType.COMPLEX128);
    DTypeException error = assertThrows(DTypeException.class, () -> XP.astype(x, DType.FLOAT64));

    assertArrayEquals(new float[] {0, 0, 0, -2, Float.NaN, 0}, (float[]) narrow.toFlatArray());
    assertArrayEquals(new boolean[] {false, true, true}, truth);
    assertArrayEquals(new double[] {-1, 0, 5, 0}, flat(fromBytes));
    assertTrue(error.toString().contains("real"), error.toString());
  }

  static Stream<Function<PlainArray, Object>> ordering() {
    return Stream.of(
        x -> XP.less(x, x),
        x -> XP.greaterEqual(x, x),
        x -> XP.maximum(x, x),
        x -> XP.clip(x, 0.0, 1.0),
        x -> XP.sort(x),
        x -> XP.argsort(x),
        x -> XP.searchsorted(x, x),
        x -> XP.max(x),
        x -> XP.min(x, 0),
        x -> XP.argmax(x),
        x -> XP.argmin(x),
        x -> XP.floor(x),
        x -> XP.ceil(x),
        x -> XP.trunc(x),
        x -> XP.floorDivide(x, x),
        x -> XP.remainder(x, x),
        x -> XP.atan2(x, x),
        x -> XP.hypot(x, x),
        x -> XP.copysign(x, x),
        x -> XP.signbit(x),
        x -> XP.var(x),
        x -> XP.std(x),
        x -> XP.bitwiseAnd(x, x),
        x -> XP.scatterMax(x, longs(0), x, 0));
  }

  @ParameterizedTest
  @MethodSource("ordering")
  void whatNeedsAnOrderIsRefused(Function<PlainArray, Object> function) {
    PlainArray x = complex(1, 2);

    DTypeException error = assertThrows(DTypeException.class, () -> function.apply(x));

    assertTrue(error.toString().contains("complex128"), error.toString());
  }

  @Test
  void partsComeOutAndGoBack() {
    PlainArray x = complex(3, -4, 0, 0);

    Check.same(doubles(3, 0), XP.real(x));
    Check.same(doubles(-4, 0), XP.imag(x));
    Check.same(doubles(5, 0), XP.abs(x));
    assertArrayEquals(new double[] {3, 4, 0, -0.0}, flat(XP.conj(x)));
    assertArrayEquals(new double[] {0.6, -0.8, 0, 0}, flat(XP.sign(x)));
    Check.same(doubles(1, 2), XP.conj(doubles(1, 2)));
    assertEquals(DType.FLOAT32, XP.abs(XP.astype(x, DType.COMPLEX64)).dtype());
  }

  @Test
  void absoluteValueOfSinglePrecisionStaysInRange() {
    float big = Float.MAX_VALUE / 2;
    float[] pairs = {big, big, 1e-30f, 1e-30f, Float.POSITIVE_INFINITY, Float.NaN};

    float[] z = (float[]) XP.abs(XP.asarray(pairs, new long[] {3}, DType.COMPLEX64)).toFlatArray();

    assertEquals((float) (big * Math.sqrt(2)), z[0]);
    assertEquals((float) (1e-30f * Math.sqrt(2)), z[1]);
    assertEquals(Float.POSITIVE_INFINITY, z[2]);
  }

  @Test
  void singlePrecisionIsDoublePrecisionRoundedOnce() {
    PlainArray x = XP.astype(random(new Random(SEED), 50), DType.COMPLEX64);
    List<Function<PlainArray, PlainArray>> functions =
        List.of(XP::exp, XP::asin, XP::log1p, XP::tanh, XP::sqrt, y -> XP.pow(y, y));

    for (Function<PlainArray, PlainArray> f : functions) {
      PlainArray wide = f.apply(XP.astype(x, DType.COMPLEX128));
      float[] expected = (float[]) XP.astype(wide, DType.COMPLEX64).toFlatArray();
      assertArrayEquals(expected, (float[]) f.apply(x).toFlatArray(), "seed " + SEED);
    }
  }

  @Test
  void numbersAreEqualIfBothPartsAre() {
    PlainArray x = complex(1, 2, 1, 2, 0, -0.0, NAN, 0);
    PlainArray y = complex(1, 2, 1, 3, -0.0, 0, NAN, 0);

    boolean[] equal = (boolean[]) XP.equal(x, y).toFlatArray();
    boolean[] unequal = (boolean[]) XP.notEqual(x, y).toFlatArray();

    assertArrayEquals(new boolean[] {true, false, true, false}, equal);
    assertArrayEquals(new boolean[] {false, true, false, true}, unequal);
  }

  @Test
  void infiniteAndNanPartsAreFoundInEitherPlace() {
    double inf = Double.POSITIVE_INFINITY;
    PlainArray x = complex(1, 2, inf, NAN, 0, -inf, NAN, 1);

    boolean[] finite = (boolean[]) XP.isfinite(x).toFlatArray();
    boolean[] infinite = (boolean[]) XP.isinf(x).toFlatArray();
    boolean[] nan = (boolean[]) XP.isnan(x).toFlatArray();

    assertArrayEquals(new boolean[] {true, false, false, false}, finite);
    assertArrayEquals(new boolean[] {false, true, true, false}, infinite);
    assertArrayEquals(new boolean[] {false, true, false, true}, nan);
  }

  @Test
  void sumsAndProductsGoOverAnyAxes() {
    PlainArray x = random(new Random(SEED), 3, 40, 2);

    for (int[] axes : new int[][] {{0}, {1}, {2}, {0, 2}, {0, 1}, {0, 1, 2}, {}}) {
      PlainArray sum = XP.sum(x, axes, true);
      assertClose(XP.sum(XP.real(x), axes, true), XP.real(sum));
      assertClose(XP.sum(XP.imag(x), axes, true), XP.imag(sum));
      PlainArray logarithms = XP.sum(XP.log(XP.abs(x)), axes, false);
      assertClose(XP.exp(logarithms), XP.abs(XP.prod(x, axes, false)));
    }
    assertArrayEquals(new double[] {1, 0}, flat(XP.prod(complex())));
    assertArrayEquals(new double[] {0, 0}, flat(XP.sum(complex())));
    assertArrayEquals(new double[] {NAN, NAN}, flat(XP.mean(complex())));
    assertArrayEquals(new double[] {2, -1}, flat(XP.mean(complex(1, 1, 3, -3))));
  }

  @Test
  void longLinesAreReducedWhole() {
    PlainArray x = random(new Random(SEED), 2, 5003);

    PlainArray sum = XP.sum(x, 1);
    PlainArray product = XP.prod(XP.sign(x), 1);

    assertClose(XP.sum(XP.real(x), 1), XP.real(sum));
    assertClose(XP.sum(XP.imag(x), 1), XP.imag(sum));
    assertClose(doubles(1, 1), XP.abs(product));
    PlainArray turns = XP.sum(XP.imag(XP.log(x)), 1);
    assertClose(XP.cos(turns), XP.real(product));
  }

  private static void assertClose(PlainArray expected, PlainArray actual) {
    assertEquals(expected.shape(), actual.shape());
    double[] x = flat(expected);
    double[] y = flat(actual);
    for (int i = 0; i < x.length; i++) {
      assertEquals(x[i], y[i], 1e-12 * Math.max(1, Math.abs(x[i])), "seed " + SEED);
    }
  }

  @Test
  void runningProductsMultiplyPairs() {
    PlainArray x = XP.reshape(complex(1, 1, 0, 2, 3, 0, 1, -1), 2, 2);

    double[] rows = flat(XP.cumulativeProd(x, 1, true));
    double[] columns = flat(XP.cumulativeProd(x, 0));
    double[] sums = flat(XP.cumulativeSum(x, 0));

    assertArrayEquals(new double[] {1, 0, 1, 1, -2, 2, 1, 0, 3, 0, 3, -3}, rows);
    assertArrayEquals(new double[] {1, 1, 0, 2, 3, 3, 2, 2}, columns);
    assertArrayEquals(new double[] {1, 1, 0, 2, 4, 1, 1, 1}, sums);
  }

  @Test
  void matrixProductIsTheSumOfProducts() {
    Random random = new Random(SEED);
    PlainArray x = random(random, 2, 3, 5);
    PlainArray y = random(random, 5, 40);

    PlainArray z = XP.matmul(x, y);

    PlainArray left = XP.expandDims(x, 3);
    PlainArray expected = XP.sum(XP.multiply(left, y), 2);
    assertClose(XP.real(expected), XP.real(z));
    assertClose(XP.imag(expected), XP.imag(z));
    assertClose(XP.real(expected), XP.real(XP.tensordot(x, y, 1)));
  }

  @Test
  void vecdotConjugatesTheFirst() {
    PlainArray x = complex(1, 2, 3, 4);

    assertArrayEquals(new double[] {30, 0}, flat(XP.vecdot(x, x)));
    assertArrayEquals(new double[] {0, -1}, flat(XP.vecdot(complex(0, 1), complex(1, 0))));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void elementsAreReadAndReplacedAsPairs(DType dtype) {
    PlainArray x = XP.astype(complex(0, 1, 2, 3, 4, 5, 6, 7), dtype);
    PlainArray one = XP.ones(new long[] {}, dtype);

    PlainArray taken = XP.take(x, longs(-1, 0), 0);
    PlainArray masked = XP.getItem(x, Index.array(XP.equal(XP.real(x), XP.real(x))));
    PlainArray replaced = XP.setItem(x, one, Index.array(XP.less(XP.real(x), 3.0)));
    PlainArray added = XP.scatterAdd(x, longs(1, 1), taken, 0);

    Check.same(XP.astype(complex(6, 7, 0, 1), dtype), taken);
    Check.same(x, masked);
    Check.same(XP.astype(complex(1, 0, 1, 0, 4, 5, 6, 7), dtype), replaced);
    Check.same(XP.astype(complex(0, 1, 8, 11, 4, 5, 6, 7), dtype), added);
  }

  @Test
  void truthIsEitherPart() {
    PlainArray x = complex(0, 1, 0, 0, NAN, 0);

    assertArrayEquals(new long[] {0, 2}, (long[]) XP.nonzero(x).get(0).toFlatArray());
    assertArrayEquals(new long[] {2}, (long[]) XP.countNonzero(x).toFlatArray());
    assertArrayEquals(new boolean[] {false}, (boolean[]) XP.all(x).toFlatArray());
    assertArrayEquals(new boolean[] {true}, (boolean[]) XP.any(x).toFlatArray());
  }

  @Test
  void realFactorsDoNotMixTheParts() {
    double inf = Double.POSITIVE_INFINITY;

    assertArrayEquals(new double[] {inf, 6}, flat(XP.multiply(complex(inf, 3), 2.0)));
    assertArrayEquals(new double[] {inf, 1.5}, flat(XP.divide(complex(inf, 3), 2.0)));
  }

  @Test
  void textShowsBothParts() {
    assertEquals("complex128(2,) [1.0-2.0j, 0.0+NaNj]", complex(1, -2, 0, NAN).toString());
  }
}
