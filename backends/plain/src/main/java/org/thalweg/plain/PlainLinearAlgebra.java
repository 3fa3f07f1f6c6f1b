package org.thalweg.plain;

import org.thalweg.array.LinearAlgebraFunctions;

/** The linear algebra functions of the main namespace. */
interface PlainLinearAlgebra extends LinearAlgebraFunctions<PlainArray> {

  @Override
  default PlainArray matmul(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("matmul");
  }
}
