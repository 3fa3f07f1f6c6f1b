package org.thalweg.io;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableNode;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes NetCDF-4 by jHDF. NetCDF's library knows a dimension by the attributes of its scale, and
 * finds the dimensions of a variable by {@code _Netcdf4Coordinates}: without it, dimensions of
 * equal length are mixed up silently. Texts are of fixed length, which netCDF's library reads as
 * texts from its version 4.9.3 on; older ones read the first of several only.
 */
final class Hdf5NetcdfWriter {
  /** The name of a scale that is a dimension without coordinates, then its length in 10 places. */
  private static final String NO_COORDINATES =
      "This is a netCDF dimension but not a netCDF variable.%10d";

  private final WritableHdfFile file;
  private final NetcdfDataset content;
  private final Map<String, Integer> idOfDim = new HashMap<>();

  private Hdf5NetcdfWriter(WritableHdfFile file, NetcdfDataset content) {
    this.file = file;
    this.content = content;
    content.dims().keySet().forEach(dim -> idOfDim.put(dim, idOfDim.size()));
  }

  static void write(NetcdfDataset content, Path path) throws IOException {
    for (var dim : content.dims().entrySet()) {
      if (dim.getValue() == 0) {
        throw new IOException(
            "dimension " + dim.getKey() + " is empty, which jHDF does not write; write classic");
      }
    }
    try (WritableHdfFile file = HdfFile.write(path)) {
      new Hdf5NetcdfWriter(file, content).write();
    }
  }

  private void write() {
    attributes(file, content.attributes());
    content.dims().forEach(this::dimension);
    for (NetcdfDataset.Variable variable : content.variables()) {
      if (!isCoordinate(variable)) {
        written(variable);
      }
    }
  }

  private static boolean isCoordinate(NetcdfDataset.Variable variable) {
    return variable.dims().equals(List.of(variable.name()));
  }

  private void dimension(String name, int length) {
    Optional<NetcdfDataset.Variable> coordinate =
        content.variables().stream()
            .filter(one -> one.name().equals(name) && isCoordinate(one))
            .findFirst();
    WritableDataset scale =
        coordinate
            .map(this::written)
            .orElseGet(
                () ->
                    written(
                        new NetcdfDataset.Variable(
                            name, List.of(name), new double[length], Map.of())));
    scale.putAttribute("CLASS", "DIMENSION_SCALE");
    scale.putAttribute("NAME", coordinate.isPresent() ? name : NO_COORDINATES.formatted(length));
    scale.putAttribute("_Netcdf4Dimid", idOfDim.get(name));
  }

  private WritableDataset written(NetcdfDataset.Variable variable) {
    List<Integer> shape = new ArrayList<>();
    variable.dims().forEach(dim -> shape.add(content.length(dim)));
    WritableDataset dataset = file.putDataset(variable.name(), nested(variable.elements(), shape));
    if (!variable.dims().isEmpty()) {
      int[] ids = variable.dims().stream().mapToInt(dim -> idOfDim.getOrDefault(dim, 0)).toArray();
      dataset.putAttribute("_Netcdf4Coordinates", ids);
    }
    attributes(dataset, variable.attributes());
    return dataset;
  }

  private static void attributes(WritableNode node, Map<String, Object> attributes) {
    attributes.forEach(
        (name, value) ->
            node.putAttribute(
                name, value instanceof String text ? text : NetcdfDataset.array(value)));
  }

  /** Flat elements as arrays of arrays, which is what jHDF takes; a scalar as it is. */
  private static Object nested(Object flat, List<Integer> shape) {
    if (shape.isEmpty()) {
      return Array.get(flat, 0);
    }
    int[] dims = shape.stream().mapToInt(length -> length).toArray();
    Object array = Array.newInstance(flat.getClass().getComponentType(), dims);
    fill(array, flat, 0);
    return array;
  }

  /** Copies consecutive elements into an array of arrays; gives how far it came. */
  private static int fill(Object array, Object flat, int from) {
    int length = Array.getLength(array);
    if (array.getClass().getComponentType() == flat.getClass().getComponentType()) {
      System.arraycopy(flat, from, array, 0, length);
      return from + length;
    }
    int at = from;
    for (int i = 0; i < length; i++) {
      at = fill(Array.get(array, i), flat, at);
    }
    return at;
  }
}
