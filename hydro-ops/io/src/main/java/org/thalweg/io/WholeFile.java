package org.thalweg.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes beside a file first, so that under its name stands the old content or the new. */
final class WholeFile {
  private WholeFile() {}

  /** Writes a file that does not exist yet. */
  interface Content {
    void write(Path temporary) throws IOException;
  }

  static void write(Path file, Content content) {
    Guard.run(
        file,
        () -> {
          Path target = file.toAbsolutePath();
          String suffix = "." + Long.toHexString(System.nanoTime()) + ".tmp";
          Path temporary = target.resolveSibling(target.getFileName() + suffix);
          try {
            content.write(temporary);
            move(temporary, target);
          } finally {
            Files.deleteIfExists(temporary);
          }
          return file;
        });
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
