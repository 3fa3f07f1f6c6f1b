package org.thalweg.djl.mxnet;

import ai.djl.util.PairList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parameters of operators, as MXNet reads them: text. */
final class Parameters {
  private Parameters() {}

  /** Names, each with its value. */
  static PairList<String, String> of(Object... namesAndValues) {
    PairList<String, String> parameters = new PairList<>(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.add((String) namesAndValues[i], namesAndValues[i + 1].toString());
    }
    return parameters;
  }

  static String tuple(long... values) {
    return Arrays.stream(values)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }

  static String tuple(int... values) {
    return tuple(Arrays.stream(values).asLongStream().toArray());
  }
}
