package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Functions of {@code linalg} that move and multiply elements, integers too. */
final class LinalgElementCases {
  <A> void declare(Cases<A> cases) {
    cross(cases);
    crossRefused(cases);
    outer(cases);
    diagonal(cases);
    trace(cases);
    traceDtypes(cases);
  }

  private static Object product(Object x, Object y) {
    return Reduction.prod(List.of(x, y));
  }

  private static Object difference(DType dtype, Object x, Object y) {
    Object minus = Cells.cast(-1L, dtype);
    return Reduction.sum(List.of(x, product(minus, y)));
  }

  private static NdArray crossed(NdArray x, NdArray y, int axis) {
    Shape shape = NdArray.broadcast(x.shape(), y.shape());
    NdArray left = x.broadcastTo(shape);
    NdArray right = y.broadcastTo(shape);
    int at = shape.ndim() + axis;
    return NdArray.build(
        x.dtype(),
        shape,
        index -> {
          long[] next = index.clone();
          long[] last = index.clone();
          next[at] = (index[at] + 1) % 3;
          last[at] = (index[at] + 2) % 3;
          return difference(
              x.dtype(),
              product(left.at(next), right.at(last)),
              product(left.at(last), right.at(next)));
        });
  }

  private static <A> void cross(Cases<A> cases) {
    cases.each(
        "linalg.cross",
        "along an axis, the others broadcast",
        Cases.NUMERIC,
        (kit, dtype) -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          for (List<Shape> shapes :
              List.of(
                  List.of(Shape.of(3), Shape.of(3)),
                  List.of(Shape.of(4, 1, 3), Shape.of(2, 3)),
                  List.of(Shape.of(0, 3), Shape.of(3)))) {
            NdArray x = kit.sample(dtype, shapes.get(0));
            NdArray y = kit.sample(dtype, shapes.get(1));
            NdArray expected = crossed(x, y, -1);
            for (Layout layout : Layout.values()) {
              A left = layout.make(kit.xp(), x);
              A right = layout.make(kit.xp(), y);
              kit.near(expected, linalg.cross(left, right), Tolerance.ANY_ZERO);
              kit.near(expected, linalg.cross(left, right, -1), Tolerance.ANY_ZERO);
            }
          }
          NdArray x = kit.sample(dtype, Shape.of(3, 2));
          NdArray y = kit.sample(dtype, Shape.of(5, 3, 1));
          A z = linalg.cross(kit.array(x), kit.array(y), -2);
          kit.near(crossed(x, y, -2), z, Tolerance.ANY_ZERO);
        });
  }

  private static <A> void crossRefused(Cases<A> cases) {
    cases.add(
        "linalg.cross",
        "other lengths than 3 do not stretch, and other axes are refused",
        kit -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          A three = kit.array(NdArray.vector(1.0, 2, 3));
          for (NdArray other : List.of(NdArray.vector(1.0), NdArray.vector(1.0, 2))) {
            kit.fails(ShapeException.class, () -> linalg.cross(three, kit.array(other)));
            kit.fails(ShapeException.class, () -> linalg.cross(kit.array(other), three));
          }
          kit.failsWithIndexError(() -> linalg.cross(three, three, -2));
        });
  }

  private static <A> void outer(Cases<A> cases) {
    cases.each(
        "linalg.outer",
        "every product, and no conjugate",
        Cases.NUMERIC,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3));
          NdArray y = kit.sample(dtype, Shape.of(4));
          NdArray none = kit.sample(dtype, Shape.of(0));
          NdArray expected = NdArray.zip(dtype, x.reshape(3, 1), y, LinalgElementCases::product);
          for (Layout layout : Layout.values()) {
            A z = kit.xp().linalg().outer(layout.make(kit.xp(), x), layout.make(kit.xp(), y));
            kit.near(expected, z, Tolerance.ANY_ZERO);
          }
          A z = kit.xp().linalg().outer(kit.array(none), kit.array(y));
          kit.same(NdArray.full(dtype, Shape.of(0, 4), 0L), z);
        });
    cases.add(
        "linalg.outer",
        "only vectors have one",
        kit -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          A vector = kit.array(NdArray.vector(1.0, 2));
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(1, 2))) {
            A other = kit.array(NdArray.full(DType.FLOAT64, shape, 1L));
            kit.fails(ShapeException.class, () -> linalg.outer(vector, other));
            kit.fails(ShapeException.class, () -> linalg.outer(other, vector));
          }
        });
  }

  private static NdArray diagonal(NdArray x, long offset) {
    long rows = x.shape().dim(-2);
    long columns = x.shape().dim(-1);
    List<Object> cells = new ArrayList<>();
    int size = (int) (rows * columns);
    for (int begin = 0; begin < x.size(); begin += size) {
      for (long i = 0; i < rows; i++) {
        if (i + offset >= 0 && i + offset < columns) {
          cells.add(x.cell(begin + (int) (i * columns + i + offset)));
        }
      }
    }
    long stack = x.size() / size;
    return NdArray.of(x.dtype(), LinalgKit.leading(x.shape(), cells.size() / stack), cells);
  }

  private static <A> void diagonal(Cases<A> cases) {
    cases.each(
        "linalg.diagonal",
        "of the last two axes, on every side of the main one",
        Cases.ALL,
        (kit, dtype) -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          for (Shape shape : List.of(Shape.of(3, 4), Shape.of(2, 4, 3), Shape.of(1, 1))) {
            NdArray x = kit.sample(dtype, shape);
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              kit.same(diagonal(x, 0), linalg.diagonal(array));
              for (long offset = -5; offset <= 5; offset++) {
                kit.same(diagonal(x, offset), linalg.diagonal(array, offset));
              }
            }
          }
          A none = kit.array(NdArray.full(dtype, Shape.of(2, 0, 3), 0L));
          kit.same(NdArray.full(dtype, Shape.of(2, 0), 0L), linalg.diagonal(none));
        });
    cases.add(
        "linalg.diagonal",
        "a vector has none",
        kit -> {
          A x = kit.array(NdArray.vector(1.0));
          kit.fails(ShapeException.class, () -> kit.xp().linalg().diagonal(x));
        });
  }

  private static <A> void trace(Cases<A> cases) {
    cases.each(
        "linalg.trace",
        "the sum of a diagonal, small integers in 64 bits",
        Cases.NUMERIC,
        (kit, dtype) -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          DType result = Reduction.sumType(dtype);
          for (Shape shape : List.of(Shape.of(3, 4), Shape.of(2, 4, 3), Shape.of(1, 1))) {
            NdArray x = kit.sample(dtype, shape);
            for (long offset = -5; offset <= 5; offset++) {
              NdArray expected =
                  diagonal(x, offset).reduce(new int[] {-1}, false, result, Reduction::sum);
              A z = linalg.trace(kit.array(x), offset);
              kit.near(expected, z, Tolerance.ANY_ZERO);
            }
            NdArray main = diagonal(x, 0).reduce(new int[] {-1}, false, result, Reduction::sum);
            kit.near(main, linalg.trace(kit.array(x)), Tolerance.ANY_ZERO);
          }
        });
  }

  private static <A> void traceDtypes(Cases<A> cases) {
    cases.add(
        "linalg.trace",
        "is taken in the data type that is asked for",
        kit -> {
          A x = kit.array(NdArray.of(DType.INT32, Shape.of(2, 2), Integer.MAX_VALUE, 0L, 0, 1));

          kit.same(
              NdArray.scalar(DType.INT32, Integer.MIN_VALUE),
              kit.xp().linalg().trace(x, 0, DType.INT32));
          kit.same(
              NdArray.scalar(DType.FLOAT64, 1L << 31),
              kit.xp().linalg().trace(x, 0, DType.FLOAT64));
        });
    cases.add(
        "linalg.trace",
        "a vector has none",
        kit -> {
          A x = kit.array(NdArray.vector(1.0));
          kit.fails(ShapeException.class, () -> kit.xp().linalg().trace(x));
        });
  }
}
