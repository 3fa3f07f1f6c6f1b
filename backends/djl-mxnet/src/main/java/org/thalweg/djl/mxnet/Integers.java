package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.util.stream.LongStream;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Binary;

/**
 * Functions of integers, exact and modulo their width. MXNet's own go through float64 where it has
 * them, and its division by zero ends the process: every divisor here is made safe first.
 */
final class Integers {
  private Integers() {}

  static NDArray abs(MxnetEngine engine, NDArray x) {
    if (engine.dtype(x) == DType.UINT8) {
      return engine.invoke("_np_copy", x);
    }
    return engine.steps(xp -> xp.invoke("_npi_maximum", x, xp.invoke("_npi_negative", x)));
  }

  static NDArray floorDivide(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          Division division = Division.of(xp, x, y);
          NDArray down = xp.binary(Binary.SUBTRACT, division.quotient(), division.below());
          NDArray zero = xp.number(0, xp.dtype(x));
          NDArray quotient = xp.where(division.byZero(), zero, down);
          NDArray negative = xp.invoke("_npi_negative", x);
          return xp.where(division.byMinusOne(), negative, quotient);
        });
  }

  static NDArray remainder(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          Division division = Division.of(xp, x, y);
          NDArray up = xp.binary(Binary.MULTIPLY, division.below(), division.divisor());
          return xp.binary(Binary.ADD, division.rest(), up);
        });
  }

  /**
   * A division toward zero, by 1 instead of 0 and -1.
   *
   * @param below 1 where the quotient is one more than it is rounded down, else 0
   */
  private record Division(
      NDArray byZero,
      NDArray byMinusOne,
      NDArray divisor,
      NDArray quotient,
      NDArray rest,
      NDArray below) {
    static Division of(MxnetEngine xp, NDArray x, NDArray y) {
      DType dtype = xp.dtype(x);
      NDArray zero = xp.number(0, dtype);
      NDArray byZero = xp.binary(Binary.EQUAL, y, zero);
      NDArray byMinusOne =
          dtype.kind() == DTypeKind.SIGNED_INTEGER
              ? xp.binary(Binary.EQUAL, y, xp.number(-1, dtype))
              : xp.binary(Binary.NOT_EQUAL, byZero, byZero);
      NDArray unsafe = xp.binary(Binary.LOGICAL_OR, byZero, byMinusOne);
      NDArray divisor = xp.where(unsafe, xp.number(1, dtype), y);
      NDArray quotient = xp.invoke("broadcast_div", x, divisor);
      NDArray product = xp.binary(Binary.MULTIPLY, quotient, divisor);
      NDArray rest = xp.binary(Binary.SUBTRACT, x, product);
      NDArray signs =
          xp.binary(
              Binary.LOGICAL_XOR,
              xp.binary(Binary.LESS, rest, zero),
              xp.binary(Binary.LESS, divisor, zero));
      NDArray differs = xp.binary(Binary.NOT_EQUAL, rest, zero);
      NDArray below = xp.cast(xp.binary(Binary.LOGICAL_AND, signs, differs), dtype);
      return new Division(byZero, byMinusOne, divisor, quotient, rest, below);
    }
  }

  static NDArray leftShift(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          DType dtype = xp.dtype(x);
          NDArray inside = inside(xp, y, dtype.bits());
          NDArray product = xp.binary(Binary.MULTIPLY, x, powers(xp, y, inside, dtype.bits()));
          return xp.where(inside, product, xp.number(0, dtype));
        });
  }

  /** By the top bit and beyond, only the sign is left. */
  static NDArray rightShift(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          DType dtype = xp.dtype(x);
          int bits = dtype == DType.UINT8 ? 8 : dtype.bits() - 1;
          NDArray inside = inside(xp, y, bits);
          NDArray quotient = floorDivide(xp, x, powers(xp, y, inside, bits));
          NDArray zero = xp.number(0, dtype);
          NDArray negative = xp.cast(xp.binary(Binary.LESS, x, zero), dtype);
          return xp.where(inside, quotient, xp.invoke("_npi_negative", negative));
        });
  }

  private static NDArray inside(MxnetEngine xp, NDArray y, int bits) {
    DType dtype = xp.dtype(y);
    return xp.binary(
        Binary.LOGICAL_AND,
        xp.binary(Binary.LESS, y, xp.number(bits, dtype)),
        xp.binary(Binary.GREATER_EQUAL, y, xp.number(0, dtype)));
  }

  /** Two to the powers that are inside; 1 elsewhere. */
  private static NDArray powers(MxnetEngine xp, NDArray y, NDArray inside, int bits) {
    DType dtype = xp.dtype(y);
    long[] powers = LongStream.range(0, bits).map(i -> 1L << i).toArray();
    NDArray table = xp.cast(xp.create(powers, Shape.of(bits), DType.INT64), dtype);
    NDArray count = xp.where(inside, y, xp.number(0, dtype));
    return xp.gather(table, xp.cast(count, DType.INT64), 0);
  }

  /** The sums of all products, which are held at once. */
  static NDArray matmul(MxnetEngine xp, NDArray x, NDArray y) {
    NDArray left = x.expandDims(-1);
    NDArray right = y.expandDims(-3);
    NDArray products = xp.invoke("_npi_multiply", left, right);
    int axis = products.getShape().dimension() - 2;
    return xp.invoke("_np_sum", Parameters.of("axis", axis), products);
  }
}
