package org.thalweg.array.engine;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.DataTypeFunctions;

/** The data type functions. */
interface EngineDataTypes<A> extends EngineSection<A>, DataTypeFunctions<A> {
  @Override
  default A astype(A x, DType dtype) {
    DType from = dtype(x);
    if (from.isComplex() && !dtype.isComplex() && dtype != DType.BOOL) {
      throw new DTypeException(
          "astype was given " + from + " for " + dtype + ": take real or abs first");
    }
    return EngineSection.cast(engine(), x, dtype);
  }
}
