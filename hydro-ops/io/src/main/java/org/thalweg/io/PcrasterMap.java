package org.thalweg.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

/**
 * PCRaster maps, in the Cross System Format: a header of 256 bytes, then the cells row by row.
 *
 * <pre>
 *   0  signature            64  value scale          100  rows      (4)
 *  32  version       (2)    66  cell representation  104  columns   (4)
 *  40  attributes    (4)    68  minimum, maximum     108  cell size (8, 8)
 *  44  kind of map   (2)    84  x, y of the upper    124  angle     (8)
 *  46  byte order    (4)        left corner (8, 8)
 * </pre>
 */
final class PcrasterMap {
  private static final byte[] SIGNATURE =
      "RUU CROSS SYSTEM MAP FORMAT".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 256;
  private static final int VERSION = 2;
  private static final int NORTH_TO_SOUTH = 1;
  private static final int RASTER = 1;
  private static final int NATIVE_ORDER = 1;
  private static final int SWAPPED_ORDER = 1 << 24;

  private static final int SCALE_NOMINAL = 0xE2;
  private static final int SCALE_SCALAR = 0xEB;
  private static final int SCALE_LDD = 0xF0;

  private PcrasterMap() {}

  static boolean recognises(byte[] start) {
    return start.length >= SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(start, SIGNATURE.length), SIGNATURE);
  }

  static Raster read(Path file) throws IOException {
    try (Source source = Source.open(file)) {
      ByteBuffer header = header(source);
      DType dtype = dtype(header.getShort(66) & 0xffff);
      Grid grid = Grid.checked(header.getInt(100) & 0xffffffffL, header.getInt(104) & 0xffffffffL);
      Object cells = source.cells(HEADER, dtype, grid.cells(), header.order());
      return Raster.ofTrusted(cells, dtype, grid.rows(), grid.cols())
          .withMissing(missing(dtype))
          .withTransform(transform(header));
    }
  }

  /** Whether a map says that it holds local drain directions. */
  static boolean holdsDirections(Path file) throws IOException {
    try (Source source = Source.open(file)) {
      return (header(source).getShort(64) & 0xffff) == SCALE_LDD;
    }
  }

  private static ByteBuffer header(Source source) throws IOException {
    ByteBuffer header = source.bytes(0, HEADER, ByteOrder.LITTLE_ENDIAN);
    byte[] signature = new byte[SIGNATURE.length];
    header.get(0, signature);
    if (!recognises(signature)) {
      throw new IOException("not a PCRaster map: its signature is missing");
    }
    int order = header.getInt(46);
    if (order == SWAPPED_ORDER) {
      header.order(ByteOrder.BIG_ENDIAN);
    } else if (order != NATIVE_ORDER) {
      throw new IOException("a PCRaster map with byte order " + order);
    }
    int kind = header.getShort(44) & 0xffff;
    if (kind != RASTER) {
      throw new IOException("a PCRaster map of kind " + kind + ", wanted a raster (1)");
    }
    return header;
  }

  private static DType dtype(int representation) throws IOException {
    return switch (representation) {
      case 0x00 -> DType.UINT8;
      case 0x04 -> DType.INT8;
      case 0x11 -> DType.UINT16;
      case 0x15 -> DType.INT16;
      case 0x22 -> DType.UINT32;
      case 0x26 -> DType.INT32;
      case 0x5A -> DType.FLOAT32;
      case 0xDB -> DType.FLOAT64;
      default ->
          throw new IOException(
              "a PCRaster map with cell representation 0x%02X".formatted(representation));
    };
  }

  private static double missing(DType dtype) {
    return switch (dtype) {
      case UINT8 -> 255;
      case INT8 -> Byte.MIN_VALUE;
      case UINT16 -> 65_535;
      case INT16 -> Short.MIN_VALUE;
      case UINT32 -> 4_294_967_295.0;
      case INT32 -> Integer.MIN_VALUE;
      default -> Double.NaN;
    };
  }

  private static GeoTransform transform(ByteBuffer header) {
    double width = header.getDouble(108);
    double height = header.getDouble(116);
    double angle = header.getDouble(124);
    double down = (header.getShort(38) & 0xffff) == 0 ? height : -height;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double x = header.getDouble(84);
    double y = header.getDouble(92);
    return angle == 0
        ? new GeoTransform(x, width, 0, y, 0, down)
        : new GeoTransform(x, width * cos, -down * sin, y, width * sin, down * cos);
  }

  static void write(Raster raster, boolean directions, OutputStream out) throws IOException {
    DType dtype = held(raster, directions);
    Object cells = convert(raster, dtype);
    byte[] header = new byte[HEADER];
    describe(raster, dtype, directions, ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN));
    out.write(header);
    Blocks.write(cells, dtype, ByteOrder.LITTLE_ENDIAN, out);
  }

  /**
   * The type that current PCRaster holds: uint8, int32, float32; float64 is kept as it is. Where a
   * value is what PCRaster calls missing, it is the next wider one.
   */
  private static DType held(Raster raster, boolean directions) {
    if (directions) {
      return DType.UINT8;
    }
    return switch (raster.dtype()) {
      case FLOAT32 -> DType.FLOAT32;
      case FLOAT64, INT64, UINT32 -> DType.FLOAT64;
      case UINT8 -> holds(raster, missing(DType.UINT8)) ? DType.INT32 : DType.UINT8;
      default -> holds(raster, missing(DType.INT32)) ? DType.FLOAT64 : DType.INT32;
    };
  }

  private static boolean holds(Raster raster, double value) {
    for (int row = 0; row < raster.rows(); row++) {
      for (int col = 0; col < raster.cols(); col++) {
        if (raster.get(row, col) == value && !raster.isMissing(row, col)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Object convert(Raster raster, DType dtype) {
    Object cells = Cells.allocate(dtype, raster.rows() * raster.cols());
    double missing = missing(dtype);
    for (int row = 0, cell = 0; row < raster.rows(); row++) {
      for (int col = 0; col < raster.cols(); col++, cell++) {
        double value = raster.isMissing(row, col) ? missing : raster.at(cell);
        switch (dtype) {
          case UINT8 -> ((byte[]) cells)[cell] = (byte) (int) value;
          case INT32 -> ((int[]) cells)[cell] = (int) value;
          case FLOAT32 -> ((float[]) cells)[cell] = present((float) value);
          default -> ((double[]) cells)[cell] = present(value);
        }
      }
    }
    return cells;
  }

  /** Missing is the NaN of all ones. */
  private static float present(float value) {
    return Float.isNaN(value) ? Float.intBitsToFloat(-1) : value;
  }

  private static double present(double value) {
    return Double.isNaN(value) ? Double.longBitsToDouble(-1) : value;
  }

  private static void describe(Raster raster, DType dtype, boolean directions, ByteBuffer header)
      throws IOException {
    GeoTransform transform = raster.transform().orElse(new GeoTransform(0, 1, 0, 0, 0, -1));
    if (!transform.isNorthUp()) {
      throw new IOException("a PCRaster map is written with north on top, not at " + transform);
    }
    int scale = dtype.isInteger() ? SCALE_NOMINAL : SCALE_SCALAR;
    header.put(0, SIGNATURE);
    header.putShort(32, (short) VERSION);
    header.putShort(38, (short) NORTH_TO_SOUTH);
    header.putShort(44, (short) RASTER);
    header.putInt(46, NATIVE_ORDER);
    header.putShort(64, (short) (directions ? SCALE_LDD : scale));
    header.putShort(66, (short) representation(dtype));
    header.putDouble(84, transform.x0());
    header.putDouble(92, transform.y0());
    header.putInt(100, raster.rows());
    header.putInt(104, raster.cols());
    header.putDouble(108, transform.xPerColumn());
    header.putDouble(116, -transform.yPerRow());
    extremes(raster, dtype, header);
  }

  private static int representation(DType dtype) {
    return switch (dtype) {
      case UINT8 -> 0x00;
      case INT32 -> 0x26;
      case FLOAT32 -> 0x5A;
      default -> 0xDB;
    };
  }

  private static void extremes(Raster raster, DType dtype, ByteBuffer header) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < raster.rows(); row++) {
      for (int col = 0; col < raster.cols(); col++) {
        if (!raster.isMissing(row, col)) {
          min = Math.min(min, raster.get(row, col));
          max = Math.max(max, raster.get(row, col));
        }
      }
    }
    extreme(header, 68, dtype, min <= max ? min : missing(dtype));
    extreme(header, 76, dtype, min <= max ? max : missing(dtype));
  }

  private static void extreme(ByteBuffer header, int at, DType dtype, double value) {
    switch (dtype) {
      case UINT8 -> header.put(at, (byte) (int) value);
      case INT32 -> header.putInt(at, (int) value);
      case FLOAT32 -> header.putFloat(at, present((float) value));
      default -> header.putDouble(at, present(value));
    }
  }
}
