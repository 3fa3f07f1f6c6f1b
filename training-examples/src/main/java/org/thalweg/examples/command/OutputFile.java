package org.thalweg.examples.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A file that a command is to write, in a folder that is known to take it. */
public final class OutputFile {
  private final OutputFolder folder;
  private final Path path;

  private OutputFile(OutputFolder folder, Path path) {
    this.folder = folder;
    this.path = path;
  }

  /**
   * Makes the file's folder where it is missing, and sees to it that it can be written to, so that
   * a long run does not fail at its end.
   *
   * @param path the file; replaced if it exists
   * @return the file, ready to be written
   * @throws InputException if its folder cannot be made or written to, or the path is a folder
   */
  public static OutputFile at(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || parent == null) {
      throw new InputException(path + ": is a folder; name a file in it");
    }
    return new OutputFile(OutputFolder.create(parent), path);
  }

  /**
   * Where it is.
   *
   * @return the path, as the user gave it
   */
  public Path path() {
    return path;
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @param content its bytes
   * @throws InputException if it cannot be written
   */
  public void write(byte[] content) {
    folder.write(path.getFileName().toString(), content);
  }

  /**
   * Writes a picture, or what holds pictures; a Java without fonts or graphics goes on without it,
   * and says so.
   *
   * @param picture draws it, and gives the bytes of the file
   * @param err where it is said
   * @throws InputException if it cannot be written
   */
  public void draw(Supplier<byte[]> picture, PrintWriter err) {
    folder.draw(path.getFileName().toString(), picture, err);
  }
}
