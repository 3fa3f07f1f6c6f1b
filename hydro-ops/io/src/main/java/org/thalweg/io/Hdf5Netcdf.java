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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    DType dtype = dtype(dataset.getDataType());
    return new NetcdfVariable(
        dataset.getName(),
        dims(dataset, shape.length),
        shape,
        dtype,
        attributes(dataset),
        () -> read(dataset, dtype));
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
    Map<String, Object> attributes = new HashMap<>();
    for (String name : dataset.getAttributes().keySet()) {
      Object value = data(dataset, name);
      Object first = value == null ? null : first(value);
      if (first instanceof String text) {
        attributes.put(name, text);
      } else if (first instanceof Number number) {
        attributes.put(name, new double[] {number.doubleValue()});
      }
    }
    return attributes;
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
    Object flat = dataset.getDataFlat();
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
}
