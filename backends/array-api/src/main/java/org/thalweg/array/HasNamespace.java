package org.thalweg.array;

/**
 * An array type that knows its namespace: the standard's {@code __array_namespace__}.
 *
 * @param <U> the implementing type
 */
public interface HasNamespace<U> {
  /**
   * The way from this array into its namespace and back.
   *
   * @return the door
   */
  Door<U, ?> door();
}
