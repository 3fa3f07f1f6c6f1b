package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Manipulation functions that join arrays, stretch them or cut them up; the rest in two more. */
final class ManipulationContract implements Section {
  @Override
  public Class<?> functions() {
    return ManipulationFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    broadcastTo(cases);
    broadcastTogether(cases);
    concat(cases);
    concatEdges(cases);
    stack(cases);
    stackEdges(cases);
    unstack(cases);
    repeat(cases);
    tile(cases);
    new AxisCases().declare(cases);
    new ReshapeCases().declare(cases);
  }

  private static <A> void broadcastTo(Cases<A> cases) {
    cases.each(
        "broadcastTo",
        "repeats along new axes and axes of length 1",
        Cases.ALL,
        (kit, dtype) -> {
          for (List<Shape> pair :
              List.of(
                  List.of(Shape.SCALAR, Shape.SCALAR),
                  List.of(Shape.SCALAR, Shape.of(2, 3)),
                  List.of(Shape.of(3), Shape.of(2, 3)),
                  List.of(Shape.of(2, 1), Shape.of(4, 2, 3)),
                  List.of(Shape.of(1), Shape.of(0)),
                  List.of(Shape.of(0, 1), Shape.of(2, 0, 4)))) {
            NdArray x = kit.sample(dtype, pair.get(0));
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              kit.same(x.broadcastTo(pair.get(1)), kit.xp().broadcastTo(array, pair.get(1)));
              kit.same(x.broadcastTo(pair.get(1)), kit.xp().broadcastTo(array, pair.get(1).dims()));
            }
          }
        });
    cases.add(
        "broadcastTo",
        "neither shrinks nor drops axes",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          for (Shape shape :
              List.of(Shape.of(3), Shape.of(1, 3), Shape.of(3, 3), Shape.SCALAR, Shape.of(0, 3))) {
            kit.fails(ShapeException.class, () -> kit.xp().broadcastTo(x, shape));
          }
        });
  }

  private static <A> void broadcastTogether(Cases<A> cases) {
    cases.add(
        "broadcastArrays",
        "each gets the common shape and keeps its data type",
        kit -> {
          NdArray x = kit.sample(DType.INT64, Shape.of(2, 1));
          NdArray y = kit.sample(DType.FLOAT64, Shape.of(3));

          List<A> z = kit.xp().broadcastArrays(kit.arrays(x, y));

          kit.same(2, z.size());
          kit.same(x.broadcastTo(Shape.of(2, 3)), z.get(0));
          kit.same(y.broadcastTo(Shape.of(2, 3)), z.get(1));
          kit.same(List.of(), kit.xp().broadcastArrays(List.of()));
          kit.fails(
              ShapeException.class,
              () ->
                  kit.xp()
                      .broadcastArrays(
                          kit.arrays(NdArray.vector(1.0, 2), NdArray.vector(1.0, 2, 3))));
        });
    cases.add(
        "broadcastShapes",
        "aligns shapes at the last axis",
        kit -> {
          List<Shape> shapes = List.of(Shape.of(3), Shape.of(4, 1, 1), Shape.of(2, 1));

          kit.same(Shape.of(4, 2, 3), kit.xp().broadcastShapes(shapes));
          kit.same(Shape.SCALAR, kit.xp().broadcastShapes(List.of()));
          kit.same(Shape.of(0), kit.xp().broadcastShapes(List.of(Shape.of(0), Shape.of(1))));
          kit.fails(
              ShapeException.class,
              () -> kit.xp().broadcastShapes(List.of(Shape.of(0), Shape.of(2))));
        });
  }

  /** Arrays one behind the other along an axis, by copying their lines. */
  private static NdArray joined(List<NdArray> parts, int axis, DType dtype) {
    int last = parts.get(0).ndim() - 1;
    int[] swap = new int[last + 1];
    Arrays.setAll(swap, i -> i == axis ? 0 : i == 0 ? axis : i);
    List<Object> cells = new ArrayList<>();
    long length = 0;
    for (NdArray part : parts) {
      cells.addAll(part.permute(swap).cells());
      length += part.shape().dim(axis);
    }
    long[] dims = parts.get(0).permute(swap).shape().dims();
    dims[0] = length;
    return NdArray.of(dtype, Shape.of(dims), cells).permute(swap);
  }

  private static <A> void concat(Cases<A> cases) {
    cases.each(
        "concat",
        "joins along every axis",
        Cases.ALL,
        (kit, dtype) -> {
          for (int axis = -3; axis < 3; axis++) {
            List<NdArray> parts = new ArrayList<>();
            List<A> arrays = new ArrayList<>();
            for (Layout layout : Layout.values()) {
              long[] dims = {2, 3, 2};
              dims[Math.floorMod(axis, 3)] = parts.size();
              NdArray part = kit.sample(dtype, Shape.of(dims));
              parts.add(part);
              arrays.add(layout.make(kit.xp(), part));
            }
            kit.same(joined(parts, Math.floorMod(axis, 3), dtype), kit.xp().concat(arrays, axis));
          }
        });
    cases.add(
        "concat",
        "takes the first axis, one axis or none",
        kit -> {
          NdArray x = kit.sample(DType.INT64, Shape.of(2, 2));
          NdArray y = kit.sample(DType.INT64, Shape.of(1, 2));
          List<A> arrays = kit.arrays(x, y);

          kit.same(joined(List.of(x, y), 0, DType.INT64), kit.xp().concat(arrays));
          kit.same(joined(List.of(x, y), 0, DType.INT64), kit.xp().concat(arrays, new int[] {-2}));
          NdArray scalar = NdArray.scalar(DType.INT64, 9L);
          kit.same(
              joined(List.of(x.reshape(4), scalar.reshape(1)), 0, DType.INT64),
              kit.xp().concat(kit.arrays(x, scalar), (int[]) null));
        });
  }

  private static <A> void concatEdges(Cases<A> cases) {
    cases.add(
        "concat",
        "promotes, also by an empty piece",
        kit -> {
          List<A> arrays =
              kit.arrays(
                  NdArray.vector(DType.FLOAT32, 1.5), NdArray.full(DType.FLOAT64, Shape.of(0), 0L));

          kit.same(NdArray.vector(1.5), kit.xp().concat(arrays));
          kit.fails(
              DTypeException.class,
              () -> kit.xp().concat(kit.arrays(NdArray.vector(1.5), NdArray.vector(1L))));
        });
    cases.add(
        "concat",
        "other lengths must be equal and the axis there",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(2, 3));
          List<A> uneven = kit.arrays(x, kit.sample(DType.FLOAT64, Shape.of(3, 2)));
          kit.fails(ShapeException.class, () -> kit.xp().concat(uneven, 0));
          kit.fails(
              ShapeException.class,
              () -> kit.xp().concat(kit.arrays(x, kit.sample(DType.FLOAT64, Shape.of(3))), 0));
          kit.failsWithValueError(() -> kit.xp().concat(List.of(), 0));
          kit.failsWithIndexError(() -> kit.xp().concat(kit.arrays(x, x), 2));
          kit.failsWithIndexError(() -> kit.xp().concat(kit.arrays(x, x), -3));
        });
  }

  private static <A> void stack(Cases<A> cases) {
    cases.each(
        "stack",
        "puts arrays side by side on a new axis",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(3), Shape.of(2, 3), Shape.of(0))) {
            List<NdArray> parts =
                List.of(
                    kit.sample(dtype, shape), kit.sample(dtype, shape), kit.sample(dtype, shape));
            int ndim = shape.ndim() + 1;
            for (int axis = -ndim; axis < ndim; axis++) {
              List<NdArray> wide = new ArrayList<>();
              for (NdArray part : parts) {
                wide.add(part.reshape(withOne(shape, Math.floorMod(axis, ndim))));
              }
              kit.same(
                  joined(wide, Math.floorMod(axis, ndim), dtype),
                  kit.xp().stack(kit.arrays(parts.toArray(NdArray[]::new)), axis));
            }
          }
        });
  }

  private static <A> void stackEdges(Cases<A> cases) {
    cases.add(
        "stack",
        "takes the first axis if none is given, and promotes",
        kit -> {
          List<A> arrays = kit.arrays(NdArray.vector(DType.INT32, 1L), NdArray.vector(2L));

          kit.same(NdArray.of(DType.INT64, Shape.of(2, 1), 1L, 2), kit.xp().stack(arrays));
        });
    cases.add(
        "stack",
        "shapes must be equal and the axis there",
        kit -> {
          NdArray x = NdArray.vector(1.0, 2);
          kit.fails(
              ShapeException.class, () -> kit.xp().stack(kit.arrays(x, NdArray.vector(1.0)), 0));
          kit.failsWithValueError(() -> kit.xp().stack(List.of(), 0));
          kit.failsWithIndexError(() -> kit.xp().stack(kit.arrays(x, x), 2));
          kit.failsWithIndexError(() -> kit.xp().stack(kit.arrays(x, x), -3));
        });
  }

  static long[] withOne(Shape shape, int axis) {
    List<Long> dims = new ArrayList<>();
    for (long dim : shape.dims()) {
      dims.add(dim);
    }
    dims.add(axis, 1L);
    return dims.stream().mapToLong(Long::longValue).toArray();
  }

  private static <A> void unstack(Cases<A> cases) {
    cases.each(
        "unstack",
        "gives the layers of an axis",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(2, 3, 4));
          for (int axis = -3; axis < 3; axis++) {
            int at = Math.floorMod(axis, 3);
            List<A> layers = kit.xp().unstack(kit.array(x), axis);
            kit.same((int) x.shape().dim(at), layers.size());
            for (int i = 0; i < layers.size(); i++) {
              int layer = i;
              NdArray expected =
                  x.along(at, dtype, line -> List.of(line.get(layer)))
                      .reduce(new int[] {at}, false, dtype, group -> group.get(0));
              kit.same(expected, layers.get(i));
            }
          }
        });
    cases.add(
        "unstack",
        "an axis without length gives nothing",
        kit -> {
          A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 2), 0L));

          kit.same(List.of(), kit.xp().unstack(x));
          kit.same(2, kit.xp().unstack(x, 1).size());
          kit.failsWithIndexError(() -> kit.xp().unstack(x, 2));
          kit.failsWithIndexError(
              () -> kit.xp().unstack(kit.array(NdArray.scalar(DType.FLOAT64, 1.0))));
        });
  }

  private static <A> void repeat(Cases<A> cases) {
    cases.each(
        "repeat",
        "each element several times",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(2, 3));
          A array = kit.array(x);
          long[] counts = {2, 0, 3};
          for (int axis : new int[] {1, -1}) {
            kit.same(repeated(x, 1, 2, 2, 2), kit.xp().repeat(array, 2, axis));
            kit.same(
                repeated(x, 1, counts),
                kit.xp().repeat(array, kit.array(NdArray.vector(counts)), axis));
          }
          NdArray line = x.reshape(6);
          kit.same(repeated(line, 0, 3, 3, 3, 3, 3, 3), kit.xp().repeat(array, 3));
          kit.same(repeated(line, 0, 0, 0, 0, 0, 0, 0), kit.xp().repeat(array, 0));
        });
    cases.add(
        "repeat",
        "takes one number for all, or one each",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2));

          kit.same(
              NdArray.vector(1.0, 1, 2, 2),
              kit.xp().repeat(x, kit.array(NdArray.vector(DType.INT32, 2L))));
          kit.same(NdArray.vector(1.0, 2, 2), kit.xp().repeat(x, kit.array(NdArray.vector(1L, 2))));
          kit.failsWithValueError(() -> kit.xp().repeat(x, kit.array(NdArray.vector(1L, 2, 3)), 0));
          kit.failsWithValueError(() -> kit.xp().repeat(x, -1));
          kit.failsWithIndexError(() -> kit.xp().repeat(x, 2, 1));
        });
  }

  private static NdArray repeated(NdArray x, int axis, long... counts) {
    return x.along(
        axis,
        x.dtype(),
        line -> {
          List<Object> longer = new ArrayList<>();
          for (int i = 0; i < line.size(); i++) {
            longer.addAll(Collections.nCopies((int) counts[i], line.get(i)));
          }
          return longer;
        });
  }

  private static <A> void tile(Cases<A> cases) {
    cases.each(
        "tile",
        "the whole array several times",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(2, 3), Shape.of(3), Shape.SCALAR, Shape.of(0, 2))) {
            NdArray x = kit.sample(dtype, shape);
            for (long[] times :
                List.of(
                    new long[] {2, 2},
                    new long[] {3},
                    new long[0],
                    new long[] {2, 1, 2},
                    new long[] {0, 1})) {
              kit.same(tiled(x, times), kit.xp().tile(kit.array(x), times));
            }
          }
        });
    cases.add(
        "tile",
        "negative numbers of times are refused",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2));
          kit.failsWithValueError(() -> kit.xp().tile(x, -1));
        });
  }

  private static NdArray tiled(NdArray x, long... times) {
    int ndim = Math.max(x.ndim(), times.length);
    long[] dims = new long[ndim];
    for (int i = 1; i <= ndim; i++) {
      long length = i > x.ndim() ? 1 : x.shape().dim(-i);
      dims[ndim - i] = length * (i > times.length ? 1 : times[times.length - i]);
    }
    return NdArray.build(
        x.dtype(),
        Shape.of(dims),
        index -> {
          long[] own = new long[x.ndim()];
          Arrays.setAll(own, i -> index[i + ndim - own.length] % x.shape().dim(i));
          return x.at(own);
        });
  }
}
