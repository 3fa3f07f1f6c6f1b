package org.thalweg.array.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class NestedArraysTest {
  static Stream<Arguments> arrays() {
    return Stream.of(
        Arguments.of(new double[3], DType.FLOAT64, Shape.of(3)),
        Arguments.of(new float[0], DType.FLOAT32, Shape.of(0)),
        Arguments.of(new long[2][3], DType.INT64, Shape.of(2, 3)),
        Arguments.of(new int[2][0], DType.INT32, Shape.of(2, 0)),
        Arguments.of(new short[0][5], DType.INT16, Shape.of(0, 0)),
        Arguments.of(new byte[1][2][3], DType.INT8, Shape.of(1, 2, 3)),
        Arguments.of(new boolean[1][1], DType.BOOL, Shape.of(1, 1)));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void aJavaArrayHasAShapeAndANaturalDtype(Object array, DType dtype, Shape shape) {
    assertEquals(new ArraySpec(shape, dtype), NestedArrays.spec(array));
  }

  @Test
  void elementsAreInRowMajorOrder() {
    int[][][] nested = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};

    assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 7, 8}, (int[]) NestedArrays.flat(nested));
  }

  @Test
  void aFlatArrayIsCopied() {
    double[] flat = {1, 2};

    assertNotSame(flat, NestedArrays.flat(flat));
    assertArrayEquals(flat, (double[]) NestedArrays.flat(flat));
  }

  @Test
  void rowsAreOfOneLength() {
    assertThrows(ShapeException.class, () -> NestedArrays.flat(new int[][] {{1}, {2, 3}}));
    assertThrows(ShapeException.class, () -> NestedArrays.flat(new int[][] {{1, 2}, {}}));
    assertThrows(ShapeException.class, () -> NestedArrays.flat(new int[][][] {{{1}, {2}}, {{3}}}));
  }

  @Test
  void elementsArePrimitiveNumbersOrTruthValues() {
    assertThrows(DTypeException.class, () -> NestedArrays.spec(new char[1]));
    assertThrows(DTypeException.class, () -> NestedArrays.spec(new String[1]));
    assertThrows(DTypeException.class, () -> NestedArrays.spec(new Double[][] {{1.0}}));
  }

  @Test
  void aFlatArrayMustFitItsSpec() {
    ArraySpec doubles = new ArraySpec(Shape.of(2, 2), DType.FLOAT64);
    ArraySpec pairs = new ArraySpec(Shape.of(2), DType.COMPLEX64);

    NestedArrays.checkFlat(new double[4], doubles);
    NestedArrays.checkFlat(new float[4], pairs);
    assertThrows(ShapeException.class, () -> NestedArrays.checkFlat(new double[3], doubles));
    assertThrows(ShapeException.class, () -> NestedArrays.checkFlat(new float[2], pairs));
    assertThrows(DTypeException.class, () -> NestedArrays.checkFlat(new float[4], doubles));
  }
}
