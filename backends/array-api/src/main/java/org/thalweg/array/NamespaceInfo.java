package org.thalweg.array;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a namespace can do: the standard's inspection object.
 *
 * @param devices the devices of its backend
 * @param supported the data types of its backend
 * @param defaultDevice the device that arrays are made on
 * @param valuesKnown whether an array's values can be read as soon as it is there; not so in a
 *     graph that is only being built
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/inspection.html">Inspection</a>
 */
public record NamespaceInfo(
    List<Device> devices, List<DType> supported, Device defaultDevice, boolean valuesKnown) {
  /**
   * An inspection object.
   *
   * @param devices the devices of its backend
   * @param supported the data types of its backend
   * @param defaultDevice the device that arrays are made on
   * @param valuesKnown whether an array's values can be read as soon as it is there
   */
  public NamespaceInfo {
    devices = List.copyOf(devices);
    supported = List.copyOf(supported);
  }

  /**
   * An inspection object of a namespace whose arrays can be read.
   *
   * @param devices the devices of its backend
   * @param supported the data types of its backend
   * @param defaultDevice the device that arrays are made on
   */
  public NamespaceInfo(List<Device> devices, List<DType> supported, Device defaultDevice) {
    this(devices, supported, defaultDevice, true);
  }

  /**
   * What is optional in the standard.
   *
   * @return {@code "boolean indexing"} and {@code "data-dependent shapes"}, true where values are
   *     known, and {@code "max dimensions"}
   */
  public Map<String, Object> capabilities() {
    return Map.of(
        "boolean indexing",
        valuesKnown,
        "data-dependent shapes",
        valuesKnown,
        "max dimensions",
        MAX_DIMENSIONS);
  }

  /** The most axes that an array has. */
  public static final long MAX_DIMENSIONS = 64;

  /**
   * The data types that creation functions give when none is asked for.
   *
   * @return data types by {@code "real floating"}, {@code "complex floating"}, {@code "integral"}
   *     and {@code "indexing"}
   */
  public Map<String, DType> defaultDtypes() {
    return Map.of(
        "real floating", DType.FLOAT64,
        "complex floating", DType.COMPLEX128,
        "integral", DType.INT64,
        "indexing", DType.INT64);
  }

  /**
   * The data types of the backend.
   *
   * @return data types by the standard's names
   */
  public Map<String, DType> dtypes() {
    Map<String, DType> dtypes = new LinkedHashMap<>();
    supported.forEach(dtype -> dtypes.put(dtype.standardName(), dtype));
    return dtypes;
  }

  /**
   * The data types of one kind.
   *
   * @param kind the kind
   * @return data types by the standard's names
   */
  public Map<String, DType> dtypes(DTypeKind kind) {
    Map<String, DType> dtypes = dtypes();
    dtypes.values().removeIf(dtype -> !kind.contains(dtype));
    return dtypes;
  }
}
