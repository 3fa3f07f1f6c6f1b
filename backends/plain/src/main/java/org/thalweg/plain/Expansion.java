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
  }

  private final PlainArray x;
  private final boolean whole;
  private final Object buffer;
  private final Broadcast walk;
  private int used;

  private Expansion(PlainArray x, Shape shape, int size) {
    this.x = x;
    this.whole = size <= BLOCK && x.contiguous() && x.size == size;
    this.buffer = whole ? x.data : Storage.allocate(x.dtype, Math.min(size, BLOCK));
    this.walk = Broadcast.of(shape, x);
    this.used = walk.length();
  }

  /** Runs a kernel over two operands of one data type stretched to a shape. */
  static PlainArray run(Kernel kernel, PlainArray x, PlainArray y, Shape shape, DType result) {
    int size = Storage.size(shape);
    Object z = Storage.allocate(result, size);
    if (covers(x, shape) && covers(y, shape)) {
      kernel.run(x.data, y.data, z, size);
      return PlainArray.like(x, result, z);
    }
    Expansion left = new Expansion(x, shape, size);
    Expansion right = new Expansion(y, shape, size);
    Object block = size <= BLOCK ? z : Storage.allocate(result, BLOCK);
    for (int at = 0; at < size; at += BLOCK) {
      int n = Math.min(BLOCK, size - at);
      kernel.run(left.next(n), right.next(n), block, n);
      if (block != z) {
        System.arraycopy(block, 0, z, at, n);
      }
    }
    return PlainArray.wrap(result, shape, z);
  }

  private static boolean covers(PlainArray x, Shape shape) {
    return x.contiguous() && x.shape.equals(shape);
  }

  /** The next elements, at the start of memory that is read only and until the next call. */
  private Object next(int count) {
    if (whole) {
      return buffer;
    }
    int filled = 0;
    while (filled < count) {
      if (used == walk.length()) {
        walk.next();
        used = 0;
      }
      int part = Math.min(count - filled, walk.length() - used);
      int start = walk.offset(0) + used * walk.step(0);
      Storage.gather(x.data, start, walk.step(0), buffer, filled, part);
      filled += part;
      used += part;
    }
    return buffer;
  }
}
