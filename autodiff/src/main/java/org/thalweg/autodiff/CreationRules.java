package org.thalweg.autodiff;

import org.thalweg.array.CreationFunctions;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * Creation functions: new arrays are constants.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface CreationRules<A, V> extends Rules<A, V>, CreationFunctions<V> {
  @Override
  default V asarray(Object flatPrimitiveArray, long[] shape, DType dtype) {
    return constant(inner().asarray(flatPrimitiveArray, shape, dtype));
  }

  @Override
  default V full(Shape shape, double fillValue, DType dtype) {
    return constant(inner().full(shape, fillValue, dtype));
  }

  @Override
  default V full(Shape shape, long fillValue, DType dtype) {
    return constant(inner().full(shape, fillValue, dtype));
  }

  @Override
  default V full(Shape shape, boolean fillValue, DType dtype) {
    return constant(inner().full(shape, fillValue, dtype));
  }

  @Override
  default V weakScalar(double value, V like) {
    return constant(inner().weakScalar(value, value(like)));
  }

  @Override
  default V weakScalar(long value, V like) {
    return constant(inner().weakScalar(value, value(like)));
  }

  @Override
  default V weakScalar(boolean value, V like) {
    return constant(inner().weakScalar(value, value(like)));
  }
}
