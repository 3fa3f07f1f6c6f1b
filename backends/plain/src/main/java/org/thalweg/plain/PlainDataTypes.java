package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DataTypeFunctions;

/** The data type functions. */
interface PlainDataTypes extends DataTypeFunctions<PlainArray> {

  @Override
  default PlainArray astype(PlainArray x, DType dtype) {
    throw Unsupported.function("astype");
  }
}
