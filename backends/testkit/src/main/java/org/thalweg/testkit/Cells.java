package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;

/**
 * The elements of an {@link NdArray}: {@code Boolean}, {@code BigInteger} for every integer data
 * type, {@code Double} for the real floating ones and {@link Complex} for the complex ones, rounded
 * to them.
 */
final class Cells {
  private Cells() {}

  /** A value in a data type: integers wrap, floats round, floats to integers truncate. */
  static Object cast(Object value, DType dtype) {
    return switch (dtype.kind()) {
      case BOOL -> truth(value);
      case SIGNED_INTEGER, UNSIGNED_INTEGER -> wrap(integer(value), dtype);
      case REAL_FLOATING -> rounded(value, dtype);
      case COMPLEX_FLOATING -> complex(value, dtype);
      default -> throw new IllegalArgumentException("no kind of one data type: " + dtype);
    };
  }

  static boolean truth(Object value) {
    if (value instanceof Boolean b) {
      return b;
    } else if (value instanceof Complex z) {
      return z.re() != 0 || z.im() != 0;
    }
    return value instanceof BigInteger i ? i.signum() != 0 : ((Number) value).doubleValue() != 0;
  }

  static BigInteger integer(Object value) {
    if (value instanceof Boolean b) {
      return b ? BigInteger.ONE : BigInteger.ZERO;
    } else if (value instanceof BigInteger i) {
      return i;
    } else if (value instanceof Long || value instanceof Integer) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    return new BigDecimal(((Number) value).doubleValue()).toBigInteger();
  }

  static double real(Object value) {
    return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).doubleValue();
  }

  private static Double rounded(Object value, DType dtype) {
    if (dtype == DType.FLOAT64) {
      return real(value);
    }
    return value instanceof BigInteger i ? (double) i.floatValue() : (double) toFloat(real(value));
  }

  /** A complex cell; a number has no imaginary part, and NaN is NaN in both. */
  private static Complex complex(Object value, DType dtype) {
    DType part = part(dtype);
    if (value instanceof Complex z) {
      return new Complex(rounded(z.re(), part), rounded(z.im(), part));
    }
    return isNan(value)
        ? new Complex(Double.NaN, Double.NaN)
        : new Complex(rounded(value, part), 0);
  }

  /** The data type of the real and imaginary parts; a real one's is itself. */
  static DType part(DType dtype) {
    return dtype == DType.COMPLEX64
        ? DType.FLOAT32
        : dtype == DType.COMPLEX128 ? DType.FLOAT64 : dtype;
  }

  /** The complex data type with such parts. */
  static DType complex(DType part) {
    return part(part) == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
  }

  /** Whether a NaN is in it. */
  static boolean isNan(Object value) {
    return value instanceof Complex z
        ? Double.isNaN(z.re()) || Double.isNaN(z.im())
        : value instanceof Double d && d.isNaN();
  }

  /** How many numbers of a flat Java array an element takes. */
  static int width(DType dtype) {
    return dtype.isComplex() ? 2 : 1;
  }

  /** The nearest float32; a NaN keeps its sign, which a cast need not. */
  private static float toFloat(double value) {
    if (Double.isNaN(value)) {
      return Float.intBitsToFloat(signbit(value) ? 0xffc00000 : 0x7fc00000);
    }
    return (float) value;
  }

  static boolean signbit(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }

  private static BigInteger wrap(BigInteger value, DType dtype) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(dtype.bits());
    BigInteger low = value.mod(modulus);
    boolean negative =
        dtype.kind() == DTypeKind.SIGNED_INTEGER && low.testBit(Math.max(0, dtype.bits() - 1));
    return negative ? low.subtract(modulus) : low;
  }

  /** Writes an element into a flat Java array as {@code asarray} takes it. */
  static void write(Object cell, DType dtype, Object flat, int i) {
    if (cell instanceof Complex z) {
      write(z.re(), part(dtype), flat, 2 * i);
      write(z.im(), part(dtype), flat, 2 * i + 1);
      return;
    }
    switch (dtype) {
      case BOOL -> Array.setBoolean(flat, i, (Boolean) cell);
      case INT8, UINT8 -> Array.setByte(flat, i, ((BigInteger) cell).byteValue());
      case INT16, UINT16 -> Array.setShort(flat, i, ((BigInteger) cell).shortValue());
      case INT32, UINT32 -> Array.setInt(flat, i, ((BigInteger) cell).intValue());
      case INT64, UINT64 -> Array.setLong(flat, i, ((BigInteger) cell).longValue());
      case FLOAT32 -> Array.setFloat(flat, i, toFloat((Double) cell));
      default -> Array.setDouble(flat, i, (Double) cell);
    }
  }

  /** Reads an element of a flat Java array as {@code toFlatArray} gives it. */
  static Object read(Object flat, DType dtype, int i) {
    if (dtype.isComplex()) {
      Object re = read(flat, part(dtype), 2 * i);
      return new Complex((Double) re, (Double) read(flat, part(dtype), 2 * i + 1));
    }
    Object value = Array.get(flat, i);
    if (value instanceof Float f && Float.isNaN(f)) {
      boolean negative = Float.floatToRawIntBits(f) < 0;
      return Double.longBitsToDouble(negative ? 0xfff8000000000000L : 0x7ff8000000000000L);
    } else if (value instanceof Byte || value instanceof Short) {
      return cast(((Number) value).longValue(), dtype);
    } else if (value instanceof Double) {
      return value;
    }
    return cast(value, dtype);
  }
}
