package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.spi.WholeFile;

/**
 * The file of a saved state, in an open format that describes itself.
 *
 * <p>First lines of text in UTF-8, each ended by a line feed:
 *
 * <pre>
 * thalweg-state 1 KIND
 * field NAME VALUE             any number of them; a real number as Java writes one in hexadecimal
 * group NAME COUNT             any number of them, each followed by so many lines
 * array DTYPE LENGTH...        the standard's name of the data type, the length of each axis
 * data
 * </pre>
 *
 * then the elements of all arrays in that order, row-major, little-endian, a bool as one byte of 0
 * or 1, a complex number as two; then the CRC-32C of all bytes before, in 8 bytes, little-endian.
 * The version is a whole number; a reader refuses one that it does not know.
 */
final class StateFile {
  private StateFile() {}

  /** Writes beside the file first, so that under its name stands the old content or the new. */
  static <A> void write(ArrayNamespace<A> xp, Path file, String kind, StateContent<A> content)
      throws IOException {
    WholeFile.write(
        file,
        temporary -> {
          try (FileChannel channel =
                  FileChannel.open(
                      temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
              OutputStream out = Channels.newOutputStream(channel)) {
            new StateWriter<>(xp, out).write(kind, content);
            channel.force(true);
          }
        });
  }

  static <A> StateContent<A> read(ArrayNamespace<A> xp, Path file, String kind) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel)) {
      return new StateReader<>(xp, in, channel.size()).read(kind);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
