package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.SearchingFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.Side;

/** Searching functions. */
final class SearchingContract implements Section {
  private static final Reduction ARGMAX =
      new Reduction(
          "argmax",
          ArrayNamespace::argmax,
          new Reduction.Forms(
              ArrayNamespace::argmax, ArrayNamespace::argmax, ArrayNamespace::argmax),
          Cases.REAL_VALUED,
          dtype -> DType.INT64,
          group -> (long) Reduction.position(group, 1),
          Reduction.Traits.ONE_AXIS);
  private static final Reduction ARGMIN =
      new Reduction(
          "argmin",
          ArrayNamespace::argmin,
          new Reduction.Forms(
              ArrayNamespace::argmin, ArrayNamespace::argmin, ArrayNamespace::argmin),
          Cases.REAL_VALUED,
          dtype -> DType.INT64,
          group -> (long) Reduction.position(group, -1),
          Reduction.Traits.ONE_AXIS);
  private static final Reduction COUNT =
      new Reduction(
          "countNonzero",
          ArrayNamespace::countNonzero,
          new Reduction.Forms(
              ArrayNamespace::countNonzero,
              ArrayNamespace::countNonzero,
              ArrayNamespace::countNonzero),
          Cases.ALL,
          dtype -> DType.INT64,
          group -> group.stream().filter(Cells::truth).count(),
          Reduction.Traits.EXACT);

  @Override
  public Class<?> functions() {
    return SearchingFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    for (Reduction function : List.of(ARGMAX, ARGMIN, COUNT)) {
      ReductionCases.declare(cases, function);
    }
    extremes(cases);
    countNonzero(cases);
    nonzero(cases);
    searchsorted(cases);
    searchsortedEdges(cases);
    where(cases);
    whereForms(cases);
    whereEdges(cases);
  }

