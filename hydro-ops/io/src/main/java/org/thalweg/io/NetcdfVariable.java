package org.thalweg.io;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;

/**
 * A variable of a NetCDF file of either kind, described but not yet read.
 *
 * @param name its name
 * @param dims names of its dimensions, empty strings where the file has none
 * @param shape its lengths, their product checked against the file
 * @param type what its elements are
 * @param attributes each a {@code String}, a {@code Number} or a {@code List} of numbers
 * @param reader reads all elements in row-major order
 */
@SuppressWarnings("ArrayRecordComponent") // the record's own, only read
record NetcdfVariable(
    String name,
    List<String> dims,
    long[] shape,
    Type type,
    Map<String, Object> attributes,
    Reader reader) {

  /**
   * What the elements of a variable are: numbers, texts, or something that is not read.
   *
   * @param numbers the data type of numbers, null for all else
   * @param isText whether they are texts
   */
  record Type(@Nullable DType numbers, boolean isText) {
    static final Type TEXT = new Type(null, true);
    static final Type OTHER = new Type(null, false);
  }

  /** Reads all elements into a flat array of their data type, or a {@code String[]} for texts. */
  interface Reader {
    Object read() throws IOException;
  }

  /** The data type of its numbers, null if it holds none. */
  @Nullable DType dtype() {
    return type.numbers();
  }

  int rank() {
    return shape.length;
  }

  String text(String attribute) {
    return attributes.get(attribute) instanceof String text ? text.strip() : "";
  }

  /** The numbers of an attribute; none if it is a text or absent. */
  List<Number> numbers(String attribute) {
    Object value = attributes.get(attribute);
    if (value instanceof Number number) {
      return List.of(number);
    }
    return value instanceof List<?> list
        ? list.stream().map(Number.class::cast).toList()
        : List.of();
  }

  OptionalDouble number(String attribute) {
    List<Number> numbers = numbers(attribute);
    return numbers.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(numbers.get(0).doubleValue());
  }

  /** The elements as real numbers, for coordinates. */
  double[] doubles() throws IOException {
    DType dtype = dtype();
    if (dtype == null) {
      throw new IOException("variable " + name + " holds no numbers");
    }
    Object elements = reader.read();
    double[] numbers = new double[Cells.length(elements)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Cells.get(elements, dtype, i);
    }
    return numbers;
  }
}
