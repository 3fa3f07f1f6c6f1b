package org.thalweg.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thalweg.array.DType;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Labels;

/** Labelled fields as the variables of a NetCDF file. */
final class FieldContent {
  private final NetcdfDataset dataset = new NetcdfDataset();
  private final Map<String, Coordinate> coordinates = new LinkedHashMap<>();
  private final Map<String, LabelledArray<?>> fields = new LinkedHashMap<>();

  private final boolean narrow;

  private FieldContent(boolean narrow) {
    this.narrow = narrow;
  }

  /**
   * The fields and their coordinates.
   *
   * @param narrow whether coordinates of 64-bit integers become int32 or float64 that hold them
   */
  static NetcdfDataset of(List<? extends LabelledArray<?>> fields, boolean narrow) {
    FieldContent content = new FieldContent(narrow);
    fields.forEach(content::collect);
    content.write();
    return content.dataset;
  }

  private void collect(LabelledArray<?> field) {
    String name = field.name().isEmpty() ? "field" : field.name();
    if (fields.put(name, field) != null) {
      throw new IllegalArgumentException("two fields are called " + name);
    }
    Shape shape = field.shape();
    List<String> dims = dims(field.labels());
    for (int axis = 0; axis < dims.size(); axis++) {
      dataset.dimension(dims.get(axis), shape.dim(axis));
    }
    for (Coordinate one : field.labels().coordinates()) {
      Coordinate before = coordinates.putIfAbsent(one.name(), one);
      if (before != null && !before.equals(one)) {
        throw new IllegalArgumentException(
            "coordinate %s is not the same in all fields".formatted(one.name()));
      }
    }
  }

  private static List<String> dims(Labels labels) {
    List<String> dims = new ArrayList<>();
    for (String dim : labels.dims()) {
      dims.add(dim.isEmpty() ? "dim_" + dims.size() : dim);
    }
    return dims;
  }

  private void write() {
    for (Coordinate one : coordinates.values()) {
      if (fields.containsKey(one.name())) {
        throw new IllegalArgumentException("a field and a coordinate are called " + one.name());
      }
      boolean ofOthers = dataset.dims().containsKey(one.name());
      if (ofOthers && !one.dims().equals(List.of(one.name()))) {
        throw new IllegalArgumentException(
            "coordinate %s is called as a dimension that it does not stand along"
                .formatted(one.name()));
      }
      Object values = narrow ? Cells.narrowed(one.values()) : one.values();
      dataset.add(new NetcdfDataset.Variable(one.name(), one.dims(), values, one.attributes()));
      if ("timeseries_id".equals(one.attributes().get("cf_role"))) {
        dataset.attribute("featureType", "timeSeries");
      }
    }
    fields.forEach((name, field) -> write(name, field, Namespaces.door(field)));
  }

  private <U, A> void write(String name, LabelledArray<?> field, Door<U, A> door) {
    if (dataset.dims().containsKey(name)) {
      throw new IllegalArgumentException("a field and a dimension are called " + name);
    }
    @SuppressWarnings("unchecked") // the door was found by this field
    A values = door.enter((U) field);
    DType dtype = door.xp().dtype(values);
    if (!(dtype.isInteger() || dtype.isRealFloating()) || dtype == DType.UINT64) {
      throw new IllegalArgumentException(
          "field %s is of %s; wanted integers of up to 64 bits, signed if 64, float32 or float64"
              .formatted(name, dtype));
    }
    Object elements = door.xp().toFlatArray(values);
    dataset.add(
        new NetcdfDataset.Variable(
            name, dims(field.labels()), elements, attributes(field.labels(), dtype)));
  }

  private static Map<String, Object> attributes(Labels labels, DType dtype) {
    Map<String, Object> attributes = new LinkedHashMap<>(labels.attributes());
    for (String marking : List.of("_FillValue", "missing_value")) {
      if (attributes.get(marking) instanceof Number number) {
        attributes.put(marking, Cells.stored(number.doubleValue(), dtype));
      }
    }
    if (dtype.isRealFloating()) {
      attributes.put("_FillValue", Cells.stored(Double.NaN, dtype));
    } else if (dtype.standardName().startsWith("u")) {
      attributes.put("_Unsigned", "true");
    }
    String auxiliary =
        labels.coordinates().stream()
            .map(Coordinate::name)
            .filter(one -> !labels.dims().contains(one))
            .filter(one -> !one.equals(attributes.get("grid_mapping")))
            .collect(Collectors.joining(" "));
    if (!auxiliary.isEmpty()) {
      attributes.put("coordinates", auxiliary);
    }
    return attributes;
  }
}
