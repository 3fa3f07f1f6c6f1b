package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;

/** One result of a decomposition for each matrix of a stack, in an array of its own. */
final class Stacked {
  private final Shape shape;
  private final DType dtype;
  private final double[] elements;

  /** What one matrix's result is written to before it goes to its place. */
  private final double[] one;

  private Stacked(Shape shape, DType dtype, int length) {
    this.shape = shape;
    this.dtype = dtype;
    this.elements = Wide.allocate(shape, dtype);
    this.one = new double[length * Wide.parts(dtype)];
  }

  static Stacked vectors(Shape stack, int n, DType dtype) {
    long[] dims = Arrays.copyOf(stack.dims(), stack.ndim() + 1);
    dims[stack.ndim()] = n;
    return new Stacked(Shape.of(dims), dtype, n);
  }

  static Stacked matrices(Shape stack, int m, int n, DType dtype) {
    return new Stacked(Shapes.matrices(stack, m, n), dtype, m * n);
  }

  /** Where to write one matrix's result. */
  double[] one() {
    return one;
  }

  /** Puts what was written in its place. */
  void put(int i) {
    System.arraycopy(one, 0, elements, i * one.length, one.length);
  }

  /** Says that a matrix has no such result. */
  void putNaN(int i) {
    Arrays.fill(elements, i * one.length, (i + 1) * one.length, Double.NaN);
  }

  /** Puts the identity, as far as the result is square, in every place. */
  void putIdentities() {
    int columns = (int) shape.dim(-1);
    int step = Wide.parts(dtype);
    for (int i = 0; columns > 0 && i * columns * step < one.length; i++) {
      one[(i * columns + i) * step] = 1;
    }
    for (int i = 0; one.length > 0 && i < elements.length / one.length; i++) {
      put(i);
    }
  }

  PlainArray array() {
    return Wide.array(elements, shape, dtype);
  }
}
