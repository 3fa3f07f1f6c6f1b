package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConstantTest {
  @Test
  void aConstantSharesNoMemory() {
    double[] given = {1, 2};
    Constant constant = Constant.of(given);
    given[0] = 9;
    ((double[]) constant.toFlatArray())[1] = 9;

    assertArrayEquals(new double[] {1, 2}, (double[]) constant.toFlatArray());
  }

  @Test
  void nestedArraysGiveTheShape() {
    Constant constant = Constant.of(new int[][] {{1, 2, 3}, {4, 5, 6}});

    assertEquals(Shape.of(2, 3), constant.shape());
    assertEquals(DType.INT32, constant.dtype());
    assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, (int[]) constant.toFlatArray());
  }

  @Test
  void aFlatArrayTakesAShapeThatItFits() {
    Constant constant = Constant.of(new byte[] {-1, 1}, Shape.of(2, 1), DType.UINT8);

    assertEquals(Shape.of(2, 1), constant.shape());
    assertEquals(DType.UINT8, constant.dtype());
    assertThrows(ShapeException.class, () -> Constant.of(new byte[3], Shape.of(2), DType.UINT8));
    assertThrows(DTypeException.class, () -> Constant.of(new byte[2], Shape.of(2), DType.INT64));
  }

  @Test
  void constantsOfEqualContentAreTwo() {
    assertNotEquals(Constant.of(new double[] {1}), Constant.of(new double[] {1}));
  }

  @Test
  void textSaysShapeAndDtype() {
    assertEquals("Constant[float64(2,)]", Constant.of(new double[2]).toString());
  }
}
