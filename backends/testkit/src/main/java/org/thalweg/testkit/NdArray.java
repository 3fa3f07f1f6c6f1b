package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * An array as simple as can be, from which expected values come: boxed elements in row-major order,
 * and loops over index vectors. Shares no code with any backend.
 */
final class NdArray {
  private final DType dtype;
  private final Shape shape;
  private final Object[] cells;

  private NdArray(DType dtype, Shape shape, Object[] cells) {
    this.dtype = dtype;
    this.shape = shape;
    this.cells = cells;
  }

  /** The array whose element at each index is a function of the index. */
  static NdArray build(DType dtype, Shape shape, Function<long[], Object> cell) {
    Object[] cells = new Object[(int) shape.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cells.cast(cell.apply(index(shape, i)), dtype);
    }
    return new NdArray(dtype, shape, cells);
  }

  /** The array of given elements in row-major order, cast to the data type. */
  static NdArray of(DType dtype, Shape shape, List<?> cells) {
    if (cells.size() != shape.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for shape " + shape);
    }
    Object[] cast = new Object[cells.size()];
    Arrays.setAll(cast, i -> Cells.cast(cells.get(i), dtype));
    return new NdArray(dtype, shape, cast);
  }

  static NdArray of(DType dtype, Shape shape, double... cells) {
    return of(dtype, shape, Arrays.stream(cells).boxed().toList());
  }

  static NdArray of(DType dtype, Shape shape, long... cells) {
    return of(dtype, shape, Arrays.stream(cells).boxed().toList());
  }

  static NdArray of(DType dtype, Shape shape, Complex... cells) {
    return of(dtype, shape, Arrays.asList(cells));
  }

  static NdArray of(Shape shape, boolean... cells) {
    return build(DType.BOOL, shape, index -> cells[position(shape, index)]);
  }

  /** A float64 vector. */
  static NdArray vector(double... cells) {
    return of(DType.FLOAT64, Shape.of(cells.length), cells);
  }

  /** An int64 vector. */
  static NdArray vector(long... cells) {
    return of(DType.INT64, Shape.of(cells.length), cells);
  }

  static NdArray vector(DType dtype, double... cells) {
    return of(dtype, Shape.of(cells.length), cells);
  }

  static NdArray vector(DType dtype, long... cells) {
    return of(dtype, Shape.of(cells.length), cells);
  }

  static NdArray vector(DType dtype, Complex... cells) {
    return of(dtype, Shape.of(cells.length), cells);
  }

  static NdArray vector(boolean... cells) {
    return of(Shape.of(cells.length), cells);
  }

  static NdArray scalar(DType dtype, Object cell) {
    return of(dtype, Shape.SCALAR, List.of(cell));
  }

  static NdArray full(DType dtype, Shape shape, Object cell) {
    return build(dtype, shape, index -> cell);
  }

  /** The numbers 0, 1, 2... in row-major order. */
  static NdArray counting(DType dtype, Shape shape) {
    return build(dtype, shape, index -> position(shape, index));
  }

  static NdArray ofFlat(Object flat, DType dtype, Shape shape) {
    Object[] cells = new Object[(int) shape.size()];
    Arrays.setAll(cells, i -> Cells.read(flat, dtype, i));
    return new NdArray(dtype, shape, cells);
  }

  DType dtype() {
    return dtype;
  }

  Shape shape() {
    return shape;
  }

  int ndim() {
    return shape.ndim();
  }

  int size() {
    return cells.length;
  }

  Object cell(int position) {
    return cells[position];
  }

  double real(int position) {
    return Cells.real(cells[position]);
  }

  Object at(long... index) {
    return cells[position(shape, index)];
  }

  List<Object> cells() {
    return List.of(cells);
  }

  /** A new flat Java array as {@code asarray} takes it. */
  Object flat() {
    Object flat = Array.newInstance(dtype.javaType(), Cells.width(dtype) * cells.length);
    for (int i = 0; i < cells.length; i++) {
      Cells.write(cells[i], dtype, flat, i);
    }
    return flat;
  }

  NdArray astype(DType to) {
    return map(to, cell -> cell);
  }

  NdArray reshape(long... dims) {
    return new NdArray(dtype, Shape.of(dims), cells);
  }

  NdArray reshape(Shape other) {
    return new NdArray(dtype, other, cells);
  }

  NdArray map(DType to, UnaryOperator<Object> function) {
    return build(to, shape, index -> function.apply(at(index)));
  }

  NdArray broadcastTo(Shape wide) {
    int offset = wide.ndim() - ndim();
    return build(
        dtype,
        wide,
        index -> {
          long[] own = new long[ndim()];
          Arrays.setAll(own, i -> shape.dim(i) == 1 ? 0 : index[i + offset]);
          return at(own);
        });
  }

