package org.thalweg.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.DType;

/**
 * What a backend has and where it departs from the standard: what its contract test states beside
 * the factory of its namespace.
 *
 * <p>Cases are named {@code "function: what holds"}, many with a data type at the end. A key of the
 * two lists below is such a name or its beginning: {@code "sort"} stands for every case of {@code
 * sort}, {@code "sort: descending"} for those, {@code "sort: descending, bool"} for one, {@code
 * "linalg.svd"} for a function of an extension and {@code "linalg"} for all of it. Each case that a
 * key stands for must do what the list says, and each key must stand for some case.
 */
public final class Capabilities {
  private final List<DType> dtypes;
  private final Map<String, String> unsupported;
  private final Map<String, String> deviations;

  private Capabilities(
      List<DType> dtypes, Map<String, String> unsupported, Map<String, String> deviations) {
    this.dtypes = List.copyOf(dtypes);
    this.unsupported = unsupported;
    this.deviations = deviations;
  }

  /**
   * Everything of the standard, in some data types.
   *
   * @param dtypes the data types that the backend has; making an array of another must throw {@code
   *     UnsupportedOnBackendException}
   * @return the capabilities
   */
  public static Capabilities of(List<DType> dtypes) {
    return new Capabilities(dtypes, Map.of(), Map.of());
  }

  /**
   * These capabilities without a function, which must throw {@code UnsupportedOnBackendException};
   * nothing that is not listed may.
   *
   * @param function a function's name, or the beginning of the names of its cases
   * @param reason one line: why it is missing
   * @return the capabilities
   */
  public Capabilities without(String function, String reason) {
    return new Capabilities(dtypes, with(unsupported, function, reason), deviations);
  }

  /**
   * These capabilities with a departure from the standard: cases that must fail. When one no longer
   * fails, the line has to go.
   *
   * @param cases the beginning of the names of the cases
   * @param reason one line: what the backend does instead, and why that is accepted
   * @return the capabilities
   */
  public Capabilities deviating(String cases, String reason) {
    return new Capabilities(dtypes, unsupported, with(deviations, cases, reason));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String reason) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, reason);
    return more;
  }

  List<DType> dtypes() {
    return dtypes;
  }

  Map<String, String> unsupported() {
    return unsupported;
  }

  Map<String, String> deviations() {
    return deviations;
  }

  Optional<String> whyUnsupported(String caseId) {
    return reason(unsupported, caseId);
  }

  Optional<String> whyDeviating(String caseId) {
    return reason(deviations, caseId);
  }

  private static Optional<String> reason(Map<String, String> map, String caseId) {
    return map.entrySet().stream()
        .filter(entry -> standsFor(entry.getKey(), caseId))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a key is a case's name, or its beginning up to a colon, comma or full stop. */
  static boolean standsFor(String key, String caseId) {
    String ends = key.contains(":") ? "," : ":,.";
    return caseId.equals(key)
        || (caseId.startsWith(key) && ends.indexOf(caseId.charAt(key.length())) >= 0);
  }
}
