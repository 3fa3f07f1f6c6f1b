package org.thalweg.array;

/**
 * The owner of the arrays that a computation makes: closing it frees them, but for those released.
 *
 * @param <A> the array type
 */
public interface Scope<A> extends AutoCloseable {
  /**
   * The namespace whose results this scope owns.
   *
   * @return the namespace
   */
  ArrayNamespace<A> xp();

  /**
   * Hands an array to the owner of the namespace that the scope was opened on.
   *
   * @param x an array of this scope; any other is given back as it is
   * @return the same values, valid after the scope closes
   */
  A release(A x);

  @Override
  void close();
}
