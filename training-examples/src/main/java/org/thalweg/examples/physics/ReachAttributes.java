package org.thalweg.examples.physics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.InputException;

/**
 * Attributes of reaches as a network wants them: with a mean of 0 and a spread of 1. Slopes and
 * lengths range over orders of magnitude and count by their logarithm; what is missing is 0.
 *
 * @param names of the attributes
 * @param values {@code (reach, attribute)}
 */
record ReachAttributes(List<String> names, Constant values) {
  /** Columns of a reach table that say which reach it is, and not how it is. */
  private static final Set<String> PLACES =
      Set.of("index", "id", "comid", "down_index", "down_comid", "downstream");

  private static final Set<String> BY_LOGARITHM = Set.of("slope", "length_m");

  /** Of what is less, a map says more than the river. */
  private static final double LEAST_SLOPE = 1e-3;

  /**
   * The attributes in a basin's folder: all columns of {@code reaches.csv} but those of ids.
   *
   * @param folder the folder
   * @throws InputException if an attribute is not a number
   */
  static ReachAttributes of(Path folder) {
    List<double[]> reaches = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(folder.resolve("reaches.csv"))) {
      csv.header().stream().filter(name -> !PLACES.contains(name)).forEach(names::add);
      int[] columns = names.stream().mapToInt(csv::column).toArray();
      csv.forEachRow(
          row -> {
            double[] reach = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
              reach[i] = row.numberOrNan(columns[i], "an attribute, a number or nothing");
            }
            reaches.add(reach);
          });
    }
    return of(names, reaches);
  }

  /** Attributes as they were measured, one array for each reach. */
  static ReachAttributes of(List<String> names, List<double[]> reaches) {
    int count = names.size();
    double[] values = new double[reaches.size() * count];
    for (int i = 0; i < count; i++) {
      double[] column = column(names.get(i), reaches, i);
      for (int reach = 0; reach < column.length; reach++) {
        values[reach * count + i] = column[reach];
      }
    }
    return new ReachAttributes(
        List.copyOf(names), Constant.of(values, Shape.of(reaches.size(), count), DType.FLOAT64));
  }

  private static double[] column(String name, List<double[]> reaches, int i) {
    double[] column = reaches.stream().mapToDouble(reach -> scaled(name, reach[i])).toArray();
    double mean = mean(column);
    double spread =
        Math.sqrt(mean(DoubleStream.of(column).map(x -> (x - mean) * (x - mean)).toArray()));
    // What is the same everywhere tells nothing, and what is missing is taken for usual.
    return DoubleStream.of(column)
        .map(x -> spread == 0 || Double.isNaN(x) ? 0 : (x - mean) / spread)
        .toArray();
  }

  /** Of what is not missing. */
  private static double mean(double[] column) {
    return DoubleStream.of(column).filter(x -> !Double.isNaN(x)).average().orElse(0);
  }

  private static double scaled(String name, double value) {
    return BY_LOGARITHM.contains(name) ? Math.log(Math.max(value, LEAST_SLOPE)) : value;
  }
}
