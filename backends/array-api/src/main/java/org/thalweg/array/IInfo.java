package org.thalweg.array;

import java.math.BigInteger;

/**
 * The limits of an integer data type.
 *
 * @param bits the width
 * @param max the largest number
 * @param min the least number
 * @param dtype the data type that the limits belong to
 */
public record IInfo(int bits, BigInteger max, BigInteger min, DType dtype) {
  static IInfo of(DType dtype) {
    if (!dtype.isInteger()) {
      throw new DTypeException("iinfo is for integer data types, was " + dtype);
    }
    boolean signed = dtype.kind() == DTypeKind.SIGNED_INTEGER;
    BigInteger end = BigInteger.ONE.shiftLeft(signed ? dtype.bits() - 1 : dtype.bits());
    return new IInfo(
        dtype.bits(), end.subtract(BigInteger.ONE), signed ? end.negate() : BigInteger.ZERO, dtype);
  }
}
