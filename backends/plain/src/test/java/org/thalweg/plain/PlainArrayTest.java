package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class PlainArrayTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  @Test
  void aScalarPrintsOnOneLine() {
    assertEquals("float64() 1.5", XP.asarray(1.5).toString());
    assertEquals("bool() true", XP.asarray(true).toString());
  }

  @Test
  void aVectorPrintsOnOneLine() {
    assertEquals("float32(2,) [1.5, NaN]", PlainArray.of(new float[] {1.5f, Float.NaN}).toString());
    assertEquals("int64(0,) []", PlainArray.of(new long[0]).toString());
  }

  @Test
  void rowsPrintOnLinesOfTheirOwn() {
    PlainArray x = PlainArray.of(new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});

    assertEquals("int32(2, 2, 2)\n[[[1, 2],\n  [3, 4]],\n [[5, 6],\n  [7, 8]]]", x.toString());
  }

  @Test
  void longAxesPrintTheirEnds() {
    PlainArray x = XP.arange(1000L);
    PlainArray many = XP.zeros(new long[] {50, 2}, DType.BOOL);
    PlainArray wide = XP.reshape(XP.arange(200L), 2, 100);

    assertEquals("int64(1000,) [0, 1, 2, ..., 997, 998, 999]", x.toString());
    assertTrue(many.toString().endsWith("[false, false]]"), many.toString());
    assertEquals(
        "int64(2, 100)\n[[0, 1, 2, ..., 97, 98, 99],\n [100, 101, 102, ..., 197, 198, 199]]",
        wide.toString());
  }

  @Test
  void manyShortAxesStillPrintBriefly() {
    long[] twos = new long[20];
    Arrays.fill(twos, 2);

    String text = XP.zeros(twos, DType.INT32).toString();

    assertTrue(text.length() < 20_000, "length " + text.length());
  }

  @Test
  void aViewPrintsItsOwnElements() {
    PlainArray x = PlainArray.of(new int[] {1, 2, 3, 4, 5, 6});

    PlainArray view = x.view(Shape.of(3), new int[] {-2}, 5);

    assertEquals("int32(3,) [6, 4, 2]", view.toString());
  }

  @Test
  void aViewSharesMemoryAndCompactsToItsElements() {
    PlainArray x = PlainArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    PlainArray transposed = x.view(Shape.of(3, 2), new int[] {1, 3}, 0);

    assertSame(x.data, transposed.data);
    assertFalse(transposed.contiguous());
    assertTrue(transposed.compact().contiguous());
    double[] expected = {1, 4, 2, 5, 3, 6};
    assertArrayEquals(expected, (double[]) transposed.toFlatArray());
    assertSame(x, x.compact());
  }

  @Test
  void aViewOfPartOfTheMemoryIsNotContiguous() {
    PlainArray x = PlainArray.of(new long[] {1, 2, 3, 4});

    assertFalse(x.view(Shape.of(3), new int[] {1}, 0).contiguous());
    assertFalse(x.view(Shape.of(3), new int[] {1}, 1).contiguous());
    assertTrue(x.view(Shape.of(1, 4), new int[] {17, 1}, 0).contiguous());
  }

  @Test
  void elementsComeInAndGoOutAsCopies() {
    double[] elements = {1, 2, 3};

    PlainArray x = XP.asarray(elements, new long[] {3}, DType.FLOAT64);
    elements[0] = 7;
    ((double[]) x.toFlatArray())[1] = 7;

    double[] expected = {1, 2, 3};
    assertArrayEquals(expected, (double[]) x.toFlatArray());
  }

  @Test
  void truthValuesGoOutAsBooleans() {
    boolean[] elements = {true, false};

    assertArrayEquals(elements, (boolean[]) PlainArray.of(elements).toFlatArray());
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void complexNumbersArePairsWithTheRealPartFirst(DType dtype) {
    PlainArray x = XP.add(XP.ones(new long[] {2}, dtype), XP.zeros(new long[] {2, 1}, dtype));

    assertEquals(Shape.of(2, 2), x.shape());
    assertEquals(8, Array.getLength(x.toFlatArray()));
    assertEquals(dtype + "(2, 2)\n[[1.0+0.0j, 1.0+0.0j],\n [1.0+0.0j, 1.0+0.0j]]", x.toString());
  }

  @Test
  void moreElementsThanAJavaArrayHoldsAreAShapeError() {
    PlainArray column = XP.zeros(new long[] {100_000, 1}, DType.BOOL);
    PlainArray row = XP.zeros(new long[] {100_000}, DType.BOOL);

    assertThrows(ShapeException.class, () -> XP.zeros(Shape.of(Integer.MAX_VALUE), DType.BOOL));
    assertThrows(ShapeException.class, () -> XP.bitwiseAnd(column, row));
    assertThrows(ShapeException.class, () -> XP.broadcastTo(row, Shape.of(100_000, 100_000)));
  }

  @Test
  void shapesWithAZeroMayBeLongOtherwise() {
    PlainArray x = XP.zeros(new long[] {0, 1L << 40}, DType.FLOAT64);

    PlainArray z = XP.add(XP.negative(x), x);

    assertEquals(Shape.of(0, 1L << 40), z.shape());
  }
}
