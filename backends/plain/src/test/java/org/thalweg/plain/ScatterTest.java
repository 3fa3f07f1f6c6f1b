package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.counted;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.ints;
import static org.thalweg.plain.Check.longs;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class ScatterTest {

  @Test
  void updatesMeetAtRepeatedPositions() {
    PlainArray x = doubles(1, 2, 3);
    PlainArray indices = longs(0, -1, 0);
    PlainArray updates = doubles(10, -20, 5);

    Check.same(doubles(16, 2, -17), XP.scatterAdd(x, indices, updates));
    Check.same(doubles(10, 2, 3), XP.scatterMax(x, indices, updates));
    Check.same(doubles(1, 2, -20), XP.scatterMin(x, indices, updates));
    Check.same(doubles(1, 2, 3), x, "the input stays");
  }

  @Test
  void nanMeetsAll() {
    PlainArray updates = doubles(Double.NaN, 1);

    PlainArray most = XP.scatterMax(doubles(5, Double.NaN), longs(0, 1), updates);

    Check.same(doubles(Double.NaN, Double.NaN), most);
    Check.same(most, XP.scatterMin(doubles(5, Double.NaN), longs(0, 1), updates));
  }

  @Test
  void integersWrap() {
    PlainArray z = XP.scatterAdd(ints(Integer.MAX_VALUE), longs(0), ints(1));

    Check.same(ints(Integer.MIN_VALUE), z);
    Check.same(
        longs((1L << 53) + 1), XP.scatterAdd(longs(1L << 53), ints(0), longs(1)), "not by double");
  }

  @Test
  void anyAxisIsWhatPermutingItFirstGives() {
    long seed = 3;
    Random random = new Random(seed);
    PlainArray x = Layouts.random(DType.INT64, random, 4, 3, 5);
    PlainArray indices = longs(2, -3, 0, 0);
    PlainArray updates = Layouts.random(DType.INT64, random, 4, 4, 5);

    PlainArray z = XP.scatterAdd(x, indices, updates, 1);

    int[] swap = {1, 0, 2};
    PlainArray first =
        XP.scatterAdd(XP.permuteDims(x, swap), indices, XP.permuteDims(updates, swap), 0);
    Check.same(XP.permuteDims(first, swap), z, "seed " + seed);
  }

  @Test
  void scatterIsTheAdjointOfTake() {
    // <take(x), u> = <x, scatterAdd(0, u)>, in integers without rounding.
    long seed = 5;
    Random random = new Random(seed);
    PlainArray x = Layouts.random(DType.INT32, random, 3, 50, 2);
    PlainArray u = Layouts.random(DType.INT32, random, 3, 5000, 2);
    int[] drawn = random.ints(5000, -50, 50).toArray();
    PlainArray indices = PlainArray.of(drawn);

    int[] taken = (int[]) XP.take(x, indices, 1).toFlatArray();
    int[] added = (int[]) XP.scatterAdd(XP.zerosLike(x), indices, u, 1).toFlatArray();

    assertEquals(dot(taken, (int[]) u.data), dot((int[]) x.data, added), "seed " + seed);
  }

  private static int dot(int[] x, int[] y) {
    int sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void segmentSumLeavesEmptySegmentsZero() {
    Check.same(doubles(0 + 2, 0, 1), XP.segmentSum(counted(3), longs(0, 2, 0), 3));
    Check.same(
        XP.reshape(doubles(4, 6, 0, 0), 2, 2),
        XP.segmentSum(XP.reshape(doubles(1, 2, 3, 4), 2, 2), longs(0, 0), 2));
  }

  @Test
  void nothingToScatterGivesACopy() {
    PlainArray x = counted(3);

    Check.same(x, XP.scatterAdd(x, XP.zeros(Shape.of(0), DType.INT64), counted(0)));
    Check.same(
        counted(0, 2),
        XP.scatterAdd(counted(0, 2), XP.zeros(Shape.of(0), DType.INT64), counted(0, 2)));
  }

  @Test
  void wrongCallsAreNamed() {
    PlainArray x = counted(3, 2);
    IndexOutOfBoundsException error =
        assertThrows(
            IndexOutOfBoundsException.class, () -> XP.scatterAdd(x, longs(3), counted(1, 2)));

    assertEquals("index 3 is out of range for axis 0 of length 3", error.getMessage());
    assertThrows(ShapeException.class, () -> XP.scatterAdd(x, longs(0), counted(2)));
    assertThrows(ShapeException.class, () -> XP.scatterAdd(x, longs(0, 1), counted(1, 2)));
    assertThrows(
        IndexOutOfBoundsException.class, () -> XP.scatterAdd(x, longs(0), counted(3, 1), 2));
    assertThrows(DTypeException.class, () -> XP.scatterAdd(counted(3), longs(0), longs(1)));
    assertThrows(
        DTypeException.class, () -> XP.scatterAdd(Check.bools(true), longs(0), Check.bools(true)));
  }
}
