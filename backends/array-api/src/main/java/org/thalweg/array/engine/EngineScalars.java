package org.thalweg.array.engine;

import org.thalweg.array.ElementwiseScalarFunctions;

/** Numbers beside arrays, without an array for the number where the engine takes one. */
interface EngineScalars<A> extends EngineSection<A>, ElementwiseScalarFunctions<A> {

  @Override
  default A add(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.ADD, x1, x2)
        : ElementwiseScalarFunctions.super.add(x1, x2);
  }

  @Override
  default A add(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.ADD, x1, x2)
        : ElementwiseScalarFunctions.super.add(x1, x2);
  }

  @Override
  default A divide(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.DIVIDE, x1, x2)
        : ElementwiseScalarFunctions.super.divide(x1, x2);
  }

  @Override
  default A divide(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.DIVIDE, x1, x2)
        : ElementwiseScalarFunctions.super.divide(x1, x2);
  }

  @Override
  default A maximum(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.MAXIMUM, x1, x2)
        : ElementwiseScalarFunctions.super.maximum(x1, x2);
  }

  @Override
  default A maximum(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.MAXIMUM, x1, x2)
        : ElementwiseScalarFunctions.super.maximum(x1, x2);
  }

  @Override
  default A minimum(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.MINIMUM, x1, x2)
        : ElementwiseScalarFunctions.super.minimum(x1, x2);
  }

  @Override
  default A minimum(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.MINIMUM, x1, x2)
        : ElementwiseScalarFunctions.super.minimum(x1, x2);
  }

  @Override
  default A multiply(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.MULTIPLY, x1, x2)
        : ElementwiseScalarFunctions.super.multiply(x1, x2);
  }

  @Override
  default A multiply(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.MULTIPLY, x1, x2)
        : ElementwiseScalarFunctions.super.multiply(x1, x2);
  }

  @Override
  default A pow(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.POW, x1, x2)
        : ElementwiseScalarFunctions.super.pow(x1, x2);
  }

  @Override
  default A pow(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.POW, x1, x2)
        : ElementwiseScalarFunctions.super.pow(x1, x2);
  }

  @Override
  default A subtract(A x1, double x2) {
    return dtype(x1).isRealFloating()
        ? engine().binary(Binary.SUBTRACT, x1, x2)
        : ElementwiseScalarFunctions.super.subtract(x1, x2);
  }

  @Override
  default A subtract(double x1, A x2) {
    return dtype(x2).isRealFloating()
        ? engine().binary(Binary.SUBTRACT, x1, x2)
        : ElementwiseScalarFunctions.super.subtract(x1, x2);
  }
}
