package org.thalweg.array.engine;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.LinearAlgebraFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;

/** The linear algebra functions of the main namespace. */
interface EngineLinearAlgebra<A> extends EngineSection<A>, LinearAlgebraFunctions<A> {
  @Override
  default A matmul(A x1, A x2) {
    Shapes.requireProduct(shape(x1), shape(x2));
    DType dtype = dtype(x1).promote(dtype(x2));
    if (dtype == DType.BOOL) {
      throw new DTypeException("matmul takes numbers, was given bool");
    }
    boolean row = ndim(x1) == 1;
    boolean column = ndim(x2) == 1;
    A left = EngineSection.cast(engine(), row ? xp().expandDims(x1, 0) : x1, dtype);
    A right = EngineSection.cast(engine(), column ? xp().expandDims(x2, 1) : x2, dtype);
    A product = product(left, right, dtype);
    if (row) {
      product = xp().squeeze(product, -2);
    }
    return column ? xp().squeeze(product, -1) : product;
  }

  private A product(A left, A right, DType dtype) {
    Shape stack = Shapes.stack(shape(left)).broadcast(Shapes.stack(shape(right)));
    if (size(left) == 0 || size(right) == 0) {
      return xp().zeros(Shapes.matrices(stack, shape(left).dim(-2), shape(right).dim(-1)), dtype);
    }
    return engine().matmul(left, right);
  }
}
