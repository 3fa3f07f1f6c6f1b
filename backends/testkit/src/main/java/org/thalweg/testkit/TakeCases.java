package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** {@code take} and {@code takeAlongAxis}. */
final class TakeCases {
  <A> void declare(Cases<A> cases) {
    take(cases);
    refused(cases);
    takeAlongAxis(cases);
    alongRefused(cases);
  }

  private static <A> void take(Cases<A> cases) {
    cases.each(
        "take",
        "elements of every axis, also from its end",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(4, 3, 5));
          for (int axis = -3; axis < 3; axis++) {
            int at = Math.floorMod(axis, 3);
            for (NdArray indices :
                List.of(
                    NdArray.vector(0L, 2, 2, -1, -3),
                    NdArray.vector(DType.INT32, 1L),
                    NdArray.full(DType.INT64, Shape.of(0), 0L))) {
              NdArray expected = x.along(at, dtype, line -> picked(line, indices.cells()));
              for (Layout layout : Layout.values()) {
                A z = kit.xp().take(layout.make(kit.xp(), x), layout.make(kit.xp(), indices), axis);
                kit.same(expected, z);
              }
            }
          }
        });
    cases.add(
        "take",
        "of one axis, none need be named",
        kit -> {
          A x = kit.array(NdArray.vector(5.0, 6, 7));

          kit.same(NdArray.vector(7.0, 5), kit.xp().take(x, kit.array(NdArray.vector(-1L, 0))));
        });
  }

  private static List<Object> picked(List<Object> line, List<Object> indices) {
    List<Object> picked = new ArrayList<>();
    for (Object index : indices) {
      picked.add(line.get(Math.floorMod(Cells.integer(index).intValue(), line.size())));
    }
    return picked;
  }

  private static <A> void refused(Cases<A> cases) {
    cases.add(
        "take",
        "axes and positions that are not there are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          A one = kit.array(NdArray.vector(1L));
          kit.failsWithIndexError(() -> kit.xp().take(x, one, 2));
          kit.failsWithIndexError(() -> kit.xp().take(x, one, -3));
          kit.failsWithIndexError(() -> kit.xp().take(x, kit.array(NdArray.vector(0L, 2)), 0));
          kit.failsWithIndexError(() -> kit.xp().take(x, kit.array(NdArray.vector(0L, -4)), 1));
          kit.failsWithValueError(() -> kit.xp().take(x, one));
          kit.failsWithValueError(
              () -> kit.xp().take(x, kit.array(NdArray.of(DType.INT64, Shape.of(1, 1), 0L)), 0));
          kit.failsWithValueError(() -> kit.xp().take(x, kit.array(NdArray.vector(0.0)), 0));
          A none = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 3), 0L));
          kit.failsWithIndexError(() -> kit.xp().take(none, kit.array(NdArray.vector(0L)), 0));
        });
  }

  private static <A> void takeAlongAxis(Cases<A> cases) {
    cases.each(
        "takeAlongAxis",
        "positions that differ from line to line",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(4, 3, 2));
          for (int axis = -3; axis < 3; axis++) {
            int at = Math.floorMod(axis, 3);
            int length = (int) x.shape().dim(at);
            long[] dims = x.shape().dims();
            dims[at] = 5;
            NdArray indices =
                NdArray.build(
                    DType.INT64,
                    Shape.of(dims),
                    index -> (long) kit.random().nextInt(2 * length) - length);
            for (Layout layout : Layout.values()) {
              A z =
                  kit.xp()
                      .takeAlongAxis(
                          layout.make(kit.xp(), x), layout.make(kit.xp(), indices), axis);
              kit.same(along(x, indices, at), z);
            }
          }
        });
    cases.add(
        "takeAlongAxis",
        "broadcasts on all other axes, both ways, and takes the last axis by itself",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(1, 4, 3));
          NdArray indices = NdArray.of(DType.INT32, Shape.of(2, 1, 2), 0L, -1, 2, 1);

          NdArray wide = x.broadcastTo(Shape.of(2, 4, 3));
          NdArray each = indices.broadcastTo(Shape.of(2, 4, 2));
          kit.same(along(wide, each, 2), kit.xp().takeAlongAxis(kit.array(x), kit.array(indices)));
        });
  }

  private static NdArray along(NdArray x, NdArray indices, int axis) {
    return NdArray.build(
        x.dtype(),
        indices.shape(),
        at -> {
          long[] source = at.clone();
          source[axis] =
              Math.floorMod(Cells.integer(indices.at(at)).longValue(), x.shape().dim(axis));
          return x.at(source);
        });
  }

  private static <A> void alongRefused(Cases<A> cases) {
    cases.add(
        "takeAlongAxis",
        "axes, positions and shapes that do not fit are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          A fits = kit.array(NdArray.of(DType.INT64, Shape.of(2, 1), 0L, 1));
          kit.failsWithIndexError(() -> kit.xp().takeAlongAxis(x, fits, 2));
          kit.failsWithIndexError(() -> kit.xp().takeAlongAxis(x, fits, -3));
          A beyond = kit.array(NdArray.of(DType.INT64, Shape.of(2, 1), 0L, 3));
          kit.failsWithIndexError(() -> kit.xp().takeAlongAxis(x, beyond, 1));
          A three = kit.array(NdArray.full(DType.INT64, Shape.of(3, 1), 0L));
          kit.failsWithValueError(() -> kit.xp().takeAlongAxis(x, three, 1));
          kit.failsWithValueError(
              () -> kit.xp().takeAlongAxis(x, kit.array(NdArray.vector(0L)), 1));
          kit.failsWithValueError(() -> kit.xp().takeAlongAxis(x, x, 1));
        });
  }
}
