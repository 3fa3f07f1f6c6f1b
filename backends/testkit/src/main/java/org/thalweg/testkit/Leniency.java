package org.thalweg.testkit;

import java.util.List;
import java.util.Set;
import org.thalweg.array.DType;

/** Where the standard lets a function take more data types than it must. */
final class Leniency {
  private static final Set<String> ANY_TRUTH =
      Set.of("logicalAnd", "logicalNot", "logicalOr", "logicalXor");
  private static final Set<String> ANY_NUMBER =
      Set.of("conj", "isfinite", "isinf", "isnan", "positive", "real", "signbit");

  private Leniency() {}

  /** Whether a function must or may take a data type. */
  static boolean takes(String function, List<DType> must, DType dtype) {
    return must.contains(dtype) || ANY_TRUTH.contains(function) || ANY_NUMBER.contains(function);
  }
}
