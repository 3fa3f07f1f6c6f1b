package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;

/**
 * A namespace that carries a derivative forward, beside the values: {@code t_z = J t_x}.
 *
 * <pre>{@code
 * try (Dual<A> dual = Dual.over(xp)) {
 *   Tangent<A> z = f(dual, dual.variable(x, direction));
 *   A derivative = dual.tangent(z);
 * }
 * }</pre>
 *
 * <p>A derivative in one direction costs about two evaluations of the function and keeps nothing of
 * it. Everything that a dual computes is freed when it closes, except what {@link #tangent} and
 * {@link #detach} give. A dual belongs to the thread that opened it.
 *
 * @param <A> the array type of the namespace that it computes in
 */
public sealed interface Dual<A> extends ArrayNamespace<Tangent<A>>, AutoCloseable
    permits CarryingDual {
  /**
   * A new dual.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @return an open dual, to be closed by the caller
   */
  static <A> Dual<A> over(ArrayNamespace<A> xp) {
    return new CarryingDual<>(xp);
  }

  /**
   * An array that changes in a direction.
   *
   * @param x floating-point values, real or complex, not freed by the dual
   * @param tangent the direction, of the shape and data type of {@code x}
   * @return the variable
   * @throws org.thalweg.array.ShapeException if the shapes differ
   * @throws org.thalweg.array.DTypeException if the data types differ or are not floating-point
   * @throws IllegalStateException if the dual is closed, or another thread's
   */
  Tangent<A> variable(A x, A tangent);

  /**
   * An array that does not change.
   *
   * @param x the values, not freed by the dual
   * @return the constant
   * @throws IllegalStateException if the dual is closed, or another thread's
   */
  Tangent<A> constant(A x);

  /**
   * The derivative of an array in the direction of the variables.
   *
   * @param x an array of this dual
   * @return an array of its shape and data type, zero if it does not depend on a variable; the
   *     caller's to keep
   * @throws org.thalweg.array.MixedArraysException if it is of another dual
   * @throws IllegalStateException if the dual is closed, or another thread's
   */
  A tangent(Tangent<A> x);

  /**
   * The values of an array, taken out of the dual.
   *
   * @param x an array of this dual
   * @return its values, valid after the dual closes
   * @throws org.thalweg.array.MixedArraysException if it is of another dual
   * @throws IllegalStateException if the dual is closed, or another thread's
   */
  A detach(Tangent<A> x);

  /**
   * Frees what the dual computed.
   *
   * @throws IllegalStateException if the dual is another thread's
   */
  @Override
  void close();
}
