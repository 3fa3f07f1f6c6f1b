package org.thalweg.autodiff.optim;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Reads the format of {@link StateFile}, and trusts nothing that it says before the checksum. */
final class StateReader<A> {
  static final String MAGIC = "thalweg-state 1";
  static final String END = "data";

  /** Longer lines are not ours: names are words, and a shape has few axes. */
  private static final int LONGEST_LINE = 4096;

  private final ArrayNamespace<A> xp;
  private final CheckedInputStream in;
  private final long size;
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, List<ArraySpec>> groups = new LinkedHashMap<>();
  private long headerBytes;

  StateReader(ArrayNamespace<A> xp, InputStream in, long size) {
    this.xp = xp;
    this.in = new CheckedInputStream(new BufferedInputStream(in), new CRC32C());
    this.size = size;
  }

  StateContent<A> read(String kind) throws IOException {
    String first = line();
    if (!first.equals(MAGIC + " " + kind)) {
      throw new IOException(
          "a file that begins with '"
              + MAGIC
              + " "
              + kind
              + "' was wanted, it begins with '"
              + first.substring(0, Math.min(first.length(), 40))
              + "'");
    }
    String line = line();
    while (!line.equals(END)) {
      entry(line.split(" ", -1));
      line = line();
    }
    checkSize();
    Map<String, List<Elements>> elements = new HashMap<>();
    for (var group : groups.entrySet()) {
      elements.put(group.getKey(), elements(group.getValue()));
    }
    checkSum();
    Map<String, List<A>> arrays = new HashMap<>();
    elements.forEach((name, group) -> arrays.put(name, arrays(group)));
    return new StateContent<>(fields, arrays);
  }

  private void entry(String[] words) throws IOException {
    if (words.length != 3 || !(words[0].equals("field") || words[0].equals("group"))) {
      throw new IOException("a field or a group was wanted, was '" + String.join(" ", words) + "'");
    }
    if (words[0].equals("field")) {
      if (fields.put(words[1], words[2]) != null) {
        throw new IOException("field '" + words[1] + "' stands there twice");
      }
      return;
    }
    List<ArraySpec> specs = new ArrayList<>();
    for (long left = number(words[2]); left > 0; left--) {
      specs.add(spec(line().split(" ", -1)));
    }
    if (groups.put(words[1], specs) != null) {
      throw new IOException("group '" + words[1] + "' stands there twice");
    }
  }

  private static ArraySpec spec(String[] words) throws IOException {
    if (words.length < 2 || !words[0].equals("array")) {
      throw new IOException("an array was wanted, was '" + String.join(" ", words) + "'");
    }
    long[] lengths = new long[words.length - 2];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = number(words[i + 2]);
    }
    try {
      return new ArraySpec(Shape.of(lengths), DType.of(words[1]));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static long number(String word) throws IOException {
    try {
      long number = Long.parseLong(word);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("a number of 0 or more was wanted, was '" + word + "'", e);
    }
    throw new IOException("a number of 0 or more was wanted, was " + word);
  }

  private String line() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int next = in.read();
    while (next != '\n') {
      if (next < 0 || text.size() == LONGEST_LINE) {
        throw new IOException("the header has no end: it was cut, or this is no saved state");
      }
      text.write(next);
      next = in.read();
    }
    headerBytes += text.size() + 1;
    return text.toString(StandardCharsets.UTF_8);
  }

  /** That the file is as long as its header says, before anything of that length is allocated. */
  private void checkSize() throws IOException {
    long wanted = headerBytes + Long.BYTES;
    try {
      for (List<ArraySpec> group : groups.values()) {
        for (ArraySpec spec : group) {
          long bytes = Math.multiplyExact(spec.shape().size(), (long) spec.dtype().bytes());
          wanted = Math.addExact(wanted, bytes);
        }
      }
    } catch (ArithmeticException e) {
      throw new IOException("the header describes more bytes than can be counted", e);
    }
    if (wanted != size) {
      throw new IOException(
          "the file has "
              + size
              + " bytes, its header describes "
              + wanted
              + ": it was cut or altered");
    }
  }

  /** What is read of one array before the checksum allows to make it. */
  private record Elements(ArraySpec spec, Object flat) {}

  private List<Elements> elements(List<ArraySpec> group) throws IOException {
    List<Elements> elements = new ArrayList<>();
    for (ArraySpec spec : group) {
      elements.add(new Elements(spec, FlatBytes.read(spec, in)));
    }
    return elements;
  }

  private List<A> arrays(List<Elements> group) {
    return group.stream()
        .map(x -> xp.asarray(x.flat(), x.spec().shape().dims(), x.spec().dtype()))
        .toList();
  }

  private void checkSum() throws IOException {
    long computed = in.getChecksum().getValue();
    byte[] stored = in.readNBytes(Long.BYTES);
    if (stored.length < Long.BYTES) {
      throw new EOFException("the file ends before its checksum: it was cut");
    }
    if (ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong() != computed) {
      throw new IOException("the checksum does not fit the content: the file was altered");
    }
  }
}
