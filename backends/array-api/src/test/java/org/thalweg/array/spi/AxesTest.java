package org.thalweg.array.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AxesTest {
  @Test
  void axesCountFromEitherEnd() {
    assertEquals(0, Axes.normalize(0, 3));
    assertEquals(2, Axes.normalize(2, 3));
    assertEquals(2, Axes.normalize(-1, 3));
    assertEquals(0, Axes.normalize(-3, 3));
  }

  @Test
  void axesThatAreNotThereAreRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.normalize(3, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.normalize(-4, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.normalize(0, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.normalize(Integer.MIN_VALUE, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.normalize(new int[] {0, 3}, 3));
  }

  @Test
  void nullMeansAllAndEmptyMeansNone() {
    assertArrayEquals(new int[] {0, 1, 2}, Axes.normalize(null, 3));
    assertArrayEquals(new int[0], Axes.normalize(null, 0));
    assertArrayEquals(new int[0], Axes.normalize(new int[0], 3));
  }

  @Test
  void severalAxesKeepTheirOrderAndTheArrayGivenItsNumbers() {
    int[] given = {-1, 0};

    int[] axes = Axes.normalize(given, 3);

    assertArrayEquals(new int[] {2, 0}, axes);
    assertArrayEquals(new int[] {-1, 0}, given);
  }

  @Test
  void oneAxisTwiceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Axes.normalize(new int[] {1, 1}, 3));
    assertThrows(IllegalArgumentException.class, () -> Axes.normalize(new int[] {0, -3}, 3));
  }

  @Test
  void aSingleAxisIsOneOrAll() {
    assertEquals(-1, Axes.single(null, 3, "argmax"));
    assertEquals(2, Axes.single(new int[] {-1}, 3, "argmax"));
    assertThrows(IllegalArgumentException.class, () -> Axes.single(new int[0], 3, "argmax"));
    assertThrows(IllegalArgumentException.class, () -> Axes.single(new int[] {0, 1}, 3, "argmax"));
    assertThrows(IndexOutOfBoundsException.class, () -> Axes.single(new int[] {3}, 3, "argmax"));
  }
}
