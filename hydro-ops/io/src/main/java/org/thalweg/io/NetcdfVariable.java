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
 * @param dtype type of its elements, null where that is no number
 * @param attributes each a {@code String} or a {@code double[]}
 * @param reader reads all elements in row-major order
 */
@SuppressWarnings("ArrayRecordComponent") // the record's own, only read
record NetcdfVariable(
    String name,
    List<String> dims,
    long[] shape,
    @Nullable DType dtype,
    Map<String, Object> attributes,
    Reader reader) {

  /** Reads all elements of a variable into a flat array of its data type. */
  interface Reader {
    Object read() throws IOException;
  }

  int rank() {
    return shape.length;
  }

  String text(String attribute) {
    return attributes.get(attribute) instanceof String text ? text.strip() : "";
  }

  OptionalDouble number(String attribute) {
    return attributes.get(attribute) instanceof double[] numbers && numbers.length > 0
        ? OptionalDouble.of(numbers[0])
        : OptionalDouble.empty();
  }

  /** The elements as real numbers, for coordinates. */
  double[] doubles() throws IOException {
    DType type = dtype;
    if (type == null) {
      throw new IOException("variable " + name + " holds no numbers");
    }
    Object elements = reader.read();
    double[] numbers = new double[Cells.length(elements)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Cells.get(elements, type, i);
    }
    return numbers;
  }
}
