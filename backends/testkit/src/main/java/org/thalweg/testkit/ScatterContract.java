package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ScatterFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Scatter functions. */
final class ScatterContract implements Section {

  /** A scatter function along an axis. */
  private interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x, A indices, A updates, int axis);
  }

  /** A scatter function along the first axis. */
  private interface AlongFirst {
    <A> A apply(ArrayNamespace<A> xp, A x, A indices, A updates);
  }

  private record Scatter(
      String name, Call call, AlongFirst first, BinaryOperator<Object> combine) {}

  private static final List<Scatter> FUNCTIONS =
      List.of(
          new Scatter(
              "scatterAdd",
              ArrayNamespace::scatterAdd,
              ArrayNamespace::scatterAdd,
              (x, y) -> Reduction.sum(List.of(x, y))),
          new Scatter(
              "scatterMax",
              ArrayNamespace::scatterMax,
              ArrayNamespace::scatterMax,
              (x, y) -> Reduction.max(List.of(x, y))),
          new Scatter(
              "scatterMin",
              ArrayNamespace::scatterMin,
              ArrayNamespace::scatterMin,
              (x, y) -> Reduction.min(List.of(x, y))));

  @Override
  public Class<?> functions() {
    return ScatterFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    for (Scatter function : FUNCTIONS) {
      cases.each(
          function.name(),
          "combines updates, also several at one place",
          function.name().equals("scatterAdd") ? Cases.NUMERIC : Cases.REAL_VALUED,
          (kit, dtype) -> values(kit, function, dtype));
      cases.add(function.name(), "what does not fit is refused", kit -> refused(kit, function));
    }
    extremes(cases);
    segmentSum(cases);
    ForestCases.declare(cases);
  }

  private static <A> void values(Kit<A> kit, Scatter function, DType dtype) {
    NdArray x = kit.sample(dtype, Shape.of(4, 3, 2));
    for (int axis = -3; axis < 3; axis++) {
      int at = Math.floorMod(axis, 3);
      int length = (int) x.shape().dim(at);
      for (long count : new long[] {0, 1, 7}) {
        NdArray indices =
            NdArray.build(
                count == 1 ? DType.INT32 : DType.INT64,
                Shape.of(count),
                index -> (long) kit.random().nextInt(2 * length) - length);
        long[] dims = x.shape().dims();
        dims[at] = count;
        NdArray updates = kit.sample(dtype, Shape.of(dims));
        NdArray expected = combined(x, indices, updates, at, function.combine());
        for (Layout layout : Layout.values()) {
          A array = layout.make(kit.xp(), x);
          A where = layout.make(kit.xp(), indices);
          A what = layout.make(kit.xp(), updates);
          kit.same(expected, function.call().apply(kit.xp(), array, where, what, axis));
          if (at == 0) {
            kit.same(expected, function.first().apply(kit.xp(), array, where, what));
          }
        }
      }
    }
  }

  private static NdArray combined(
      NdArray x, NdArray indices, NdArray updates, int axis, BinaryOperator<Object> combine) {
    List<Object> cells = new ArrayList<>(x.cells());
    for (int i = 0; i < updates.size(); i++) {
      long[] target = NdArray.index(updates.shape(), i);
      long given = Cells.integer(indices.at(target[axis])).longValue();
      target[axis] = Math.floorMod(given, x.shape().dim(axis));
      int place = NdArray.position(x.shape(), target);
      Object sum = combine.apply(cells.get(place), updates.cell(i));
      cells.set(place, Cells.cast(sum, x.dtype()));
    }
    return NdArray.of(x.dtype(), x.shape(), cells);
  }

  private static <A> void refused(Kit<A> kit, Scatter function) {
    A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(3, 2)));
    A indices = kit.array(NdArray.vector(0L, 1));
    A updates = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 2)));
    for (int axis : new int[] {2, -3}) {
      kit.failsWithIndexError(() -> function.call().apply(kit.xp(), x, indices, updates, axis));
    }
    for (long wrong : new long[] {3, -4}) {
      A beyond = kit.array(NdArray.vector(0L, wrong));
      kit.failsWithIndexError(() -> function.call().apply(kit.xp(), x, beyond, updates, 0));
    }
    for (Shape shape : List.of(Shape.of(3, 2), Shape.of(2, 1), Shape.of(2), Shape.SCALAR)) {
      A other = kit.array(kit.sample(DType.FLOAT64, shape));
      kit.fails(ShapeException.class, () -> function.call().apply(kit.xp(), x, indices, other, 0));
    }
    A floats = kit.array(kit.sample(DType.FLOAT32, Shape.of(2, 2)));
    kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x, indices, floats, 0));
    A notIntegers = kit.array(NdArray.vector(0.0, 1));
    kit.fails(
        DTypeException.class, () -> function.call().apply(kit.xp(), x, notIntegers, updates, 0));
  }

  private static <A> void extremes(Cases<A> cases) {
    for (Scatter function : FUNCTIONS) {
      cases.each(
          function.name(),
          "NaN is passed on, and wide integers are exact",
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            A x = kit.array(NdArray.vector(dtype, 1, Double.NaN, 3));
            A indices = kit.array(NdArray.vector(0L, 1, 0));
            A updates = kit.array(NdArray.vector(dtype, Double.NaN, 2, 1));

            A z = function.first().apply(kit.xp(), x, indices, updates);
            kit.same(NdArray.vector(dtype, Double.NaN, Double.NaN, 3), z);
          });
    }
    cases.add(
        "scatterMax",
        "is exact beyond 2^53",
        kit -> {
          long large = (1L << 53) + 1;
          A x = kit.array(NdArray.vector(large - 1));
          A z =
              kit.xp()
                  .scatterMax(x, kit.array(NdArray.vector(0L)), kit.array(NdArray.vector(large)));

          kit.same(NdArray.vector(large), z);
        });
  }

  private static <A> void segmentSum(Cases<A> cases) {
    cases.each(
        "segmentSum",
        "adds up each segment, in any order, and leaves empty ones 0",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(5, 2));
          NdArray segments = NdArray.vector(3L, 0, 3, 1, 0);
          NdArray zeros = NdArray.full(dtype, Shape.of(4, 2), 0L);

          NdArray expected =
              combined(zeros, segments, x, 0, (a, b) -> Reduction.sum(List.of(a, b)));
          kit.near(
              expected,
              kit.xp().segmentSum(kit.array(x), kit.array(segments), 4),
              Tolerance.ANY_ZERO);
        });
    cases.add(
        "segmentSum",
        "a segment that does not exist is refused, and so are too few segments",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2, 3));
          kit.failsWithIndexError(
              () -> kit.xp().segmentSum(x, kit.array(NdArray.vector(0L, 1, 2)), 2));
          kit.failsWithIndexError(
              () -> kit.xp().segmentSum(x, kit.array(NdArray.vector(0L, -3, 1)), 2));
          kit.fails(
              ShapeException.class,
              () -> kit.xp().segmentSum(x, kit.array(NdArray.vector(0L, 1)), 2));
          kit.failsWithValueError(
              () -> kit.xp().segmentSum(x, kit.array(NdArray.vector(0L, 1, 1)), -1));
        });
  }
}