  /** Element by element over the broadcast shape. */
  static NdArray zip(DType to, NdArray x, NdArray y, BinaryOperator<Object> function) {
    Shape shape = broadcast(x.shape, y.shape);
    NdArray left = x.broadcastTo(shape);
    NdArray right = y.broadcastTo(shape);
    return build(to, shape, index -> function.apply(left.at(index), right.at(index)));
  }

  /** The array with its axes in another order. */
  NdArray permute(int... axes) {
    long[] dims = new long[axes.length];
    Arrays.setAll(dims, i -> shape.dim(axes[i]));
    return build(
        dtype,
        Shape.of(dims),
        index -> {
          long[] own = new long[axes.length];
          for (int i = 0; i < axes.length; i++) {
            own[axes[i]] = index[i];
          }
          return at(own);
        });
  }

  /** Every line along an axis replaced by a function of it, all of one new length. */
  NdArray along(int axis, DType to, Function<List<Object>, ? extends List<?>> function) {
    int last = ndim() - 1;
    int[] there = new int[ndim()];
    int[] back = new int[ndim()];
    for (int i = 0, next = 0; i <= last; i++) {
      there[i] = i == last ? axis : next == axis ? ++next : next;
      next += i == last ? 0 : 1;
    }
    for (int i = 0; i <= last; i++) {
      back[there[i]] = i;
    }
    return permute(there).alongLast(to, function).permute(back);
  }

  private NdArray alongLast(DType to, Function<List<Object>, ? extends List<?>> function) {
    int length = (int) shape.dim(-1);
    int lines = 1;
    for (int i = 0; i < ndim() - 1; i++) {
      lines *= (int) shape.dim(i);
    }
    List<Object> result = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<Object> row = new ArrayList<>(cells().subList(line * length, (line + 1) * length));
      result.addAll(function.apply(row));
    }
    long[] dims = shape.dims();
    dims[dims.length - 1] =
        lines == 0
            ? function.apply(new ArrayList<>(nothing(length))).size()
            : result.size() / lines;
    return of(to, Shape.of(dims), result);
  }

  /** A line of the right length where there is none, so that its new length can be asked for. */
  private List<Object> nothing(int length) {
    List<Object> line = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      line.add(Cells.cast(0L, dtype));
    }
    return line;
  }

  /** Some axes, null for all, reduced to one value each by a function of their elements. */
  NdArray reduce(
      int @Nullable [] axes, boolean keepdims, DType to, Function<List<Object>, Object> function) {
    boolean[] gone = new boolean[ndim()];
    for (int i = 0; axes == null && i < ndim(); i++) {
      gone[i] = true;
    }
    for (int i = 0; axes != null && i < axes.length; i++) {
      gone[Math.floorMod(axes[i], ndim())] = true;
    }
    long[] kept = shape.dims();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = gone[i] ? 1 : kept[i];
    }
    NdArray wide = build(to, Shape.of(kept), index -> function.apply(group(index, gone)));
    return keepdims ? wide : wide.reshape(without(kept, gone));
  }

  private List<Object> group(long[] at, boolean[] gone) {
    List<Object> group = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      long[] index = index(shape, i);
      boolean inside = true;
      for (int axis = 0; axis < index.length; axis++) {
        inside &= gone[axis] || index[axis] == at[axis];
      }
      if (inside) {
        group.add(cells[i]);
      }
    }
    return group;
  }

  private static Shape without(long[] dims, boolean[] gone) {
    List<Long> left = new ArrayList<>();
    for (int i = 0; i < dims.length; i++) {
      if (!gone[i]) {
        left.add(dims[i]);
      }
    }
    return Shape.of(left.stream().mapToLong(Long::longValue).toArray());
  }

  /** The broadcast shape of two that do broadcast. */
  static Shape broadcast(Shape x, Shape y) {
    int ndim = Math.max(x.ndim(), y.ndim());
    long[] dims = new long[ndim];
    for (int i = 1; i <= ndim; i++) {
      long a = i > x.ndim() ? 1 : x.dim(-i);
      long b = i > y.ndim() ? 1 : y.dim(-i);
      dims[ndim - i] = a == 1 ? b : a;
    }
    return Shape.of(dims);
  }

  static long[] index(Shape shape, int position) {
    long[] index = new long[shape.ndim()];
    long left = position;
    for (int axis = shape.ndim() - 1; axis >= 0; axis--) {
      index[axis] = left % shape.dim(axis);
      left /= shape.dim(axis);
    }
    return index;
  }

  static int position(Shape shape, long... index) {
    long position = 0;
    for (int axis = 0; axis < index.length; axis++) {
      position = position * shape.dim(axis) + index[axis];
    }
    return (int) position;
  }

  @Override
  public String toString() {
    String text = Arrays.toString(cells);
    return dtype + "" + shape + (text.length() > 300 ? text.substring(0, 300) + "..." : text);
  }
}
