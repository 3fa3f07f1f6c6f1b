package org.thalweg.plain;

import org.thalweg.array.Shape;

/**
 * The elements that are written one after the other.
 *
 * @param data their memory
 * @param start where the first one stands
 * @param step the distance between them: 1, or 0 if they are all one
 */
record Updates(Object data, int start, int step) {

  /**
   * The elements of an array stretched to a shape, in row-major order.
   *
   * @throws org.thalweg.array.ShapeException if its own shape does not broadcast to that one
   */
  static Updates of(PlainArray x, Shape shape) {
    PlainArray stretched = Views.stretch(x, shape);
    return x.size == 1
        ? new Updates(x.data, x.offset, 0)
        : new Updates(stretched.compact().data, 0, 1);
  }
}
