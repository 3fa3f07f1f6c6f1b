package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.LinearAlgebraFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Linear algebra functions of the main namespace. */
final class LinearAlgebraContract implements Section {
  @Override
  public Class<?> functions() {
    return LinearAlgebraFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    matmul(cases);
    matmulOfVectors(cases);
    matmulEdges(cases);
    matmulRefused(cases);
    matrixTranspose(cases);
    tensordot(cases);
    tensordotEdges(cases);
    vecdot(cases);
    vecdotEdges(cases);
  }

  private static Object times(Object x, Object y) {
    return Reduction.prod(List.of(x, y));
  }

  /** A term of a dot product, whose left factor is conjugated. */
  private static Object dotted(Object x, Object y) {
    return times(x instanceof Complex z ? z.conj() : x, y);
  }

  /** The product of matrices, or stacks of them, of two or more axes. */
  private static NdArray product(NdArray x, NdArray y, DType dtype) {
    Shape stack = NdArray.broadcast(leading(x.shape()), leading(y.shape()));
    NdArray left = x.broadcastTo(with(stack, x.shape().dim(-2), x.shape().dim(-1)));
    NdArray right = y.broadcastTo(with(stack, y.shape().dim(-2), y.shape().dim(-1)));
    int last = stack.ndim();
    return NdArray.build(
        dtype,
        with(stack, x.shape().dim(-2), y.shape().dim(-1)),
        at -> {
          List<Object> terms = new ArrayList<>();
          for (long k = 0; k < x.shape().dim(-1); k++) {
            long[] i = at.clone();
            long[] j = at.clone();
            i[last + 1] = k;
            j[last] = k;
            terms.add(times(left.at(i), right.at(j)));
          }
          return Reduction.sum(terms);
        });
  }

