package org.thalweg.examples.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Shape;
import org.thalweg.io.CfTime;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.LabelledArray;
import org.thalweg.plain.PlainArray;

/**
 * What lies in front of the last dimension of an array: time steps or classes, of which there may
 * be one without a name.
 */
final class Steps {
  private Steps() {}

  /** How many there are: the product of all lengths but the last. */
  static int count(LabelledArray<PlainArray> array) {
    Shape shape = array.shape();
    long count = 1;
    for (int axis = 0; axis < shape.ndim() - 1; axis++) {
      count *= shape.dim(axis);
    }
    return Math.toIntExact(count);
  }

  /** All values, step after step. */
  static double[] values(LabelledArray<PlainArray> array) {
    return (double[]) array.values().toFlatArray();
  }

  /** The values of one step, where there is only one. */
  static LabelledArray<PlainArray> of(double[] values, String dim) {
    return LabelledArray.of(PlainArray.of(values), dim);
  }

  /** What each is called: {@code time_2001-12-31}, {@code class_3}, or {@code run_0_time_1}. */
  static List<String> names(LabelledArray<PlainArray> array) {
    List<String> names = List.of("");
    for (int axis = 0; axis < array.dims().size() - 1; axis++) {
      List<String> longer = new ArrayList<>();
      for (String before : names) {
        for (String each : names(array, axis)) {
          longer.add(before.isEmpty() ? each : before + "_" + each);
        }
      }
      names = longer;
    }
    return names;
  }

  private static List<String> names(LabelledArray<PlainArray> array, int axis) {
    String dim = array.dims().get(axis);
    String[] places = new String[Math.toIntExact(array.shape().dim(axis))];
    Arrays.setAll(places, Integer::toString);
    for (Coordinate each : array.labels().coordinates()) {
      if (each.name().equals(dim) && each.dims().equals(List.of(dim))) {
        places = texts(each);
      }
    }
    return Arrays.stream(places)
        .map(place -> (dim.isEmpty() ? "step" : dim) + "_" + place)
        .toList();
  }

  private static String[] texts(Coordinate along) {
    if (!along.isNumeric()) {
      return along.toTexts();
    }
    try {
      return Arrays.stream(CfTime.instants(along))
          .map(instant -> instant.toString().replace("T00:00:00Z", ""))
          .toArray(String[]::new);
    } catch (IllegalArgumentException noTime) {
      return Arrays.stream(along.toDoubles()).mapToObj(ResultTable::number).toArray(String[]::new);
    }
  }
}
