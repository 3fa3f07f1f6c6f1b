package org.thalweg.array.spi;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes beside a file first, so that under its name stands the old content or the new. */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes a file that does not exist yet.
     *
     * @param temporary the file
     * @throws IOException if it cannot be written
     */
    void write(Path temporary) throws IOException;
  }

  /**
   * Writes a file, in place of one of that name.
   *
   * @param file the file
   * @param content what it is to hold
   * @throws IOException if it cannot be written; what was there before is left
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    String suffix = "." + Long.toHexString(System.nanoTime()) + ".tmp";
    Path temporary = target.resolveSibling(target.getFileName() + suffix);
    try {
      content.write(temporary);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
