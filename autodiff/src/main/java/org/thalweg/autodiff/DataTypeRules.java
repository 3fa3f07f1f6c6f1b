package org.thalweg.autodiff;

import org.thalweg.array.DType;
import org.thalweg.array.DataTypeFunctions;

/**
 * Data type functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface DataTypeRules<A, V> extends Rules<A, V>, DataTypeFunctions<V> {
  @Override
  default V astype(V x, DType dtype) {
    throw new UnsupportedOperationException("astype has no rule yet");
  }
}
