package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  @Test
  void sizeIsTheProductOfTheLengths() {
    assertEquals(1, Shape.SCALAR.size());
    assertEquals(24, Shape.of(2, 3, 4).size());
    assertEquals(0, Shape.of(3, 0).size());
  }

  @Test
  void anEmptyShapeMayHaveAxesOfAnyLength() {
    assertEquals(0, Shape.of(Long.MAX_VALUE, 0, Long.MAX_VALUE).size());
  }

  @Test
  void moreElementsThanCanBeCountedAreRefused() {
    ShapeException error = assertThrows(ShapeException.class, () -> Shape.of(1L << 32, 1L << 32));

    assertEquals(
        "shape (4294967296, 4294967296) has too many elements to count", error.getMessage());
  }

  @Test
  void negativeLengthsAreRefused() {
    assertThrows(ShapeException.class, () -> Shape.of(2, -1));
    assertThrows(ShapeException.class, () -> Shape.of(0, -1));
  }

  @Test
  void aShapeSharesNoMemory() {
    long[] dims = {2, 3};
    Shape shape = Shape.of(dims);
    dims[0] = 9;
    shape.dims()[1] = 9;

    assertArrayEquals(new long[] {2, 3}, shape.dims());
  }

  @Test
  void axesCountFromEitherEnd() {
    Shape shape = Shape.of(2, 3, 4);

    assertEquals(2, shape.dim(0));
    assertEquals(4, shape.dim(2));
    assertEquals(4, shape.dim(-1));
    assertEquals(2, shape.dim(-3));
    assertThrows(IndexOutOfBoundsException.class, () -> shape.dim(3));
    assertThrows(IndexOutOfBoundsException.class, () -> shape.dim(-4));
    assertThrows(IndexOutOfBoundsException.class, () -> Shape.SCALAR.dim(0));
  }

  @Test
  void shapesAreValues() {
    assertEquals(Shape.of(2, 3), Shape.of(2, 3));
    assertEquals(Shape.of(2, 3).hashCode(), Shape.of(2, 3).hashCode());
    assertEquals(Shape.SCALAR, Shape.of());
    assertNotEquals(Shape.of(2, 3), Shape.of(3, 2));
    assertNotEquals(Shape.of(1), Shape.SCALAR);
  }

  @Test
  void textIsAsTheStandardWritesIt() {
    assertEquals("()", Shape.SCALAR.toString());
    assertEquals("(3,)", Shape.of(3).toString());
    assertEquals("(3, 4)", Shape.of(3, 4).toString());
  }

  static Stream<Arguments> broadcasts() {
    return Stream.of(
        Arguments.of(Shape.of(), Shape.of(), Shape.of()),
        Arguments.of(Shape.of(3), Shape.of(), Shape.of(3)),
        Arguments.of(Shape.of(8, 1, 6, 1), Shape.of(7, 1, 5), Shape.of(8, 7, 6, 5)),
        Arguments.of(Shape.of(5, 4), Shape.of(1), Shape.of(5, 4)),
        Arguments.of(Shape.of(15, 3, 5), Shape.of(3, 1), Shape.of(15, 3, 5)),
        Arguments.of(Shape.of(0), Shape.of(1), Shape.of(0)),
        Arguments.of(Shape.of(2, 0), Shape.of(1, 1), Shape.of(2, 0)),
        Arguments.of(Shape.of(0), Shape.of(0), Shape.of(0)));
  }

  @ParameterizedTest
  @MethodSource("broadcasts")
  void broadcastingAlignsAtTheLastAxis(Shape x, Shape y, Shape expected) {
    assertEquals(expected, x.broadcast(y));
    assertEquals(expected, y.broadcast(x));
    assertEquals(expected, Shape.broadcast(List.of(x, y, expected)));
  }

  static Stream<Arguments> clashes() {
    return Stream.of(
        Arguments.of(Shape.of(3), Shape.of(4)),
        Arguments.of(Shape.of(2, 1), Shape.of(8, 4, 3)),
        Arguments.of(Shape.of(15, 3, 5), Shape.of(15, 3)),
        Arguments.of(Shape.of(0), Shape.of(2)));
  }

  @ParameterizedTest
  @MethodSource("clashes")
  void lengthsThatDifferDoNotBroadcast(Shape x, Shape y) {
    ShapeException error = assertThrows(ShapeException.class, () -> x.broadcast(y));

    assertEquals("shapes " + x + " and " + y + " do not broadcast", error.getMessage());
    assertThrows(ShapeException.class, () -> y.broadcast(x));
  }

  @Test
  void noShapesBroadcastToNoAxes() {
    assertEquals(Shape.SCALAR, Shape.broadcast(List.of()));
  }
}
