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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class MatrixProductTest {

  @Test
  void everyShapeAndLayoutIsTheSumOfProducts() {
    int[][] sizes = {
      {1, 1, 1},
      {1, 9, 1},
      {3, 5, 1},
      {1, 5, 9},
      {9, 3, 2},
      {4, 6, 8},
      {2, 70, 600},
      {70, 7, 3},
      {3, 0, 4},
      {0, 3, 4},
      {3, 4, 0}
    };
    long seed = 23;
    Random random = new Random(seed);
    for (int[] size : sizes) {
      for (DType dtype : Layouts.NUMBERS) {
        PlainArray a = whole(dtype, random, size[0], size[1]);
        PlainArray b = whole(dtype, random, size[1], size[2]);
        PlainArray expected = summed(a, b);
        for (PlainArray left : Layouts.of(a)) {
          for (PlainArray right : Layouts.of(b)) {
            Check.same(expected, XP.matmul(left, right), a.shape + " " + dtype + ", seed " + seed);
          }
        }
      }
    }
  }

  /** Small whole numbers, whose sums no data type rounds; bytes wrap. */
  private static PlainArray whole(DType dtype, Random random, long rows, long columns) {
    int size = (int) (rows * columns);
    Object data = Storage.allocate(dtype, size);
    for (int i = 0; i < size; i++) {
      byte value = (byte) (random.nextInt(7) - 3);
      Array.setByte(data, i, value);
    }
    return PlainArray.wrap(dtype, Shape.of(rows, columns), data);
  }

  private static PlainArray summed(PlainArray a, PlainArray b) {
    int m = (int) a.shape.dim(0);
    int k = (int) a.shape.dim(1);
    int n = (int) b.shape.dim(1);
    Object z = Storage.allocate(a.dtype, m * n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        short sum = 0;
        for (int p = 0; p < k; p++) {
          sum += (short) (number(a, i * k + p) * number(b, p * n + j));
        }
        if (z instanceof byte[] bytes) {
          bytes[i * n + j] = (byte) sum;
        } else {
          Array.setShort(z, i * n + j, sum);
        }
      }
    }
    return PlainArray.wrap(a.dtype, Shape.of(m, n), z);
  }

  private static double number(PlainArray x, int place) {
    return Array.getDouble(x.data, place);
  }

  @Test
  void vectorsLoseTheirAxis() {
    PlainArray x = XP.reshape(doubles(1, 2, 3, 4, 5, 6), 2, 3);

    Check.same(doubles(14, 32), XP.matmul(x, doubles(1, 2, 3)));
    Check.same(doubles(9, 12, 15), XP.matmul(doubles(1, 2), x));
    Check.same(XP.asarray(11.0), XP.matmul(doubles(1, 2), doubles(3, 4)));
    assertEquals(Shape.of(4, 2), XP.matmul(counted(4, 2, 3), counted(3)).shape);
    assertEquals(Shape.of(4, 3), XP.matmul(counted(2), counted(4, 2, 3)).shape);
  }

  @Test
  void stacksBroadcast() {
    PlainArray x = XP.reshape(counted(12), 3, 1, 2, 2);
    PlainArray y = XP.reshape(counted(8), 2, 2, 2);

    PlainArray z = XP.matmul(x, y);

    assertEquals(Shape.of(3, 2, 2, 2), z.shape);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        PlainArray one = XP.matmul(XP.unstack(XP.squeeze(x, 1)).get(i), XP.unstack(y).get(j));
        Check.same(one, XP.unstack(XP.unstack(z).get(i)).get(j), i + ", " + j);
      }
    }
    assertEquals(Shape.of(0, 2, 2), XP.matmul(counted(0, 2, 2), counted(2, 2)).shape);
  }

  @Test
  void integersAreExactAndWrap() {
    PlainArray large = longs((1L << 53) + 1, Long.MAX_VALUE);

    Check.same(XP.asarray((1L << 53) + 1), XP.matmul(large, longs(1, 0)));
    Check.same(XP.asarray(-2L), XP.matmul(large, longs(0, 2)));
    Check.same(XP.asarray(5L), XP.matmul(ints(1, 2), longs(1, 2)), "promotes");
  }

  @Test
  void specialValuesAreNotSkipped() {
    PlainArray infinite = doubles(Double.POSITIVE_INFINITY, 1, 1, 1, 1);

    PlainArray z = XP.matmul(doubles(0, 1, 1, 1, 1), XP.reshape(infinite, 5, 1));

    Check.same(doubles(Double.NaN), z);
  }

  @Test
  void nothingToSumGivesZero() {
    Check.same(XP.zerosLike(counted(2, 3)), XP.matmul(counted(2, 0), counted(0, 3)));
    Check.same(XP.asarray(0.0), XP.matmul(counted(0), counted(0)));
  }

  @Test
  void innerLengthsNeverStretch() {
    ShapeException error =
        assertThrows(ShapeException.class, () -> XP.matmul(counted(2, 1), counted(3, 2)));

    assertEquals(
        "matmul takes (..., m, k) or (k,) and (..., k, n) or (k,), was given shapes (2, 1) and"
            + " (3, 2)",
        error.getMessage());
    assertThrows(ShapeException.class, () -> XP.matmul(XP.asarray(1.0), counted(1)));
    assertThrows(ShapeException.class, () -> XP.matmul(counted(2, 2, 2), counted(3, 2, 2)));
    assertThrows(DTypeException.class, () -> XP.matmul(bools(true), bools(true)));
    assertThrows(DTypeException.class, () -> XP.matmul(doubles(1), longs(1)));
  }

  @Test
  void composedContractionsRestOnIt() {
    PlainArray x = counted(2, 3);

    Check.same(XP.reshape(doubles(0, 3, 1, 4, 2, 5), 3, 2), XP.matrixTranspose(x));
    Check.same(XP.asarray(55.0), XP.tensordot(x, x));
    Check.same(
        XP.matmul(x, XP.matrixTranspose(x)), XP.tensordot(x, x, new int[] {1}, new int[] {-1}));
    assertEquals(Shape.of(2, 3, 2, 3), XP.tensordot(x, x, 0).shape);
  }
}
