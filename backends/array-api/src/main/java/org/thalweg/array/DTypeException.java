package org.thalweg.array;

import java.io.Serial;

/** A data type that an operation does not take, or a pair without promotion. */
public final class DTypeException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * An error with a message.
   *
   * @param message what was given and what was wanted
   */
  public DTypeException(String message) {
    super(message);
  }
}
