package org.thalweg.plain;

import org.thalweg.array.ShapeException;

/** One triangle of each matrix of a stack, row by row. */
final class Triangle {
  private Triangle() {}

  /**
   * The elements on one side of a diagonal, zeros elsewhere.
   *
   * @param x {@code (..., M, N)}
   * @param k the diagonal: 0 the main one, positive above it
   * @param lower whether those below it are kept, else those above; the diagonal's own always
   */
  static PlainArray of(PlainArray x, long k, boolean lower) {
    int ndim = x.shape.ndim();
    if (ndim < 2) {
      throw new ShapeException("a triangle is of a matrix, shape is " + x.shape);
    }
    int rows = (int) x.shape.dim(ndim - 2);
    int columns = (int) x.shape.dim(ndim - 1);
    PlainArray from = x.compact();
    Object to = Storage.allocate(x.dtype, x.size);
    Elements elements = Elements.of(x.dtype);
    // A diagonal may lie as far outside as it likes.
    int diagonal = (int) Math.max(-rows - 1L, Math.min(k, columns + 1L));
    for (int start = 0, row = 0; start < x.size; start += columns, row = (row + 1) % rows) {
      int split = Math.max(0, Math.min(columns, diagonal + row + (lower ? 1 : 0)));
      int first = lower ? 0 : split;
      int count = lower ? split : columns - split;
      elements.copy(from.data, start + first, 1, to, start + first, 1, count);
    }
    return PlainArray.like(from, x.dtype, to);
  }
}
