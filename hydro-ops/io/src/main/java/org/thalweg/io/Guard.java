package org.thalweg.io;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.thalweg.array.spi.WholeFile;

/** Turns whatever goes wrong with a file into one error that names the file and the reason. */
final class Guard {
  private Guard() {}

  /** Work on a file. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T run(Path file, Work<T> work) {
    try {
      return work.run();
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(file, "no such file", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFileException(file, reason(e), e);
    } catch (StackOverflowError e) {
      // A library that descends into a structure which contains itself.
      throw new UnreadableFileException(file, "its structure contains itself", e);
    } catch (InternalError e) {
      // Memory that is mapped to a file which another process cut.
      throw new UnreadableFileException(file, "the file became shorter while it was read", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException(file, "it needs more memory than there is", e);
    }
  }

  /** Writes a file that appears whole or not at all. */
  static void write(Path file, WholeFile.Content content) {
    run(
        file,
        () -> {
          WholeFile.write(file, content);
          return file;
        });
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
