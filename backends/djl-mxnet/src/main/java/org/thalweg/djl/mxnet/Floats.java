package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;
import org.thalweg.array.spi.Shapes;

/** Functions of floats that MXNet lacks, or whose special values are not the standard's. */
final class Floats {
  private Floats() {}

  /** MXNet gives 0.0 for -0.3. */
  static NDArray round(MxnetEngine engine, NDArray x) {
    return engine.steps(
        xp -> {
          NDArray whole = xp.invoke("_npi_around", x);
          NDArray zero = xp.number(0.0, xp.dtype(x));
          NDArray signed = xp.binary(Binary.MULTIPLY, x, zero);
          return xp.where(xp.binary(Binary.EQUAL, whole, zero), signed, whole);
        });
  }

  static NDArray sign(MxnetEngine engine, NDArray x) {
    return engine.steps(xp -> xp.where(xp.unary(Unary.ISNAN, x), x, xp.invoke("_npi_sign", x)));
  }

  /** MXNet's own takes -0.0 for positive. */
  static NDArray copysign(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          NDArray size = xp.unary(Unary.ABS, x);
          return xp.where(HostLoops.signbit(xp, y), xp.unary(Unary.NEGATIVE, size), size);
        });
  }

  /**
   * A product with ones: MXNet's own sum keeps what rounding lost, which is NaN as soon as a sum is
   * infinite, and takes three times as long.
   */
  static NDArray sum(MxnetEngine xp, NDArray x, int[] axes, boolean keepdims) {
    Shape shape = xp.shape(x);
    NDArray sums;
    if (axes[axes.length - 1] == axes.length - 1) {
      long length = Arrays.stream(axes).mapToLong(shape::dim).reduce(1, (m, n) -> m * n);
      NDArray ones = xp.full(Shape.of(1, length), 1.0, xp.dtype(x));
      NDArray columns = xp.reshape(x, Shape.of(length, shape.size() / length));
      sums = xp.invoke("_npi_matmul", ones, columns);
    } else {
      NDArray rows = rows(xp, x, axes);
      NDArray ones = xp.full(Shape.of(xp.shape(rows).dim(1), 1), 1.0, xp.dtype(x));
      sums = xp.invoke("_npi_matmul", rows, ones);
    }
    return xp.reshape(sums, reduced(shape, axes, keepdims));
  }

  /** The halves multiplied, again and again: MXNet's own derivative divides by the elements. */
  static NDArray prod(MxnetEngine xp, NDArray x, int[] axes, boolean keepdims) {
    NDArray products = rows(xp, x, axes);
    for (long n = xp.shape(products).dim(1); n > 1; n = xp.shape(products).dim(1)) {
      NDArray first = xp.range(products, 1, 0, n / 2);
      NDArray second = xp.range(products, 1, n / 2, n / 2 * 2);
      NDArray rest = xp.range(products, 1, n / 2 * 2, n);
      NDArray product = xp.binary(Binary.MULTIPLY, first, second);
      products = n % 2 == 0 ? product : xp.concat(1, product, rest);
    }
    return xp.reshape(products, reduced(xp.shape(x), axes, keepdims));
  }

  /** The elements that are combined, one row for each result. */
  private static NDArray rows(MxnetEngine xp, NDArray x, int[] axes) {
    Shape shape = xp.shape(x);
    int[] kept = IntStream.range(0, shape.ndim()).filter(i -> !contains(axes, i)).toArray();
    int[] order = IntStream.concat(Arrays.stream(kept), Arrays.stream(axes)).toArray();
    boolean inOrder = kept.length == 0 || kept[kept.length - 1] == kept.length - 1;
    long lines = Arrays.stream(kept).mapToLong(shape::dim).reduce(1, (m, n) -> m * n);
    NDArray ordered = inOrder ? x : xp.permute(x, order);
    return xp.reshape(ordered, Shape.of(lines, shape.size() / lines));
  }

  private static Shape reduced(Shape shape, int[] axes, boolean keepdims) {
    return keepdims ? Shapes.kept(shape, axes) : Shapes.without(shape, axes);
  }

  private static boolean contains(int[] axes, int axis) {
    return Arrays.stream(axes).anyMatch(each -> each == axis);
  }

  static NDArray floorDivide(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(xp -> xp.unary(Unary.FLOOR, xp.binary(Binary.DIVIDE, x, y)));
  }

  /** MXNet gives 0.0 for a divisor of 0, and for a remainder of 0 without the divisor's sign. */
  static NDArray remainder(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          DType dtype = xp.dtype(x);
          NDArray zero = xp.number(0.0, dtype);
          NDArray rest = xp.invoke("_npi_mod", x, y);
          NDArray signed = xp.binary(Binary.MULTIPLY, xp.invoke("_npi_sign", y), zero);
          NDArray result = xp.where(xp.binary(Binary.EQUAL, rest, zero), signed, rest);
          return xp.where(xp.binary(Binary.EQUAL, y, zero), xp.number(Double.NaN, dtype), result);
        });
  }

  /** The larger taken out; equal ones apart, because infinity minus infinity is no number. */
  static NDArray logaddexp(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          NDArray distance = xp.unary(Unary.ABS, xp.binary(Binary.SUBTRACT, x, y));
          NDArray less = xp.unary(Unary.EXP, xp.unary(Unary.NEGATIVE, distance));
          NDArray larger = xp.binary(Binary.MAXIMUM, x, y);
          NDArray sum = xp.binary(Binary.ADD, larger, xp.unary(Unary.LOG1P, less));
          NDArray twice = xp.binary(Binary.ADD, x, xp.number(Math.log(2), xp.dtype(x)));
          return xp.where(xp.binary(Binary.EQUAL, x, y), twice, sum);
        });
  }
}
