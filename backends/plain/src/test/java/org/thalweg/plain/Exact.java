package org.thalweg.plain;

import static org.thalweg.plain.Check.XP;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.Shape;

/** Integers of any data type as exact numbers: what integer functions are checked against. */
final class Exact {
  static final List<DType> DTYPES = Arrays.stream(DType.values()).filter(DType::isInteger).toList();

  private Exact() {}

  static boolean isUnsigned(DType dtype) {
    return dtype.kind() == DTypeKind.UNSIGNED_INTEGER;
  }

  /** 2 to the power of the width. */
  static BigInteger modulus(DType dtype) {
    return BigInteger.ONE.shiftLeft(dtype.bits());
  }

  static BigInteger least(DType dtype) {
    return isUnsigned(dtype)
        ? BigInteger.ZERO
        : BigInteger.ONE.shiftLeft(dtype.bits() - 1).negate();
  }

  static BigInteger greatest(DType dtype) {
    return least(dtype).add(modulus(dtype)).subtract(BigInteger.ONE);
  }

  /** The number of the data type that has the lower bits of a number. */
  static BigInteger wrap(BigInteger value, DType dtype) {
    BigInteger lower = value.mod(modulus(dtype));
    return lower.compareTo(greatest(dtype)) > 0 ? lower.subtract(modulus(dtype)) : lower;
  }

  /** A one-dimensional array of the lower bits of numbers. */
  static PlainArray array(DType dtype, List<BigInteger> values) {
    Object flat = Array.newInstance(dtype.javaType(), values.size());
    for (int i = 0; i < values.size(); i++) {
      long bits = values.get(i).longValue();
      switch (dtype.bits()) {
        case 8 -> Array.setByte(flat, i, (byte) bits);
        case 16 -> Array.setShort(flat, i, (short) bits);
        case 32 -> Array.setInt(flat, i, (int) bits);
        default -> Array.setLong(flat, i, bits);
      }
    }
    return XP.asarray(flat, Shape.of(values.size()).dims(), dtype);
  }

  static PlainArray array(DType dtype, long... values) {
    return array(dtype, Arrays.stream(values).mapToObj(BigInteger::valueOf).toList());
  }

  /** The elements in row-major order. */
  static List<BigInteger> values(PlainArray x) {
    Object flat = x.toFlatArray();
    BigInteger[] values = new BigInteger[Array.getLength(flat)];
    for (int i = 0; i < values.length; i++) {
      values[i] = wrap(BigInteger.valueOf(Array.getLong(flat, i)), x.dtype());
    }
    return Arrays.asList(values);
  }

  /** Numbers at and around both bounds and zero, and some between them. */
  static List<BigInteger> interesting(DType dtype, Random random) {
    Set<BigInteger> values = new LinkedHashSet<>();
    for (int i = -4; i <= 4; i++) {
      BigInteger step = BigInteger.valueOf(i);
      values.add(wrap(step, dtype));
      values.add(wrap(greatest(dtype).add(step), dtype));
      values.add(wrap(BigInteger.valueOf(dtype.bits()).add(step), dtype));
    }
    while (values.size() < 36) {
      values.add(wrap(new BigInteger(dtype.bits(), random), dtype));
    }
    return List.copyOf(values);
  }
}
