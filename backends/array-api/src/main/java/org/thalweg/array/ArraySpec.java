package org.thalweg.array;

/**
 * The shape and data type of an array.
 *
 * @param shape the shape
 * @param dtype the data type
 */
public record ArraySpec(Shape shape, DType dtype) {
  @Override
  public String toString() {
    return dtype + shape.toString();
  }
}
