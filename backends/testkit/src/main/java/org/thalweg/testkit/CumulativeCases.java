package org.thalweg.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Cumulative sums and products. */
final class CumulativeCases {

  /** A cumulative function, called in its longest form. */
  private interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x, int axis, DType dtype, boolean includeInitial);
  }

  private record Cumulative(
      String name, Call call, Object initial, Function<List<Object>, Object> total) {}

  private static final List<Cumulative> FUNCTIONS =
      List.of(
          new Cumulative(
              "cumulativeSum", ArrayNamespace::cumulativeSum, BigInteger.ZERO, Reduction::sum),
          new Cumulative(
              "cumulativeProd", ArrayNamespace::cumulativeProd, BigInteger.ONE, Reduction::prod));

  <A> void declare(Cases<A> cases) {
    for (Cumulative function : FUNCTIONS) {
      cases.each(
          function.name(),
          "values along every axis",
          Cases.NUMERIC,
          (kit, dtype) -> values(kit, function, dtype));
      cases.add(
          function.name(), "axes that are not there are refused", kit -> refused(kit, function));
    }
    shortForms(cases);
    dtypes(cases);
  }

  private static <A> void values(Kit<A> kit, Cumulative function, DType dtype) {
    DType result = Reduction.sumType(dtype);
    for (Shape shape :
        List.of(Shape.of(6), Shape.of(1), Shape.of(0), Shape.of(2, 3), Shape.of(2, 0, 3))) {
      NdArray x = kit.sample(dtype, shape);
      for (int axis = -shape.ndim(); axis < shape.ndim(); axis++) {
        for (boolean initial : new boolean[] {false, true}) {
          NdArray expected = expected(x, axis, result, initial ? function : null, function);
          for (Layout layout : Layout.values()) {
            A z = function.call().apply(kit.xp(), layout.make(kit.xp(), x), axis, result, initial);
            kit.near(expected, z, Tolerance.ulps(6));
          }
        }
      }
    }
  }

  private static NdArray expected(
      NdArray x, int axis, DType result, @Nullable Cumulative begin, Cumulative function) {
    return x.along(
        Math.floorMod(axis, x.ndim()),
        result,
        line -> {
          List<Object> totals = new ArrayList<>();
          if (begin != null) {
            totals.add(begin.initial());
          }
          for (int i = 1; i <= line.size(); i++) {
            totals.add(function.total().apply(line.subList(0, i)));
          }
          return totals;
        });
  }

  private static <A> void refused(Kit<A> kit, Cumulative function) {
    A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
    for (int axis : new int[] {2, -3}) {
      kit.failsWithIndexError(() -> function.call().apply(kit.xp(), x, axis, DType.FLOAT64, false));
    }
    kit.failsWithValueError(
        () -> {
          if (function.name().equals("cumulativeSum")) {
            kit.xp().cumulativeSum(x);
          } else {
            kit.xp().cumulativeProd(x);
          }
        });
  }

  private static <A> void shortForms(Cases<A> cases) {
    cases.add(
        "cumulativeSum",
        "short forms",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, 1L, 2L, 3L));

          kit.same(NdArray.vector(1L, 3, 6), kit.xp().cumulativeSum(x));
          kit.same(NdArray.vector(1L, 3, 6), kit.xp().cumulativeSum(x, -1));
          kit.same(NdArray.vector(0L, 1, 3, 6), kit.xp().cumulativeSum(x, 0, true));
        });
    cases.add(
        "cumulativeProd",
        "short forms",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, 2L, 3L, 4L));

          kit.same(NdArray.vector(2L, 6, 24), kit.xp().cumulativeProd(x));
          kit.same(NdArray.vector(2L, 6, 24), kit.xp().cumulativeProd(x, -1));
          kit.same(NdArray.vector(1L, 2, 6, 24), kit.xp().cumulativeProd(x, 0, true));
        });
  }

  private static <A> void dtypes(Cases<A> cases) {
    cases.add(
        "cumulativeSum",
        "is taken in the data type that is asked for",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, Integer.MAX_VALUE, 1L));

          kit.same(
              NdArray.vector(DType.INT32, Integer.MAX_VALUE, (long) Integer.MIN_VALUE),
              kit.xp().cumulativeSum(x, 0, DType.INT32, false));
          kit.same(
              NdArray.vector(0, Integer.MAX_VALUE, 1L << 31),
              kit.xp().cumulativeSum(x, 0, DType.INT64, true));
        });
    cases.each(
        "cumulativeSum",
        "NaN stays from where it stands",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(dtype, 1, Double.NaN, 2));

          kit.same(NdArray.vector(dtype, 1, Double.NaN, Double.NaN), kit.xp().cumulativeSum(x));
        });
  }
}
