package org.thalweg.autodiff.optim;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.thalweg.array.ArrayNamespace;

/** Writes the format of {@link StateFile}. */
final class StateWriter<A> {
  private final ArrayNamespace<A> xp;
  private final CheckedOutputStream out;

  StateWriter(ArrayNamespace<A> xp, OutputStream out) {
    this.xp = xp;
    this.out = new CheckedOutputStream(new BufferedOutputStream(out), new CRC32C());
  }

  void write(String kind, StateContent<A> content) throws IOException {
    line(StateReader.MAGIC + " " + kind);
    for (var field : new TreeMap<>(content.fields()).entrySet()) {
      line("field " + word(field.getKey()) + " " + word(field.getValue()));
    }
    TreeMap<String, List<A>> groups = new TreeMap<>(content.groups());
    for (var group : groups.entrySet()) {
      line("group " + word(group.getKey()) + " " + group.getValue().size());
      for (A x : group.getValue()) {
        line(describe(x));
      }
    }
    line(StateReader.END);
    for (List<A> group : groups.values()) {
      for (A x : group) {
        FlatBytes.write(xp.toFlatArray(x), out);
      }
    }
    checksum();
  }

  private String describe(A x) {
    StringBuilder line = new StringBuilder("array ").append(xp.dtype(x).standardName());
    for (long length : xp.shape(x).dims()) {
      line.append(' ').append(length);
    }
    return line.toString();
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Names and values that would break the lines are refused, not escaped: none of ours has any. */
  private static String word(String text) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a saved state holds words, was given '" + text + "'");
    }
    return text;
  }

  private void checksum() throws IOException {
    long sum = out.getChecksum().getValue();
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(bytes.putLong(sum).array());
    out.flush();
  }
}
