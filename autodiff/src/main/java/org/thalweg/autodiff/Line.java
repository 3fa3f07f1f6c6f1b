package org.thalweg.autodiff;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;

/**
 * What the rules of products compute along one axis, without dividing by a factor.
 *
 * @param axis the axis, counted from the end if negative
 */
record Line(int axis) {
  static final Line LAST = new Line(-1);

  /** The elements from a position on. */
  <A> A from(ArrayNamespace<A> xp, A x, long start) {
    return xp.getItem(x, key(xp.ndim(x), Index.from(start)));
  }

  /** The elements before a position. */
  <A> A to(ArrayNamespace<A> xp, A x, long stop) {
    return xp.getItem(x, key(xp.ndim(x), Index.to(stop)));
  }

  private Index[] key(int ndim, Index range) {
    Index[] key = new Index[ndim];
    Arrays.fill(key, Index.all());
    key[Axes.normalize(axis, ndim)] = range;
    return key;
  }

  /** The elements behind a zero. */
  <A> A withZeroFirst(ArrayNamespace<A> xp, A x) {
    return xp.concat(List.of(zero(xp, x), x), axis);
  }

  private <A> A zero(ArrayNamespace<A> xp, A x) {
    long[] one = xp.shape(x).dims();
    one[Axes.normalize(axis, one.length)] = 1;
    return xp.zeros(Shape.of(one), xp.dtype(x));
  }

  /** For each element the product of all others. */
  <A> A othersProduct(ArrayNamespace<A> xp, A x) {
    A behind = xp.flip(productBefore(xp, xp.flip(x, axis)), axis);
    return xp.multiply(productBefore(xp, x), behind);
  }

  private <A> A productBefore(ArrayNamespace<A> xp, A x) {
    A products = xp.cumulativeProd(x, axis, xp.dtype(x), true);
    return to(xp, products, xp.shape(x).dim(axis));
  }

  /**
   * The cotangent of the factors of cumulative products: {@code p_i s_i}, with {@code p_i} the
   * product before {@code i} and {@code s_i = g_i + x_(i+1) s_(i+1)}.
   */
  <A> A productVjp(ArrayNamespace<A> xp, A g, A x) {
    if (xp.size(x) == 0) {
      return x;
    }
    // Backwards, so that the factor of each is the one before it; the first needs none.
    A backwards = xp.flip(x, axis);
    long length = xp.shape(x).dim(axis);
    A factors = withZeroFirst(xp, to(xp, backwards, length - 1));
    A sums = xp.flip(recurrence(xp, factors, xp.flip(g, axis)), axis);
    return xp.multiply(productBefore(xp, x), sums);
  }

  /** The tangent of cumulative products: {@code t_k = x_k t_(k-1) + p_k dx_k}. */
  <A> A productJvp(ArrayNamespace<A> xp, A t, A x) {
    return recurrence(xp, x, xp.multiply(productBefore(xp, x), t));
  }

  /**
   * The solution of {@code y_k = a_k y_(k-1) + b_k} from {@code y = 0}, by doubling: after each
   * round an element has taken in twice as many before it, so that n elements take log2 n rounds
   * (Hillis and Steele, 1986).
   */
  private <A> A recurrence(ArrayNamespace<A> xp, A a, A b) {
    long length = xp.shape(b).dim(axis);
    A factor = a;
    A y = b;
    for (long reach = 1; reach < length; reach *= 2) {
      A late = from(xp, factor, reach);
      A taken = xp.multiply(late, to(xp, y, length - reach));
      y = xp.concat(List.of(to(xp, y, reach), xp.add(from(xp, y, reach), taken)), axis);
      A merged = xp.multiply(late, to(xp, factor, length - reach));
      factor = xp.concat(List.of(to(xp, factor, reach), merged), axis);
    }
    return y;
  }
}
