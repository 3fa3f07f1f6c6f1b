package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.bools;
import static org.thalweg.plain.Check.counted;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.ints;
import static org.thalweg.plain.Check.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class IndexingTest {
  private static final PlainArray X = counted(3, 4);

  @Test
  void sliceTakesWhatCountingWouldTake() {
    long seed = 7;
    Random random = new Random(seed);
    for (int trial = 0; trial < 2000; trial++) {
      int length = random.nextInt(6);
      int step = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(3));
      // The standard's bounds: one past the last when going forward, one before the first when not.
      int back = step > 0 ? 0 : 1;
      int start = random.nextInt(2 * length + 1) - length - (length == 0 ? 0 : back);
      start = Math.max(start, -length);
      int stop = random.nextInt(2 * length + 1) - length - back;

      PlainArray z = XP.getItem(counted(length), Index.slice(start, stop, step));

      String what = length + " [" + start + ":" + stop + ":" + step + "], seed " + seed;
      Check.same(doubles(walked(length, start, stop, step)), z, what);
    }
  }

  /** What Python's slices take, by walking from bound to bound. */
  private static double[] walked(int length, int start, int stop, int step) {
    List<Double> taken = new ArrayList<>();
    int end = stop < 0 ? stop + length : stop;
    for (int i = start < 0 ? start + length : start; step > 0 ? i < end : i > end; i += step) {
      if (i >= 0 && i < length) {
        taken.add((double) i);
      }
    }
    return taken.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void keyMixesPositionsRangesAndNewAxes() {
    PlainArray x = counted(2, 3, 4);

    PlainArray z = XP.getItem(x, Index.at(-1), Index.newAxis(), Index.ellipsis(), Index.at(1));

    Check.same(XP.reshape(doubles(13, 17, 21), 1, 3), z);
    Check.same(doubles(2, 1, 0), XP.getItem(x, Index.at(0), Index.at(0), Index.slice(2, -5, -1)));
    Check.same(XP.asarray(23.0), XP.getItem(x, Index.at(1), Index.at(2), Index.at(3)));
    Check.same(XP.asarray(5.0), XP.getItem(XP.asarray(5.0)));
    Check.same(doubles(5), XP.getItem(XP.asarray(5.0), Index.newAxis(), Index.ellipsis()));
    assertEquals(Shape.of(0, 4), XP.getItem(X, Index.slice(2, 2), Index.all()).shape);
  }

  @Test
  void keyThatDoesNotFitIsAnIndexError() {
    Class<IndexOutOfBoundsException> error = IndexOutOfBoundsException.class;
    assertThrows(error, () -> XP.getItem(X, Index.at(3), Index.all()));
    assertThrows(error, () -> XP.getItem(X, Index.at(0)));
    assertThrows(error, () -> XP.getItem(X, Index.at(0), Index.at(0), Index.at(0)));
    assertThrows(error, () -> XP.getItem(X, Index.ellipsis(), Index.ellipsis()));
    assertThrows(error, () -> XP.getItem(X, Index.array(bools(true, false))));
    assertThrows(error, () -> XP.getItem(X, Index.array(longs(0)), Index.array(longs(4))));
    assertThrows(error, () -> XP.getItem(X, Index.array(longs(0))));
    assertThrows(DTypeException.class, () -> XP.getItem(counted(3), Index.array(doubles(0))));
  }

  @Test
  void maskSelectsInRowMajorOrder() {
    PlainArray mask = XP.reshape(bools(false, true, true, false, false, true), 2, 3);

    Check.same(doubles(1, 2, 5), XP.getItem(counted(2, 3), Index.array(mask)));
    Check.same(
        XP.reshape(doubles(4, 5, 6, 7), 1, 4),
        XP.getItem(X, Index.array(bools(false, true, false))));
    assertEquals(
        Shape.of(0, 4), XP.getItem(X, Index.array(XP.zeros(Shape.of(0), DType.BOOL))).shape);
  }

  @Test
  void maskWithoutAxesAddsOne() {
    Check.same(XP.expandDims(X, 0), XP.getItem(X, Index.array(XP.asarray(true))));
    assertEquals(Shape.of(0, 3, 4), XP.getItem(X, Index.array(XP.asarray(false))).shape);
    Check.same(doubles(3), XP.getItem(XP.asarray(3.0), Index.array(XP.asarray(true))));
  }

  @Test
  void integerArraysAreZippedAfterBroadcasting() {
    PlainArray rows = XP.reshape(longs(0, -1), 2, 1);

    PlainArray z = XP.getItem(X, Index.array(rows), Index.array(ints(1, -4)));

    Check.same(XP.reshape(doubles(1, 0, 9, 8), 2, 2), z);
    Check.same(doubles(4, 7), XP.getItem(X, Index.at(1), Index.array(longs(0, 3))));
    Check.same(
        XP.reshape(doubles(2, 2), 1, 2),
        XP.getItem(counted(3), Index.array(XP.reshape(longs(2, -1), 1, 2))));
  }

  @Test
  void setItemReplacesWhatGetItemSelects() {
    long seed = 11;
    Random random = new Random(seed);
    PlainArray mask = XP.reshape(bools(true, false, true), 3);
    List<Index[]> keys =
        List.of(
            new Index[] {Index.at(1), Index.every(-2)},
            new Index[] {Index.ellipsis(), Index.newAxis(), Index.slice(1, 3)},
            new Index[] {Index.slice(2, 2), Index.all()},
            new Index[] {Index.array(mask)},
            new Index[] {Index.array(XP.asarray(true))},
            new Index[] {Index.array(XP.asarray(false))},
            new Index[] {Index.array(longs(2, 0, 1)), Index.array(longs(-1, 0, 1))});
    for (DType dtype : Layouts.DTYPES) {
      PlainArray x = Layouts.random(dtype, random, 3, 4);
      for (PlainArray layout : Layouts.of(x)) {
        for (Index[] key : keys) {
          PlainArray value = Layouts.random(dtype, random, XP.getItem(x, key).shape.dims());

          PlainArray z = XP.setItem(layout, Layouts.of(value).get(4), key);

          Check.same(value, XP.getItem(z, key), "seed " + seed);
          Check.same(XP.setItem(z, XP.getItem(x, key), key), x, "the rest stays");
          Check.same(x, layout, "the input stays");
        }
      }
    }
  }

  @Test
  void setItemStretchesItsValue() {
    PlainArray mask = XP.reshape(bools(true, false, false, false, true, true), 2, 3);
    PlainArray x = counted(2, 3);

    Check.same(XP.reshape(doubles(9, 1, 2, 3, 9, 9), 2, 3), XP.setItem(x, 9.0, Index.array(mask)));
    Check.same(
        XP.reshape(doubles(7, 1, 2, 3, 8, 9), 2, 3),
        XP.setItem(x, doubles(7, 8, 9), Index.array(mask)));
    Check.same(
        XP.reshape(doubles(0, 1, 2, 7, 8, 9), 2, 3),
        XP.setItem(x, doubles(7, 8, 9), Index.array(bools(false, true))));
    Check.same(
        XP.reshape(doubles(7, 7, 7, 8, 8, 8), 2, 3),
        XP.setItem(x, XP.reshape(doubles(7, 8), 2, 1), Index.ellipsis()));
    Check.same(doubles(5), XP.setItem(doubles(1), 5.0, Index.at(0)));
    Check.same(XP.asarray(5.0), XP.setItem(XP.asarray(1.0), 5.0));
  }

  @Test
  void lastOfRepeatedPositionsWins() {
    PlainArray z = XP.setItem(counted(3), doubles(7, 8, 9), Index.array(longs(1, -2, 0)));

    Check.same(doubles(9, 8, 2), z);
  }

  @Test
  void setItemCastsByPromotionOnly() {
    Check.same(doubles(4, 1), XP.setItem(counted(2), XP.asarray(4.0f), Index.at(0)));
    Check.same(longs(4, 1), XP.setItem(longs(0, 1), ints(4), Index.slice(0, 1)));
    assertThrows(DTypeException.class, () -> XP.setItem(longs(0), XP.asarray(4.0), Index.at(0)));
    assertThrows(DTypeException.class, () -> XP.setItem(ints(0), longs(4), Index.slice(0, 1)));
    assertThrows(ShapeException.class, () -> XP.setItem(counted(3), counted(2), Index.ellipsis()));
    assertThrows(
        ShapeException.class, () -> XP.setItem(counted(3), counted(1, 1), Index.ellipsis()));
    assertThrows(
        ShapeException.class,
        () -> XP.setItem(counted(3), counted(3), Index.array(bools(true, true, false))));
  }

  @Test
  void takeReadsOneAxis() {
    Check.same(XP.reshape(doubles(3, 0, 7, 4, 11, 8), 3, 2), XP.take(X, longs(-1, 0), 1));
    Check.same(XP.reshape(doubles(8, 9, 10, 11), 1, 4), XP.take(X, ints(-1), 0));
    Check.same(doubles(2, 2), XP.take(counted(3), longs(2, -1)));
    assertEquals(Shape.of(3, 0), XP.take(X, XP.zeros(Shape.of(0), DType.INT64), 1).shape);
    assertEquals(Shape.of(2, 0), XP.take(counted(3, 0), longs(0, 2), 0).shape);
  }

  @Test
  void takeNamesTheIndexTheAxisAndItsLength() {
    IndexOutOfBoundsException error =
        assertThrows(IndexOutOfBoundsException.class, () -> XP.take(X, longs(0, -5), 1));

    assertEquals("index -5 is out of range for axis 1 of length 4", error.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(X, ints(3), 0));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(X, longs(Long.MIN_VALUE), 0));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(X, longs(1L << 32), 0));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(X, longs(0), 2));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(counted(0), longs(0), 0));
    assertThrows(ShapeException.class, () -> XP.take(X, XP.asarray(1), 0));
    assertThrows(DTypeException.class, () -> XP.take(X, doubles(0), 0));
    assertThrows(DTypeException.class, () -> XP.take(X, bools(true), 0));
  }

  @Test
  void takeReadsLongListsPieceByPiece() {
    int many = 10_000;
    long[] back = new long[many];
    for (int i = 0; i < many; i++) {
      back[i] = -1L - i;
    }

    for (long width : new long[] {1, 3, 40}) {
      PlainArray x = counted(2, many, width);
      Check.same(XP.flip(x, 1), XP.take(x, PlainArray.of(back), 1), "width " + width);
    }
  }

  @Test
  void takeAlongAxisBroadcastsTheOtherAxes() {
    PlainArray z = XP.takeAlongAxis(X, XP.reshape(longs(3, -4), 1, 2), 1);

    Check.same(XP.reshape(doubles(3, 0, 7, 4, 11, 8), 3, 2), z);
    Check.same(
        XP.reshape(doubles(0, 1, 0, 0), 2, 2),
        XP.takeAlongAxis(counted(1, 2), XP.reshape(longs(0, 1, 0, 0), 2, 2)));
    assertEquals(Shape.of(3, 0), XP.takeAlongAxis(X, XP.zeros(Shape.of(1, 0), DType.INT64)).shape);
    assertThrows(ShapeException.class, () -> XP.takeAlongAxis(X, longs(0)));
    assertThrows(ShapeException.class, () -> XP.takeAlongAxis(X, XP.reshape(longs(0, 0), 2, 1)));
    assertThrows(
        IndexOutOfBoundsException.class, () -> XP.takeAlongAxis(X, XP.reshape(longs(4), 1, 1)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> XP.takeAlongAxis(counted(3, 0), XP.reshape(longs(0), 1, 1)));
  }
}
