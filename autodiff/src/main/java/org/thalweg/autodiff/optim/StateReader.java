package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.ChecksummedInput;

/** Reads the format of {@link StateFile}, and trusts nothing that it says before the checksum. */
final class StateReader<A> {
  static final String MAGIC = "thalweg-state 1";
  static final String END = "data";

  private final ArrayNamespace<A> xp;
  private final ChecksummedInput in;
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, List<ArraySpec>> groups = new LinkedHashMap<>();

  StateReader(ArrayNamespace<A> xp, InputStream in, long size) {
    this.xp = xp;
    this.in = new ChecksummedInput(in, size, "saved state");
  }

  StateContent<A> read(String kind) throws IOException {
    String first = in.line();
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
    String line = in.line();
    while (!line.equals(END)) {
      entry(line.split(" ", -1));
      line = in.line();
    }
    checkSize();
    Map<String, List<Elements>> elements = new HashMap<>();
    for (var group : groups.entrySet()) {
      elements.put(group.getKey(), elements(group.getValue()));
    }
    in.requireChecksum();
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
    for (long left = ChecksummedInput.number(words[2]); left > 0; left--) {
      specs.add(spec(in.line().split(" ", -1)));
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
      lengths[i] = ChecksummedInput.number(words[i + 2]);
    }
    try {
      return new ArraySpec(Shape.of(lengths), DType.of(words[1]));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** That the file is as long as its header says, before anything of that length is allocated. */
  private void checkSize() throws IOException {
    long wanted = 0;
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
    in.requireSize(wanted);
  }

  /** What is read of one array before the checksum allows to make it. */
  private record Elements(ArraySpec spec, Object flat) {}

  private List<Elements> elements(List<ArraySpec> group) throws IOException {
    List<Elements> elements = new ArrayList<>();
    for (ArraySpec spec : group) {
      elements.add(new Elements(spec, FlatBytes.read(spec, in.data())));
    }
    return elements;
  }

  private List<A> arrays(List<Elements> group) {
    return group.stream()
        .map(x -> xp.asarray(x.flat(), x.spec().shape().dims(), x.spec().dtype()))
        .toList();
  }
}
