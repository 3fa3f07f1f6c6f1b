package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.LinearAlgebraFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;

/** The linear algebra functions of the main namespace. */
interface PlainLinearAlgebra extends LinearAlgebraFunctions<PlainArray> {

  @Override
  default PlainArray matmul(PlainArray x1, PlainArray x2) {
    Shapes.requireProduct(x1.shape, x2.shape);
    DType dtype = x1.dtype.promote(x2.dtype);
    if (dtype == DType.BOOL) {
      throw new DTypeException("matmul takes numbers, was given bool");
    }
    DType wide = dtype.isInteger() && dtype.bits() < Integer.SIZE ? DType.INT32 : dtype;
    PlainArray left = Casts.to(x1, wide);
    PlainArray right = Casts.to(x2, wide);
    boolean row = x1.shape.ndim() == 1;
    boolean column = x2.shape.ndim() == 1;
    PlainArray product =
        MatrixProduct.of(
            row ? Views.expand(left, 0) : left, column ? Views.expand(right, 1) : right);
    PlainArray z = Casts.to(product, dtype);
    return row || column ? z.compact().reshaped(withoutVectors(z.shape, row, column)) : z;
  }

  private static Shape withoutVectors(Shape shape, boolean row, boolean column) {
    int stack = shape.ndim() - 2;
    long[] dims = new long[stack + (row ? 0 : 1) + (column ? 0 : 1)];
    int next = 0;
    for (int axis = 0; axis < shape.ndim(); axis++) {
      boolean goes = (row && axis == stack) || (column && axis == stack + 1);
      if (!goes) {
        dims[next++] = shape.dim(axis);
      }
    }
    return Shape.of(dims);
  }
}
