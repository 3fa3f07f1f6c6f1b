package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ElementwiseScalarFunctions;

/**
 * Element-wise functions of an array and a number, each beside its derivative: those that need no
 * array for the number, nor most of them the values on the way back.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ElementwiseScalarRules<A, V> extends Rules<A, V>, ElementwiseScalarFunctions<V> {

  @Override
  default V add(V x1, double x2) {
    return affine(x1, (xp, x) -> xp.add(x, x2), (xp, g) -> g);
  }

  @Override
  default V add(double x1, V x2) {
    return affine(x2, (xp, x) -> xp.add(x1, x), (xp, g) -> g);
  }

  @Override
  default V subtract(V x1, double x2) {
    return affine(x1, (xp, x) -> xp.subtract(x, x2), (xp, g) -> g);
  }

  @Override
  default V subtract(double x1, V x2) {
    return affine(x2, (xp, x) -> xp.subtract(x1, x), ArrayNamespace::negative);
  }

  @Override
  default V multiply(V x1, double x2) {
    return affine(x1, (xp, x) -> xp.multiply(x, x2), (xp, g) -> xp.multiply(g, x2));
  }

  @Override
  default V multiply(double x1, V x2) {
    return affine(x2, (xp, x) -> xp.multiply(x1, x), (xp, g) -> xp.multiply(g, x1));
  }

  @Override
  default V divide(V x1, double x2) {
    if (x2 == 0 || Double.isNaN(x2)) {
      // A cotangent of zero must stay zero.
      return ElementwiseScalarFunctions.super.divide(x1, x2);
    }
    return affine(x1, (xp, x) -> xp.divide(x, x2), (xp, g) -> xp.divide(g, x2));
  }

  @Override
  default V divide(double x1, V x2) {
    return unary(
        x2,
        (xp, x) -> xp.divide(x1, x),
        (xp, g, x, z) -> ZeroProduct.of(xp, g, xp.divide(xp.negative(z), x)));
  }

  @Override
  default V maximum(V x1, double x2) {
    return unary(
        x1,
        (xp, x) -> xp.maximum(x, x2),
        (xp, g, x, z) -> Winning.part(xp, g, x, xp.weakScalar(x2, x)));
  }

  @Override
  default V maximum(double x1, V x2) {
    return maximum(x2, x1);
  }

  @Override
  default V minimum(V x1, double x2) {
    return unary(
        x1,
        (xp, x) -> xp.minimum(x, x2),
        (xp, g, x, z) -> Winning.part(xp, g, xp.weakScalar(x2, x), x));
  }

  @Override
  default V minimum(double x1, V x2) {
    return minimum(x2, x1);
  }

  @Override
  default V pow(V x1, double x2) {
    return unary(x1, (xp, x) -> xp.pow(x, x2), (xp, g, x, z) -> Powers.ofBase(xp, g, x, x2, z));
  }

  @Override
  default V pow(V x1, long x2) {
    return dtype(x1).isFloating() ? pow(x1, (double) x2) : fixed(x1, (xp, x) -> xp.pow(x, x2));
  }

  // Whole numbers beside floating-point arrays are what a double is

  @Override
  default V add(V x1, long x2) {
    return dtype(x1).isFloating()
        ? add(x1, (double) x2)
        : ElementwiseScalarFunctions.super.add(x1, x2);
  }

  @Override
  default V add(long x1, V x2) {
    return dtype(x2).isFloating()
        ? add((double) x1, x2)
        : ElementwiseScalarFunctions.super.add(x1, x2);
  }

  @Override
  default V subtract(V x1, long x2) {
    return dtype(x1).isFloating()
        ? subtract(x1, (double) x2)
        : ElementwiseScalarFunctions.super.subtract(x1, x2);
  }

  @Override
  default V subtract(long x1, V x2) {
    return dtype(x2).isFloating()
        ? subtract((double) x1, x2)
        : ElementwiseScalarFunctions.super.subtract(x1, x2);
  }

  @Override
  default V multiply(V x1, long x2) {
    return dtype(x1).isFloating()
        ? multiply(x1, (double) x2)
        : ElementwiseScalarFunctions.super.multiply(x1, x2);
  }

  @Override
  default V multiply(long x1, V x2) {
    return dtype(x2).isFloating()
        ? multiply((double) x1, x2)
        : ElementwiseScalarFunctions.super.multiply(x1, x2);
  }

  @Override
  default V divide(V x1, long x2) {
    return dtype(x1).isFloating()
        ? divide(x1, (double) x2)
        : ElementwiseScalarFunctions.super.divide(x1, x2);
  }

  @Override
  default V divide(long x1, V x2) {
    return dtype(x2).isFloating()
        ? divide((double) x1, x2)
        : ElementwiseScalarFunctions.super.divide(x1, x2);
  }

  @Override
  default V maximum(V x1, long x2) {
    return dtype(x1).isFloating()
        ? maximum(x1, (double) x2)
        : ElementwiseScalarFunctions.super.maximum(x1, x2);
  }

  @Override
  default V maximum(long x1, V x2) {
    return dtype(x2).isFloating()
        ? maximum((double) x1, x2)
        : ElementwiseScalarFunctions.super.maximum(x1, x2);
  }

  @Override
  default V minimum(V x1, long x2) {
    return dtype(x1).isFloating()
        ? minimum(x1, (double) x2)
        : ElementwiseScalarFunctions.super.minimum(x1, x2);
  }

  @Override
  default V minimum(long x1, V x2) {
    return dtype(x2).isFloating()
        ? minimum((double) x1, x2)
        : ElementwiseScalarFunctions.super.minimum(x1, x2);
  }
}
