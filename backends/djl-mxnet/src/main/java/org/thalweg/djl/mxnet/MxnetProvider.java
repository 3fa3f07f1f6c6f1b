package org.thalweg.djl.mxnet;

import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.djl.DjlNamespace;
import org.thalweg.djl.DjlProvider;

/**
 * The provider of the backend {@code "djl-mxnet"}. It needs the native library of MXNet for the
 * machine, which users add: {@code ai.djl.mxnet:mxnet-native-mkl:1.9.1} with the classifier {@code
 * linux-x86_64} or {@code osx-x86_64}.
 *
 * <p>Of the standard's functions it lacks {@code fft}, {@code linalg.eig} and {@code
 * linalg.eigvals}, and every complex data type: MXNet has none. Broadcasts and reductions over axes
 * that alternate more than five times end in an error of DJL.
 */
public final class MxnetProvider extends DjlProvider {
  private static final List<DType> DTYPES =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.INT32,
          DType.INT64,
          DType.UINT8,
          DType.FLOAT32,
          DType.FLOAT64);

  /** The provider, as {@link java.util.ServiceLoader} makes it. */
  public MxnetProvider() {}

  @Override
  public String name() {
    return MxnetEngine.NAME;
  }

  @Override
  protected String engineName() {
    return "MXNet";
  }

  @Override
  protected List<String> artifacts() {
    return List.of(
        "ai.djl:api:0.35.1",
        "ai.djl.mxnet:mxnet-engine:0.35.1",
        "ai.djl.mxnet:mxnet-native-mkl:1.9.1 with a classifier such as linux-x86_64");
  }

  @Override
  protected List<DType> dtypes() {
    return DTYPES;
  }

  @Override
  protected boolean isOfEngine(NDArray x) {
    return x instanceof MxNDArray;
  }

  @Override
  protected DjlNamespace namespace(NamespaceInfo info, NDManager manager) {
    return new MxnetNamespace(new MxnetEngine(info, manager));
  }
}
