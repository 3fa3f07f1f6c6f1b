package org.thalweg.tensorflow;

import java.io.Serial;
import org.tensorflow.internal.c_api.global.tensorflow;

/** An error that TensorFlow reports. */
final class NativeCallException extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  private final int code;

  NativeCallException(String call, int code, String message) {
    super("TensorFlow failed at " + call + ": " + message);
    this.code = code;
  }

  /** Whether TensorFlow found an argument wrong by its values. */
  boolean isInvalidArgument() {
    return code == tensorflow.TF_INVALID_ARGUMENT || code == tensorflow.TF_OUT_OF_RANGE;
  }
}
