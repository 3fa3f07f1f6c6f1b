package org.thalweg.calibration;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.WholeFile;

/**
 * The questions that searches asked, with their answers, in order: a part for each search, as
 * several may run at once. A search that is repeated asks the same questions, as it is
 * deterministic, and gets the same answers without the model being run; so a calibration goes on
 * bit for bit where it was killed, whatever its search remembers.
 *
 * <p>The file is a header of two lines in UTF-8, {@code thalweg-calibration 2} and a description of
 * the calibration, then entries: the part, the kind of question, how many numbers it and its answer
 * have, as four-byte integers, the numbers as float64, big-endian, and the CRC-32C of these bytes
 * in eight. The header is there as a whole or not at all. An entry that is cut or altered ends the
 * journal, and what came behind is computed again.
 */
final class Journal implements AutoCloseable {
  private static final String MAGIC = "thalweg-calibration 2";
  private static final int HEAD = 4 * Integer.BYTES;

  private final Map<Integer, Deque<Entry>> past = new HashMap<>();
  private final @Nullable FileChannel channel;
  private final String name;

  private Journal(@Nullable FileChannel channel, String name) {
    this.channel = channel;
    this.name = name;
  }

  /** A question and its answer. */
  @SuppressWarnings("ArrayRecordComponent") // Numbers on their way to a file; nobody compares them.
  private record Entry(int part, int kind, double[] question, double[] answer) {
    boolean answers(int otherKind, double[] otherQuestion) {
      return kind == otherKind && Arrays.equals(question, otherQuestion);
    }

    ByteBuffer bytes() {
      int numbers = question.length + answer.length;
      ByteBuffer bytes = ByteBuffer.allocate(HEAD + (numbers + 1) * Double.BYTES);
      bytes.putInt(part).putInt(kind).putInt(question.length).putInt(answer.length);
      bytes.asDoubleBuffer().put(question).put(answer);
      bytes.position(bytes.capacity() - Long.BYTES);
      return bytes.putLong(checksum(bytes)).flip();
    }

    private static long checksum(ByteBuffer bytes) {
      CRC32C sum = new CRC32C();
      sum.update(bytes.slice(0, bytes.capacity() - Long.BYTES));
      return sum.getValue();
    }
  }

  /** One that is kept nowhere, or in a file, which may have been begun earlier. */
  static Journal open(Optional<Path> file, String description) {
    try {
      return file.isEmpty() ? new Journal(null, "") : inFile(file.get(), description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Journal inFile(Path file, String description) throws IOException {
    byte[] header = (MAGIC + "\n" + description + "\n").getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      WholeFile.write(file, temporary -> Files.write(temporary, header));
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException(file + ": another process calibrates with this checkpoint");
      }
      Journal journal = new Journal(channel, file.toString());
      journal.read(channel, header);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Reads what is whole, and cuts off the rest. */
  private void read(FileChannel open, byte[] header) throws IOException {
    // Not to be closed: that would close the channel.
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(open)));
    if (!Arrays.equals(in.readNBytes(header.length), header)) {
      throw new IOException(name + ": this is no checkpoint of this calibration");
    }
    long good = header.length;
    Optional<Entry> next = next(in, open.size() - good);
    while (next.isPresent()) {
      past.computeIfAbsent(next.get().part(), part -> new ArrayDeque<>()).add(next.get());
      good += next.get().bytes().capacity();
      next = next(in, open.size() - good);
    }
    open.truncate(good);
    open.position(good);
  }

  private static Optional<Entry> next(DataInputStream in, long left) throws IOException {
    if (left < HEAD) {
      return Optional.empty();
    }
    int part = in.readInt();
    int kind = in.readInt();
    int questions = in.readInt();
    int answers = in.readInt();
    long numbers = (long) questions + answers;
    if (questions < 0 || answers < 0 || left < HEAD + (numbers + 1) * Double.BYTES) {
      return Optional.empty();
    }
    Entry entry = new Entry(part, kind, numbers(in, questions), numbers(in, answers));
    ByteBuffer bytes = entry.bytes();
    boolean whole = in.readLong() == bytes.getLong(bytes.capacity() - Long.BYTES);
    return whole ? Optional.of(entry) : Optional.empty();
  }

  private static double[] numbers(DataInputStream in, int count) throws IOException {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  /** The questions of one search, which has a thread at a time. */
  Part part(int number) {
    return new Part(number, past.getOrDefault(number, new ArrayDeque<>()));
  }

  /** One search's questions and answers. */
  final class Part {
    private final int number;
    private final Deque<Entry> known;

    private Part(int number, Deque<Entry> known) {
      this.number = number;
      this.known = known;
    }

    /** Which search it is of, from 0. */
    int number() {
      return number;
    }

    /** The answer to a question: the one of the past, or a new one, which is kept. */
    double[] answer(int kind, double[] question, Supplier<double[]> answer) {
      Entry next = known.poll();
      if (next == null) {
        next = new Entry(number, kind, question.clone(), answer.get());
        write(next);
      } else if (!next.answers(kind, question)) {
        throw new IllegalStateException(
            name + ": this is a checkpoint of another calibration, whose search went another way");
      }
      return next.answer().clone();
    }
  }

  private synchronized void write(Entry entry) {
    if (channel == null) {
      return;
    }
    try {
      ByteBuffer bytes = entry.bytes();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
