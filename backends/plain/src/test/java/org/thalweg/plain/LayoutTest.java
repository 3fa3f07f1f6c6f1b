package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.longs;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;

/** A function sees elements and not how they lie in memory; and it never changes them. */
class LayoutTest {
  private static final long SEED = 20240611;

  private static final List<DType> ALL =
      Stream.of(Layouts.DTYPES, Layouts.COMPLEX).flatMap(List::stream).toList();

  /**
   * A function of one array, written for the last axis.
   *
   * @param name for the report
   * @param dtypes what it takes
   * @param of the function
   */
  private record Case(String name, List<DType> dtypes, Function<PlainArray, List<PlainArray>> of) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case any(String name, Function<PlainArray, PlainArray> of) {
    return new Case(name, ALL, x -> List.of(of.apply(x)));
  }

  private static Case ordered(String name, Function<PlainArray, PlainArray> of) {
    return new Case(name, Layouts.DTYPES, x -> List.of(of.apply(x)));
  }

  private static Case complex(String name, Function<PlainArray, PlainArray> of) {
    return new Case(name, Layouts.COMPLEX, x -> List.of(of.apply(x)));
  }

  private static Case numbers(String name, Function<PlainArray, PlainArray> of) {
    return new Case(name, Layouts.NUMBERS, x -> List.of(of.apply(x)));
  }

  static Stream<Case> cases() {
    return Stream.of(moving(), selecting(), ordering(), combining()).flatMap(s -> s);
  }

  private static Stream<Case> moving() {
    return Stream.of(
        any("broadcastTo", x -> XP.broadcastTo(x, Shape.of(2, 1, 1, 1).broadcast(x.shape))),
        any("concat", x -> XP.concat(List.of(x, XP.flip(x), x), -1)),
        any("concat first", x -> XP.concat(List.of(x, x), 0)),
        any("flip", XP::flip),
        any("reversed axes", x -> XP.permuteDims(x, reversed(x.shape.ndim()))),
        any("reshape", x -> XP.reshape(x, Shape.of(x.shape.size()))),
        any("reshape twice", x -> XP.reshape(XP.reshape(x, 1, x.shape.size(), 1), x.shape)),
        any("expandDims", x -> XP.expandDims(x, -2)),
        any("repeat", x -> XP.repeat(x, 2, -1)),
        any("roll", x -> XP.roll(x, 2, -1)),
        any("stack", x -> XP.stack(List.of(x, XP.flip(x)), -1)),
        any("tile", x -> XP.tile(x, 2, 1, 3)),
        new Case("unstack", ALL, x -> XP.unstack(x, -1)));
  }

  private static Stream<Case> selecting() {
    return Stream.of(
        any("getItem", x -> XP.getItem(x, Index.ellipsis(), Index.every(-2), Index.newAxis())),
        any("setItem", x -> XP.setItem(x, XP.getItem(x, lastFirst()), Index.ellipsis())),
        any("mask", x -> XP.getItem(x, Index.array(everyThird(x)))),
        any("take", x -> XP.take(x, positions(x), -1)),
        any("take first", x -> XP.take(x, XP.zeros(Shape.of(4), DType.INT64), 0)),
        ordered("takeAlongAxis", x -> XP.takeAlongAxis(x, XP.argsort(x), -1)),
        ordered("takeAlongAxis first", x -> XP.takeAlongAxis(x, XP.argsort(x, 0), 0)));
  }

  private static Stream<Case> ordering() {
    return Stream.of(
        ordered("argmax", x -> XP.argmax(x)),
        ordered("argmax last", x -> XP.argmax(x, -1)),
        ordered("argmin first", x -> XP.argmin(x, 0, true)),
        ordered("argsort", x -> XP.argsort(x)),
        ordered("argsort first", x -> XP.argsort(x, 0, true)),
        ordered("sort", x -> XP.sort(x, -1, true)),
        ordered("sort first", x -> XP.sort(x, 0)),
        ordered("searchsorted", x -> XP.searchsorted(XP.sort(XP.reshape(x, -1)), x, Side.RIGHT)));
  }

  private static Stream<Case> combining() {
    return Stream.of(
        any("where", x -> XP.where(everyThird(x), x, XP.flip(x))),
        any("where stretched", x -> XP.where(firstColumn(everyThird(x)), x, XP.flip(x))),
        numbers(
            "scatterAdd", x -> XP.scatterAdd(x, positions(x), XP.take(x, positions(x), -1), -1)),
        numbers("scatterMax", x -> XP.scatterMax(x, longs(0, 0), XP.take(x, longs(1, 2), 0), 0)),
        numbers("matmul", x -> XP.matmul(x, XP.matrixTranspose(x))),
        complex(
            "complex scatterAdd",
            x -> XP.scatterAdd(x, longs(0, 0), XP.take(x, longs(1, 2), 0), 0)),
        complex("complex sums", x -> XP.sum(x, 0)),
        complex("complex products", x -> XP.prod(x, -1)),
        complex("complex running products", x -> XP.cumulativeProd(x, 0)),
        complex("complex product", x -> XP.multiply(x, XP.flip(x))),
        complex("complex equality", x -> XP.equal(x, XP.flip(x))),
        complex("complex matmul", x -> XP.matmul(x, XP.matrixTranspose(x))),
        numbers("matmul vector", x -> XP.matmul(x, XP.take(XP.reshape(x, -1), positions(x)))));
  }

  private static PlainArray firstColumn(PlainArray x) {
    return XP.getItem(x, Index.ellipsis(), Index.to(1));
  }

  private static int[] reversed(int ndim) {
    int[] axes = new int[ndim];
    for (int i = 0; i < ndim; i++) {
      axes[i] = ndim - 1 - i;
    }
    return axes;
  }

  private static Index[] lastFirst() {
    return new Index[] {Index.ellipsis(), Index.every(-1)};
  }

  /** Every position of the last axis, some from behind. */
  private static PlainArray positions(PlainArray x) {
    long[] positions = new long[(int) x.shape.dim(-1)];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i % 2 == 0 ? i / 2 : -1 - i / 2;
    }
    return PlainArray.of(positions);
  }

  private static PlainArray everyThird(PlainArray x) {
    boolean[] mask = new boolean[x.size];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % 3 == 0;
    }
    return XP.reshape(PlainArray.of(mask), x.shape);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void functionSeesElementsNotMemory(Case function) {
    Random random = new Random(SEED);
    int answers = 0;
    for (DType dtype : function.dtypes()) {
      for (Shape shape : Layouts.SHAPES) {
        PlainArray x = Layouts.random(dtype, random, shape.dims());
        Object expected = outcome(function, x);
        answers += expected instanceof List<?> ? 1 : 0;
        for (PlainArray layout : Layouts.of(x)) {
          assertSameOutcome(expected, outcome(function, layout), function + " " + dtype + shape);
          Check.same(x, layout, "input of " + function);
        }
      }
    }
    assertTrue(answers >= 3 * function.dtypes().size(), function + " refused most shapes");
  }

  /** The results, or the text of the error. */
  private static Object outcome(Case function, PlainArray x) {
    try {
      return function.of().apply(x);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return e.toString();
    }
  }

  private static void assertSameOutcome(Object expected, Object actual, String what) {
    if (expected instanceof List<?> x && actual instanceof List<?> y) {
      assertEquals(x.size(), y.size(), what);
      for (int i = 0; i < x.size(); i++) {
        Check.same((PlainArray) x.get(i), (PlainArray) y.get(i), what + ", seed " + SEED);
      }
    } else {
      assertEquals(expected, actual, what);
    }
  }
}
