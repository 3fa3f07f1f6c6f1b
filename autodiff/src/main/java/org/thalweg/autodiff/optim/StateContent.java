package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a state is on its way to and from a file: lines of text, and arrays in named groups. */
record StateContent<A>(Map<String, String> fields, Map<String, List<A>> groups) {
  StateContent {
    fields = Map.copyOf(fields);
    groups = Map.copyOf(groups);
  }

  String field(String name) throws IOException {
    String value = fields.get(name);
    if (value == null) {
      throw new IOException("the saved state has no field '" + name + "'");
    }
    return value;
  }

  /** A field that holds a number of times something happened. */
  long count(String name) throws IOException {
    String text = field(name);
    try {
      long count = Long.parseLong(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new IOException("field '" + name + "' is no whole number, was '" + text + "'", e);
    }
    throw new IOException("field '" + name + "' is 0 or more, was " + text);
  }

  double number(String name) throws IOException {
    String text = field(name);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IOException("field '" + name + "' is no number, was '" + text + "'", e);
    }
  }

  List<A> group(String name) throws IOException {
    List<A> group = groups.get(name);
    if (group == null) {
      throw new IOException("the saved state has no arrays '" + name + "'");
    }
    return group;
  }
}
