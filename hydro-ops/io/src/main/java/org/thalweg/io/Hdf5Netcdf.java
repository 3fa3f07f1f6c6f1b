package org.thalweg.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;

/** The variables of the root group of a NetCDF-4 file, which is an HDF5 file, read by jHDF. */
final class Hdf5Netcdf {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  private static final int SUPERBLOCK = 52;

  /** Deflate makes no more than this of a byte. */
  private static final long MOST_COMPRESSED = 1032;

  private final HdfFile file;
  private final Map<Long, String> nameOfAddress = new HashMap<>();
  private final Map<Integer, String> nameOfDimension = new HashMap<>();

  private Hdf5Netcdf(HdfFile file) {
    this.file = file;
  }

  static boolean recognises(byte[] start) {
    return start.length >= SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(start, SIGNATURE.length), SIGNATURE);
  }

  /** That the file is as long as its superblock says: what is at its end may never be read. */
  static void checkLength(Source source) throws IOException {
    ByteBuffer start = source.bytes(0, SUPERBLOCK, ByteOrder.LITTLE_ENDIAN);
    int version = start.get(8);
    int end =
        switch (version) {
          case 0 -> 40;
          case 1 -> 44;
          case 2, 3 -> 28;
          default -> throw new IOException("an HDF5 superblock of version " + version);
        };
    int offsetBytes = start.get(version < 2 ? 13 : 9);
    if (offsetBytes != Long.BYTES) {
      throw new IOException("an HDF5 file with offsets of " + offsetBytes + " bytes, wanted 8");
    }
    if (start.getLong(end) < 0 || start.getLong(end) > source.size()) {
      throw new IOException(
          "the file has %d bytes, its header describes %d: it was cut"
              .formatted(source.size(), start.getLong(end)));
    }
  }

  /**
   * Opens a file in mapped memory: a part of it is then a slice of the whole, and one that claims
   * to be longer is refused. From a channel jHDF allocates what a header claims, and fills it by
   * reading the same bytes again and again; that is left to files so large that no claim is larger.
   */
  static HdfFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      return size > Integer.MAX_VALUE
          ? new HdfFile(file)
          : HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
    }
  }

  /** The variables; their readers read from the file as long as it is open. */
  static List<NetcdfVariable> variables(HdfFile file) throws IOException {
    return new Hdf5Netcdf(file).described();
  }

  private List<NetcdfVariable> described() throws IOException {
    List<Dataset> datasets = new ArrayList<>();
    for (Node node : file.getChildren().values()) {
      if (node instanceof Dataset dataset && !node.isLink()) {
        datasets.add(dataset);
        nameOfAddress.put(dataset.getAddress(), dataset.getName());
        Object id = data(dataset, "_Netcdf4Dimid");
        if (id != null && first(id) instanceof Number number) {
          nameOfDimension.put(number.intValue(), dataset.getName());
        }
      }
    }
    List<NetcdfVariable> variables = new ArrayList<>();
    for (Dataset dataset : datasets) {
      variables.add(variable(dataset));
    }
    return variables;
  }

  private NetcdfVariable variable(Dataset dataset) throws IOException {
    long[] shape = dataset.getDimensionsAsLong();
    checkSize(dataset, shape);
    List<String> dims = dims(dataset, shape.length);
    Map<String, Object> attributes = attributes(dataset);
    if (dataset.getJavaType() == String.class) {
      return texts(dataset, dims, shape, attributes);
    }
    DType dtype = dtype(dataset.getDataType());
    NetcdfVariable.Type type = new NetcdfVariable.Type(dtype, false);
    return new NetcdfVariable(
        dataset.getName(), dims, shape, type, attributes, () -> read(dataset, dtype));
  }

  /** Texts, or characters along one more dimension, as netCDF's library writes its own. */
  private static NetcdfVariable texts(
      Dataset dataset, List<String> dims, long[] shape, Map<String, Object> attributes) {
    boolean characters =
        !dataset.isVariableLength() && dataset.getDataType().getSize() == 1 && shape.length > 0;
    int rank = characters ? shape.length - 1 : shape.length;
    int perText = characters ? (int) shape[rank] : 1;
    return new NetcdfVariable(
        dataset.getName(),
        dims.subList(0, rank),
        Arrays.copyOf(shape, rank),
        NetcdfVariable.Type.TEXT,
        attributes,
        () -> texts(dataset, count(Arrays.copyOf(shape, rank)), perText));
  }

  /** The texts; those that were described and never written are empty. */
  private static String[] texts(Dataset dataset, int count, int perText) throws IOException {
    Object flat = dataset.getDataFlat();
    Object[] parts = flat instanceof Object[] array ? array : new Object[] {flat};
    String[] texts = new String[count];
    Arrays.fill(texts, "");
    if (parts.length != 0 && parts.length != (long) count * perText) {
      throw new IOException(
          "variable %s has %d characters or texts, wanted %d of %d"
              .formatted(dataset.getName(), parts.length, count, perText));
    }
    for (int i = 0; i < count && parts.length > 0; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = i * perText; part < (i + 1) * perText; part++) {
        text.append(parts[part] == null ? "" : parts[part]);
      }
      texts[i] = text.toString().replace("\0", "").stripTrailing();
    }
    return texts;
  }

  /** That neither the whole nor one chunk is larger than the file can hold compressed. */
  private void checkSize(Dataset dataset, long[] shape) throws IOException {
    boolean chunked = dataset instanceof ChunkedDataset;
    long most = chunked ? file.size() * MOST_COMPRESSED : file.size();
    checkBytes(dataset, shape, most);
    if (dataset instanceof ChunkedDataset chunks) {
      checkBytes(
          dataset, Arrays.stream(chunks.getChunkDimensions()).asLongStream().toArray(), most);
    }
  }

  private static void checkBytes(Dataset dataset, long[] shape, long most) throws IOException {
    long bytes = Math.max(1, dataset.getDataType().getSize());
    for (long length : shape) {
      if (length < 0 || (length > 0 && bytes > most / length)) {
        throw new IOException(
            "variable %s of shape %s cannot stand in a file of this size: it was cut"
                .formatted(dataset.getName(), Arrays.toString(shape)));
      }
      bytes *= length;
    }
  }

  private List<String> dims(Dataset dataset, int rank) {
    String[] names = new String[rank];
    Arrays.fill(names, "");
    if (rank == 1
        && data(dataset, "CLASS") instanceof String kind
        && kind.equals("DIMENSION_SCALE")) {
      return List.of(dataset.getName());
    }
    if (data(dataset, "DIMENSION_LIST") instanceof Object[] lists && lists.length == rank) {
      for (int i = 0; i < rank; i++) {
        names[i] =
            nameOfAddress.getOrDefault(
                first(lists[i]) instanceof Number n ? n.longValue() : -1L, "");
      }
    } else if (data(dataset, "_Netcdf4Coordinates") instanceof int[] ids && ids.length == rank) {
      for (int i = 0; i < rank; i++) {
        names[i] = nameOfDimension.getOrDefault(ids[i], "");
      }
    }
    return List.of(names);
  }

  private static @Nullable Object first(Object value) {
    if (!value.getClass().isArray()) {
      return value;
    }
    return Array.getLength(value) == 0 ? null : first(Array.get(value, 0));
  }

  private static Map<String, Object> attributes(Dataset dataset) {
    Map<String, Object> attributes = new TreeMap<>();
    for (String name : dataset.getAttributes().keySet()) {
      Object value = data(dataset, name);
      Object first = value == null ? null : first(value);
      if (first instanceof String text) {
        attributes.put(name, text);
      } else if (value != null && first instanceof Number) {
        List<Number> numbers = new ArrayList<>();
        collect(value, numbers);
        attributes.put(name, numbers.size() == 1 ? first : List.copyOf(numbers));
      }
    }
    return attributes;
  }

  private static void collect(Object value, List<Number> numbers) {
    if (value instanceof Number number) {
      numbers.add(number);
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        collect(Array.get(value, i), numbers);
      }
    }
  }

  private static @Nullable Object data(Dataset dataset, String name) {
    Attribute attribute = dataset.getAttributes().get(name);
    return attribute == null || attribute.isEmpty() ? null : attribute.getData();
  }

  private static @Nullable DType dtype(DataType type) {
    if (type instanceof FloatingPoint) {
      return type.getSize() == Float.BYTES
          ? DType.FLOAT32
          : type.getSize() == Double.BYTES ? DType.FLOAT64 : null;
    }
    if (!(type instanceof FixedPoint integer)) {
      return null;
    }
    return switch (type.getSize()) {
      case 1 -> integer.isSigned() ? DType.INT8 : DType.UINT8;
      case 2 -> integer.isSigned() ? DType.INT16 : DType.UINT16;
      case 4 -> integer.isSigned() ? DType.INT32 : DType.UINT32;
      case 8 -> integer.isSigned() ? DType.INT64 : null;
      default -> null;
    };
  }

  /** All elements; jHDF widens unsigned integers, which are narrowed to their bit pattern. */
  private static Object read(Dataset dataset, @Nullable DType dtype) throws IOException {
    if (dtype == null) {
      throw new IOException("variable " + dataset.getName() + " holds no numbers");
    }
    int count = count(dataset.getDimensionsAsLong());
    Object flat = dataset.getDataFlat();
    if (count > 0 && Array.getLength(flat) == 0) {
      return filled(dataset, dtype, count);
    }
    if (Array.getLength(flat) != count) {
      throw new IOException(
          "variable %s has %d of %d elements"
              .formatted(dataset.getName(), Array.getLength(flat), count));
    }
    if (flat.getClass() == dtype.javaType().arrayType()) {
      return flat;
    }
    Object cells = Cells.allocate(dtype, Array.getLength(flat));
    for (int i = 0; i < Array.getLength(flat); i++) {
      long value = Array.getLong(flat, i);
      switch (dtype.bytes()) {
        case 1 -> ((byte[]) cells)[i] = (byte) value;
        case 2 -> ((short[]) cells)[i] = (short) value;
        default -> ((int[]) cells)[i] = (int) value;
      }
    }
    return cells;
  }

  /** The elements of a dataset that was described and never written. */
  private static Object filled(Dataset dataset, DType dtype, int count) {
    Object cells = Cells.allocate(dtype, count);
    if (dataset.getFillValue() instanceof Number fill) {
      Number stored = Cells.stored(fill.doubleValue(), dtype);
      for (int i = 0; i < Cells.length(cells); i++) {
        Array.set(cells, i, stored);
      }
    }
    return cells;
  }

  private static int count(long[] shape) {
    long count = 1;
    for (long length : shape) {
      count = Math.multiplyExact(count, length);
    }
    return Math.toIntExact(count);
  }
}
