package org.thalweg.array;

/**
 * The way from the type that a user holds to the array type of a namespace, and back. Doors of one
 * type into one namespace are equal.
 *
 * @param <U> the user's type, such as {@code double[]}
 * @param <A> the namespace's array type
 */
public interface Door<U, A> {
  /**
   * The namespace behind this door.
   *
   * @return the namespace
   */
  ArrayNamespace<A> xp();

  /**
   * A user's array as an array of the namespace.
   *
   * @param x the user's array, never changed
   * @return the same values
   */
  A enter(U x);

  /**
   * A result as the user's type.
   *
   * @param x an array of the namespace
   * @return the same values, sharing no memory with what the user handed in
   * @throws IllegalArgumentException if the user's type cannot hold a result of this rank or data
   *     type; the message says which type can
   */
  U leave(A x);

  /**
   * The door of an array type that is its namespace's own.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @return a door that changes nothing
   */
  static <A> Door<A, A> identity(ArrayNamespace<A> xp) {
    return new IdentityDoor<>(xp);
  }
}
