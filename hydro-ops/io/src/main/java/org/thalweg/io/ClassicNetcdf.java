package org.thalweg.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;

/**
 * The header of a classic NetCDF file: CDF-1, CDF-2 with 64-bit offsets, and CDF-5 with 64-bit
 * data. Everything is big-endian; names and attributes are padded to four bytes. A variable along
 * the record dimension is stored record by record, interleaved with the others.
 *
 * @see <a href="https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html">
 *     File format specifications</a>
 */
final class ClassicNetcdf {
  static final int DIMENSIONS = 10;
  static final int VARIABLES = 11;
  static final int ATTRIBUTES = 12;

  private static final int CHAR = 2;
  private static final int MOST_ENTRIES = 100_000;
  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_ATTRIBUTE = 1 << 20;
  private static final int MOST_DIMENSIONS = 64;

  /** What is kept of a header in memory is a few times as large. */
  private static final long LONGEST_HEADER = 1 << 26;

  private final Source source;
  private final int version;
  private long at = 4;

  private long records;
  private final List<String> dimNames = new ArrayList<>();
  private final List<Long> dimLengths = new ArrayList<>();
  private final List<Stored> stored = new ArrayList<>();

  /** A variable as the header describes it. */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  private record Stored(
      String name, int[] dims, Map<String, Object> attributes, int type, long begin) {}

  private ClassicNetcdf(Source source, int version) {
    this.source = source;
    this.version = version;
  }

  static boolean recognises(byte[] start) {
    return start.length >= 4
        && start[0] == 'C'
        && start[1] == 'D'
        && start[2] == 'F'
        && (start[3] == 1 || start[3] == 2 || start[3] == 5);
  }

  /** The variables; their readers read from the source as long as it is open. */
  static List<NetcdfVariable> variables(Source source) throws IOException {
    byte[] start = source.bytes(0, 4, ByteOrder.BIG_ENDIAN).array();
    if (!recognises(start)) {
      throw new IOException("not a classic NetCDF file: its signature is missing");
    }
    ClassicNetcdf header = new ClassicNetcdf(source, start[3]);
    header.parse();
    return header.described();
  }

  private void parse() throws IOException {
    records = count();
    for (long left = entries(DIMENSIONS); left > 0; left--) {
      dimNames.add(name());
      dimLengths.add(count());
    }
    attributes();
    for (long left = entries(VARIABLES); left > 0; left--) {
      stored.add(variable());
    }
  }

  private Stored variable() throws IOException {
    String name = name();
    long rank = count();
    if (rank < 0 || rank > MOST_DIMENSIONS) {
      throw new IOException("variable %s has %d dimensions".formatted(name, rank));
    }
    int[] dims = new int[(int) rank];
    for (int i = 0; i < dims.length; i++) {
      long dim = count();
      if (dim < 0 || dim >= dimNames.size()) {
        throw new IOException("variable %s has dimension number %d".formatted(name, dim));
      }
      dims[i] = (int) dim;
    }
    Map<String, Object> attributes = attributes();
    int type = integer();
    elementBytes(type);
    count(); // its size, which follows from its shape and is wrong in large files
    long begin = version == 1 ? integer() & 0xffffffffL : whole();
    return new Stored(name, dims, attributes, type, begin);
  }

  private long entries(int wanted) throws IOException {
    int tag = integer();
    long count = count();
    if (at > LONGEST_HEADER) {
      throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
    }
    boolean absent = tag == 0 && count == 0;
    if ((!absent && tag != wanted) || count < 0 || count > MOST_ENTRIES) {
      throw new IOException(
          "a list with tag %d and %d entries, wanted tag %d".formatted(tag, count, wanted));
    }
    return count;
  }

