package org.thalweg.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Labels;

/** Finds a field and what describes it among the variables of an open NetCDF file. */
final class FieldReader {
  /** Attributes with which NetCDF-4 keeps its dimensions in HDF5, and those that name variables. */
  private static final Set<String> OF_THE_FILE =
      Set.of(
          "CLASS",
          "NAME",
          "DIMENSION_LIST",
          "REFERENCE_LIST",
          "_Netcdf4Dimid",
          "_Netcdf4Coordinates",
          "_NCProperties",
          "_Encoding",
          "coordinates",
          "bounds");

  private final List<NetcdfVariable> variables;
  private final Map<String, NetcdfVariable> byName = new LinkedHashMap<>();

  FieldReader(List<NetcdfVariable> variables) {
    this.variables = variables;
    variables.forEach(one -> byName.put(one.name(), one));
  }

  /** The variables of numbers along named dimensions that describe no other variable. */
  List<String> names() {
    Set<String> describing = new HashSet<>();
    for (NetcdfVariable one : variables) {
      describing.addAll(describing(one));
      describing.add(one.text("bounds"));
    }
    List<String> names = new ArrayList<>();
    for (NetcdfVariable one : variables) {
      boolean dimension = one.dims().contains(one.name()) || one.text("CLASS").startsWith("DIM");
      if (one.dtype() != null && one.rank() > 0 && !dimension && !describing.contains(one.name())) {
        names.add(one.name());
      }
    }
    return names;
  }

  private static List<String> describing(NetcdfVariable variable) {
    List<String> names = new ArrayList<>(List.of(variable.text("coordinates").split("\\s+")));
    mapping(variable).ifPresent(names::add);
    return names;
  }

  /** The reference system; CF's longer form names coordinates behind a colon. */
  private static Optional<String> mapping(NetcdfVariable variable) {
    String name = variable.text("grid_mapping").split("[\\s:]", 2)[0];
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  <A> LabelledArray<A> unpacked(ArrayNamespace<A> xp, String name) throws IOException {
    NetcdfVariable variable = choose(name);
    Unpacked values = Unpacked.of(variable);
    return labelled(xp, variable, values, without(variable.attributes(), Unpacked.UNDONE));
  }

  <A> LabelledArray<A> stored(ArrayNamespace<A> xp, String name) throws IOException {
    NetcdfVariable variable = choose(name);
    Unpacked values = Unpacked.stored(variable);
    return labelled(xp, variable, values, without(variable.attributes(), Set.of("_Unsigned")));
  }

  private NetcdfVariable choose(String name) throws IOException {
    List<String> names = names();
    if (name.isEmpty() && names.size() != 1) {
      throw new IOException(
          "%d fields among %s; wanted one, or name one".formatted(names.size(), byName.keySet()));
    }
    NetcdfVariable chosen = byName.get(name.isEmpty() ? names.get(0) : name);
    if (chosen == null) {
      throw new IOException("no variable '%s' among %s".formatted(name, byName.keySet()));
    }
    return chosen;
  }

  private <A> LabelledArray<A> labelled(
      ArrayNamespace<A> xp,
      NetcdfVariable variable,
      Unpacked values,
      Map<String, Object> attributes)
      throws IOException {
    List<NetcdfVariable> described = coordinates(variable);
    String upward = upward(variable, described);
    turn(values.elements(), variable, upward);
    List<Coordinate> coordinates = new ArrayList<>();
    for (NetcdfVariable one : described) {
      coordinates.add(coordinate(one, upward));
    }
    Labels labels =
        new Labels(
            variable.name(),
            distinct(variable.dims()),
            coordinates,
            without(attributes, OF_THE_FILE));
    A array = xp.asarray(values.elements(), variable.shape(), values.dtype());
    return new LabelledArray<>(array, labels);
  }

  /** A name that stands there twice, as of a matrix, is none. */
  private static List<String> distinct(List<String> dims) {
    Set<String> seen = new HashSet<>();
    return dims.stream().map(dim -> seen.add(dim) ? dim : "").toList();
  }

  private static Map<String, Object> without(Map<String, Object> attributes, Set<String> names) {
    Map<String, Object> rest = new LinkedHashMap<>(attributes);
    rest.keySet().removeAll(names);
    return rest;
  }

  /** The coordinates of a variable's dimensions, its auxiliary ones and its reference system. */
  private List<NetcdfVariable> coordinates(NetcdfVariable variable) {
    Set<String> names = new LinkedHashSet<>(variable.dims());
    names.addAll(describing(variable));
    names.remove(variable.name());
    return names.stream()
        .map(byName::get)
        .filter(one -> one != null && variable.dims().containsAll(one.dims()))
        .filter(one -> one.dtype() != null || one.type().isText())
        .filter(one -> !isPlaceholder(one))
        .filter(one -> isAlong(one, variable))
        .toList();
  }

  /** Whether a coordinate is as long as its dimensions: what is unlimited may not be filled yet. */
  private static boolean isAlong(NetcdfVariable coordinate, NetcdfVariable variable) {
    boolean along = coordinate.dims().stream().distinct().count() == coordinate.rank();
    for (int i = 0; i < coordinate.rank(); i++) {
      int axis = variable.dims().indexOf(coordinate.dims().get(i));
      along = along && coordinate.shape()[i] == variable.shape()[axis];
    }
    return along;
  }

  /** Whether NetCDF-4 has the variable only to have the dimension. */
  private static boolean isPlaceholder(NetcdfVariable variable) {
    return variable.text("NAME").startsWith("This is a netCDF dimension but not");
  }

  private static Coordinate coordinate(NetcdfVariable variable, String upward) throws IOException {
    Object values;
    if (variable.type().isText()) {
      values = variable.reader().read();
    } else {
      Unpacked numbers = Unpacked.of(variable);
      values = Cells.widened(numbers.elements(), numbers.dtype());
    }
    turn(values, variable, upward);
    Coordinate coordinate = Coordinate.of(variable.name(), variable.dims(), values);
    Map<String, Object> attributes = without(variable.attributes(), OF_THE_FILE);
    for (var attribute : without(attributes, Unpacked.UNDONE).entrySet()) {
      coordinate = coordinate.withAttribute(attribute.getKey(), attribute.getValue());
    }
    return coordinate;
  }

  /** The dimension of rows that run from south to north, or an empty text. */
  private static String upward(NetcdfVariable variable, List<NetcdfVariable> described)
      throws IOException {
    int rank = variable.rank();
    if (rank < 2) {
      return "";
    }
    String rows = variable.dims().get(rank - 2);
    String cols = variable.dims().get(rank - 1);
    boolean across = false;
    boolean ascends = false;
    for (NetcdfVariable one : described) {
      if (one.dims().equals(List.of(cols))) {
        across = across || coordinate(one, "").isX();
      } else if (one.dims().equals(List.of(rows))) {
        Coordinate along = coordinate(one, "");
        ascends = ascends || (along.isY() && ascends(along.toDoubles()));
      }
    }
    return across && ascends ? rows : "";
  }

  private static boolean ascends(double[] values) {
    return values.length > 1 && values[values.length - 1] > values[0];
  }

  private static void turn(Object elements, NetcdfVariable variable, String upward) {
    int at = variable.dims().indexOf(upward);
    if (upward.isEmpty() || at < 0) {
      return;
    }
    int outer = 1;
    int inner = 1;
    for (int i = 0; i < variable.rank(); i++) {
      outer *= i < at ? (int) variable.shape()[i] : 1;
      inner *= i > at ? (int) variable.shape()[i] : 1;
    }
    Cells.flip(elements, outer, (int) variable.shape()[at], inner);
  }
}
