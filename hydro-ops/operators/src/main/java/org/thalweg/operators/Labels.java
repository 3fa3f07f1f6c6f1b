package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * What is known of an array beside its values: its name, the names of its dimensions, coordinates
 * along them and attributes, as a variable of a NetCDF file has them. Immutable.
 *
 * @param name the variable's name, empty if it has none
 * @param dims the name of each dimension, different from each other; an empty text where one has no
 *     name
 * @param coordinates what stands along the dimensions, one of each name
 * @param attributes each a {@code String}, a {@code Number} or a {@code List} of numbers; {@code
 *     units} among them
 */
public record Labels(
    String name, List<String> dims, List<Coordinate> coordinates, Map<String, Object> attributes) {
  /**
   * Labels.
   *
   * @param name the variable's name, empty if it has none
   * @param dims the name of each dimension, or empty texts
   * @param coordinates what stands along the dimensions
   * @param attributes each a {@code String}, a {@code Number} or a {@code List} of numbers
   * @throws IllegalArgumentException if two dimensions or coordinates have one name, a coordinate
   *     stands along a dimension that is not there, or an attribute is something else
   */
  public Labels {
    dims = List.copyOf(dims);
    coordinates = List.copyOf(coordinates);
    attributes = Attributes.copy(attributes);
    Set<String> named = new HashSet<>();
    for (String dim : dims) {
      if (!dim.isEmpty() && !named.add(dim)) {
        throw new IllegalArgumentException("two dimensions are called " + dim + ": " + dims);
      }
    }
    Set<String> names = new HashSet<>();
    for (Coordinate coordinate : coordinates) {
      if (!names.add(coordinate.name())) {
        throw new IllegalArgumentException("two coordinates are called " + coordinate.name());
      }
      if (!named.containsAll(coordinate.dims())) {
        throw new IllegalArgumentException(
            "coordinate %s stands along %s, the array has the dimensions %s"
                .formatted(coordinate.name(), coordinate.dims(), dims));
      }
    }
  }

  /**
   * The names of the dimensions, and nothing else.
   *
   * @param dims the names
   * @return the labels
   * @throws IllegalArgumentException if two are the same
   */
  public static Labels of(String... dims) {
    return new Labels("", List.of(dims), List.of(), Map.of());
  }

  /** No labels for so many dimensions. */
  static Labels none(int dims) {
    return new Labels("", Collections.nCopies(dims, ""), List.of(), Map.of());
  }

  /**
   * The same labels under another name.
   *
   * @param newName the variable's name
   * @return new labels
   */
  public Labels withName(String newName) {
    return new Labels(newName, dims, coordinates, attributes);
  }

  /**
   * The same labels with an attribute.
   *
   * @param attribute its name
   * @param value a {@code String}, a {@code Number} or a {@code List} of numbers
   * @return new labels
   * @throws IllegalArgumentException if the value is something else
   */
  public Labels withAttribute(String attribute, Object value) {
    return new Labels(name, dims, coordinates, Attributes.with(attributes, attribute, value));
  }

  /**
   * The same labels with a coordinate, in place of the one of its name if there is one.
   *
   * @param coordinate the coordinate
   * @return new labels
   * @throws IllegalArgumentException if it stands along a dimension that is not there
   */
  public Labels withCoordinate(Coordinate coordinate) {
    Map<String, Coordinate> byName = new LinkedHashMap<>();
    coordinates.forEach(one -> byName.put(one.name(), one));
    byName.put(coordinate.name(), coordinate);
    return new Labels(name, dims, List.copyOf(byName.values()), attributes);
  }

  /**
   * A coordinate.
   *
   * @param coordinate its name
   * @return the coordinate, or empty if there is none of that name
   */
  public Optional<Coordinate> coordinate(String coordinate) {
    return coordinates.stream().filter(one -> one.name().equals(coordinate)).findFirst();
  }

  /**
   * The units.
   *
   * @return the attribute {@code units}, or an empty text
   */
  public String units() {
    return Attributes.text(attributes, "units");
  }

  /**
   * The labels of an array of which some dimensions were replaced by others: coordinates along the
   * replaced ones go.
   *
   * @param from number of the first dimension that is replaced
   * @param count how many are replaced
   * @param others names of the new ones, which may be none
   * @return new labels
   * @throws IndexOutOfBoundsException if there are no such dimensions
   */
  public Labels replaced(int from, int count, String... others) {
    List<String> gone = dims.subList(from, from + count);
    List<String> changed = new ArrayList<>(dims.subList(0, from));
    List<String> after = dims.subList(from + count, dims.size());
    for (String other : others) {
      changed.add(changed.contains(other) || after.contains(other) ? "" : other);
    }
    changed.addAll(after);
    List<Coordinate> kept =
        coordinates.stream().filter(one -> Collections.disjoint(one.dims(), gone)).toList();
    return new Labels(name, changed, kept, attributes);
  }

  /** The dimensions and coordinates alone, of a result that is something else than its field. */
  Labels places() {
    return new Labels("", dims, coordinates, Map.of());
  }

  /** That these are labels of an array of a shape. */
  void check(Shape shape) {
    if (shape.ndim() != dims.size()) {
      throw new ShapeException(
          "an array of shape %s has %d dimensions, not %s".formatted(shape, shape.ndim(), dims));
    }
    for (Coordinate coordinate : coordinates) {
      long length = 1;
      for (String dim : coordinate.dims()) {
        length *= shape.dim(dims.indexOf(dim));
      }
      if (coordinate.length() != length) {
        throw new ShapeException(
            "coordinate %s has %d values, the array has %d along %s"
                .formatted(coordinate.name(), coordinate.length(), length, coordinate.dims()));
      }
    }
  }

  /**
   * These labels on a result of unknown origin: where its rank is another one, only name,
   * attributes and scalar coordinates are kept; coordinates go where a length is another one.
   */
  Labels fitted(Shape shape) {
    if (shape.ndim() != dims.size()) {
      String[] unnamed = new String[shape.ndim()];
      Arrays.fill(unnamed, "");
      return replaced(0, dims.size(), unnamed);
    }
    List<Coordinate> fitting = coordinates.stream().filter(one -> fits(one, shape)).toList();
    return new Labels(name, dims, fitting, attributes);
  }

  private boolean fits(Coordinate coordinate, Shape shape) {
    long length = 1;
    for (String dim : coordinate.dims()) {
      length *= shape.dim(dims.indexOf(dim));
    }
    return coordinate.length() == length;
  }
}
