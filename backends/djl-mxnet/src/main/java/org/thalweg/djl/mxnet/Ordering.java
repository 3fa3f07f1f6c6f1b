package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;
import org.thalweg.array.spi.Shapes;

/** Orders, searches and running products, composed of MXNet's operators. */
final class Ordering {
  private Ordering() {}

  /**
   * MXNet's order of equal elements is any, and so is that of NaN. So it orders twice: numbers,
   * with infinity for NaN; then each element's rank among the different ones together with its
   * position, of which no two are equal.
   */
  static NDArray argsort(MxnetEngine xp, NDArray x, int axis, boolean descending) {
    boolean floats = xp.dtype(x).isFloating();
    NDArray keys = floats ? withoutNan(xp, x, descending) : x;
    NDArray order = unstable(xp, keys, axis, descending);
    NDArray rank = ranks(xp, along(xp, keys, order, axis), axis);
    if (floats) {
      NDArray nan = along(xp, xp.unary(Unary.ISNAN, x), order, axis);
      rank = xp.binary(Binary.ADD, rank, xp.cast(nan, DType.INT64));
    }
    NDArray length = xp.number(xp.shape(x).dim(axis), DType.INT64);
    NDArray unique = xp.binary(Binary.ADD, xp.binary(Binary.MULTIPLY, rank, length), order);
    NDArray sorted = xp.invoke("sort", Parameters.of("axis", axis), unique);
    NDArray above = xp.invoke("broadcast_div", sorted, length);
    return xp.binary(Binary.SUBTRACT, sorted, xp.binary(Binary.MULTIPLY, above, length));
  }

  private static NDArray withoutNan(MxnetEngine xp, NDArray x, boolean descending) {
    double last = descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return xp.where(xp.unary(Unary.ISNAN, x), xp.number(last, xp.dtype(x)), x);
  }

  private static NDArray unstable(MxnetEngine xp, NDArray x, int axis, boolean descending) {
    return xp.invoke(
        "argsort", Parameters.of("axis", axis, "is_ascend", !descending, "dtype", "int64"), x);
  }

  private static NDArray along(MxnetEngine xp, NDArray x, NDArray indices, int axis) {
    return new Places(indices, xp.shape(x).dim(axis), false).takeAlong(xp, x, axis);
  }

  /** How many different elements come before each of a sorted line. */
  private static NDArray ranks(MxnetEngine xp, NDArray sorted, int axis) {
    Shape shape = xp.shape(sorted);
    long length = shape.dim(axis);
    NDArray first = xp.full(Shapes.resized(shape, axis, 1), 0, DType.INT64);
    if (length == 1) {
      return first;
    }
    NDArray later = xp.range(sorted, axis, 1, length);
    NDArray earlier = xp.range(sorted, axis, 0, length - 1);
    NDArray steps = xp.cast(xp.binary(Binary.NOT_EQUAL, later, earlier), DType.INT64);
    return xp.cumulativeSum(xp.concat(axis, first, steps), axis);
  }

  /** A binary search for all values at once: how many elements come before each. */
  static NDArray searchsorted(MxnetEngine xp, NDArray sorted, NDArray values, Side side) {
    long length = xp.shape(sorted).dim(0);
    NDArray all = xp.number(length, DType.INT64);
    NDArray one = xp.number(1, DType.INT64);
    NDArray found = xp.full(xp.shape(values), 0, DType.INT64);
    for (long step = Long.highestOneBit(length); step > 0; step >>= 1) {
      NDArray further = xp.binary(Binary.ADD, found, xp.number(step, DType.INT64));
      NDArray inside = xp.binary(Binary.LESS_EQUAL, further, all);
      NDArray last = xp.binary(Binary.SUBTRACT, xp.binary(Binary.MINIMUM, further, all), one);
      NDArray before = isBefore(xp, xp.gather(sorted, last, 0), values, side);
      found = xp.where(xp.binary(Binary.LOGICAL_AND, inside, before), further, found);
    }
    return found;
  }

  /** Whether an element stands before the place of a value; NaN is larger than everything. */
  private static NDArray isBefore(MxnetEngine xp, NDArray element, NDArray value, Side side) {
    return side == Side.LEFT
        ? isLess(xp, element, value)
        : xp.unary(Unary.LOGICAL_NOT, isLess(xp, value, element));
  }

  private static NDArray isLess(MxnetEngine xp, NDArray x, NDArray y) {
    NDArray less = xp.binary(Binary.LESS, x, y);
    if (!xp.dtype(x).isFloating()) {
      return less;
    }
    NDArray number = xp.unary(Unary.LOGICAL_NOT, xp.unary(Unary.ISNAN, x));
    NDArray last = xp.binary(Binary.LOGICAL_AND, number, xp.unary(Unary.ISNAN, y));
    return xp.binary(Binary.LOGICAL_OR, less, last);
  }

  /** Products of ever longer runs: each round doubles how many elements are in. */
  static NDArray cumulativeProd(MxnetEngine xp, NDArray x, int axis) {
    long length = xp.shape(x).dim(axis);
    NDArray product = xp.invoke("_np_copy", x);
    for (long run = 1; run < length; run *= 2) {
      NDArray head = xp.range(product, axis, 0, run);
      NDArray later = xp.range(product, axis, run, length);
      NDArray earlier = xp.range(product, axis, 0, length - run);
      product = xp.concat(axis, head, xp.binary(Binary.MULTIPLY, later, earlier));
    }
    return product;
  }
}
