package org.thalweg.array;

/**
 * The limits of a floating-point data type; of its parts for a complex one.
 *
 * @param bits the width
 * @param eps the distance from 1 to the next larger number
 * @param max the largest finite number
 * @param min the least finite number, {@code -max}
 * @param smallestNormal the smallest positive number with full precision
 * @param dtype the real data type that the limits belong to
 */
public record FInfo(
    int bits, double eps, double max, double min, double smallestNormal, DType dtype) {
  private static final FInfo SINGLE =
      new FInfo(
          32, Math.ulp(1f), Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, DType.FLOAT32);
  private static final FInfo DOUBLE =
      new FInfo(
          64, Math.ulp(1d), Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL, DType.FLOAT64);

  static FInfo of(DType dtype) {
    return switch (dtype) {
      case FLOAT32, COMPLEX64 -> SINGLE;
      case FLOAT64, COMPLEX128 -> DOUBLE;
      default -> throw new DTypeException("finfo is for floating-point data types, was " + dtype);
    };
  }
}
