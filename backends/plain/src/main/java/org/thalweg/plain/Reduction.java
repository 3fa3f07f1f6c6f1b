package org.thalweg.plain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Shapes;

/**
 * A function that combines many numbers into one.
 *
 * <p>Whatever the axes, memory is seen as a box of {@code (outer, rows, columns)} numbers whose
 * rows are combined: a line for each outer position where columns is 1, else whole rows at once.
 * Both ways combine halves with halves, so that rounding errors grow with the logarithm of the
 * number of terms (Higham, 1993, doi:10.1137/0914050).
 */
abstract class Reduction {
  /** Rows that are combined one after another. */
  private static final int FEW = 16;

  /** Columns that are combined in one go: few enough for rows to stay in the cache. */
  private static final int WIDTH = 1024;

  private final String name;
  private final Operands operands;

  Reduction(String name, Operands operands) {
    this.name = name;
    this.operands = operands;
  }

  /**
   * The function of complex numbers, as one of rows of parts: a number has two columns, so that no
   * line is ever combined by itself.
   */
  Reduction ofComplex() {
    return this;
  }

  /** Combines {@code n > 0} numbers. */
  abstract double fold(double[] x, int from, int n);

  /** Combines each of {@code n} numbers with its own. */
  abstract void fold(double[] x, int from, double[] into, int n);

  abstract float fold(float[] x, int from, int n);

  abstract void fold(float[] x, int from, float[] into, int n);

  abstract long fold(long[] x, int from, int n);

  abstract void fold(long[] x, int from, long[] into, int n);

  abstract int fold(int[] x, int from, int n);

  abstract void fold(int[] x, int from, int[] into, int n);

  /** The result without numbers, as an array's elements; or an error. */
  abstract Object identity(DType dtype, int size);

  /** Whether the result depends on which numbers are larger, and so on how uint64 is seen. */
  boolean isOfOrder() {
    return false;
  }

  /** The function along axes, null for all, of elements that are cast to a data type first. */
  final PlainArray apply(PlainArray x, DType dtype, int @Nullable [] axis, boolean keepdims) {
    boolean all = axis == null && x.size > 0;
    return all && isCastInBlocks(x.dtype, dtype)
        ? Casts.to(combineBlocks(x, loops(dtype), keepdims), dtype)
        : apply(Casts.to(x, dtype), axis, keepdims);
  }

  private boolean isCastInBlocks(DType from, DType to) {
    boolean real = !from.isComplex() && !to.isComplex() && to != DType.BOOL;
    // What is to be narrowed first does not go straight to the type of the loops.
    boolean straight = from == to || !Widening.isOf(to);
    boolean flips = to == DType.UINT64 && isOfOrder();
    return real && straight && !flips && !Casts.keepsBits(from, loops(to));
  }

  /** All elements in the data type of loops: cast, and combined, while they are in the cache. */
  private PlainArray combineBlocks(PlainArray x, DType loops, boolean keepdims) {
    int most = Math.min(x.size, Expansion.BLOCK);
    BlockCast cast = new BlockCast(x.dtype, loops, most);
    Object from = x.compact().data;
    Object parts = Storage.allocate(loops, (x.size + most - 1) / most);
    for (int at = 0; at < x.size; at += most) {
      int count = Math.min(most, x.size - at);
      foldLine(cast.of(from, at, count), 0, count, parts, at / most);
    }
    Object z = Storage.allocate(loops, 1);
    foldLine(parts, 0, Storage.length(parts), z, 0);
    long[] kept = new long[x.shape.ndim()];
    Arrays.fill(kept, 1);
    return PlainArray.wrap(loops, keepdims ? Shape.of(kept) : Shape.SCALAR, z);
  }

  /** The function along axes, null for all. */
  final PlainArray apply(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    operands.check(name, x.dtype);
    if (x.dtype.isComplex()) {
      return ofComplex().combine(x, axis, keepdims);
    }
    DType loops = loops(x.dtype);
    return loops == x.dtype
        ? combine(x, axis, keepdims)
        : unsigned(combine(signed(x, loops), axis, keepdims), x.dtype);
  }

  /** The data type whose loops serve another one. */
  private static DType loops(DType dtype) {
    return switch (dtype) {
      case INT8, UINT8, INT16, UINT16 -> DType.INT32;
      case UINT32, UINT64 -> DType.INT64;
      default -> dtype;
    };
  }

  private PlainArray signed(PlainArray x, DType loops) {
    return x.dtype == DType.UINT64 && isOfOrder() ? Casts.flip(x) : Casts.to(x, loops);
  }

  private PlainArray unsigned(PlainArray z, DType dtype) {
    return dtype == DType.UINT64 && isOfOrder() ? Casts.flip(z) : Casts.to(z, dtype);
  }

