package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Cases of arrays cut into parts and of sums over forests. */
final class ForestCases {
  /** Both sums over a forest, with weights and without. */
  private enum Direction {
    LEAFFIX("leaffixSum") {
      @Override
      <A> A apply(ArrayNamespace<A> xp, List<A> x, long[] levels) {
        return x.size() == 2
            ? xp.leaffixSum(x.get(0), x.get(1), levels)
            : xp.leaffixSum(x.get(0), x.get(1), levels, x.get(2));
      }

      @Override
      void walk(int[] parents, List<Object> row, List<Object> weights, UnaryOperator<Object> cast) {
        for (int node = 0; node < parents.length; node++) {
          Object sent = product(row.get(node), weights.get(node), cast);
          row.set(parents[node], sum(row.get(parents[node]), sent, cast));
        }
      }
    },
    ROOTFIX("rootfixSum") {
      @Override
      <A> A apply(ArrayNamespace<A> xp, List<A> x, long[] levels) {
        return x.size() == 2
            ? xp.rootfixSum(x.get(0), x.get(1), levels)
            : xp.rootfixSum(x.get(0), x.get(1), levels, x.get(2));
      }

      @Override
      void walk(int[] parents, List<Object> row, List<Object> weights, UnaryOperator<Object> cast) {
        for (int node = parents.length - 1; node >= 0; node--) {
          Object received = product(row.get(parents[node]), weights.get(node), cast);
          row.set(node, sum(row.get(node), received, cast));
        }
      }
    };

    private final String function;

    Direction(String function) {
      this.function = function;
    }

    /** Calls the function with x, parents and, where there are three arrays, weights. */
    abstract <A> A apply(ArrayNamespace<A> xp, List<A> x, long[] levels);

    /** The sums of one row, in place, node by node. */
    abstract void walk(
        int[] parents, List<Object> row, List<Object> weights, UnaryOperator<Object> cast);

    private static Object product(Object x, Object y, UnaryOperator<Object> cast) {
      return cast.apply(Reduction.prod(List.of(x, y)));
    }

    private static Object sum(Object x, Object y, UnaryOperator<Object> cast) {
      return cast.apply(Reduction.sum(List.of(x, y)));
    }
  }

  private static final List<long[]> FORESTS =
      List.of(
          new long[] {3, 4, 2},
          new long[] {1, 1, 1},
          new long[] {0, 5, 1},
          new long[] {4},
          new long[] {0},
          new long[0]);

  private ForestCases() {}

  static <A> void declare(Cases<A> cases) {
    parts(cases);
    for (Direction direction : Direction.values()) {
      cases.each(
          direction.function,
          "sums level by level, weighted or not",
          Cases.NUMERIC,
          (kit, dtype) -> sums(kit, direction, dtype));
      cases.each(
          direction.function,
          "NaN spreads along its way, and nowhere else",
          Cases.REAL_FLOATING,
          (kit, dtype) -> spreads(kit, direction, dtype));
      cases.add(direction.function, "what does not fit is refused", kit -> refused(kit, direction));
    }
  }

  // Parts