  private Map<String, Object> attributes() throws IOException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (long left = entries(ATTRIBUTES); left > 0 && at <= LONGEST_HEADER; left--) {
      String name = name();
      int type = integer();
      long count = count();
      int bytes = elementBytes(type);
      if (count < 0 || count > LONGEST_ATTRIBUTE / bytes) {
        throw new IOException("attribute %s has %d elements".formatted(name, count));
      }
      ByteBuffer content = padded((int) count * bytes);
      DType dtype = dtype(type);
      if (dtype == null) {
        byte[] characters = new byte[(int) count];
        content.get(characters);
        attributes.put(name, text(characters, 0, characters.length));
      } else if (dtype != DType.UINT64) {
        Object elements = Cells.allocate(dtype, (int) count);
        Cells.read(content, dtype, elements, 0, (int) count);
        attributes.put(name, Cells.numbers(elements, dtype));
      }
    }
    return attributes;
  }

  /** A text that may be filled up with zeros or blanks. */
  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8)
        .replace("\0", "")
        .stripTrailing();
  }

  private List<NetcdfVariable> described() throws IOException {
    long recordBytes = recordBytes();
    List<NetcdfVariable> variables = new ArrayList<>();
    for (Stored one : stored) {
      variables.add(one.type() == CHAR ? texts(one, recordBytes) : numbers(one, recordBytes));
    }
    return variables;
  }

  private NetcdfVariable numbers(Stored one, long recordBytes) {
    DType dtype = dtype(one.type());
    long[] shape = shape(one);
    DType held = dtype == DType.UINT64 ? null : dtype;
    return new NetcdfVariable(
        one.name(),
        names(one),
        shape,
        new NetcdfVariable.Type(held, false),
        one.attributes(),
        () -> read(one, dtype, shape, recordBytes));
  }

  /** Texts are characters along one more dimension. */
  private NetcdfVariable texts(Stored one, long recordBytes) {
    long[] shape = shape(one);
    int rank = Math.max(0, shape.length - 1);
    return new NetcdfVariable(
        one.name(),
        names(one).subList(0, rank),
        Arrays.copyOf(shape, rank),
        NetcdfVariable.Type.TEXT,
        one.attributes(),
        () -> {
          byte[] characters = (byte[]) read(one, DType.INT8, shape, recordBytes);
          int length = shape.length == 0 ? 1 : (int) shape[rank];
          String[] texts = new String[length == 0 ? 0 : characters.length / length];
          Arrays.setAll(texts, i -> text(characters, i * length, length));
          return texts;
        });
  }

  private List<String> names(Stored one) {
    List<String> names = new ArrayList<>();
    for (int dim : one.dims()) {
      names.add(dimNames.get(dim));
    }
    return names;
  }

  private long[] shape(Stored one) {
    long[] shape = new long[one.dims().length];
    for (int i = 0; i < shape.length; i++) {
      long length = dimLengths.get(one.dims()[i]);
      shape[i] = length == 0 ? records : length;
    }
    return shape;
  }

  private boolean isRecord(Stored one) {
    return one.dims().length > 0 && dimLengths.get(one.dims()[0]) == 0;
  }

  /** Bytes from one record to the next; a single variable is stored without padding. */
  private long recordBytes() throws IOException {
    long sum = 0;
    int variables = 0;
    long unpadded = 0;
    for (Stored one : stored) {
      if (isRecord(one)) {
        unpadded = elements(shape(one), 1) * elementBytes(one.type());
        sum += (unpadded + 3) / 4 * 4;
        variables++;
      }
    }
    return variables == 1 ? unpadded : sum;
  }

  private long elements(long[] shape, int from) throws IOException {
    long elements = 1;
    for (int i = from; i < shape.length; i++) {
      if (shape[i] < 0 || (shape[i] > 0 && elements > source.size() / shape[i])) {
        throw new IOException("the variables are larger than the file: it was cut");
      }
      elements *= shape[i];
    }
    return elements;
  }

  private Object read(Stored one, @Nullable DType dtype, long[] shape, long recordBytes)
      throws IOException {
    long count = elements(shape, 0);
    if (dtype == null || count > Integer.MAX_VALUE - 8) {
      throw new IOException("variable %s of %d elements".formatted(one.name(), count));
    }
    if (!isRecord(one)) {
      return source.cells(one.begin(), dtype, (int) count, ByteOrder.BIG_ENDIAN);
    }
    int perRecord = (int) elements(shape, 1);
    if (records * recordBytes > source.size()) {
      throw new IOException("%d records do not fit in the file: it was cut".formatted(records));
    }
    Object cells = Cells.allocate(dtype, (int) count);
    for (int i = 0; i < shape[0]; i++) {
      Source.Target target = new Source.Target(cells, i * perRecord, perRecord);
      source.read(one.begin() + i * recordBytes, dtype, target, ByteOrder.BIG_ENDIAN);
    }
    return cells;
  }

  static @Nullable DType dtype(int type) {
    return switch (type) {
      case 1 -> DType.INT8;
      case 3 -> DType.INT16;
      case 4 -> DType.INT32;
      case 5 -> DType.FLOAT32;
      case 6 -> DType.FLOAT64;
      case 7 -> DType.UINT8;
      case 8 -> DType.UINT16;
      case 9 -> DType.UINT32;
      case 10 -> DType.INT64;
      case 11 -> DType.UINT64;
      default -> null;
    };
  }

  private static int elementBytes(int type) throws IOException {
    DType dtype = dtype(type);
    if (dtype == null && type != CHAR) {
      throw new IOException("a variable or attribute of type " + type);
    }
    return dtype == null ? 1 : dtype.bytes();
  }

  private String name() throws IOException {
    long length = count();
    if (length < 0 || length > LONGEST_NAME) {
      throw new IOException("a name of " + length + " bytes");
    }
    return new String(padded((int) length).array(), 0, (int) length, StandardCharsets.UTF_8);
  }

  private ByteBuffer padded(int length) throws IOException {
    ByteBuffer bytes = source.bytes(at, (length + 3) / 4 * 4, ByteOrder.BIG_ENDIAN);
    at += bytes.capacity();
    return bytes;
  }

  private long count() throws IOException {
    return version == 5 ? whole() : integer() & 0xffffffffL;
  }

  private int integer() throws IOException {
    at += Integer.BYTES;
    return source.bytes(at - Integer.BYTES, Integer.BYTES, ByteOrder.BIG_ENDIAN).getInt();
  }

  private long whole() throws IOException {
    at += Long.BYTES;
    return source.bytes(at - Long.BYTES, Long.BYTES, ByteOrder.BIG_ENDIAN).getLong();
  }
}
