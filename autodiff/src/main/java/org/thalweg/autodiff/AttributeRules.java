package org.thalweg.autodiff;

import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;

/**
 * Attributes: those of the inner arrays.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface AttributeRules<A, V> extends Rules<A, V> {
  @Override
  default Shape shape(V x) {
    return inner().shape(value(x));
  }

  @Override
  default DType dtype(V x) {
    return inner().dtype(value(x));
  }

  @Override
  default Device device(V x) {
    return inner().device(value(x));
  }

  @Override
  default V toDevice(V x, Device device) {
    Device home = device(x);
    return linear(x, (xp, u) -> xp.toDevice(u, device), (xp, g) -> xp.toDevice(g, home));
  }

  @Override
  default Object toFlatArray(V x) {
    return inner().toFlatArray(value(x));
  }
}
