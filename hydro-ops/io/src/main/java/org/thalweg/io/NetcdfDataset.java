package org.thalweg.io;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written to a NetCDF file of either kind: named dimensions, attributes of the file, and
 * variables. Built up by one caller, then written.
 */
final class NetcdfDataset {
  static final String CONVENTIONS = "CF-1.8";

  private final Map<String, Integer> dims = new LinkedHashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final List<Variable> variables = new ArrayList<>();

  /**
   * A variable.
   *
   * @param name its name
   * @param dims names of its dimensions, none for a scalar
   * @param elements all elements in row-major order: {@code byte[]}, {@code short[]}, {@code
   *     int[]}, {@code long[]}, {@code float[]}, {@code double[]} or {@code String[]}; only read
   * @param attributes each a {@code String}, a {@code Number} or a {@code List} of numbers
   */
  record Variable(String name, List<String> dims, Object elements, Map<String, Object> attributes) {
    boolean isText() {
      return elements instanceof String[];
    }
  }

  NetcdfDataset() {
    attributes.put("Conventions", CONVENTIONS);
  }

  /**
   * Adds a dimension.
   *
   * @throws IllegalArgumentException if it is there with another length
   */
  void dimension(String name, long length) {
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("dimension %s of length %d".formatted(name, length));
    }
    Integer before = dims.putIfAbsent(name, (int) length);
    if (before != null && before != length) {
      throw new IllegalArgumentException(
          "dimension %s is of length %d and of length %d".formatted(name, before, length));
    }
  }

  void attribute(String name, String value) {
    attributes.put(name, value);
  }

  void add(Variable variable) {
    variables.add(variable);
  }

  Map<String, Integer> dims() {
    return dims;
  }

  Map<String, Object> attributes() {
    return attributes;
  }

  List<Variable> variables() {
    return variables;
  }

  int length(String dim) {
    return dims.getOrDefault(dim, 0);
  }

  /**
   * The numbers of an attribute as an array of their type, or of float64 if they are of several.
   */
  static Object array(Object attribute) {
    List<?> numbers = attribute instanceof List<?> list ? list : List.of(attribute);
    Class<?> type = numbers.isEmpty() ? Double.class : numbers.get(0).getClass();
    boolean same = numbers.stream().allMatch(type::isInstance);
    Class<?> element = same ? primitive(type) : double.class;
    Object array = Array.newInstance(element, numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      Object number = numbers.get(i);
      Array.set(array, i, element == double.class ? ((Number) number).doubleValue() : number);
    }
    return array;
  }

  private static Class<?> primitive(Class<?> type) {
    if (type == Byte.class) {
      return byte.class;
    } else if (type == Short.class) {
      return short.class;
    } else if (type == Integer.class) {
      return int.class;
    } else if (type == Long.class) {
      return long.class;
    }
    return type == Float.class ? float.class : double.class;
  }
}
