package org.thalweg.io;

import java.nio.file.Path;

/** Thrown where a file cannot be read or written: it is absent, cut, altered or something else. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A path is not serializable, and its text is all that a message needs. */
  private final String file;

  UnreadableFileException(Path file, String reason) {
    super(file + ": " + reason);
    this.file = file.toString();
  }

  UnreadableFileException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.file = file.toString();
  }

  /**
   * The file that could not be read or written.
   *
   * @return its path
   */
  public Path file() {
    return Path.of(file);
  }
}
