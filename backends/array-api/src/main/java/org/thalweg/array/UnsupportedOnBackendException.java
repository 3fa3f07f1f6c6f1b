package org.thalweg.array;

import java.io.Serial;

/** A function or data type that a backend lacks. */
public final class UnsupportedOnBackendException extends UnsupportedOperationException {
  @Serial private static final long serialVersionUID = 1;

  private final String backend;
  private final String function;

  /**
   * An error that names the backend, the function and the way round.
   *
   * @param backend the backend's name, such as {@code "djl-mxnet"}
   * @param function the function's name, such as {@code "sort"}
   * @param wayRound what to do instead, as a sentence without a full stop
   */
  public UnsupportedOnBackendException(String backend, String function, String wayRound) {
    super("backend '" + backend + "' does not have '" + function + "': " + wayRound);
    this.backend = backend;
    this.function = function;
  }

  /**
   * The backend that lacks the function.
   *
   * @return its name
   */
  public String backend() {
    return backend;
  }

  /**
   * The function that is missing.
   *
   * @return its name
   */
  public String function() {
    return function;
  }
}
