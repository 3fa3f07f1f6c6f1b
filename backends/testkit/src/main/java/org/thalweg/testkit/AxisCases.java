package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Manipulation functions that move axes or elements along them. */
final class AxisCases {
  <A> void declare(Cases<A> cases) {
    flip(cases);
    permute(cases);
    moveaxis(cases);
    roll(cases);
    rollSeveral(cases);
  }

  private static NdArray flipped(NdArray x, int @Nullable [] axes) {
    boolean[] backwards = new boolean[x.ndim()];
    Arrays.fill(backwards, axes == null);
    for (int i = 0; axes != null && i < axes.length; i++) {
      backwards[Math.floorMod(axes[i], x.ndim())] = true;
    }
    return NdArray.build(
        x.dtype(),
        x.shape(),
        index -> {
          long[] mirror = index.clone();
          for (int i = 0; i < mirror.length; i++) {
            mirror[i] = backwards[i] ? x.shape().dim(i) - 1 - index[i] : index[i];
          }
          return x.at(mirror);
        });
  }

  private static <A> void flip(Cases<A> cases) {
    cases.each(
        "flip",
        "turns every choice of axes around",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(2, 3, 4), Shape.of(1, 5, 0))) {
            NdArray x = kit.sample(dtype, shape);
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              kit.same(flipped(x, null), kit.xp().flip(array));
              kit.same(x, kit.xp().flip(array, new int[0]));
              kit.same(flipped(x, new int[] {0, -1}), kit.xp().flip(array, new int[] {0, -1}));
              for (int axis = -3; axis < 3; axis++) {
                kit.same(flipped(x, new int[] {axis}), kit.xp().flip(array, axis));
              }
            }
          }
          NdArray scalar = kit.sample(dtype, Shape.SCALAR);
          kit.same(scalar, kit.xp().flip(kit.array(scalar)));
        });
    cases.add(
        "flip",
        "axes that are not there, or there twice, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.failsWithIndexError(() -> kit.xp().flip(x, 2));
          kit.failsWithIndexError(() -> kit.xp().flip(x, new int[] {0, -3}));
          kit.failsWithValueError(() -> kit.xp().flip(x, new int[] {1, -1}));
        });
  }

  private static <A> void permute(Cases<A> cases) {
    cases.each(
        "permuteDims",
        "puts axes in another order",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(2, 3, 4), Shape.of(2, 0, 1))) {
            NdArray x = kit.sample(dtype, shape);
            for (int[] axes :
                List.of(
                    new int[] {0, 1, 2},
                    new int[] {2, 0, 1},
                    new int[] {1, 0, 2},
                    new int[] {2, 1, 0})) {
              for (Layout layout : Layout.values()) {
                kit.same(x.permute(axes), kit.xp().permuteDims(layout.make(kit.xp(), x), axes));
              }
            }
            kit.same(x.permute(2, 0, 1), kit.xp().permuteDims(kit.array(x), new int[] {-1, 0, -2}));
          }
          NdArray scalar = kit.sample(dtype, Shape.SCALAR);
          kit.same(scalar, kit.xp().permuteDims(kit.array(scalar), new int[0]));
        });
    cases.add(
        "permuteDims",
        "anything but an order of all axes is refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.failsWithIndexError(() -> kit.xp().permuteDims(x, new int[] {0, 2}));
          kit.failsWithValueError(() -> kit.xp().permuteDims(x, new int[] {0, -2}));
          kit.failsWithValueError(() -> kit.xp().permuteDims(x, new int[] {0}));
          kit.failsWithValueError(() -> kit.xp().permuteDims(x, new int[] {0, 1, 1}));
        });
  }

  private static <A> void moveaxis(Cases<A> cases) {
    cases.add(
        "moveaxis",
        "moves axes, and the others keep their order",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(2, 3, 4, 5));
          A array = kit.array(x);

          kit.same(x.permute(1, 2, 3, 0), kit.xp().moveaxis(array, 0, -1));
          kit.same(x.permute(3, 0, 1, 2), kit.xp().moveaxis(array, -1, 0));
          kit.same(x.permute(0, 2, 1, 3), kit.xp().moveaxis(array, 1, 2));
          kit.same(x, kit.xp().moveaxis(array, 2, 2));
          kit.same(
              x.permute(2, 1, 3, 0), kit.xp().moveaxis(array, new int[] {0, 2}, new int[] {-1, 0}));
          kit.same(
              x.permute(3, 2, 1, 0),
              kit.xp().moveaxis(array, new int[] {0, 1, 2, 3}, new int[] {3, 2, 1, 0}));
          kit.same(x, kit.xp().moveaxis(array, new int[0], new int[0]));
        });
    cases.add(
        "moveaxis",
        "axes that are not there, or there twice, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.failsWithIndexError(() -> kit.xp().moveaxis(x, 2, 0));
          kit.failsWithIndexError(() -> kit.xp().moveaxis(x, 0, -3));
          kit.failsWithValueError(() -> kit.xp().moveaxis(x, new int[] {0, -2}, new int[] {0, 1}));
          kit.failsWithValueError(() -> kit.xp().moveaxis(x, new int[] {0, 1}, new int[] {1, 1}));
          kit.failsWithValueError(() -> kit.xp().moveaxis(x, new int[] {0, 1}, new int[] {0}));
        });
  }

  private static NdArray rolled(NdArray x, long shift, int axis) {
    return x.along(
        Math.floorMod(axis, x.ndim()),
        x.dtype(),
        line -> {
          List<Object> moved = new ArrayList<>(line);
          Collections.rotate(moved, line.isEmpty() ? 0 : (int) (shift % line.size()));
          return moved;
        });
  }

  private static <A> void roll(Cases<A> cases) {
    cases.each(
        "roll",
        "moves elements along, the last ones to the front",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(2, 5), Shape.of(3, 1, 2), Shape.of(0, 2))) {
            NdArray x = kit.sample(dtype, shape);
            A array = kit.array(x);
            for (long shift : new long[] {0, 1, -1, 3, -12, 100_000_000_007L}) {
              for (int axis = -shape.ndim(); axis < shape.ndim(); axis++) {
                kit.same(rolled(x, shift, axis), kit.xp().roll(array, shift, axis));
              }
              NdArray line = rolled(x.reshape(x.size()), shift, 0);
              kit.same(line.reshape(shape), kit.xp().roll(array, shift));
            }
          }
          NdArray scalar = kit.sample(dtype, Shape.SCALAR);
          kit.same(scalar, kit.xp().roll(kit.array(scalar), 3));
        });
  }

  private static <A> void rollSeveral(Cases<A> cases) {
    cases.add(
        "roll",
        "along several axes",
        kit -> {
          NdArray x = kit.sample(DType.INT64, Shape.of(3, 4));
          A array = kit.array(x);

          NdArray both = rolled(rolled(x, 1, 0), -2, 1);
          kit.same(both, kit.xp().roll(array, new long[] {1, -2}, new int[] {0, -1}));
          NdArray alike = rolled(rolled(x, 3, 0), 3, 1);
          kit.same(alike, kit.xp().roll(array, new long[] {3}, new int[] {0, 1}));
          NdArray twice = rolled(x, 3, 1);
          kit.same(twice, kit.xp().roll(array, new long[] {1, 2}, new int[] {1, 1}));
        });
    cases.add(
        "roll",
        "axes that are not there and numbers that do not match are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.failsWithIndexError(() -> kit.xp().roll(x, 1, 2));
          kit.failsWithIndexError(() -> kit.xp().roll(x, 1, -3));
          kit.failsWithValueError(() -> kit.xp().roll(x, new long[] {1, 2}, new int[] {0}));
        });
  }
}
