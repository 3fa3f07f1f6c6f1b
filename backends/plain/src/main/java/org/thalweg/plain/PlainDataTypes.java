package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DataTypeFunctions;

/** The data type functions; what {@link Casts} says of values out of range holds. */
interface PlainDataTypes extends DataTypeFunctions<PlainArray> {

  @Override
  default PlainArray astype(PlainArray x, DType dtype) {
    return Casts.to(x, dtype);
  }

  @Override
  default PlainArray astype(PlainArray x, DType dtype, boolean copy) {
    return copy && x.dtype == dtype
        ? PlainArray.wrap(dtype, x.shape, x.copyOfElements())
        : Casts.to(x, dtype);
  }
}