  private static <A> void extremes(Cases<A> cases) {
    for (Reduction function : List.of(ARGMAX, ARGMIN)) {
      cases.each(
          function.name(),
          "the first of equals, and NaN before all",
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            int sign = function.equals(ARGMAX) ? 1 : -1;
            NdArray x = NdArray.vector(dtype, 0, sign * 5, sign * 5, -0.0);
            kit.same(index(1), function.forms().all().apply(kit.xp(), kit.array(x)));
            NdArray zeros = NdArray.vector(dtype, -0.0, 0, -0.0);
            kit.same(index(0), function.forms().all().apply(kit.xp(), kit.array(zeros)));
            NdArray nan = NdArray.vector(dtype, sign * 9, Double.NaN, sign * 10, Double.NaN);
            kit.same(index(1), function.forms().all().apply(kit.xp(), kit.array(nan)));
          });
      cases.add(
          function.name(),
          "is exact beyond 2^53",
          kit -> {
            long large = (1L << 53) * (function.equals(ARGMAX) ? 1 : -1);
            long larger = large + (function.equals(ARGMAX) ? 1 : -1);
            A x = kit.array(NdArray.vector(large, larger, large));

            kit.same(index(1), function.forms().all().apply(kit.xp(), x));
          });
      cases.add(
          function.name(),
          "of no elements is refused",
          kit -> {
            A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 3), 0L));
            kit.failsWithValueError(() -> function.forms().all().apply(kit.xp(), x));
            kit.failsWithValueError(() -> function.forms().one().apply(kit.xp(), x, 0));
          });
    }
  }

  private static <A> void countNonzero(Cases<A> cases) {
    cases.each(
        "countNonzero",
        "NaN counts and -0 does not",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(dtype, Double.NaN, -0.0, 0, 1e-30, -1));

          kit.same(index(3), kit.xp().countNonzero(x));
        });
  }

  private static NdArray index(long position) {
    return NdArray.scalar(DType.INT64, position);
  }

  private static <A> void nonzero(Cases<A> cases) {
    cases.each(
        "nonzero",
        "the places row by row, one array for each axis",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape :
              List.of(Shape.of(6), Shape.of(3, 4), Shape.of(2, 0), Shape.of(2, 2, 2))) {
            NdArray x =
                kit.sample(dtype, shape)
                    .map(dtype, cell -> kit.random().nextBoolean() ? cell : Cells.cast(0L, dtype));
            for (Layout layout : Layout.values()) {
              List<A> places = kit.xp().nonzero(layout.make(kit.xp(), x));
              kit.same(shape.ndim(), places.size());
              for (int axis = 0; axis < shape.ndim(); axis++) {
                kit.same(places(x, axis), places.get(axis));
              }
            }
          }
        });
    cases.add(
        "nonzero",
        "of a 0-d array is refused",
        kit -> {
          A x = kit.array(NdArray.scalar(DType.FLOAT64, 1.0));
          kit.failsWithValueError(() -> kit.xp().nonzero(x));
        });
  }

  private static NdArray places(NdArray x, int axis) {
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      if (Cells.truth(x.cell(i))) {
        places.add(NdArray.index(x.shape(), i)[axis]);
      }
    }
    return NdArray.of(DType.INT64, Shape.of(places.size()), places);
  }

  private static <A> void searchsorted(Cases<A> cases) {
    cases.each(
        "searchsorted",
        "places on either side of equals, for numbers of any shape",
        Cases.REAL_VALUED,
        (kit, dtype) -> {
          NdArray sorted = sorted(kit.sample(dtype, Shape.of(9)));
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(7), Shape.of(2, 3), Shape.of(0))) {
            NdArray x = kit.sample(dtype, shape);
            NdArray probe = shape.size() > 0 ? withOneOf(x, sorted.cell(4)) : x;
            for (Side side : Side.values()) {
              for (Layout layout : Layout.values()) {
                A z =
                    kit.xp()
                        .searchsorted(
                            layout.make(kit.xp(), sorted), layout.make(kit.xp(), probe), side);
                kit.same(probe.map(DType.INT64, v -> place(sorted, v, side)), z);
              }
            }
          }
        });
    cases.add(
        "searchsorted",
        "a sorter, and the left side by itself",
        kit -> {
          A x1 = kit.array(NdArray.vector(30.0, 10, 20));
          A sorter = kit.array(NdArray.vector(1L, 2, 0));
          A x2 = kit.array(NdArray.vector(20.0, 25));

          kit.same(NdArray.vector(1L, 2), kit.xp().searchsorted(x1, x2, Side.LEFT, sorter));
          kit.same(NdArray.vector(2L, 2), kit.xp().searchsorted(x1, x2, Side.RIGHT, sorter));
          A ascending = kit.array(NdArray.vector(10.0, 20, 30));
          kit.same(NdArray.vector(1L, 2), kit.xp().searchsorted(ascending, x2));
        });
  }

  private static NdArray sorted(NdArray x) {
    return x.along(
        0,
        x.dtype(),
        line -> {
          Collections.sort(line, SortingContract.order(false));
          return line;
        });
  }

  private static NdArray withOneOf(NdArray x, Object cell) {
    List<Object> cells = new ArrayList<>(x.cells());
    cells.set(0, cell);
    return NdArray.of(x.dtype(), x.shape(), cells);
  }

  private static long place(NdArray sorted, Object value, Side side) {
    long before = 0;
    for (Object cell : sorted.cells()) {
      int order = SortingContract.order(false).compare(cell, value);
      before += order < 0 || (order == 0 && side == Side.RIGHT) ? 1 : 0;
    }
    return before;
  }

  private static <A> void searchsortedEdges(Cases<A> cases) {
    cases.each(
        "searchsorted",
        "NaN comes last, zeros are equal, and nothing has one place",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          double inf = Double.POSITIVE_INFINITY;
          A x1 = kit.array(NdArray.vector(dtype, -inf, -0.0, 0, 2, inf, Double.NaN));
          A x2 = kit.array(NdArray.vector(dtype, Double.NaN, 0, -0.0, inf, -inf));
          kit.same(NdArray.vector(5L, 1, 1, 4, 0), kit.xp().searchsorted(x1, x2, Side.LEFT));
          kit.same(NdArray.vector(6L, 3, 3, 5, 1), kit.xp().searchsorted(x1, x2, Side.RIGHT));
          A none = kit.array(NdArray.full(dtype, Shape.of(0), 0L));
          kit.same(NdArray.vector(0L, 0, 0, 0, 0), kit.xp().searchsorted(none, x2, Side.LEFT));
        });
    cases.add(
        "searchsorted",
        "is exact beyond 2^53, promotes, and takes one axis",
        kit -> {
          long large = (1L << 53) + 1;
          A x1 = kit.array(NdArray.vector(large - 1, large, large + 1));
          kit.same(
              NdArray.vector(1L),
              kit.xp().searchsorted(x1, kit.array(NdArray.vector(large)), Side.LEFT));
          A small = kit.array(NdArray.vector(DType.INT32, 5L));
          kit.same(NdArray.vector(0L), kit.xp().searchsorted(x1, small, Side.LEFT));
          A floats = kit.array(NdArray.vector(5.0));
          kit.fails(DTypeException.class, () -> kit.xp().searchsorted(x1, floats, Side.LEFT));
          A matrix = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 2), 0L));
          kit.fails(ShapeException.class, () -> kit.xp().searchsorted(matrix, floats, Side.LEFT));
        });
  }

  private static <A> void where(Cases<A> cases) {
    cases.each(
        "where",
        "all three broadcast",
        Cases.ALL,
        (kit, dtype) -> {
          for (List<Shape> shapes :
              List.of(
                  List.of(Shape.SCALAR, Shape.SCALAR, Shape.SCALAR),
                  List.of(Shape.of(2, 3), Shape.of(2, 3), Shape.of(2, 3)),
                  List.of(Shape.of(2, 1), Shape.of(3), Shape.SCALAR),
                  List.of(Shape.SCALAR, Shape.of(2, 1), Shape.of(1, 3)),
                  List.of(Shape.of(0), Shape.of(1), Shape.of(2, 1)))) {
            NdArray condition = kit.sample(DType.BOOL, shapes.get(0));
            NdArray x1 = kit.sample(dtype, shapes.get(1));
            NdArray x2 = kit.sample(dtype, shapes.get(2));
            NdArray expected = chosen(condition, x1, x2, dtype);
            for (Layout layout : Layout.values()) {
              A z =
                  kit.xp()
                      .where(
                          layout.make(kit.xp(), condition),
                          layout.make(kit.xp(), x1),
                          kit.array(x2));
              kit.same(expected, z);
            }
          }
        });
  }

  private static <A> void whereForms(Cases<A> cases) {
    cases.add(
        "where",
        "promotes, and takes numbers and truth values",
        kit -> {
          A condition = kit.array(NdArray.vector(true, false));
          A floats = kit.array(NdArray.vector(DType.FLOAT32, 1.5, 2.5));
          A doubles = kit.array(NdArray.vector(0.1, 0.2));
          A longs = kit.array(NdArray.vector(7L, 8));
          A truths = kit.array(NdArray.vector(false, true));

          kit.same(NdArray.vector(1.5, 0.2), kit.xp().where(condition, floats, doubles));
          kit.same(NdArray.vector(DType.FLOAT32, 1.5, 0.1), kit.xp().where(condition, floats, 0.1));
          kit.same(NdArray.vector(DType.FLOAT32, 0.1, 2.5), kit.xp().where(condition, 0.1, floats));
          kit.same(NdArray.vector(7L, -1), kit.xp().where(condition, longs, -1L));
          kit.same(NdArray.vector(-1L, 8), kit.xp().where(condition, -1L, longs));
          kit.same(NdArray.vector(false, false), kit.xp().where(condition, truths, false));
          kit.same(NdArray.vector(true, true), kit.xp().where(condition, true, truths));
        });
  }

  private static NdArray chosen(NdArray condition, NdArray x1, NdArray x2, DType dtype) {
    Shape shape = NdArray.broadcast(NdArray.broadcast(condition.shape(), x1.shape()), x2.shape());
    NdArray yes = x1.broadcastTo(shape);
    NdArray no = x2.broadcastTo(shape);
    NdArray choice = condition.broadcastTo(shape);
    return NdArray.build(dtype, shape, at -> Cells.truth(choice.at(at)) ? yes.at(at) : no.at(at));
  }

  private static <A> void whereEdges(Cases<A> cases) {
    cases.each(
        "where",
        "nothing of the branch that is not chosen leaks",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          double inf = Double.POSITIVE_INFINITY;
          A condition = kit.array(NdArray.vector(true, false, true, false));
          A x1 = kit.array(NdArray.vector(dtype, 1, Double.NaN, -0.0, inf));
          A x2 = kit.array(NdArray.vector(dtype, Double.NaN, 2, inf, -0.0));

          kit.same(NdArray.vector(dtype, 1, 2, -0.0, -0.0), kit.xp().where(condition, x1, x2));
        });
    cases.add(
        "where",
        "conditions are bool, and shapes and data types must fit",
        kit -> {
          A condition = kit.array(NdArray.vector(true, false));
          A x = kit.array(NdArray.vector(1.0, 2));
          A longs = kit.array(NdArray.vector(1L, 2));
          kit.fails(DTypeException.class, () -> kit.xp().where(x, x, x));
          kit.fails(DTypeException.class, () -> kit.xp().where(condition, x, longs));
          kit.fails(DTypeException.class, () -> kit.xp().where(condition, longs, 0.5));
          A three = kit.array(NdArray.vector(1.0, 2, 3));
          kit.fails(ShapeException.class, () -> kit.xp().where(condition, three, three));
          kit.fails(ShapeException.class, () -> kit.xp().where(condition, x, three));
        });
  }
}
