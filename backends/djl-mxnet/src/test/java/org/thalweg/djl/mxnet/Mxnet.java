package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.testkit.Capabilities;

/** The backend under test. */
final class Mxnet {
  private static final List<DType> DTYPES =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.INT32,
          DType.INT64,
          DType.UINT8,
          DType.FLOAT32,
          DType.FLOAT64);

  private static final String NO_UINT64 =
      "sums and products of uint8 are uint64, which MXNet does not have";

  private static final String NO_COMPLEX =
      "the results are complex numbers, which MXNet does not have";

  static final Capabilities CAPABILITIES =
      Capabilities.of(DTYPES)
          .without("fft", NO_COMPLEX)
          .without("linalg.eig: vectors that the matrix stretches", NO_COMPLEX)
          .without("linalg.eig: of a turn", NO_COMPLEX)
          .without("linalg.eigvals: of a turn", NO_COMPLEX)
          .without("linalg.eigvals: their sum is the trace", NO_COMPLEX)
          .without("sum: values over every choice of axes, uint8", NO_UINT64)
          .without("sum: small integers are added in 64 bits, uint8", NO_UINT64)
          .without("prod: values over every choice of axes, uint8", NO_UINT64)
          .without("cumulativeSum: values along every axis, uint8", NO_UINT64)
          .without("cumulativeProd: values along every axis, uint8", NO_UINT64)
          .without(
              "linalg.trace: the sum of a diagonal, small integers in 64 bits, uint8", NO_UINT64);

  /** What the cases of derivatives are held against, which have other names. */
  static final Capabilities FOR_GRADIENTS =
      CAPABILITIES.without("linalg.eig", NO_COMPLEX).without("linalg.eigvals", NO_COMPLEX);

  private static final Backend<?> BACKEND = Backends.open("djl-mxnet");

  private Mxnet() {}

  @SuppressWarnings("unchecked") // it is a backend of DJL
  static ArrayNamespace<NDArray> namespace() {
    return (ArrayNamespace<NDArray>) BACKEND.xp();
  }
}
