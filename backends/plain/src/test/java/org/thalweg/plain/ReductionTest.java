package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

class ReductionTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final int[] ALL = {0, 1, 2};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyChoiceOfAxesSumsTheSameElements(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      Shape shape = Shape.of(1 + random.nextInt(40), 1 + random.nextInt(4), 1 + random.nextInt(40));
      PlainArray x = XP.astype(XP.reshape(XP.arange(shape.size()), shape), DType.FLOAT64);
      PlainArray turned = XP.permuteDims(x, new int[] {2, 0, 1});
      int[] axes = Arrays.stream(ALL).filter(axis -> random.nextBoolean()).toArray();

      double[] sums = (double[]) XP.sum(turned, axes, true).compact().data;

      double[] expected = new double[sums.length];
      double[] elements = (double[]) turned.compact().data;
      for (int i = 0; i < elements.length; i++) {
        expected[target(turned.shape, axes, i)] += elements[i];
      }
      assertEquals(
          Arrays.toString(expected),
          Arrays.toString(sums),
          "seed " + seed + ", " + turned.shape + " along " + Arrays.toString(axes));
    }
  }

  /** Where an element's sum stands. */
  private static int target(Shape shape, int[] axes, int place) {
    int target = 0;
    int weight = 1;
    int left = place;
    for (int axis = shape.ndim() - 1; axis >= 0; axis--) {
      int length = (int) shape.dim(axis);
      if (Arrays.binarySearch(axes, axis) < 0) {
        target += left % length * weight;
        weight *= length;
      }
      left /= length;
    }
    return target;
  }

  @Test
  void wideRowsAreSummedInParts() {
    PlainArray x = XP.ones(Shape.of(3, 40, 2500), DType.FLOAT32);

    PlainArray z = XP.sum(x, 1);

    assertEquals(Shape.of(3, 2500), z.shape());
    assertTrue(((byte[]) XP.all(XP.equal(z, 40.0)).data)[0] == 1);
  }

  @Test
  void sumsOfManyNumbersKeepTheirPrecision() {
    // 0.1f ten million times; one after another would give 1087937.
    PlainArray x = XP.full(Shape.of(10_000_000), 0.1, DType.FLOAT32);
    PlainArray columns = XP.reshape(x, 5_000_000, 2);

    float sum = ((float[]) XP.sum(x).data)[0];
    float first = ((float[]) XP.sum(columns, 0).data)[0];

    assertEquals(1e7 * 0.1f, sum, 2);
    assertEquals(5e6 * 0.1f, first, 1);
  }

  @Test
  void varianceIsThatOfAllBlocks() {
    // 0 to n - 1 have the variance (n^2 - 1) / 12; 1e6 on top would cost a one-pass sum its digits.
    int n = 5000;
    PlainArray x = XP.add(XP.arange((double) n), 1e6);

    double variance = ((double[]) XP.var(x).data)[0];
    float single = ((float[]) XP.var(XP.astype(XP.subtract(x, 1e6), DType.FLOAT32)).data)[0];

    double expected = ((double) n * n - 1) / 12;
    assertEquals(expected, variance, 1e-12 * expected);
    assertEquals(expected, single, 1e-6 * expected);
  }

  @Test
  void noAxesReduceNothing() {
    PlainArray x = XP.asarray(new double[] {1, 2});

    assertSame(x, XP.sum(x, new int[0], false));
    assertSame(x, XP.max(x, new int[0], true));
  }

  @Test
  void reductionsOfNothingGiveTheirIdentity() {
    PlainArray x = XP.zeros(Shape.of(0, 3), DType.FLOAT32);

    assertEquals("float32(3,) [0.0, 0.0, 0.0]", XP.sum(x, 0).toString());
    assertEquals("float32(3,) [1.0, 1.0, 1.0]", XP.prod(x, 0).toString());
    assertEquals("float32(0,) []", XP.max(x, 1).toString());
    assertEquals("float32() 0.0", XP.sum(x).toString());
    assertEquals("float64() NaN", XP.mean(XP.zeros(Shape.of(0))).toString());
    var error = assertThrows(IllegalArgumentException.class, () -> XP.max(x));
    assertTrue(error.toString().contains("max"), error.toString());
  }

  @Test
  void extremesPassNaNOn() {
    double[] elements = {1, 2, 3, 4, 5, Double.NaN, 7};
    PlainArray x = PlainArray.of(elements);
    PlainArray columns = PlainArray.of(new float[][] {{1, Float.NaN}, {3, 4}, {-0.5f, 5}});

    assertEquals("float64() NaN", XP.max(x).toString());
    assertEquals("float64() NaN", XP.min(x).toString());
    assertEquals("float32(2,) [-0.5, NaN]", XP.min(columns, 0).toString());
    assertEquals("float32(3,) [NaN, 4.0, 5.0]", XP.max(columns, 1).toString());
  }

  @Test
  void narrowIntegersAndBoolsSumWide() {
    PlainArray x = PlainArray.of(new int[] {Integer.MAX_VALUE, 1});
    PlainArray truth = PlainArray.of(new boolean[] {true, false, true});

    assertEquals("int64() 2147483648", XP.sum(x).toString());
    assertEquals("int64() 2", XP.sum(truth).toString());
    assertEquals("int32() -2147483648", XP.sum(x, null, DType.INT32, false).toString());
    assertEquals("int32() 2147483647", XP.max(x).toString());
  }

  @Test
  void runningSumsFollowTheAxis() {
    PlainArray x = PlainArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    assertEquals(
        "float64(2, 3)\n[[1.0, 2.0, 3.0],\n [5.0, 7.0, 9.0]]", XP.cumulativeSum(x, 0).toString());
    assertEquals(
        "float64(2, 4)\n[[1.0, 1.0, 2.0, 6.0],\n [1.0, 4.0, 20.0, 120.0]]",
        XP.cumulativeProd(x, -1, true).toString());
    assertEquals(
        "float64(3, 3)\n[[0.0, 0.0, 0.0],\n [1.0, 2.0, 3.0],\n [5.0, 7.0, 9.0]]",
        XP.cumulativeSum(x, 0, true).toString());
    assertEquals(
        "int64(1,) [0]",
        XP.cumulativeSum(XP.zeros(new long[] {0}, DType.INT64), 0, true).toString());
  }
}
