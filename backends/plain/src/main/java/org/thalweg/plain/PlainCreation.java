package org.thalweg.plain;

import java.util.Arrays;
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
interface PlainCreation extends CreationFunctions<PlainArray> {

  @Override
  default PlainArray asarray(Object flatPrimitiveArray, long[] shape, DType dtype) {
    ArraySpec spec = new ArraySpec(Shape.of(shape), dtype);
    NestedArrays.checkFlat(flatPrimitiveArray, spec);
    Object data =
        flatPrimitiveArray instanceof boolean[] values
            ? Storage.bytes(values)
            : NestedArrays.flat(flatPrimitiveArray);
    return PlainArray.wrap(dtype, spec.shape(), data);
  }

  @Override
  default PlainArray asarray(Object obj) {
    return obj.getClass().isArray() ? PlainArray.of(obj) : own(obj);
  }

  @Override
  default PlainArray asarray(double obj) {
    return PlainArray.scalar(obj);
  }

  @Override
  default PlainArray weakScalar(double value, PlainArray like) {
    return like.dtype == DType.FLOAT64
        ? PlainArray.scalar(value)
        : CreationFunctions.super.weakScalar(value, like);
  }

  @Override
  default PlainArray full(Shape shape, double fillValue, DType dtype) {
    switch (dtype) {
      case FLOAT64 -> {
        double[] data = new double[Storage.size(shape)];
        Arrays.fill(data, fillValue);
        return PlainArray.wrap(dtype, shape, data);
      }
      case FLOAT32 -> {
        float[] data = new float[Storage.size(shape)];
        Arrays.fill(data, (float) fillValue);
        return PlainArray.wrap(dtype, shape, data);
      }
      case COMPLEX64, COMPLEX128 -> {
        return ComplexParts.cast(full(shape, fillValue, ComplexParts.dtype(dtype)), dtype);
      }
      default -> {
        throw new DTypeException(dtype + " does not take the float " + fillValue);
      }
    }
  }

  @Override
  default PlainArray full(Shape shape, long fillValue, DType dtype) {
    switch (dtype) {
      case BOOL -> {
        requireFits(fillValue == 0 || fillValue == 1, fillValue, dtype);
        return full(shape, fillValue == 1, dtype);
      }
      case INT8, UINT8, INT16, UINT16, UINT32 -> {
        Widening range = Widening.of(dtype);
        requireFits(range.least <= fillValue && fillValue <= range.greatest, fillValue, dtype);
        return filled(shape, fillValue, dtype);
      }
      case INT32 -> {
        requireFits(fillValue == (int) fillValue, fillValue, dtype);
        return filled(shape, fillValue, dtype);
      }
      case UINT64 -> {
        requireFits(fillValue >= 0, fillValue, dtype);
        return filled(shape, fillValue, dtype);
      }
      case INT64 -> {
        return filled(shape, fillValue, dtype);
      }
      default -> {
        return full(shape, (double) fillValue, dtype);
      }
    }
  }

  private static PlainArray filled(Shape shape, long bits, DType dtype) {
    Object data = Storage.allocate(dtype, Storage.size(shape));
    if (data instanceof long[] z) {
      Arrays.fill(z, bits);
    } else if (data instanceof int[] z) {
      Arrays.fill(z, (int) bits);
    } else if (data instanceof short[] z) {
      Arrays.fill(z, (short) bits);
    } else {
      Arrays.fill((byte[]) data, (byte) bits);
    }
    return PlainArray.wrap(dtype, shape, data);
  }

  private static void requireFits(boolean fits, long fillValue, DType dtype) {
    if (!fits) {
      throw new DTypeException(dtype + " does not hold " + fillValue);
    }
  }

  @Override
  default PlainArray full(Shape shape, boolean fillValue, DType dtype) {
    if (dtype != DType.BOOL) {
      throw new DTypeException(dtype + " does not take the bool " + fillValue);
    }
    byte[] data = new byte[Storage.size(shape)];
    if (fillValue) {
      Arrays.fill(data, (byte) 1);
    }
    return PlainArray.wrap(dtype, shape, data);
  }

  @Override
  default PlainArray tril(PlainArray x, long k) {
    return Triangle.of(x, k, true);
  }

  @Override
  default PlainArray triu(PlainArray x, long k) {
    return Triangle.of(x, k, false);
  }
}
