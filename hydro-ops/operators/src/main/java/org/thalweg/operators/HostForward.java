package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * The array code of operators that are no work for arrays: values are read, computed on in Java
 * memory and sent back. Without derivative, and not for graphs that are only being built.
 */
final class HostForward {
  private HostForward() {}

  /** What a kernel computes from arrays. */
  static <A> List<A> of(ArrayNamespace<A> xp, HostKernel kernel, List<A> inputs) {
    List<HostArray> given = inputs.stream().map(x -> read(xp, x)).toList();
    List<ArraySpec> specs = kernel.outputs(given.stream().map(HostArray::spec).toList());
    List<HostArray> results = specs.stream().map(HostForward::allocate).toList();
    kernel.run(given, results);
    List<A> outputs = new ArrayList<>();
    for (HostArray result : results) {
      outputs.add(xp.asarray(result.array(), result.shape().dims(), result.dtype()));
    }
    return outputs;
  }

  private static <A> HostArray read(ArrayNamespace<A> xp, A x) {
    return HostArray.ofArray(new ArraySpec(xp.shape(x), xp.dtype(x)), xp.toFlatArray(x));
  }

  private static HostArray allocate(ArraySpec spec) {
    int size = Math.toIntExact(spec.shape().size());
    return HostArray.ofArray(spec, array(spec.dtype(), size));
  }

  private static Object array(DType dtype, int size) {
    return switch (dtype) {
      case FLOAT64 -> new double[size];
      case FLOAT32 -> new float[size];
      case INT64, UINT64 -> new long[size];
      case INT32, UINT32 -> new int[size];
      case INT16, UINT16 -> new short[size];
      default -> new byte[size];
    };
  }
}
