package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Manipulation functions that keep the elements in their order: new shapes. */
final class ReshapeCases {
  <A> void declare(Cases<A> cases) {
    reshape(cases);
    refusedShapes(cases);
    expandDims(cases);
    squeeze(cases);
  }

  private static <A> void reshape(Cases<A> cases) {
    cases.each(
        "reshape",
        "keeps the row-major order in every layout",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3, 4, 2));
          for (Layout layout : Layout.values()) {
            A array = layout.make(kit.xp(), x);
            kit.same(x.reshape(24), kit.xp().reshape(array, 24));
            kit.same(x.reshape(24), kit.xp().reshape(array, -1));
            kit.same(x.reshape(2, 3, 4), kit.xp().reshape(array, 2, -1, 4));
            kit.same(x.reshape(1, 24, 1), kit.xp().reshape(array, 1, 24, -1));
            kit.same(x.reshape(4, 6), kit.xp().reshape(array, Shape.of(4, 6)));
            kit.same(x.reshape(8, 3), kit.xp().reshape(array, new long[] {8, 3}, true));
          }
        });
    cases.add(
        "reshape",
        "of one element and of none",
        kit -> {
          NdArray one = NdArray.scalar(DType.FLOAT64, 7.0);
          kit.same(one.reshape(1, 1), kit.xp().reshape(kit.array(one), 1, 1));
          kit.same(one, kit.xp().reshape(kit.array(one.reshape(1))));
          NdArray none = NdArray.full(DType.FLOAT64, Shape.of(0, 3), 0L);
          kit.same(none.reshape(5, 0), kit.xp().reshape(kit.array(none), 5, 0));
          kit.same(none.reshape(0), kit.xp().reshape(kit.array(none), -1));
          kit.same(none.reshape(3, 0), kit.xp().reshape(kit.array(none), 3, -1));
        });
  }

  private static <A> void refusedShapes(Cases<A> cases) {
    cases.add(
        "reshape",
        "shapes of another size are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          for (long[] dims :
              List.of(
                  new long[] {5},
                  new long[] {-1, 4},
                  new long[] {-1, -1},
                  new long[] {-2, 3},
                  new long[] {0, -1},
                  new long[0])) {
            kit.failsWithValueError(() -> kit.xp().reshape(x, dims));
          }
          A none = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 3), 0L));
          kit.failsWithValueError(() -> kit.xp().reshape(none, 0, -1));
          kit.failsWithValueError(() -> kit.xp().reshape(none, Shape.of(1)));
        });
  }

  private static <A> void expandDims(Cases<A> cases) {
    cases.add(
        "expandDims",
        "adds an axis where it is counted in the result",
        kit -> {
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(2), Shape.of(2, 3), Shape.of(0))) {
            NdArray x = kit.sample(DType.FLOAT64, shape);
            int ndim = shape.ndim() + 1;
            for (int axis = -ndim; axis < ndim; axis++) {
              long[] dims = ManipulationContract.withOne(shape, Math.floorMod(axis, ndim));
              kit.same(x.reshape(dims), kit.xp().expandDims(kit.array(x), axis));
            }
          }
        });
    cases.add(
        "expandDims",
        "adds several",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(2, 3));
          A array = kit.array(x);

          kit.same(x.reshape(1, 2, 1, 3), kit.xp().expandDims(array, new int[] {0, 2}));
          kit.same(x.reshape(1, 2, 3, 1), kit.xp().expandDims(array, new int[] {-1, 0}));
          kit.same(x, kit.xp().expandDims(array, new int[0]));
        });
    cases.add(
        "expandDims",
        "axes that the result has not, or twice, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.failsWithIndexError(() -> kit.xp().expandDims(x, 3));
          kit.failsWithIndexError(() -> kit.xp().expandDims(x, -4));
          kit.failsWithIndexError(() -> kit.xp().expandDims(x, new int[] {0, 4}));
          kit.failsWithValueError(() -> kit.xp().expandDims(x, new int[] {0, -4}));
        });
  }

  private static <A> void squeeze(Cases<A> cases) {
    cases.add(
        "squeeze",
        "removes axes of length 1",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(1, 3, 1, 2));
          A array = kit.array(x);

          kit.same(x.reshape(3, 1, 2), kit.xp().squeeze(array, 0));
          kit.same(x.reshape(1, 3, 2), kit.xp().squeeze(array, -2));
          kit.same(x.reshape(3, 2), kit.xp().squeeze(array, new int[] {-2, 0}));
          kit.same(x, kit.xp().squeeze(array, new int[0]));
        });
    cases.add(
        "squeeze",
        "longer axes, and those that are not there or there twice, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(1, 3)));
          A none = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0), 0L));
          kit.fails(ShapeException.class, () -> kit.xp().squeeze(x, 1));
          kit.fails(ShapeException.class, () -> kit.xp().squeeze(none, 0));
          kit.failsWithIndexError(() -> kit.xp().squeeze(x, 2));
          kit.failsWithIndexError(() -> kit.xp().squeeze(x, -3));
          kit.failsWithValueError(() -> kit.xp().squeeze(x, new int[] {0, -2}));
        });
  }
}
