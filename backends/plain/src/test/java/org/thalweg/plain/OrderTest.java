package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.bools;
import static org.thalweg.plain.Check.counted;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.ints;
import static org.thalweg.plain.Check.longs;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.Side;

/** Sorting and searching, which share one order. */
class OrderTest {
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void nanComesLastAndZerosKeepTheirOrderEitherWay() {
    PlainArray x = doubles(NAN, 0.0, 2, -0.0, -INF, INF, 0.0, NAN);

    Check.same(doubles(-INF, 0.0, -0.0, 0.0, 2, INF, NAN, NAN), XP.sort(x));
    Check.same(longs(4, 1, 3, 6, 2, 5, 0, 7), XP.argsort(x));
    Check.same(doubles(INF, 2, 0.0, -0.0, 0.0, -INF, NAN, NAN), XP.sort(x, 0, true));
    Check.same(longs(5, 2, 1, 3, 6, 4, 0, 7), XP.argsort(x, 0, true));
  }

  @Test
  void nanOfAnySignComesLast() {
    double negative = Double.longBitsToDouble(0xfff8_0000_0000_0001L);

    Check.same(longs(1, 2, 0), XP.argsort(doubles(negative, -INF, INF)));
    Check.same(longs(2, 1, 0), XP.argsort(doubles(negative, -INF, INF), 0, true));
  }

  @Test
  void extremeIntegersSortInBothDirections() {
    PlainArray x = longs(Long.MIN_VALUE, Long.MAX_VALUE, -1, 0);

    Check.same(longs(0, 2, 3, 1), XP.argsort(x));
    Check.same(longs(1, 3, 2, 0), XP.argsort(x, 0, true));
    Check.same(ints(-5, 3), XP.sort(ints(3, -5)));
    Check.same(bools(false, true, true), XP.sort(bools(true, false, true)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1000})
  void argsortIsAStableSort(int count) {
    long seed = 17;
    Random random = new Random(seed);
    for (DType dtype : Layouts.DTYPES) {
      PlainArray x = Layouts.random(dtype, random, count);
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        // Adding 0 makes zeros equal to Double.compare, which puts NaN last as we do.
        values[i] =
            x.data instanceof long[] whole
                ? whole[i] - (1L << 53)
                : 0.0 + (dtype.isInteger() ? exact(x, i) : Array.getDouble(x.data, i));
      }
      Comparator<Integer> ascending = Comparator.comparingDouble(i -> values[i]);
      Comparator<Integer> descending =
          Comparator.comparingDouble(i -> Double.isNaN(values[i]) ? NAN : -values[i]);

      Check.same(order(count, ascending), XP.argsort(x), dtype + ", seed " + seed);
      Check.same(order(count, descending), XP.argsort(x, 0, true), dtype + ", seed " + seed);
      Check.same(XP.take(x, XP.argsort(x)), XP.sort(x), "sort and argsort agree");
    }
  }

  private static double exact(PlainArray x, int i) {
    return Exact.wrap(BigInteger.valueOf(Array.getLong(x.data, i)), x.dtype).doubleValue();
  }

