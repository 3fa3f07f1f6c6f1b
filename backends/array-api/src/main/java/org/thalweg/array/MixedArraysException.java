package org.thalweg.array;

import java.io.Serial;

/** Arrays of different backends, devices or tapes in one call. */
public final class MixedArraysException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * An error with a message.
   *
   * @param message what was given and what was wanted
   */
  public MixedArraysException(String message) {
    super(message);
  }
}
