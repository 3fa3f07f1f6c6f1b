package org.thalweg.io;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.DType;

/**
 * Writes classic NetCDF with 64-bit offsets (CDF-2), as {@link ClassicNetcdf} reads it. Texts
 * become characters along one more dimension.
 */
final class ClassicNetcdfWriter {
  private static final byte[] MAGIC = {'C', 'D', 'F', 2};
  private static final int CHAR = 2;

  /** The greatest size of a variable that its header can say; a larger one says this. */
  private static final long UNKNOWN_SIZE = 0xffffffffL;

  private final Map<String, Integer> dims;
  private final Map<String, Object> attributes;
  private final List<Stored> variables = new ArrayList<>();

  /** A variable as it is stored: texts as bytes. */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  private record Stored(
      String name, List<String> dims, Map<String, Object> attributes, int type, Object elements) {
    DType dtype() {
      return Cells.signedDType(elements);
    }

    long bytes() {
      return (long) Cells.length(elements) * dtype().bytes();
    }

    long padded() {
      return (bytes() + 3) / 4 * 4;
    }
  }

  private ClassicNetcdfWriter(NetcdfDataset content) throws IOException {
    this.dims = new LinkedHashMap<>(content.dims());
    this.attributes = content.attributes();
    for (NetcdfDataset.Variable variable : content.variables()) {
      variables.add(variable.isText() ? texts(variable) : numbers(variable));
    }
    checkEmpty();
  }

  /** The format knows one dimension without length, that of records, and it is the first. */
  private void checkEmpty() throws IOException {
    List<String> empty = dims.keySet().stream().filter(dim -> length(dim) == 0).toList();
    boolean leads =
        variables.stream().allMatch(one -> one.dims().stream().skip(1).noneMatch(empty::contains));
    if (empty.size() > 1 || !leads) {
      throw new IOException(
          "dimensions %s are empty; classic NetCDF has one such, as the first".formatted(empty));
    }
  }

  private int length(String dim) {
    return dims.getOrDefault(dim, 0);
  }

  static void write(NetcdfDataset content, OutputStream out) throws IOException {
    new ClassicNetcdfWriter(content).write(out);
  }

  private static Stored numbers(NetcdfDataset.Variable variable) throws IOException {
    Object elements = variable.elements();
    int type = type(Cells.signedDType(elements));
    return new Stored(variable.name(), variable.dims(), variable.attributes(), type, elements);
  }

  private Stored texts(NetcdfDataset.Variable variable) {
    String[] texts = (String[]) variable.elements();
    List<byte[]> encoded = new ArrayList<>();
    int longest = 1;
    for (String text : texts) {
      encoded.add(text.getBytes(StandardCharsets.UTF_8));
      longest = Math.max(longest, encoded.get(encoded.size() - 1).length);
    }
    byte[] characters = new byte[Math.multiplyExact(texts.length, longest)];
    for (int i = 0; i < texts.length; i++) {
      System.arraycopy(encoded.get(i), 0, characters, i * longest, encoded.get(i).length);
    }
    String dim = "string" + longest;
    dims.put(dim, longest);
    List<String> more = new ArrayList<>(variable.dims());
    more.add(dim);
    Map<String, Object> described = new LinkedHashMap<>(variable.attributes());
    described.put("_Encoding", "utf-8");
    return new Stored(variable.name(), more, described, CHAR, characters);
  }

  private void write(OutputStream out) throws IOException {
    long begin = header(0).length;
    out.write(header(begin));
    for (Stored variable : variables) {
      Blocks.write(variable.elements(), variable.dtype(), ByteOrder.BIG_ENDIAN, out);
      out.write(new byte[(int) (variable.padded() - variable.bytes())]);
    }
  }

  /** The header; its length does not depend on where the data begin. */
  private byte[] header(long begin) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    out.writeInt(0);
    out.writeInt(dims.isEmpty() ? 0 : ClassicNetcdf.DIMENSIONS);
    out.writeInt(dims.size());
    for (var dim : dims.entrySet()) {
      name(out, dim.getKey());
      out.writeInt(dim.getValue());
    }
    attributes(out, attributes);
    out.writeInt(ClassicNetcdf.VARIABLES);
    out.writeInt(variables.size());
    long at = begin;
    for (Stored variable : variables) {
      variable(out, variable, at);
      at += variable.padded();
    }
    return bytes.toByteArray();
  }

  private void variable(DataOutputStream out, Stored variable, long begin) throws IOException {
    List<String> numbers = List.copyOf(dims.keySet());
    name(out, variable.name());
    out.writeInt(variable.dims().size());
    for (String dim : variable.dims()) {
      out.writeInt(numbers.indexOf(dim));
    }
    attributes(out, variable.attributes());
    out.writeInt(variable.type());
    out.writeInt((int) Math.min(variable.padded(), UNKNOWN_SIZE));
    out.writeLong(begin);
  }

  private static void attributes(DataOutputStream out, Map<String, Object> attributes)
      throws IOException {
    out.writeInt(attributes.isEmpty() ? 0 : ClassicNetcdf.ATTRIBUTES);
    out.writeInt(attributes.size());
    for (var attribute : attributes.entrySet()) {
      name(out, attribute.getKey());
      if (attribute.getValue() instanceof String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(CHAR);
        out.writeInt(bytes.length);
        padded(out, bytes);
      } else {
        Object elements = held(NetcdfDataset.array(attribute.getValue()));
        DType dtype = Cells.signedDType(elements);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Blocks.write(elements, dtype, ByteOrder.BIG_ENDIAN, bytes);
        out.writeInt(type(dtype));
        out.writeInt(Cells.length(elements));
        padded(out, bytes.toByteArray());
      }
    }
  }

  /**
   * Attributes of 64-bit integers become real numbers, as the format has no other place for them.
   */
  private static Object held(Object numbers) {
    return numbers instanceof long[] wide
        ? Arrays.stream(wide).asDoubleStream().toArray()
        : numbers;
  }

  private static int type(DType dtype) throws IOException {
    for (int type = 1; type <= 6; type++) {
      if (ClassicNetcdf.dtype(type) == dtype) {
        return type;
      }
    }
    throw new IOException("classic NetCDF has no " + dtype + "; write NetCDF-4");
  }

  private static void name(DataOutputStream out, String name) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    padded(out, bytes);
  }

  private static void padded(DataOutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
    out.write(new byte[(4 - bytes.length % 4) % 4]);
  }
}
