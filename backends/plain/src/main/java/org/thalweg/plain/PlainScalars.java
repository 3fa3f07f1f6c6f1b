package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.ElementwiseScalarFunctions;

/**
 * Numbers beside arrays, without an array for the number: in what models and their rules compute.
 */
interface PlainScalars extends ElementwiseScalarFunctions<PlainArray> {

  @Override
  default PlainArray add(PlainArray x1, double x2) {
    return BinaryFunctions.ADD.apply(x1, x2);
  }

  @Override
  default PlainArray add(double x1, PlainArray x2) {
    return BinaryFunctions.ADD.apply(x1, x2);
  }

  @Override
  default PlainArray clip(PlainArray x, double min, double max) {
    if (x.dtype != DType.FLOAT64 || !x.contiguous()) {
      return ElementwiseScalarFunctions.super.clip(x, min, max);
    }
    double[] from = (double[]) x.data;
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.min(Math.max(from[i], min), max);
    }
    return PlainArray.like(x, DType.FLOAT64, to);
  }

  @Override
  default PlainArray divide(PlainArray x1, double x2) {
    return BinaryFunctions.DIVIDE.apply(x1, x2);
  }

  @Override
  default PlainArray divide(double x1, PlainArray x2) {
    return BinaryFunctions.DIVIDE.apply(x1, x2);
  }

  @Override
  default PlainArray maximum(PlainArray x1, double x2) {
    return BinaryFunctions.MAXIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray maximum(double x1, PlainArray x2) {
    return BinaryFunctions.MAXIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray minimum(PlainArray x1, double x2) {
    return BinaryFunctions.MINIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray minimum(double x1, PlainArray x2) {
    return BinaryFunctions.MINIMUM.apply(x1, x2);
  }

  @Override
  default PlainArray multiply(PlainArray x1, double x2) {
    return BinaryFunctions.MULTIPLY.apply(x1, x2);
  }

  @Override
  default PlainArray multiply(double x1, PlainArray x2) {
    return BinaryFunctions.MULTIPLY.apply(x1, x2);
  }

  @Override
  default PlainArray pow(PlainArray x1, double x2) {
    return BinaryFunctions.POW.apply(x1, x2);
  }

  @Override
  default PlainArray pow(double x1, PlainArray x2) {
    return BinaryFunctions.POW.apply(x1, x2);
  }

  @Override
  default PlainArray subtract(PlainArray x1, double x2) {
    return BinaryFunctions.SUBTRACT.apply(x1, x2);
  }

  @Override
  default PlainArray subtract(double x1, PlainArray x2) {
    return BinaryFunctions.SUBTRACT.apply(x1, x2);
  }
}
