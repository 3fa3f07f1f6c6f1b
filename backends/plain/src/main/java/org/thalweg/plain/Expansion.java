package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * An array stretched to a shape, read in row-major order and block by block, so that a loop over
 * plain arrays from index 0 (which HotSpot vectorises; with offsets it does not) serves every view
 * and every way of broadcasting, and what is copied stays in the cache.
 */
final class Expansion {
  /** Elements in a block: three blocks of the widest type fit the first-level cache. */
  static final int BLOCK = 1024;

  /** A loop over two operands' blocks. */
  interface Kernel {
    /** Computes {@code z[i]} from {@code x[i]} and {@code y[i]} for {@code i < n}. */
    void run(Object x, Object y, Object z, int n);

    /** As {@link #run}, of uint64. */
    default void runUnsigned(long[] x, long[] y, Object z, int n) {
      run(x, y, z, n);
    }

    /** Whether {@link #run} takes a data type as it is, rather than widened or as uint64. */
    default boolean takes(DType dtype) {
      return !Widening.isOf(dtype) && dtype != DType.UINT64;
    }
  }

  /** Of what is not walked. */
  private static final Broadcast NOWHERE = Broadcast.of(Shape.SCALAR);

  private final PlainArray x;
  private final boolean filled;
  private final Object buffer;
  private final Elements elements;
  private final Broadcast walk;
  private int used;

  private Expansion(PlainArray x, Shape shape, int size) {
    this.x = x;
    int block = Math.min(size, BLOCK);
    this.elements = Elements.of(x.dtype);
    boolean whole = size <= BLOCK && x.contiguous() && x.size == size;
    boolean repeated = !whole && size > 0 && size <= BLOCK && repeats(x, shape);
    this.filled = whole || repeated || x.size == 1;
    this.buffer = whole ? x.data : Storage.allocate(x.dtype, block);
    this.walk = filled ? NOWHERE : Broadcast.of(shape, x);
    this.used = walk.length();
    if (repeated) {
      repeat(block);
    } else if (!whole && x.size == 1) {
      elements.copy(x.data, x.offset, 0, buffer, 0, 1, block);
    }
  }

  /** Whether an array's elements come again and again as they lie in memory: a row for all rows. */
  private static boolean repeats(PlainArray x, Shape shape) {
    int added = shape.ndim() - x.shape.ndim();
    int axis = x.shape.ndim() - 1;
    while (axis >= 0 && x.shape.dim(axis) == shape.dim(added + axis)) {
      axis--;
    }
    while (axis >= 0 && x.shape.dim(axis) == 1) {
      axis--;
    }
    return axis < 0 && x.size > 1 && x.contiguous();
  }

  private void repeat(int count) {
    Storage.copy(x.dtype, x.data, 0, buffer, 0, x.size);
    for (int there = x.size; there < count; there *= 2) {
      Storage.copy(x.dtype, buffer, 0, buffer, there, Math.min(there, count - there));
    }
  }

  /** Runs a kernel over two operands of one data type stretched to a shape. */
  static PlainArray run(Kernel function, PlainArray x, PlainArray y, Shape shape, DType result) {
    Kernel kernel = loops(function, x.dtype, result);
    int size = Storage.size(shape);
    Object z = Storage.allocate(result, size);
    if (covers(x, shape) && covers(y, shape)) {
      kernel.run(x.data, y.data, z, size);
      return PlainArray.like(x, result, z);
    }
    Expansion left = new Expansion(prepared(x, size), shape, size);
    Expansion right = new Expansion(prepared(y, size), shape, size);
    Object block = size <= BLOCK ? z : Storage.allocate(result, BLOCK);
    for (int at = 0; at < size; at += BLOCK) {
      int n = Math.min(BLOCK, size - at);
      kernel.run(left.next(n), right.next(n), block, n);
      if (block != z) {
        Storage.copy(result, block, 0, z, at, n);
      }
    }
    return PlainArray.wrap(result, shape, z);
  }

  private static Kernel loops(Kernel function, DType dtype, DType result) {
    if (function.takes(dtype)) {
      return function;
    } else if (dtype == DType.UINT64) {
      return (x, y, z, n) -> function.runUnsigned((long[]) x, (long[]) y, z, n);
    }
    return new WidenedKernel(function, Widening.of(dtype), result);
  }

  /** A large array whose neighbours stand apart is better copied in tiles than in blocks. */
  private static PlainArray prepared(PlainArray x, int size) {
    boolean apart = x.strides.length > 1 && x.strides[x.strides.length - 1] != 1;
    return apart && x.size == size && size > BLOCK ? x.compact() : x;
  }

  private static boolean covers(PlainArray x, Shape shape) {
    return x.contiguous() && x.shape.equals(shape);
  }

  /** The next elements, at the start of memory that is read only and until the next call. */
  private Object next(int count) {
    if (filled) {
      return buffer;
    }
    int length = walk.length();
    int filled = 0;
    while (filled < count) {
      if (used == length) {
        walk.next();
        used = 0;
      }
      int wholeRuns = used == 0 ? Math.min(walk.rows(), (count - filled) / length) : 0;
      filled += wholeRuns > 0 ? copyRuns(wholeRuns, filled) : copyPart(count - filled, filled);
    }
    return buffer;
  }

  private int copyRuns(int runs, int at) {
    int length = walk.length();
    int start = walk.offset(0);
    elements.copyRectangle(x.data, start, walk.rowStep(0), walk.step(0), buffer, at, runs, length);
    walk.skip(runs - 1);
    used = length;
    return runs * length;
  }

  private int copyPart(int room, int at) {
    int part = Math.min(room, walk.length() - used);
    int start = walk.offset(0) + used * walk.step(0);
    elements.copy(x.data, start, walk.step(0), buffer, at, 1, part);
    used += part;
    return part;
  }
}
