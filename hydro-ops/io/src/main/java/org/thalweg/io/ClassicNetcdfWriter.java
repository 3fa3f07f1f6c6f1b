package org.thalweg.io;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.DType;

/**
 * Writes a raster as classic NetCDF with 64-bit offsets (CDF-2), as {@link ClassicNetcdf} reads it.
 */
final class ClassicNetcdfWriter {
  private static final byte[] MAGIC = {'C', 'D', 'F', 2};
  private static final int CHAR = 2;

  private final NetcdfContent content;
  private final List<Variable> variables = new ArrayList<>();

  /** A variable: the numbers of its dimensions, and its elements. */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  private record Variable(
      String name, int[] dims, Map<String, Object> attributes, DType dtype, Object elements) {
    long bytes() {
      return (long) Cells.length(elements) * dtype.bytes();
    }

    long padded() {
      return (bytes() + 3) / 4 * 4;
    }
  }

  private ClassicNetcdfWriter(NetcdfContent content) throws IOException {
    this.content = content;
    DType dtype = content.storedType();
    if (dtype == DType.INT64) {
      throw new IOException("classic NetCDF has no 64-bit integers; write NetCDF-4");
    }
    int[] rowsAndColumns = {0, 1};
    content.yCoordinates().ifPresent(y -> add(content.yName(), 0, content.yAttributes(), y));
    content.xCoordinates().ifPresent(x -> add(content.xName(), 1, content.xAttributes(), x));
    content
        .raster()
        .crs()
        .ifPresent(
            crs ->
                variables.add(
                    new Variable(
                        NetcdfContent.MAPPING,
                        new int[0],
                        Map.of("crs_wkt", crs),
                        DType.INT32,
                        new int[1])));
    variables.add(
        new Variable(
            content.variable(),
            rowsAndColumns,
            content.dataAttributes(),
            dtype,
            content.raster().filled()));
  }

  private void add(String name, int dim, Map<String, Object> attributes, double[] values) {
    variables.add(new Variable(name, new int[] {dim}, attributes, DType.FLOAT64, values));
  }

  static void write(NetcdfContent content, OutputStream out) throws IOException {
    new ClassicNetcdfWriter(content).write(out);
  }

  private void write(OutputStream out) throws IOException {
    long begin = header(0).length;
    out.write(header(begin));
    for (Variable variable : variables) {
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
    out.writeInt(ClassicNetcdf.DIMENSIONS);
    out.writeInt(2);
    name(out, content.yName());
    out.writeInt(content.raster().rows());
    name(out, content.xName());
    out.writeInt(content.raster().cols());
    Map<String, Object> global = new LinkedHashMap<>();
    global.put("Conventions", "CF-1.8");
    attributes(out, global);
    out.writeInt(ClassicNetcdf.VARIABLES);
    out.writeInt(variables.size());
    long at = begin;
    for (Variable variable : variables) {
      variable(out, variable, at);
      at += variable.padded();
    }
    return bytes.toByteArray();
  }

  private static void variable(DataOutputStream out, Variable variable, long begin)
      throws IOException {
    name(out, variable.name());
    out.writeInt(variable.dims().length);
    for (int dim : variable.dims()) {
      out.writeInt(dim);
    }
    attributes(out, variable.attributes());
    out.writeInt(type(variable.dtype()));
    out.writeInt((int) Math.min(variable.padded(), 0xffffffffL));
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
        Object elements = attribute.getValue();
        DType dtype = Cells.signedDType(elements);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Blocks.write(elements, dtype, ByteOrder.BIG_ENDIAN, bytes);
        out.writeInt(type(dtype));
        out.writeInt(Cells.length(elements));
        padded(out, bytes.toByteArray());
      }
    }
  }

  private static int type(DType dtype) throws IOException {
    for (int type = 1; type <= 6; type++) {
      if (ClassicNetcdf.dtype(type) == dtype) {
        return type;
      }
    }
    throw new IOException("classic NetCDF has no " + dtype);
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
