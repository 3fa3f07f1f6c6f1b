package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.UtilityFunctions;

/** Utility functions: {@code all}, {@code any}, {@code diff}. */
final class UtilityContract implements Section {
  private static final Reduction ALL =
      new Reduction(
          "all",
          ArrayNamespace::all,
          new Reduction.Forms(ArrayNamespace::all, ArrayNamespace::all, ArrayNamespace::all),
          Cases.ALL,
          dtype -> DType.BOOL,
          group -> group.stream().allMatch(Cells::truth),
          Reduction.Traits.EXACT);
  private static final Reduction ANY =
      new Reduction(
          "any",
          ArrayNamespace::any,
          new Reduction.Forms(ArrayNamespace::any, ArrayNamespace::any, ArrayNamespace::any),
          Cases.ALL,
          dtype -> DType.BOOL,
          group -> group.stream().anyMatch(Cells::truth),
          Reduction.Traits.EXACT);

  @Override
  public Class<?> functions() {
    return UtilityFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    ReductionCases.declare(cases, ALL);
    ReductionCases.declare(cases, ANY);
    truths(cases);
    diff(cases);
    diffForms(cases);
    diffEdges(cases);
  }

  private static <A> void truths(Cases<A> cases) {
    for (Reduction function : List.of(ALL, ANY)) {
      cases.each(
          function.name(),
          "NaN and infinities are true, both zeros are not",
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            double inf = Double.POSITIVE_INFINITY;
            NdArray x = NdArray.of(dtype, Shape.of(5, 1), Double.NaN, inf, -inf, 0, -0.0);

            A z = function.forms().one().apply(kit.xp(), kit.array(x), 1);
            kit.same(NdArray.vector(true, true, true, false, false), z);
          });
    }
  }

  private static <A> void diff(Cases<A> cases) {
    cases.each(
        "diff",
        "values along every axis, several times over",
        Cases.NUMERIC,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(6), Shape.of(1), Shape.of(3, 4), Shape.of(2, 3, 2))) {
            NdArray x = kit.sample(dtype, shape);
            for (int axis = -shape.ndim(); axis < shape.ndim(); axis++) {
              for (int n = 0; n <= 2; n++) {
                NdArray expected = differences(x, axis, n);
                for (Layout layout : Layout.values()) {
                  kit.near(
                      expected,
                      kit.xp().diff(layout.make(kit.xp(), x), axis, n),
                      Tolerance.ANY_ZERO);
                }
              }
            }
          }
        });
  }

  private static <A> void diffForms(Cases<A> cases) {
    cases.add(
        "diff",
        "short forms",
        kit -> {
          A x = kit.array(NdArray.of(DType.INT64, Shape.of(2, 2), 1L, 3, 10, 40));

          kit.same(NdArray.of(DType.INT64, Shape.of(2, 1), 2L, 30), kit.xp().diff(x));
          kit.same(NdArray.of(DType.INT64, Shape.of(1, 2), 9L, 37), kit.xp().diff(x, 0));
        });
    cases.add(
        "diff",
        "what is put before and behind counts in the first difference",
        kit -> {
          A x = kit.array(NdArray.vector(5L, 7));
          A before = kit.array(NdArray.vector(1L, 2));
          A behind = kit.array(NdArray.vector(11L));

          kit.same(NdArray.vector(1L, 3, 2), kit.xp().diff(x, 0, 1, before));
          kit.same(NdArray.vector(2L, -1, 2), kit.xp().diff(x, -1, 2, before, behind));
        });
  }

  private static <A> void diffEdges(Cases<A> cases) {
    cases.add(
        "diff",
        "wraps around",
        kit -> {
          A x = kit.array(NdArray.vector(Long.MIN_VALUE, 1));

          kit.same(NdArray.vector(Long.MIN_VALUE + 1), kit.xp().diff(x));
        });
    cases.add(
        "diff",
        "axes that are not there and negative numbers of times are refused",
        kit -> {
          A x = kit.array(NdArray.of(DType.FLOAT64, Shape.of(2, 2), 1, 3, 10, 40));
          kit.failsWithIndexError(() -> kit.xp().diff(x, 2));
          kit.failsWithIndexError(() -> kit.xp().diff(x, -3, 1));
          kit.failsWithValueError(() -> kit.xp().diff(x, 0, -1));
        });
  }

  private static NdArray differences(NdArray x, int axis, int n) {
    NdArray result = x;
    for (int i = 0; i < n; i++) {
      result =
          result.along(
              Math.floorMod(axis, x.ndim()),
              x.dtype(),
              line -> {
                List<Object> steps = new ArrayList<>();
                for (int j = 1; j < line.size(); j++) {
                  steps.add(difference(line.get(j), line.get(j - 1)));
                }
                return steps;
              });
    }
    return result;
  }

  private static Object difference(Object x, Object y) {
    if (x instanceof Complex z) {
      Complex other = (Complex) y;
      return new Complex(z.re() - other.re(), z.im() - other.im());
    }
    return x instanceof Double d
        ? (Object) (d - (Double) y)
        : Cells.integer(x).subtract(Cells.integer(y));
  }
}
