package org.thalweg.examples.command;

import java.awt.AWTError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * The folder that results go to. A file appears there whole or not at all: it is written beside its
 * place and then moved.
 */
public final class OutputFolder {
  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder where it is missing, and sees to it that it can be written to, so that a long
   * run does not fail at its end.
   *
   * @param folder the folder
   * @return the folder, ready
   * @throws InputException if it cannot be made or written to
   */
  public static OutputFolder create(Path folder) {
    try {
      Files.createDirectories(folder);
      Path probe = unfinished(folder, "probe");
      Files.write(probe, new byte[0]);
      Files.delete(probe);
      return new OutputFolder(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Writes a file, in place of one of that name.
   *
   * @param name its name
   * @param content its bytes
   * @return where it is
   * @throws InputException if it cannot be written
   */
  public Path write(String name, byte[] content) {
    Path target = folder.resolve(name);
    try {
      Path written = unfinished(folder, name);
      try {
        Files.write(written, content);
        moveInPlace(written, target);
      } finally {
        Files.deleteIfExists(written);
      }
      return target;
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /**
   * Writes a picture, if there is a way to draw: a Java without fonts or graphics goes on without
   * it, and says so.
   *
   * @param name its name
   * @param picture draws it, and gives the bytes of the file
   * @param err where it is said
   * @throws InputException if it cannot be written
   */
  public void draw(String name, Supplier<byte[]> picture, PrintWriter err) {
    byte[] drawn;
    try {
      drawn = picture.get();
    } catch (LinkageError | InternalError | AWTError e) {
      err.println("Note: no " + name + ", this Java cannot draw: " + e);
      return;
    }
    write(name, drawn);
  }

  /** Hidden, and of this process alone. */
  private static Path unfinished(Path folder, String name) {
    return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
  }

  private static void moveInPlace(Path written, Path target) throws IOException {
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputException unwritable(Path path, IOException e) {
    return new InputException(
        path + ": cannot be written (" + e.getClass().getSimpleName() + "); choose another --out",
        e);
  }
}