  private static <A> void parts(Cases<A> cases) {
    cases.each(
        "split",
        "gives the parts in order, empty ones too",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(2, 5, 3));
          for (Layout layout : Layout.values()) {
            parts(kit, layout.make(kit.xp(), x), x, new long[] {2, 0, 1, 2}, 1);
            parts(kit, layout.make(kit.xp(), x), x, new long[] {1, 1, 1}, -1);
            parts(kit, layout.make(kit.xp(), x), x, new long[] {2}, -3);
          }
          NdArray nothing = kit.sample(dtype, Shape.of(2, 0));
          parts(kit, kit.array(nothing), nothing, new long[] {0, 0}, 1);
          parts(kit, kit.array(nothing), nothing, new long[0], 1);
        });
    cases.add(
        "split",
        "lengths that do not sum to the axis are refused, and so is a wrong axis",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 5)));
          for (long[] wrong : List.of(new long[] {2, 2}, new long[] {6, -1}, new long[0])) {
            kit.fails(ShapeException.class, () -> kit.xp().split(x, wrong, 1));
          }
          kit.failsWithIndexError(() -> kit.xp().split(x, new long[] {2}, 2));
          kit.failsWithIndexError(() -> kit.xp().split(x, new long[] {2}, -3));
        });
  }

  private static <A> void parts(Kit<A> kit, A array, NdArray x, long[] sizes, int axis) {
    List<A> parts = kit.xp().split(array, sizes, axis);
    kit.same(sizes.length, parts.size());
    int at = Math.floorMod(axis, x.ndim());
    long start = 0;
    for (int i = 0; i < sizes.length; i++) {
      long[] dims = x.shape().dims();
      dims[at] = sizes[i];
      long begin = start;
      NdArray part =
          NdArray.build(
              x.dtype(),
              Shape.of(dims),
              index -> {
                long[] whole = index.clone();
                whole[at] += begin;
                return x.at(whole);
              });
      kit.same(part, parts.get(i));
      start += sizes[i];
    }
  }

  // Sums

  private static <A> void sums(Kit<A> kit, Direction direction, DType dtype) {
    for (long[] levels : FORESTS) {
      long nodes = Arrays.stream(levels).sum();
      NdArray parents = parents(kit, levels);
      NdArray none = NdArray.full(dtype, parents.shape(), 1L);
      for (Shape batch : List.of(Shape.SCALAR, Shape.of(2), Shape.of(2, 0), Shape.of(1, 2))) {
        NdArray x = kit.sample(dtype, along(batch, nodes));
        NdArray shared = kit.sample(dtype, parents.shape());
        NdArray own = kit.sample(dtype, along(batch, parents.size()));
        for (Layout layout : Layout.values()) {
          A array = layout.make(kit.xp(), x);
          A to = layout.make(kit.xp(), parents);
          check(
              kit,
              expected(direction, x, parents, levels, none),
              direction,
              levels,
              List.of(array, to));
          for (NdArray weights : List.of(shared, own)) {
            A factors = layout.make(kit.xp(), weights);
            NdArray sums = expected(direction, x, parents, levels, weights);
            check(kit, sums, direction, levels, List.of(array, to, factors));
          }
        }
      }
    }
  }

  private static <A> void check(
      Kit<A> kit, NdArray expected, Direction direction, long[] levels, List<A> arrays) {
    A z = direction.apply(kit.xp(), arrays, levels);
    kit.near(expected, z, Tolerance.ANY_ZERO);
  }

  private static Shape along(Shape batch, long length) {
    long[] dims = Arrays.copyOf(batch.dims(), batch.ndim() + 1);
    dims[batch.ndim()] = length;
    return Shape.of(dims);
  }

  /** Random parents, int32 or int64. */
  private static <A> NdArray parents(Kit<A> kit, long[] levels) {
    List<Object> parents = new ArrayList<>();
    for (int level = 0; level + 1 < levels.length; level++) {
      for (long i = 0; i < levels[level]; i++) {
        parents.add((long) kit.random().nextInt((int) levels[level + 1]));
      }
    }
    DType dtype = kit.random().nextBoolean() ? DType.INT32 : DType.INT64;
    return NdArray.of(dtype, Shape.of(parents.size()), parents);
  }

  private static NdArray expected(
      Direction direction, NdArray x, NdArray parents, long[] levels, NdArray weights) {
    int[] places = places(parents, levels);
    NdArray factors = weights.broadcastTo(alongLast(x.shape(), places.length));
    List<Object> sums = new ArrayList<>(x.cells());
    int length = (int) x.shape().dim(-1);
    for (int row = 0; length > 0 && row < x.size() / length; row++) {
      List<Object> own = sums.subList(row * length, (row + 1) * length);
      List<Object> of = factors.cells().subList(row * places.length, (row + 1) * places.length);
      direction.walk(places, own, of, cell -> Cells.cast(cell, x.dtype()));
    }
    return NdArray.of(x.dtype(), x.shape(), sums);
  }

  private static Shape alongLast(Shape shape, long length) {
    long[] dims = shape.dims();
    dims[dims.length - 1] = length;
    return Shape.of(dims);
  }

  /** The place of each parent among all nodes. */
  private static int[] places(NdArray parents, long[] levels) {
    int[] places = new int[parents.size()];
    int at = 0;
    int next = 0;
    for (int level = 0; level + 1 < levels.length; level++) {
      next += (int) levels[level];
      for (; at < next; at++) {
        places[at] = next + Cells.integer(parents.cell(at)).intValue();
      }
    }
    return places;
  }

  private static <A> void spreads(Kit<A> kit, Direction direction, DType dtype) {
    // Two chains side by side: NaN stands in one, infinity at the root of the other.
    long[] levels = {2, 2, 2};
    A parents = kit.array(NdArray.vector(0L, 1, 1, 0));
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    A x = kit.array(NdArray.vector(dtype, 1, nan, 2, 3, 4, inf));

    A z = direction.apply(kit.xp(), List.of(x, parents), levels);

    NdArray expected =
        direction == Direction.LEAFFIX
            ? NdArray.vector(dtype, 1, nan, 3, nan, nan, inf)
            : NdArray.vector(dtype, inf, nan, inf, 7, 4, inf);
    kit.same(expected, z);
  }

  private static <A> void refused(Kit<A> kit, Direction direction) {
    long[] levels = {2, 2};
    A x = kit.array(NdArray.vector(1.0, 2, 3, 4));
    A parents = kit.array(NdArray.vector(0L, 1));
    A beyond = kit.array(NdArray.vector(0L, 2));
    A weights = kit.array(NdArray.vector(1.0, 2));
    kit.failsWithIndexError(() -> direction.apply(kit.xp(), List.of(x, beyond), levels));
    for (long[] wrong : List.of(new long[] {2, 1}, new long[] {1, 3}, new long[] {5, -1})) {
      kit.fails(ShapeException.class, () -> direction.apply(kit.xp(), List.of(x, parents), wrong));
    }
    A scalar = kit.array(NdArray.scalar(DType.FLOAT64, 1.0));
    kit.fails(
        ShapeException.class, () -> direction.apply(kit.xp(), List.of(scalar, parents), levels));
    for (Shape shape : List.of(Shape.of(3), Shape.of(2, 2), Shape.SCALAR)) {
      A other = kit.array(kit.sample(DType.FLOAT64, shape));
      kit.fails(
          ShapeException.class,
          () -> direction.apply(kit.xp(), List.of(x, parents, other), levels));
    }
    A single = kit.array(NdArray.vector(DType.FLOAT32, 1, 2));
    kit.fails(
        DTypeException.class, () -> direction.apply(kit.xp(), List.of(x, parents, single), levels));
    kit.fails(DTypeException.class, () -> direction.apply(kit.xp(), List.of(x, weights), levels));
    A truths = kit.array(NdArray.vector(true, false, true, true));
    kit.fails(
        DTypeException.class, () -> direction.apply(kit.xp(), List.of(truths, parents), levels));
  }
}
