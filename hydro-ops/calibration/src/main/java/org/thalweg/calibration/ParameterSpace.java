package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.calibration.Parameter.Fixed;

/** The parameters of a model, and the free numbers that the fitted ones are made of, in a row. */
final class ParameterSpace {
  private final List<Parameter> parameters;
  private final List<FreeArray> fitted;

  ParameterSpace(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    this.fitted =
        parameters.stream().filter(p -> !(p.form() instanceof Fixed)).map(FreeArray::new).toList();
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException("two parameters are called '" + parameter.name() + "'");
      }
    }
    if (fitted.isEmpty()) {
      throw new IllegalArgumentException("there is no parameter to fit");
    }
  }

  List<Parameter> parameters() {
    return parameters;
  }

  List<FreeArray> fitted() {
    return fitted;
  }

  /** The number of free numbers. */
  int size() {
    return fitted.stream().mapToInt(FreeArray::size).sum();
  }

  List<String> names() {
    return fitted.stream().flatMap(array -> array.names().stream()).toList();
  }

  double[] start() {
    return fitted.stream().flatMapToDouble(array -> Arrays.stream(array.start())).toArray();
  }

  /** Another start: a share of the range for each fitted parameter. */
  double[] start(double[] shares) {
    double[] start = new double[size()];
    int first = 0;
    for (int i = 0; i < fitted.size(); i++) {
      double[] part = fitted.get(i).start(shares[i]);
      System.arraycopy(part, 0, start, first, part.length);
      first += part.length;
    }
    return start;
  }

  /** The free arrays that a row of numbers holds, float64. */
  <A> List<A> arrays(ArrayNamespace<A> xp, double[] free) {
    List<A> arrays = new ArrayList<>();
    int first = 0;
    for (FreeArray array : fitted) {
      double[] part = Arrays.copyOfRange(free, first, first + array.size());
      arrays.add(xp.asarray(part, array.shape().dims(), DType.FLOAT64));
      first += array.size();
    }
    return arrays;
  }

  /** The row of numbers that arrays hold. */
  <A> double[] row(ArrayNamespace<A> xp, List<A> arrays) {
    return arrays.stream()
        .flatMapToDouble(x -> Arrays.stream((double[]) xp.toFlatArray(x)))
        .toArray();
  }

  /** The parameters that free arrays stand for. */
  <A> Parameters<A> parameters(ArrayNamespace<A> xp, List<A> arrays) {
    Map<String, A> values = new LinkedHashMap<>();
    int next = 0;
    for (Parameter parameter : parameters) {
      if (parameter.form() instanceof Fixed fixed) {
        values.put(parameter.name(), xp.constant(fixed.value()));
      } else {
        values.put(parameter.name(), fitted.get(next).values(xp, arrays.get(next)));
        next++;
      }
    }
    return new Parameters<>(values);
  }

  /** The parameters as numbers. */
  <A> Map<String, double[]> numbers(ArrayNamespace<A> xp, double[] free) {
    Parameters<A> values = parameters(xp, arrays(xp, free));
    Map<String, double[]> numbers = new LinkedHashMap<>();
    for (String name : values.names()) {
      A value = xp.astype(values.get(name), DType.FLOAT64, false);
      numbers.put(name, (double[]) xp.toFlatArray(value));
    }
    return numbers;
  }

  /** The parameter that each free number stands for; of one from attributes the number itself. */
  <A> double[] values(ArrayNamespace<A> xp, double[] free) {
    Map<String, double[]> parameters = numbers(xp, free);
    double[] row = free.clone();
    int first = 0;
    for (FreeArray array : fitted) {
      if (array.isElementwise()) {
        double[] values = parameters.getOrDefault(array.parameter().name(), new double[0]);
        System.arraycopy(values, 0, row, first, values.length);
      }
      first += array.size();
    }
    return row;
  }

  @Override
  public String toString() {
    return parameters.toString();
  }
}
