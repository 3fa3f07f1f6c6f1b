package org.thalweg.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.MeshgridIndexing;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Ranges, identity matrices, triangles and grids. */
final class RangeCases {
  <A> void declare(Cases<A> cases) {
    arange(cases);
    arangeEdges(cases);
    linspace(cases);
    linspaceEdges(cases);
    eye(cases);
    triangles(cases);
    triangleEdges(cases);
    meshgrid(cases);
  }

  private static <A> void arange(Cases<A> cases) {
    cases.add(
        "arange",
        "integers are int64, floats float64",
        kit -> {
          kit.same(NdArray.vector(0L, 1, 2), kit.xp().arange(3L));
          kit.same(NdArray.vector(2L, 3), kit.xp().arange(2L, 4L));
          kit.same(NdArray.vector(5L, 3, 1), kit.xp().arange(5L, 0L, -2L));
          kit.same(NdArray.vector(0.0, 1, 2), kit.xp().arange(2.5));
          kit.same(NdArray.vector(0.5, 1.5), kit.xp().arange(0.5, 2.5));
          kit.same(NdArray.vector(1.0, 0.75, 0.5), kit.xp().arange(1.0, 0.25, -0.25));
        });
    cases.each(
        "arange",
        "in a data type that is asked for",
        Cases.REAL_VALUED,
        (kit, dtype) -> {
          kit.same(NdArray.vector(dtype, 1L, 4, 7), kit.xp().arange(1L, 10L, 3L, dtype));
          kit.same(NdArray.vector(dtype, 1L, 4, 7), kit.xp().arange(1.0, 10.0, 3.0, dtype));
        });
    cases.add(
        "arange",
        "does not add up steps",
        kit -> {
          NdArray expected = NdArray.build(DType.FLOAT64, Shape.of(1000), index -> 0.1 * index[0]);

          kit.near(expected, kit.xp().arange(0, 99.95, 0.1), Tolerance.ulps(1));
        });
  }

  private static <A> void arangeEdges(Cases<A> cases) {
    cases.add(
        "arange",
        "is empty where the step leads away",
        kit -> {
          kit.same(NdArray.full(DType.INT64, Shape.of(0), 0L), kit.xp().arange(5L, 2L, 1L));
          kit.same(NdArray.full(DType.INT64, Shape.of(0), 0L), kit.xp().arange(0L));
          kit.same(NdArray.full(DType.FLOAT64, Shape.of(0), 0L), kit.xp().arange(1.0, 1.0, -1.0));
        });
    cases.add(
        "arange",
        "is exact beyond 2^53 and at the ends of int64",
        kit -> {
          long large = (1L << 53) + 1;
          kit.same(NdArray.vector(large, large + 1), kit.xp().arange(large, large + 2, 1L));
          long quarter = 1L << 62;
          kit.same(
              NdArray.vector(Long.MIN_VALUE, -quarter, 0, quarter),
              kit.xp().arange(Long.MIN_VALUE, Long.MAX_VALUE, quarter));
          kit.same(NdArray.vector(3, large), kit.xp().arange(3, large + 1, large - 3));
        });
    cases.add(
        "arange",
        "a step of 0 and bounds that are no numbers are refused",
        kit -> {
          kit.failsWithValueError(() -> kit.xp().arange(0L, 3L, 0L));
          kit.failsWithValueError(() -> kit.xp().arange(0.0, 3.0, 0.0));
          kit.failsWithValueError(() -> kit.xp().arange(Double.NaN));
          kit.failsWithValueError(() -> kit.xp().arange(0.0, 1.0, Double.NaN));
          kit.failsWithValueError(() -> kit.xp().arange(0.0, Double.POSITIVE_INFINITY, 1.0));
        });
  }

  private static <A> void linspace(Cases<A> cases) {
    cases.add(
        "linspace",
        "begins and ends exactly where asked",
        kit -> {
          for (long num : new long[] {2, 3, 7, 50}) {
            NdArray z = kit.read(kit.xp().linspace(0.1, 0.7, num));
            kit.same(0.1, z.cell(0));
            kit.same(0.7, z.cell((int) num - 1));
            NdArray expected =
                NdArray.build(
                    DType.FLOAT64, Shape.of(num), index -> 0.1 + 0.6 * index[0] / (num - 1));
            kit.near(expected, kit.array(z), Tolerance.ulps(4));
          }
        });
    cases.add(
        "linspace",
        "without its end is that of one point more, bit for bit",
        kit -> {
          NdArray more = kit.read(kit.xp().linspace(-1.3, 2.9, 8, true));
          NdArray open = kit.read(kit.xp().linspace(-1.3, 2.9, 7, false));

          kit.same(more.cells().subList(0, 7), open.cells());
        });
    cases.each(
        "linspace",
        "in a data type that is asked for",
        Cases.REAL_FLOATING,
        (kit, dtype) ->
            kit.same(
                NdArray.vector(dtype, 0, 0.25, 0.5, 0.75, 1),
                kit.xp().linspace(0, 1, 5, true, dtype)));
  }

  private static <A> void linspaceEdges(Cases<A> cases) {
    cases.add(
        "linspace",
        "of no numbers, of one, and downwards",
        kit -> {
          kit.same(NdArray.full(DType.FLOAT64, Shape.of(0), 0L), kit.xp().linspace(1, 2, 0));
          kit.same(NdArray.vector(3.5), kit.xp().linspace(3.5, 9, 1));
          kit.same(NdArray.vector(3.5), kit.xp().linspace(3.5, 9, 1, false));
          kit.same(NdArray.vector(2.0, 1, 0), kit.xp().linspace(2, 0, 3));
          kit.same(NdArray.vector(5.0, 5, 5), kit.xp().linspace(5, 5, 3));
          kit.failsWithValueError(() -> kit.xp().linspace(0, 1, -1));
        });
  }

