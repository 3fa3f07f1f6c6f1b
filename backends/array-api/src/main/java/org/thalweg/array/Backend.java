package org.thalweg.array;

/**
 * A backend opened on a device: it owns the arrays that its namespace makes.
 *
 * @param <A> the array type
 */
public interface Backend<A> extends AutoCloseable {
  /**
   * The backend's namespace.
   *
   * @return the namespace, usable until the backend is closed
   */
  ArrayNamespace<A> xp();

  @Override
  void close();
}
