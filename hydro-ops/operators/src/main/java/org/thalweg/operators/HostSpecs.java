package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** What kernels ask of the shapes and data types of arrays in Java memory. */
final class HostSpecs {
  private HostSpecs() {}

  /** Whether all are of one data type, and counted by int. */
  static boolean areAlike(List<ArraySpec> inputs) {
    DType dtype = inputs.get(0).dtype();
    return areCountable(inputs) && inputs.stream().allMatch(in -> in.dtype() == dtype);
  }

  /** Whether all are of one real floating-point type, and counted by int. */
  static boolean areFloating(List<ArraySpec> inputs) {
    return inputs.get(0).dtype().isRealFloating() && areAlike(inputs);
  }

  /** Whether an int counts the elements of each. */
  static boolean areCountable(List<ArraySpec> inputs) {
    return inputs.stream().allMatch(in -> in.shape().size() <= Integer.MAX_VALUE);
  }

  /** How many rows of a length an array has; none where rows have no elements. */
  static int rows(Shape shape, int length) {
    return length == 0 ? 0 : (int) (shape.size() / length);
  }

  /** An array like another but for the length of its last dimension. */
  static ArraySpec withLast(ArraySpec spec, int length) {
    long[] dims = spec.shape().dims();
    dims[dims.length - 1] = length;
    return new ArraySpec(Shape.of(dims), spec.dtype());
  }
}