  private static NdArray identity(DType dtype, long rows, long columns, long k) {
    return NdArray.build(
        dtype, Shape.of(rows, columns), index -> index[1] - index[0] == k ? 1L : 0L);
  }

  private static <A> void eye(Cases<A> cases) {
    cases.each(
        "eye",
        "ones on one diagonal",
        Cases.ALL,
        (kit, dtype) -> {
          for (long k = -5; k <= 5; k++) {
            kit.same(identity(dtype, 3, 4, k), kit.xp().eye(3, 4, k, dtype));
          }
        });
    cases.add(
        "eye",
        "short forms, no rows, and diagonals far outside",
        kit -> {
          kit.same(identity(DType.FLOAT64, 3, 3, 0), kit.xp().eye(3));
          kit.same(identity(DType.FLOAT64, 2, 3, 0), kit.xp().eye(2, 3));
          kit.same(identity(DType.FLOAT64, 2, 3, 1), kit.xp().eye(2, 3, 1));
          kit.same(identity(DType.FLOAT64, 0, 3, 0), kit.xp().eye(0, 3));
          for (long k : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, 3, -2}) {
            kit.same(NdArray.full(DType.FLOAT64, Shape.of(2, 3), 0L), kit.xp().eye(2, 3, k));
          }
          kit.failsWithValueError(() -> kit.xp().eye(-1));
        });
  }

  private static NdArray triangle(NdArray x, long k, boolean lower) {
    return NdArray.build(
        x.dtype(),
        x.shape(),
        index -> {
          long diagonal = index[index.length - 1] - index[index.length - 2];
          return (lower ? diagonal <= k : diagonal >= k) ? x.at(index) : (Object) 0L;
        });
  }

  private static <A> void triangles(Cases<A> cases) {
    for (boolean lower : new boolean[] {true, false}) {
      String function = lower ? "tril" : "triu";
      cases.each(
          function,
          "keeps one side of a diagonal, of matrices and stacks",
          Cases.ALL,
          (kit, dtype) -> {
            for (Shape shape :
                List.of(Shape.of(3, 4), Shape.of(4, 2), Shape.of(2, 3, 3), Shape.of(0, 2))) {
              NdArray x = kit.sample(dtype, shape);
              for (long k : new long[] {-9, -2, -1, 0, 1, 2, 9, Long.MAX_VALUE, Long.MIN_VALUE}) {
                A array = kit.array(x);
                kit.same(
                    triangle(x, k, lower),
                    lower ? kit.xp().tril(array, k) : kit.xp().triu(array, k));
              }
              kit.same(
                  triangle(x, 0, lower),
                  lower ? kit.xp().tril(kit.array(x)) : kit.xp().triu(kit.array(x)));
            }
          });
    }
  }

  private static <A> void triangleEdges(Cases<A> cases) {
    for (boolean lower : new boolean[] {true, false}) {
      String function = lower ? "tril" : "triu";
      cases.each(
          function,
          "what goes becomes +0, whatever it was",
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            NdArray x = NdArray.of(dtype, Shape.of(2, 2), -1, Double.NaN, -1 / 0.0, -2);

            NdArray kept = triangle(x, 0, lower);
            A array = kit.array(x);
            kit.same(kept, lower ? kit.xp().tril(array) : kit.xp().triu(array));
          });
      cases.add(
          function,
          "of fewer than two axes is refused",
          kit -> {
            A x = kit.array(NdArray.vector(1.0, 2));
            Consumer<A> triangle = lower ? kit.xp()::tril : kit.xp()::triu;
            kit.fails(ShapeException.class, () -> triangle.accept(x));
          });
    }
  }

  private static <A> void meshgrid(Cases<A> cases) {
    cases.each(
        "meshgrid",
        "coordinates of every point, the first two axes swapped unless asked otherwise",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3));
          NdArray y = kit.sample(dtype, Shape.of(2));
          NdArray w = kit.sample(dtype, Shape.of(4));

          List<A> ij = kit.xp().meshgrid(kit.arrays(x, y, w), MeshgridIndexing.IJ);
          Shape rows = Shape.of(3, 2, 4);
          kit.same(NdArray.build(dtype, rows, at -> x.at(at[0])), ij.get(0));
          kit.same(NdArray.build(dtype, rows, at -> y.at(at[1])), ij.get(1));
          kit.same(NdArray.build(dtype, rows, at -> w.at(at[2])), ij.get(2));
          List<A> xy = kit.xp().meshgrid(kit.arrays(x, y, w));
          Shape columns = Shape.of(2, 3, 4);
          kit.same(NdArray.build(dtype, columns, at -> x.at(at[1])), xy.get(0));
          kit.same(NdArray.build(dtype, columns, at -> y.at(at[0])), xy.get(1));
          kit.same(NdArray.build(dtype, columns, at -> w.at(at[2])), xy.get(2));
        });
    cases.add(
        "meshgrid",
        "of one array, of none, and of arrays that do not fit",
        kit -> {
          NdArray x = NdArray.vector(1.0, 2);
          kit.same(x, kit.xp().meshgrid(kit.arrays(x)).get(0));
          kit.same(x, kit.xp().meshgrid(kit.arrays(x), MeshgridIndexing.IJ).get(0));
          kit.same(List.of(), kit.xp().meshgrid(List.of()));
          kit.fails(ShapeException.class, () -> kit.xp().meshgrid(kit.arrays(x, x.reshape(1, 2))));
          kit.fails(
              DTypeException.class, () -> kit.xp().meshgrid(kit.arrays(x, NdArray.vector(1L))));
        });
  }
}
