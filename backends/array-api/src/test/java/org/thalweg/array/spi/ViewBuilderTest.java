package org.thalweg.array.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

class ViewBuilderTest {
  private static IndexKey.View<Object> view(Shape shape, Index... key) {
    return new ViewBuilder(shape, key).build();
  }

  private static List<Long> positions(long length, Index key) {
    IndexKey.View<Object> view = view(Shape.of(length), key);
    List<Long> positions = new ArrayList<>();
    for (long i = 0; i < view.count()[0]; i++) {
      positions.add(view.start()[0] + i * view.step()[0]);
    }
    return positions;
  }

  /** What CPython 3.12 gives for {@code list(range(5))[key]}. */
  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of(Index.all(), List.of(0L, 1L, 2L, 3L, 4L)),
        Arguments.of(Index.every(-1), List.of(4L, 3L, 2L, 1L, 0L)),
        Arguments.of(Index.every(2), List.of(0L, 2L, 4L)),
        Arguments.of(Index.every(-2), List.of(4L, 2L, 0L)),
        Arguments.of(Index.slice(1, 4), List.of(1L, 2L, 3L)),
        Arguments.of(Index.slice(-100, 3), List.of(0L, 1L, 2L)),
        Arguments.of(Index.slice(3, 0, -1), List.of(3L, 2L, 1L)),
        Arguments.of(Index.slice(3, -100, -1), List.of(3L, 2L, 1L, 0L)),
        Arguments.of(Index.slice(-1, -100, -2), List.of(4L, 2L, 0L)),
        Arguments.of(Index.slice(11, -100, -2), List.of(4L, 2L, 0L)),
        Arguments.of(Index.slice(11, 100, -2), List.of()),
        Arguments.of(Index.slice(2, 2), List.of()),
        Arguments.of(Index.slice(3, 1), List.of()),
        Arguments.of(Index.from(7), List.of()),
        Arguments.of(Index.from(-2), List.of(3L, 4L)),
        Arguments.of(Index.to(-3), List.of(0L, 1L)),
        Arguments.of(Index.to(-7), List.of()),
        Arguments.of(Index.every(Long.MAX_VALUE), List.of(0L)),
        Arguments.of(Index.every(-Long.MAX_VALUE), List.of(4L)),
        Arguments.of(Index.slice(Long.MIN_VALUE, Long.MAX_VALUE), List.of(0L, 1L, 2L, 3L, 4L)),
        Arguments.of(Index.slice(Long.MAX_VALUE, Long.MIN_VALUE, -1), List.of(4L, 3L, 2L, 1L, 0L)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRangeIsPythons(Index key, List<Long> expected) {
    assertEquals(expected, positions(5, key));
  }

  /**
   * The positions that Python's reference gives: those between the bounds that are whole steps from
   * the start, bounds held within the axis.
   */
  private static List<Long> python(long n, OptionalLong start, OptionalLong stop, long step) {
    long from = held(start, n, step, step > 0 ? 0 : n - 1);
    long to = held(stop, n, step, step > 0 ? n : -1);
    List<Long> positions = new ArrayList<>();
    for (long i = 0; i < n; i++) {
      boolean between = step > 0 ? from <= i && i < to : to < i && i <= from;
      if (between && (i - from) % step == 0) {
        positions.add(i);
      }
    }
    if (step < 0) {
      Collections.reverse(positions);
    }
    return positions;
  }

  private static long held(OptionalLong bound, long n, long step, long absent) {
    if (bound.isEmpty()) {
      return absent;
    }
    long fromFront = bound.getAsLong() < 0 ? bound.getAsLong() + n : bound.getAsLong();
    return step > 0
        ? Math.max(0, Math.min(n, fromFront))
        : Math.max(-1, Math.min(n - 1, fromFront));
  }

  private static List<OptionalLong> bounds() {
    List<OptionalLong> bounds = new ArrayList<>(List.of(OptionalLong.empty()));
    for (long bound = -8; bound <= 8; bound++) {
      bounds.add(OptionalLong.of(bound));
    }
    return bounds;
  }

  @Test
  void everyRangeOfShortAxesIsPythons() {
    for (long n = 0; n <= 6; n++) {
      for (OptionalLong start : bounds()) {
        for (OptionalLong stop : bounds()) {
          for (long step : new long[] {1, 2, 3, 7, -1, -2, -3, -7}) {
            Index key = new Index.Slice(start, stop, step);
            assertEquals(python(n, start, stop, step), positions(n, key), n + " " + key);
          }
        }
      }
    }
  }

  @Test
  void aPositionDropsItsAxis() {
    IndexKey.View<Object> view = view(Shape.of(4, 5), Index.at(-1), Index.from(2));

    assertEquals(Shape.of(3), view.result());
    assertArrayEquals(new long[] {3, 2}, view.start());
    assertArrayEquals(new long[] {1, 3}, view.count());
  }

  @Test
  void anEllipsisStandsForTheAxesLeftOver() {
    Shape shape = Shape.of(2, 3, 4);

    assertEquals(Shape.of(3, 4), view(shape, Index.at(0), Index.ellipsis()).result());
    assertEquals(Shape.of(2, 3), view(shape, Index.ellipsis(), Index.at(0)).result());
    assertEquals(Shape.of(3), view(shape, Index.at(1), Index.ellipsis(), Index.at(0)).result());
    Index at = Index.at(1);
    assertEquals(Shape.SCALAR, view(shape, at, at, Index.ellipsis(), at).result());
    assertEquals(Shape.SCALAR, view(Shape.SCALAR, Index.ellipsis()).result());
    assertEquals(Shape.SCALAR, view(Shape.SCALAR).result());
  }

  @Test
  void newAxesStandWhereTheyAreAndCountForNone() {
    Index[] key = {Index.newAxis(), Index.at(1), Index.newAxis(), Index.all(), Index.newAxis()};

    assertEquals(Shape.of(1, 1, 3, 1), view(Shape.of(2, 3), key).result());
  }

  @Test
  void positionsThatAreNotThereAreRefused() {
    for (long position : new long[] {3, -4, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> view(Shape.of(3), Index.at(position)));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> view(Shape.of(0), Index.at(0)));
  }

  @Test
  void keysOfAnotherRankAreRefused() {
    Shape shape = Shape.of(2, 3);
    Index all = Index.all();
    assertThrows(IndexOutOfBoundsException.class, () -> view(shape, all));
    assertThrows(IndexOutOfBoundsException.class, () -> view(shape));
    assertThrows(IndexOutOfBoundsException.class, () -> view(shape, all, all, all));
    assertThrows(
        IndexOutOfBoundsException.class, () -> view(shape, all, all, all, Index.ellipsis()));
    assertThrows(
        IndexOutOfBoundsException.class, () -> view(shape, Index.ellipsis(), Index.ellipsis()));
    assertThrows(IndexOutOfBoundsException.class, () -> view(shape, all, Index.newAxis()));
  }
}