  private static PlainArray order(int count, Comparator<Integer> comparator) {
    // Arrays.sort of objects is stable.
    Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, comparator);
    return PlainArray.of(Arrays.stream(order).mapToLong(Integer::longValue).toArray());
  }

  @Test
  void sortWorksOnAnyAxisAndRefusesNone() {
    PlainArray x = XP.reshape(doubles(3, 1, 2, 0, 5, 4), 2, 3);

    Check.same(XP.reshape(doubles(0, 1, 2, 3, 5, 4), 2, 3), XP.sort(x, 0));
    Check.same(XP.reshape(longs(1, 2, 0, 0, 2, 1), 2, 3), XP.argsort(x));
    assertEquals(Shape.of(0, 3), XP.sort(counted(0, 3), 0).shape);
    assertThrows(IndexOutOfBoundsException.class, () -> XP.sort(x, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.sort(XP.asarray(1.0)));
  }

  @Test
  void searchFindsTheSideOfEqualElements() {
    PlainArray sorted = doubles(-1, 0.0, -0.0, 2, NAN);
    PlainArray wanted = doubles(-2, 0, 2, 3, NAN);

    Check.same(longs(0, 1, 3, 4, 4), XP.searchsorted(sorted, wanted));
    Check.same(longs(0, 3, 4, 4, 5), XP.searchsorted(sorted, wanted, Side.RIGHT));
    Check.same(
        longs(2), XP.searchsorted(doubles(3, 1, 2), doubles(2.5), Side.LEFT, longs(1, 2, 0)));
    Check.same(XP.asarray(1L), XP.searchsorted(ints(1, 5), XP.asarray(3L)), "0-d and promoted");
    Check.same(longs(0, 0), XP.searchsorted(counted(0), doubles(1, NAN)));
    Check.same(longs(1), XP.searchsorted(longs(1L << 53), longs((1L << 53) + 1)), "not by double");
    assertThrows(ShapeException.class, () -> XP.searchsorted(counted(2, 2), doubles(1)));
    assertThrows(DTypeException.class, () -> XP.searchsorted(counted(2), longs(1)));
  }

  @Test
  void extremesOfLongArraysAreTheFirst() {
    double[] x = new double[5000];
    x[1500] = 7;
    x[3000] = 7;
    x[2048] = -7;
    x[4999] = -7;

    Check.same(XP.asarray(1500L), XP.argmax(XP.asarray(x)));
    Check.same(XP.asarray(2048L), XP.argmin(XP.asarray(x)));
    x[4000] = NAN;
    x[4500] = NAN;
    Check.same(XP.asarray(4000L), XP.argmax(XP.asarray(x)));
    Check.same(XP.asarray(4000L), XP.argmin(XP.asarray(x)));
  }

  @Test
  void extremeIsTheFirstOfEqualsAndNanBeforeAll() {
    Check.same(XP.asarray(1L), XP.argmax(doubles(1, 3, 2, 3)));
    Check.same(XP.asarray(0L), XP.argmin(doubles(-0.0, 0.0)));
    Check.same(XP.asarray(0L), XP.argmax(doubles(-0.0, 0.0)));
    Check.same(XP.asarray(2L), XP.argmax(doubles(1, INF, NAN, NAN)));
    Check.same(XP.asarray(2L), XP.argmin(doubles(1, -INF, NAN)));
    Check.same(XP.asarray(0L), XP.argmin(longs(Long.MAX_VALUE)));
    Check.same(XP.asarray(0L), XP.argmax(longs(Long.MIN_VALUE)));
    Check.same(XP.asarray(1L), XP.argmax(bools(false, true, true)));
    Check.same(XP.asarray(0L), XP.argmax(XP.asarray(5.0)));
  }

  @Test
  void extremeIsFoundInLongLines() {
    PlainArray x = XP.reshape(counted(5000), 2, 2500);

    Check.same(longs(2499, 2499), XP.argmax(x, 1));
    Check.same(XP.reshape(longs(2499, 2499), 2, 1), XP.argmin(XP.flip(x), 1, true));
    assertEquals(Shape.of(1, 1), XP.argmax(x, (int[]) null, true).shape);
  }

  @Test
  void nothingHasNoExtremeUnlessNothingIsAsked() {
    assertThrows(IllegalArgumentException.class, () -> XP.argmax(counted(0)));
    assertThrows(IllegalArgumentException.class, () -> XP.argmin(counted(0, 3), 0));
    assertEquals(Shape.of(0), XP.argmax(counted(0, 3), 1).shape);
    assertThrows(
        IllegalArgumentException.class, () -> XP.argmax(counted(2, 2), new int[] {0, 1}, false));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.argmax(counted(2), 1));
  }

  @Test
  void nonzeroListsEachAxis() {
    List<PlainArray> found = XP.nonzero(XP.reshape(doubles(0, NAN, -0.0, 4, 0, -INF), 2, 3));

    assertEquals(2, found.size());
    Check.same(longs(0, 1, 1), found.get(0));
    Check.same(longs(1, 0, 2), found.get(1));
    Check.same(longs(), XP.nonzero(ints()).get(0));
    Check.same(longs(0), XP.nonzero(bools(true, false)).get(0));
    assertThrows(ShapeException.class, () -> XP.nonzero(XP.asarray(1.0)));
  }

  @Test
  void whereTakesOnlyWhatItChooses() {
    PlainArray condition = bools(true, false);

    Check.same(doubles(1, 2), XP.where(condition, doubles(1, NAN), doubles(NAN, 2)));
    Check.same(
        XP.reshape(doubles(7, 5, 7, 6), 2, 2),
        XP.where(condition, 7.0, XP.reshape(doubles(5, 6), 2, 1)));
    Check.same(longs(1, 9), XP.where(condition, ints(1, 2), longs(8, 9)), "promotes");
    Check.same(longs(3, 0), XP.where(condition, longs(3, 4), 0), "weak scalar");
    Check.same(
        doubles(1, 1), XP.where(XP.asarray(true), doubles(1), doubles(2, 3)), "0-d condition");
    assertEquals(Shape.of(0), XP.where(bools(true), counted(0), XP.asarray(1.0)).shape);
  }

  @Test
  void whereRefusesOtherConditionsAndMixedKinds() {
    assertThrows(DTypeException.class, () -> XP.where(longs(1), doubles(1), doubles(2)));
    assertThrows(DTypeException.class, () -> XP.where(bools(true), doubles(1), longs(2)));
    assertThrows(ShapeException.class, () -> XP.where(bools(true, false), counted(3), counted(3)));
  }

  @Test
  void allAndAnyCountNanAsTrue() {
    PlainArray x = XP.reshape(doubles(NAN, 1, 0, -0.0), 2, 2);

    Check.same(bools(true, false), XP.all(x, 1));
    Check.same(bools(true, true), XP.any(x, 0));
    Check.same(XP.asarray(false), XP.all(x));
    Check.same(XP.reshape(bools(true), 1, 1), XP.any(x, null, true));
    Check.same(XP.reshape(bools(true, true, false, false), 2, 2), XP.all(x, new int[0], false));
    Check.same(XP.asarray(true), XP.all(counted(0)));
    Check.same(bools(false, false, false), XP.any(counted(0, 3), 0));
    Check.same(bools(), XP.any(counted(0, 3), 1));
    Check.same(XP.asarray(true), XP.any(XP.asarray(5)));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.all(x, 2));
  }
}
