package org.thalweg.tensorflow;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * A function of arrays that {@link TensorFlowBackend#compile} can put into a graph: one that asks
 * its arrays for shapes and data types, but never for values. A lambda, or a method that is written
 * for every array type.
 */
@FunctionalInterface
public interface GraphFunction {
  /**
   * The function's values.
   *
   * @param xp the namespace to compute in
   * @param x the arguments
   * @return the results, arrays of {@code xp}
   */
  List<TensorFlowArray> apply(ArrayNamespace<TensorFlowArray> xp, List<TensorFlowArray> x);
}
