package org.thalweg.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of one run of a model, by name. Immutable.
 *
 * @param <A> the array type
 */
public final class Parameters<A> {
  private final Map<String, A> values;

  Parameters(Map<String, A> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * One parameter.
   *
   * @param name its name
   * @return 0-d, or {@code (node)} for one with a value for each node
   * @throws IllegalArgumentException if there is no such parameter
   */
  public A get(String name) {
    A value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no parameter '" + name + "', there are " + values.keySet());
    }
    return value;
  }

  /**
   * The names, in the order in which the parameters were given.
   *
   * @return the names
   */
  public Set<String> names() {
    return values.keySet();
  }
}
