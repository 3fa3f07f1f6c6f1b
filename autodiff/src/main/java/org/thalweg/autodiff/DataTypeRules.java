package org.thalweg.autodiff;

import org.thalweg.array.DType;
import org.thalweg.array.DataTypeFunctions;

/**
 * Data type functions, each beside its derivative: a cast between floating-point data types is
 * linear, any other has no derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface DataTypeRules<A, V> extends Rules<A, V>, DataTypeFunctions<V> {
  @Override
  default V astype(V x, DType dtype) {
    DType from = dtype(x);
    if (from == dtype) {
      return x;
    }
    if (!from.isFloating() || !dtype.isFloating()) {
      return fixed(x, (xp, u) -> xp.astype(u, dtype));
    }
    return linear(x, (xp, u) -> xp.astype(u, dtype), (xp, g) -> Broadcasting.cast(xp, g, from));
  }
}
