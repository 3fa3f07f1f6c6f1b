package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;

/**
 * One operation of a {@link Program}.
 *
 * @param operation what it does
 * @param arguments the lines whose values it takes, all of them before it
 * @param spec the shape and data type of its value
 */
record Line(Operation operation, List<Integer> arguments, ArraySpec spec) {
  DType dtype() {
    return spec.dtype();
  }

  int argument(int position) {
    return arguments.get(position);
  }

  boolean isLeaf() {
    return operation instanceof Operation.Leaf;
  }

  boolean isLiteral() {
    return operation instanceof Operation.Literal;
  }

  /** The arguments' values among those of all lines. */
  <V> List<V> of(List<V> values) {
    List<V> chosen = new ArrayList<>(arguments.size());
    for (int argument : arguments) {
      chosen.add(values.get(argument));
    }
    return chosen;
  }
}