  private static Shape leading(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.ndim() - 2));
  }

  private static Shape with(Shape stack, long rows, long columns) {
    long[] dims = Arrays.copyOf(stack.dims(), stack.ndim() + 2);
    dims[stack.ndim()] = rows;
    dims[stack.ndim() + 1] = columns;
    return Shape.of(dims);
  }

  private static <A> void matmul(Cases<A> cases) {
    cases.each(
        "matmul",
        "matrices and stacks of them in every layout",
        Cases.NUMERIC,
        (kit, dtype) -> {
          for (List<Shape> shapes :
              List.of(
                  List.of(Shape.of(2, 3), Shape.of(3, 4)),
                  List.of(Shape.of(1, 1), Shape.of(1, 1)),
                  List.of(Shape.of(5, 2, 3), Shape.of(3, 4)),
                  List.of(Shape.of(2, 3), Shape.of(5, 3, 1)),
                  List.of(Shape.of(2, 1, 2, 3), Shape.of(4, 3, 2)),
                  List.of(Shape.of(17, 33), Shape.of(33, 19)),
                  List.of(Shape.of(2, 0), Shape.of(0, 3)),
                  List.of(Shape.of(0, 3), Shape.of(3, 2)),
                  List.of(Shape.of(0, 2, 3), Shape.of(3, 2)))) {
            NdArray x1 = kit.sample(dtype, shapes.get(0));
            NdArray x2 = kit.sample(dtype, shapes.get(1));
            NdArray expected = product(x1, x2, dtype);
            for (Layout layout : Layout.values()) {
              kit.near(
                  expected,
                  kit.xp().matmul(layout.make(kit.xp(), x1), layout.make(kit.xp(), x2)),
                  Tolerance.ANY_ZERO);
            }
          }
        });
  }

  private static <A> void matmulOfVectors(Cases<A> cases) {
    cases.each(
        "matmul",
        "a vector is a row on the left and a column on the right",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray v = kit.sample(dtype, Shape.of(3));
          NdArray x = kit.sample(dtype, Shape.of(2, 4, 3));
          NdArray y = kit.sample(dtype, Shape.of(2, 3, 4));

          kit.near(
              product(x, v.reshape(3, 1), dtype).reshape(2, 4),
              kit.xp().matmul(kit.array(x), kit.array(v)),
              Tolerance.ANY_ZERO);
          kit.near(
              product(v.reshape(1, 3), y, dtype).reshape(2, 4),
              kit.xp().matmul(kit.array(v), kit.array(y)),
              Tolerance.ANY_ZERO);
          kit.near(
              product(v.reshape(1, 3), v.reshape(3, 1), dtype).reshape(),
              kit.xp().matmul(kit.array(v), kit.array(v)),
              Tolerance.ANY_ZERO);
        });
  }

  private static <A> void matmulEdges(Cases<A> cases) {
    cases.add(
        "matmul",
        "is exact beyond 2^53 and promotes",
        kit -> {
          long large = (1L << 53) + 1;
          A x = kit.array(NdArray.of(DType.INT64, Shape.of(1, 1), large));
          A y = kit.array(NdArray.of(DType.INT32, Shape.of(1, 1), 3L));

          kit.same(NdArray.of(DType.INT64, Shape.of(1, 1), 3 * large), kit.xp().matmul(x, y));
          A floats = kit.array(NdArray.of(DType.FLOAT64, Shape.of(1, 1), 0.5));
          kit.fails(DTypeException.class, () -> kit.xp().matmul(x, floats));
        });
    cases.each(
        "matmul",
        "zero times infinity or NaN is NaN",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          double inf = Double.POSITIVE_INFINITY;
          A x = kit.array(NdArray.of(dtype, Shape.of(1, 2), 0, 1));
          A y = kit.array(NdArray.of(dtype, Shape.of(2, 3), inf, Double.NaN, 1, 1, 1, inf));

          kit.same(
              NdArray.of(dtype, Shape.of(1, 3), Double.NaN, Double.NaN, inf),
              kit.xp().matmul(x, y));
        });
  }

  private static <A> void matmulRefused(Cases<A> cases) {
    cases.add(
        "matmul",
        "numbers, and lengths or stacks that do not fit, are refused",
        kit -> {
          A scalar = kit.array(NdArray.scalar(DType.FLOAT64, 2.0));
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          kit.fails(ShapeException.class, () -> kit.xp().matmul(scalar, x));
          kit.fails(ShapeException.class, () -> kit.xp().matmul(x, scalar));
          for (Shape shape :
              List.of(
                  Shape.of(2, 3), Shape.of(2), Shape.of(1), Shape.of(1, 2), Shape.of(2, 2, 3))) {
            A other = kit.array(kit.sample(DType.FLOAT64, shape));
            kit.fails(ShapeException.class, () -> kit.xp().matmul(x, other));
          }
          A two = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 2, 3)));
          A three = kit.array(kit.sample(DType.FLOAT64, Shape.of(3, 3, 2)));
          kit.fails(ShapeException.class, () -> kit.xp().matmul(two, three));
        });
  }

  private static <A> void matrixTranspose(Cases<A> cases) {
    cases.each(
        "matrixTranspose",
        "swaps the last two axes",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray matrix = kit.sample(dtype, Shape.of(2, 3));
          NdArray stack = kit.sample(dtype, Shape.of(4, 2, 3));
          for (Layout layout : Layout.values()) {
            kit.same(matrix.permute(1, 0), kit.xp().matrixTranspose(layout.make(kit.xp(), matrix)));
            kit.same(
                stack.permute(0, 2, 1), kit.xp().matrixTranspose(layout.make(kit.xp(), stack)));
          }
        });
    cases.add(
        "matrixTranspose",
        "fewer than two axes are refused",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2));
          kit.fails(ShapeException.class, () -> kit.xp().matrixTranspose(x));
        });
  }

  /** Contracts axes in the order given: free axes first, then one product of matrices. */
  private static NdArray contracted(NdArray x, NdArray y, int[] axes1, int[] axes2) {
    int[] free1 = others(axes1, x.ndim());
    int[] free2 = others(axes2, y.ndim());
    NdArray left = x.permute(joined(free1, axes1));
    NdArray right = y.permute(joined(axes2, free2));
    long rows = size(x, free1);
    long columns = size(y, free2);
    long inner = size(x, axes1);
    long[] dims = new long[free1.length + free2.length];
    Arrays.setAll(
        dims,
        i -> i < free1.length ? x.shape().dim(free1[i]) : y.shape().dim(free2[i - free1.length]));
    return product(left.reshape(rows, inner), right.reshape(inner, columns), x.dtype())
        .reshape(dims);
  }

  private static int[] others(int[] axes, int ndim) {
    return IntStream.range(0, ndim)
        .filter(i -> Arrays.stream(axes).noneMatch(axis -> axis == i))
        .toArray();
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  private static long size(NdArray x, int[] axes) {
    return Arrays.stream(axes).mapToLong(x.shape()::dim).reduce(1, (a, b) -> a * b);
  }

  private static <A> void tensordot(Cases<A> cases) {
    cases.each(
        "tensordot",
        "contracts the last axes with the first, in order",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x1 = kit.sample(dtype, Shape.of(2, 3, 4));
          NdArray x2 = kit.sample(dtype, Shape.of(3, 4, 2));
          NdArray x3 = kit.sample(dtype, Shape.of(4, 2));
          A left = kit.array(x1);

          NdArray two = contracted(x1, x2, new int[] {1, 2}, new int[] {0, 1});
          kit.near(two, kit.xp().tensordot(left, kit.array(x2)), Tolerance.ANY_ZERO);
          kit.near(two, kit.xp().tensordot(left, kit.array(x2), 2), Tolerance.ANY_ZERO);
          NdArray one = contracted(x1, x3, new int[] {2}, new int[] {0});
          kit.near(one, kit.xp().tensordot(left, kit.array(x3), 1), Tolerance.ANY_ZERO);
          NdArray outer = contracted(x1, x3, new int[0], new int[0]);
          kit.near(outer, kit.xp().tensordot(left, kit.array(x3), 0), Tolerance.ANY_ZERO);
        });
    cases.each(
        "tensordot",
        "contracts the axes that are named",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x1 = kit.sample(dtype, Shape.of(2, 3, 4));
          NdArray x2 = kit.sample(dtype, Shape.of(4, 5, 2));
          NdArray expected = contracted(x1, x2, new int[] {2, 0}, new int[] {0, 2});
          for (Layout layout : Layout.values()) {
            A z =
                kit.xp()
                    .tensordot(
                        layout.make(kit.xp(), x1),
                        layout.make(kit.xp(), x2),
                        new int[] {-1, 0},
                        new int[] {0, -1});
            kit.near(expected, z, Tolerance.ANY_ZERO);
          }
        });
  }

  private static <A> void tensordotEdges(Cases<A> cases) {
    cases.add(
        "tensordot",
        "of numbers is their product, and of empty axes 0",
        kit -> {
          A two = kit.array(NdArray.scalar(DType.FLOAT64, 2.0));
          A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 0), 1L));
          A y = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 3), 1L));

          kit.same(NdArray.scalar(DType.FLOAT64, 4.0), kit.xp().tensordot(two, two, 0));
          kit.same(NdArray.full(DType.FLOAT64, Shape.of(2, 3), 0L), kit.xp().tensordot(x, y, 1));
        });
    cases.add(
        "tensordot",
        "axes that do not fit are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          A y = kit.array(kit.sample(DType.FLOAT64, Shape.of(1, 3)));
          kit.fails(ShapeException.class, () -> kit.xp().tensordot(x, y, 1));
          kit.fails(
              ShapeException.class, () -> kit.xp().tensordot(x, y, new int[] {0}, new int[] {0}));
          kit.fails(
              ShapeException.class,
              () -> kit.xp().tensordot(x, y, new int[] {0, 1}, new int[] {1}));
          kit.failsWithIndexError(() -> kit.xp().tensordot(x, y, new int[] {2}, new int[] {1}));
          kit.failsWithValueError(
              () -> kit.xp().tensordot(x, y, new int[] {1, -1}, new int[] {1, 1}));
          kit.failsWithIndexError(() -> kit.xp().tensordot(x, y, 3));
          kit.failsWithIndexError(() -> kit.xp().tensordot(x, y, -1));
        });
  }

  private static <A> void vecdot(Cases<A> cases) {
    cases.each(
        "vecdot",
        "dot products along an axis, the others broadcast",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x1 = kit.sample(dtype, Shape.of(2, 1, 4));
          NdArray x2 = kit.sample(dtype, Shape.of(3, 4));
          NdArray terms = NdArray.zip(dtype, x1, x2, LinearAlgebraContract::dotted);
          NdArray expected = terms.reduce(new int[] {2}, false, dtype, Reduction::sum);
          for (Layout layout : Layout.values()) {
            A left = layout.make(kit.xp(), x1);
            A right = layout.make(kit.xp(), x2);
            kit.near(expected, kit.xp().vecdot(left, right), Tolerance.ANY_ZERO);
            kit.near(expected, kit.xp().vecdot(left, right, -1), Tolerance.ANY_ZERO);
          }
          NdArray x3 = kit.sample(dtype, Shape.of(2, 4, 3));
          NdArray x4 = kit.sample(dtype, Shape.of(4, 1));
          NdArray rows = NdArray.zip(dtype, x3, x4, LinearAlgebraContract::dotted);
          kit.near(
              rows.reduce(new int[] {1}, false, dtype, Reduction::sum),
              kit.xp().vecdot(kit.array(x3), kit.array(x4), -2),
              Tolerance.ANY_ZERO);
        });
  }

  private static <A> void vecdotEdges(Cases<A> cases) {
    cases.add(
        "vecdot",
        "keeps a narrow integer type",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, Integer.MAX_VALUE, 1L));
          A y = kit.array(NdArray.vector(DType.INT32, 1L, 1));

          kit.same(NdArray.scalar(DType.INT32, (long) Integer.MIN_VALUE), kit.xp().vecdot(x, y));
        });
    cases.add(
        "vecdot",
        "axes and lengths that do not fit are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
          A one = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 1)));
          A vector = kit.array(kit.sample(DType.FLOAT64, Shape.of(3)));
          kit.fails(ShapeException.class, () -> kit.xp().vecdot(x, one));
          kit.failsWithIndexError(() -> kit.xp().vecdot(x, x, 0));
          kit.failsWithIndexError(() -> kit.xp().vecdot(x, x, -3));
          kit.failsWithIndexError(() -> kit.xp().vecdot(x, vector, -2));
        });
  }
}
