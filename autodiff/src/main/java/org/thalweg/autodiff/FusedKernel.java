package org.thalweg.autodiff;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * One pass over real arrays of one shape, or of one element, for what would take several functions:
 * on the way back through a model most arrays are small, and each function costs more than its
 * arithmetic.
 */
abstract class FusedKernel implements HostKernel {
  @Override
  public final boolean accepts(List<ArraySpec> inputs) {
    ArraySpec like = largest(inputs);
    for (ArraySpec input : inputs) {
      boolean alike = input.shape().equals(like.shape());
      boolean number = input.shape().size() == 1 && input.shape().ndim() <= like.shape().ndim();
      if (input.dtype() != like.dtype() || !(alike || number)) {
        return false;
      }
    }
    return like.dtype().isRealFloating();
  }

  @Override
  public final List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(largest(inputs));
  }

  /** The first of most axes, among these the first of more than one element. */
  private static ArraySpec largest(List<ArraySpec> inputs) {
    ArraySpec largest = inputs.get(0);
    for (ArraySpec input : inputs) {
      boolean longer = input.shape().ndim() > largest.shape().ndim();
      boolean number = largest.shape().size() == 1 && input.shape().size() != 1;
      if (longer || (number && input.shape().ndim() == largest.shape().ndim())) {
        largest = input;
      }
    }
    return largest;
  }

  @Override
  public final void run(List<HostArray> inputs, List<HostArray> outputs) {
    HostArray to = outputs.get(0);
    if (to.dtype() == DType.FLOAT64) {
      double[] elements = to.hasArray() ? to.doubles() : new double[(int) to.shape().size()];
      runDoubles(inputs, elements);
      if (!to.hasArray()) {
        ((DoubleBuffer) to.buffer()).duplicate().put(elements);
      }
    } else {
      float[] elements = to.hasArray() ? to.floats() : new float[(int) to.shape().size()];
      runFloats(inputs, elements);
      if (!to.hasArray()) {
        ((FloatBuffer) to.buffer()).duplicate().put(elements);
      }
    }
  }

  abstract void runDoubles(List<HostArray> inputs, double[] to);

  abstract void runFloats(List<HostArray> inputs, float[] to);

  static double[] doubles(HostArray x) {
    if (x.hasArray()) {
      return x.doubles();
    }
    double[] elements = new double[(int) x.shape().size()];
    ((DoubleBuffer) x.buffer()).duplicate().get(elements);
    return elements;
  }

  static float[] floats(HostArray x) {
    if (x.hasArray()) {
      return x.floats();
    }
    float[] elements = new float[(int) x.shape().size()];
    ((FloatBuffer) x.buffer()).duplicate().get(elements);
    return elements;
  }

  /** How far an input's next element is: 0 for a number. */
  static int step(HostArray x) {
    return x.shape().size() == 1 ? 0 : 1;
  }
}
