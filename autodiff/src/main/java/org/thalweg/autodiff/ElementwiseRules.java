package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.ElementwiseFunctions;

/**
 * Element-wise functions, each beside its derivative.
 *
 * <p>Where a derivative {@code d} may be infinite, its product with a cotangent is a {@link
 * ZeroProduct}: zero times anything is zero, so that the branch that a {@code where} did not choose
 * does not leak NaN. Such a {@code d} is made of quotients, not of factors that are infinite
 * themselves, so that its own derivatives do not leak either. Steps ({@code floor}, {@code sign},
 * comparisons) have derivative zero; ties of {@code maximum} and {@code minimum} share equally.
 *
 * <p>Of complex arrays, a function that is complex-differentiable has the same derivative, by the
 * branches of the standard; {@code abs}, {@code conj}, {@code imag}, {@code real} and {@code sign}
 * are not, and state both directions.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ElementwiseRules<A, V> extends Rules<A, V>, ElementwiseFunctions<V> {

  /** {@code g d}, where {@code d} may be infinite. */
  private static <A> A times(ArrayNamespace<A> xp, A g, A d) {
    return ZeroProduct.of(xp, g, d);
  }

  /** {@code (1 - x) (1 + x)}: one less the square, exact near one. */
  private static <A> A oneLessSquare(ArrayNamespace<A> xp, A x) {
    return xp.multiply(xp.subtract(1.0, x), xp.add(x, 1.0));
  }

  // Smooth functions of one array

  @Override
  default V abs(V x) {
    return function(
        x,
        ArrayNamespace::abs,
        (xp, g, u, z) -> xp.multiply(g, xp.sign(u)),
        (xp, t, u, z) -> Complexes.pairing(xp, xp.sign(u), t));
  }

  @Override
  default V acos(V x) {
    return unary(
        x,
        ArrayNamespace::acos,
        (xp, g, u, z) -> times(xp, g, xp.divide(-1.0, xp.sqrt(oneLessSquare(xp, u)))));
  }

  @Override
  default V acosh(V x) {
    return unary(
        x,
        ArrayNamespace::acosh,
        (xp, g, u, z) ->
            times(
                xp,
                g,
                xp.divide(xp.reciprocal(xp.sqrt(xp.subtract(u, 1.0))), xp.sqrt(xp.add(u, 1.0)))));
  }

  @Override
  default V asin(V x) {
    return unary(
        x,
        ArrayNamespace::asin,
        (xp, g, u, z) -> times(xp, g, xp.reciprocal(xp.sqrt(oneLessSquare(xp, u)))));
  }

  @Override
  default V asinh(V x) {
    return dtype(x).isComplex()
        ? unary(
            x,
            ArrayNamespace::asinh,
            (xp, g, u, z) -> times(xp, g, xp.reciprocal(xp.sqrt(xp.add(xp.square(u), 1.0)))))
        : unary(
            x, ArrayNamespace::asinh, (xp, g, u, z) -> xp.divide(g, xp.hypot(u, xp.onesLike(u))));
  }

  @Override
  default V atan(V x) {
    return unary(x, ArrayNamespace::atan, (xp, g, u, z) -> xp.divide(g, xp.add(xp.square(u), 1.0)));
  }

  @Override
  default V atanh(V x) {
    return unary(
        x,
        ArrayNamespace::atanh,
        (xp, g, u, z) -> times(xp, g, xp.reciprocal(oneLessSquare(xp, u))));
  }

  @Override
  default V conj(V x) {
    return linear(x, ArrayNamespace::conj, ArrayNamespace::conj);
  }

  @Override
  default V cos(V x) {
    return unary(x, ArrayNamespace::cos, (xp, g, u, z) -> xp.negative(xp.multiply(g, xp.sin(u))));
  }

  @Override
  default V cosh(V x) {
    return unary(x, ArrayNamespace::cosh, (xp, g, u, z) -> times(xp, g, xp.sinh(u)));
  }

  @Override
  default V exp(V x) {
    return unary(x, ArrayNamespace::exp, (xp, g, u, z) -> times(xp, g, z));
  }

  @Override
  default V expm1(V x) {
    return unary(x, ArrayNamespace::expm1, (xp, g, u, z) -> times(xp, g, xp.add(z, 1.0)));
  }

  @Override
  default V imag(V x) {
    DType from = dtype(x);
    return from.isComplex()
        ? linear(x, ArrayNamespace::imag, (xp, g) -> Complexes.timesI(xp, g, from))
        : fixed(x, ArrayNamespace::imag);
  }

  @Override
  default V log(V x) {
    return unary(x, ArrayNamespace::log, (xp, g, u, z) -> times(xp, g, xp.reciprocal(u)));
  }

  @Override
  default V log1p(V x) {
    return unary(
        x, ArrayNamespace::log1p, (xp, g, u, z) -> times(xp, g, xp.reciprocal(xp.add(u, 1.0))));
  }

  @Override
  default V log2(V x) {
    return unary(
        x, ArrayNamespace::log2, (xp, g, u, z) -> times(xp, g, xp.divide(1 / Math.log(2), u)));
  }

  @Override
  default V log10(V x) {
    return unary(
        x, ArrayNamespace::log10, (xp, g, u, z) -> times(xp, g, xp.divide(1 / Math.log(10), u)));
  }

  @Override
  default V negative(V x) {
    return linear(x, ArrayNamespace::negative, ArrayNamespace::negative);
  }

  @Override
  default V real(V x) {
    DType from = dtype(x);
    return linear(x, ArrayNamespace::real, (xp, g) -> Broadcasting.cast(xp, g, from));
  }

  @Override
  default V reciprocal(V x) {
    return unary(
        x,
        ArrayNamespace::reciprocal,
        (xp, g, u, z) -> times(xp, g, xp.divide(xp.divide(-1.0, u), u)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Of real numbers a step. Of complex ones {@code s = x / |x|}, with the derivative {@code (t -
   * s Re(conj(s) t)) / |x|}, which is its own adjoint; at 0 it is taken as 0.
   */
  @Override
  default V sign(V x) {
    return dtype(x).isComplex()
        ? function(x, ArrayNamespace::sign, ElementwiseRules::turned, ElementwiseRules::turned)
        : fixed(x, ArrayNamespace::sign);
  }

  /** What of {@code t} turns a complex number, over its radius. */
  private static <A> A turned(ArrayNamespace<A> xp, A t, A x, A sign) {
    A across = xp.subtract(t, xp.multiply(sign, Complexes.pairing(xp, sign, t)));
    A r = xp.abs(x);
    return xp.multiply(across, xp.where(xp.equal(r, 0.0), 0.0, xp.reciprocal(nonzero(xp, r))));
  }

  @Override
  default V sin(V x) {
    return unary(x, ArrayNamespace::sin, (xp, g, u, z) -> xp.multiply(g, xp.cos(u)));
  }

  @Override
  default V sinh(V x) {
    return unary(x, ArrayNamespace::sinh, (xp, g, u, z) -> times(xp, g, xp.cosh(u)));
  }

  @Override
  default V sqrt(V x) {
    return unary(x, ArrayNamespace::sqrt, (xp, g, u, z) -> times(xp, g, xp.divide(0.5, z)));
  }

  @Override
  default V square(V x) {
    return unary(x, ArrayNamespace::square, (xp, g, u, z) -> xp.multiply(g, xp.multiply(u, 2.0)));
  }

  @Override
  default V tan(V x) {
    return unary(
        x, ArrayNamespace::tan, (xp, g, u, z) -> xp.multiply(g, xp.add(xp.square(z), 1.0)));
  }

  @Override
  default V tanh(V x) {
    return unary(x, ArrayNamespace::tanh, (xp, g, u, z) -> xp.multiply(g, oneLessSquare(xp, z)));
  }

  // Smooth functions of two arrays

  @Override
  default V add(V x1, V x2) {
    return linear(x1, x2, ArrayNamespace::add, (xp, g) -> g, (xp, g) -> g);
  }

  @Override
  default V atan2(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::atan2,
        (xp, g, y, x, z) -> overSquaredRadius(xp, xp.multiply(g, x), y, x),
        (xp, g, y, x, z) -> overSquaredRadius(xp, xp.negative(xp.multiply(g, y)), y, x));
  }

  /** {@code a / (x^2 + y^2)}, 0 at the origin, where an angle has no derivative. */
  private static <A> A overSquaredRadius(ArrayNamespace<A> xp, A a, A y, A x) {
    A r = nonzero(xp, xp.hypot(x, y));
    return xp.divide(xp.divide(a, r), r);
  }

  /** The array with 1 where it is 0. */
  static <A> A nonzero(ArrayNamespace<A> xp, A x) {
    return xp.where(xp.equal(x, 0.0), 1.0, x);
  }

  @Override
  default V divide(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::divide,
        (xp, g, x, y, z) -> times(xp, g, xp.reciprocal(y)),
        (xp, g, x, y, z) -> times(xp, g, xp.divide(xp.negative(z), y)));
  }

  @Override
  default V hypot(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::hypot,
        (xp, g, x, y, z) -> xp.multiply(g, xp.divide(x, nonzero(xp, z))),
        (xp, g, x, y, z) -> xp.multiply(g, xp.divide(y, nonzero(xp, z))));
  }

  @Override
  default V logaddexp(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::logaddexp,
        (xp, g, x, y, z) -> xp.multiply(g, share(xp, x, y, z)),
        (xp, g, x, y, z) -> xp.multiply(g, share(xp, y, x, z)));
  }

  /** {@code exp(x) / (exp(x) + exp(y))}; a half for equals, infinite ones too. */
  private static <A> A share(ArrayNamespace<A> xp, A x, A y, A z) {
    return xp.where(xp.equal(x, y), 0.5, xp.exp(xp.subtract(x, z)));
  }

  @Override
  default V multiply(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::multiply,
        (xp, g, x, y, z) -> xp.multiply(g, y),
        (xp, g, x, y, z) -> xp.multiply(g, x));
  }

  /**
   * {@inheritDoc}
   *
   * <p>With respect to the base the derivative is 0 where the exponent is 0; with respect to the
   * exponent it is 0 where the base is 0.
   */
  @Override
  default V pow(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::pow,
        Powers::ofBase,
        (xp, g, x, y, z) -> Powers.ofExponent(xp, g, x, z));
  }

  @Override
  default V remainder(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::remainder,
        (xp, g, x, y, z) -> g,
        (xp, g, x, y, z) -> xp.negative(xp.multiply(g, xp.floor(xp.divide(x, y)))));
  }

  @Override
  default V subtract(V x1, V x2) {
    return linear(x1, x2, ArrayNamespace::subtract, (xp, g) -> g, ArrayNamespace::negative);
  }

  // Choices

  @Override
  default V copysign(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::copysign,
        (xp, g, x, y, z) -> {
          A slope = xp.multiply(g, xp.sign(x));
          return xp.where(xp.signbit(y), xp.negative(slope), slope);
        },
        (xp, g, x, y, z) -> xp.multiply(g, 0.0));
  }

  @Override
  default V maximum(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::maximum,
        (xp, g, x, y, z) -> Winning.part(xp, g, x, y),
        (xp, g, x, y, z) -> Winning.part(xp, g, y, x));
  }

  @Override
  default V minimum(V x1, V x2) {
    return binary(
        x1,
        x2,
        ArrayNamespace::minimum,
        (xp, g, x, y, z) -> Winning.part(xp, g, y, x),
        (xp, g, x, y, z) -> Winning.part(xp, g, x, y));
  }

  // Steps and tests: no derivative

  @Override
  default V bitwiseInvert(V x) {
    return fixed(x, ArrayNamespace::bitwiseInvert);
  }

  @Override
  default V ceil(V x) {
    return fixed(x, ArrayNamespace::ceil);
  }

  @Override
  default V floor(V x) {
    return fixed(x, ArrayNamespace::floor);
  }

  @Override
  default V isfinite(V x) {
    return fixed(x, ArrayNamespace::isfinite);
  }

  @Override
  default V isinf(V x) {
    return fixed(x, ArrayNamespace::isinf);
  }

  @Override
  default V isnan(V x) {
    return fixed(x, ArrayNamespace::isnan);
  }

  @Override
  default V logicalNot(V x) {
    return fixed(x, ArrayNamespace::logicalNot);
  }

  @Override
  default V round(V x) {
    return fixed(x, ArrayNamespace::round);
  }

  @Override
  default V signbit(V x) {
    return fixed(x, ArrayNamespace::signbit);
  }

  @Override
  default V trunc(V x) {
    return fixed(x, ArrayNamespace::trunc);
  }

  @Override
  default V bitwiseAnd(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::bitwiseAnd);
  }

  @Override
  default V bitwiseLeftShift(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::bitwiseLeftShift);
  }

  @Override
  default V bitwiseOr(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::bitwiseOr);
  }

  @Override
  default V bitwiseRightShift(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::bitwiseRightShift);
  }

  @Override
  default V bitwiseXor(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::bitwiseXor);
  }

  @Override
  default V equal(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::equal);
  }

  @Override
  default V floorDivide(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::floorDivide);
  }

  @Override
  default V greater(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::greater);
  }

  @Override
  default V greaterEqual(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::greaterEqual);
  }

  @Override
  default V less(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::less);
  }

  @Override
  default V lessEqual(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::lessEqual);
  }

  @Override
  default V logicalAnd(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::logicalAnd);
  }

  @Override
  default V logicalOr(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::logicalOr);
  }

  @Override
  default V logicalXor(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::logicalXor);
  }

  @Override
  default V nextafter(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::nextafter);
  }

  @Override
  default V notEqual(V x1, V x2) {
    return fixed(x1, x2, ArrayNamespace::notEqual);
  }
}