  private PlainArray combine(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    if (axis == null && !keepdims && x.size > 0 && !x.dtype.isComplex()) {
      PlainArray compact = x.compact();
      Object z = Storage.allocate(x.dtype, 1);
      foldLine(compact.data, 0, x.size, z, 0);
      return PlainArray.wrap(x.dtype, Shape.SCALAR, z);
    }
    int[] axes = Axes.normalize(axis, x.shape.ndim());
    if (axes.length == 0) {
      return x;
    }
    Shape shape = keepdims ? Shapes.kept(x.shape, axes) : Shapes.without(x.shape, axes);
    return PlainArray.wrap(x.dtype, shape, reduce(x, axes, Storage.size(shape)));
  }

  private Object reduce(PlainArray x, int[] axes, int size) {
    if (size == 0) {
      return Storage.allocate(x.dtype, 0);
    } else if (x.size == 0) {
      return identity(x.dtype, size);
    }
    int[] sorted = axes.clone();
    Arrays.sort(sorted);
    Object z = Storage.allocate(x.dtype, size);
    int rows = x.size / size;
    int columns = Storage.width(x.dtype);
    for (int i = sorted[sorted.length - 1] + 1; i < x.shape.ndim(); i++) {
      columns *= (int) x.shape.dim(i);
    }
    if (areNeighbours(x.shape, sorted)) {
      reduceBox(x.compact().data, rows, columns, z);
    } else {
      reduceBox(
          Views.permute(x, toTheEnd(x.shape.ndim(), sorted)).compact().data,
          rows,
          Storage.width(x.dtype),
          z);
    }
    return z;
  }

  private static boolean areNeighbours(Shape shape, int[] sorted) {
    int next = sorted[0];
    for (int axis : sorted) {
      for (; next < axis; next++) {
        if (shape.dim(next) != 1) {
          return false;
        }
      }
      next = axis + 1;
    }
    return true;
  }

  private static int[] toTheEnd(int ndim, int[] sorted) {
    int[] order = new int[ndim];
    int kept = 0;
    int moved = ndim - sorted.length;
    for (int axis = 0; axis < ndim; axis++) {
      if (Arrays.binarySearch(sorted, axis) >= 0) {
        order[moved++] = axis;
      } else {
        order[kept++] = axis;
      }
    }
    return order;
  }

  private void reduceBox(Object x, int rows, int columns, Object z) {
    int outer = Storage.length(z) / columns;
    if (columns == 1) {
      for (int i = 0; i < outer; i++) {
        foldLine(x, i * rows, rows, z, i);
      }
      return;
    }
    if (columns == 2 && rows > WIDTH) {
      for (int i = 0; i < outer; i++) {
        foldPairs(x, i * rows * 2, rows, z, i * 2);
      }
      return;
    }
    Object part = Storage.allocateLike(z, Math.min(columns, WIDTH));
    for (int i = 0; i < outer; i++) {
      for (int column = 0; column < columns; column += WIDTH) {
        int width = Math.min(WIDTH, columns - column);
        foldRows(x, i * rows * columns + column, columns, rows, part, width);
        System.arraycopy(part, 0, z, i * columns + column, width);
      }
    }
  }

  /** A long line of pairs, by rows of many of them, and those of one row at last. */
  private void foldPairs(Object x, int from, int rows, Object z, int at) {
    int wholeRows = rows * 2 / WIDTH;
    int rest = rows - wholeRows * (WIDTH / 2);
    Object wide = Storage.allocateLike(z, WIDTH);
    Object pair = Storage.allocateLike(z, 2);
    foldRows(x, from, WIDTH, wholeRows, wide, WIDTH);
    foldRows(wide, 0, 2, WIDTH / 2, pair, 2);
    if (rest > 0) {
      Object last = Storage.allocateLike(z, 2);
      foldRows(x, from + wholeRows * WIDTH, 2, rest, last, 2);
      foldRow(last, 0, pair, 2);
    }
    System.arraycopy(pair, 0, z, at, 2);
  }

  private void foldRows(Object x, int from, int columns, int rows, Object into, int width) {
    if (rows <= FEW) {
      System.arraycopy(x, from, into, 0, width);
      for (int row = 1; row < rows; row++) {
        foldRow(x, from + row * columns, into, width);
      }
      return;
    }
    int half = rows / 2;
    foldRows(x, from, columns, half, into, width);
    Object rest = Storage.allocateLike(into, width);
    foldRows(x, from + half * columns, columns, rows - half, rest, width);
    foldRow(rest, 0, into, width);
  }

  private void foldLine(Object x, int from, int n, Object z, int at) {
    if (z instanceof double[] out) {
      out[at] = fold((double[]) x, from, n);
    } else if (z instanceof float[] out) {
      out[at] = fold((float[]) x, from, n);
    } else if (z instanceof long[] out) {
      out[at] = fold((long[]) x, from, n);
    } else {
      ((int[]) z)[at] = fold((int[]) x, from, n);
    }
  }

  private void foldRow(Object x, int from, Object into, int n) {
    if (into instanceof double[] out) {
      fold((double[]) x, from, out, n);
    } else if (into instanceof float[] out) {
      fold((float[]) x, from, out, n);
    } else if (into instanceof long[] out) {
      fold((long[]) x, from, out, n);
    } else {
      fold((int[]) x, from, (int[]) into, n);
    }
  }
}
