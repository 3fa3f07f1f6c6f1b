package org.thalweg.array.engine;

import java.math.BigInteger;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.CreationFunctions;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.NestedArrays;

/**
 * The creation functions. A float fills floats only, a bool bools only; a whole number fills
 * whatever holds it exactly, and floats by rounding.
 */
interface EngineCreation<A> extends EngineSection<A>, CreationFunctions<A> {
  @Override
  default A asarray(Object flatPrimitiveArray, long[] shape, DType dtype) {
    ArraySpec spec = new ArraySpec(Shape.of(shape), dtype);
    NestedArrays.checkFlat(flatPrimitiveArray, spec);
    EngineSection.requireSupported(engine(), dtype);
    return engine().create(flatPrimitiveArray, spec.shape(), dtype);
  }

  @Override
  default A full(Shape shape, double fillValue, DType dtype) {
    if (!dtype.isFloating()) {
      throw new DTypeException(dtype + " does not take the float " + fillValue);
    }
    EngineSection.requireSupported(engine(), dtype);
    return engine().full(shape, fillValue, dtype);
  }

  @Override
  default A full(Shape shape, long fillValue, DType dtype) {
    if (dtype.isFloating()) {
      return full(shape, (double) fillValue, dtype);
    }
    boolean fits =
        dtype == DType.BOOL ? fillValue == 0 || fillValue == 1 : isInRange(fillValue, dtype);
    if (!fits) {
      throw new DTypeException(dtype + " does not hold " + fillValue);
    }
    EngineSection.requireSupported(engine(), dtype);
    return engine().full(shape, fillValue, dtype);
  }

  private boolean isInRange(long value, DType dtype) {
    if (dtype == DType.INT64) {
      return true;
    }
    BigInteger exact = BigInteger.valueOf(value);
    return xp().iinfo(dtype).min().compareTo(exact) <= 0
        && exact.compareTo(xp().iinfo(dtype).max()) <= 0;
  }

  @Override
  default A full(Shape shape, boolean fillValue, DType dtype) {
    if (dtype != DType.BOOL) {
      throw new DTypeException(dtype + " does not take the bool " + fillValue);
    }
    return engine().full(shape, fillValue ? 1 : 0, DType.BOOL);
  }
}
