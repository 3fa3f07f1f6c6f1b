package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What files say beside their numbers: names with texts, numbers or lists of numbers. */
final class Attributes {
  private Attributes() {}

  /** An unmodifiable copy in the same order. */
  static Map<String, Object> copy(Map<String, Object> attributes) {
    Map<String, Object> copy = new LinkedHashMap<>();
    attributes.forEach((name, value) -> copy.put(name, checked(name, value)));
    return Collections.unmodifiableMap(copy);
  }

  static Map<String, Object> with(Map<String, Object> attributes, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return more;
  }

  /** A text, or empty where there is none of that name. */
  static String text(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof String text ? text : "";
  }

  private static Object checked(String name, Object value) {
    if (value instanceof String || value instanceof Number) {
      return value;
    }
    if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
      return Collections.unmodifiableList(new ArrayList<>(list));
    }
    throw new IllegalArgumentException(
        "attribute %s is a %s; wanted a String, a Number or a List of numbers"
            .formatted(name, value.getClass().getSimpleName()));
  }
}
