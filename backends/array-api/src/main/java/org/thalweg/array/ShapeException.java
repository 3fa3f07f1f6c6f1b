package org.thalweg.array;

import java.io.Serial;

/** Shapes that an operation does not take: not broadcastable, of the wrong rank or length. */
public final class ShapeException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * An error with a message.
   *
   * @param message what was given and what was wanted
   */
  public ShapeException(String message) {
    super(message);
  }

  /**
   * An error with a message and a cause.
   *
   * @param message what was given and what was wanted
   * @param cause what went wrong underneath
   */
  public ShapeException(String message, Throwable cause) {
    super(message, cause);
  }
}
