package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.djl.DjlNamespace;
import org.thalweg.djl.DjlProvider;

/**
 * The provider of the backend {@code "djl-pytorch"}. It needs the native library of PyTorch for the
 * machine, which users add: {@code ai.djl.pytorch:pytorch-native-cpu:2.7.1} with the classifier
 * {@code linux-x86_64}, {@code linux-aarch64}, {@code osx-aarch64} or {@code win-x86_64}; or an
 * installed one, by the environment variables {@code PYTORCH_LIBRARY_PATH} and {@code
 * PYTORCH_FLAVOR}.
 */
public final class PytorchProvider extends DjlProvider {
  private static final List<DType> DTYPES =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.INT32,
          DType.INT64,
          DType.UINT8,
          DType.FLOAT32,
          DType.FLOAT64,
          DType.COMPLEX64,
          DType.COMPLEX128);

  /** The provider, as {@link java.util.ServiceLoader} makes it. */
  public PytorchProvider() {}

  @Override
  public String name() {
    return PytorchEngine.NAME;
  }

  @Override
  protected String engineName() {
    return "PyTorch";
  }

  @Override
  protected List<String> artifacts() {
    return List.of(
        "ai.djl:api:0.35.1",
        "ai.djl.pytorch:pytorch-engine:0.35.1",
        "ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1",
        "ai.djl.pytorch:pytorch-native-cpu:2.7.1 with a classifier such as linux-x86_64");
  }

  @Override
  protected List<DType> dtypes() {
    return DTYPES;
  }

  @Override
  protected void check() {
    TorchScript.compile();
  }

  @Override
  protected boolean isOfEngine(NDArray x) {
    return x instanceof PtNDArray;
  }

  @Override
  protected DjlNamespace namespace(NamespaceInfo info, NDManager manager) {
    return new PytorchNamespace(new PytorchEngine(info, manager));
  }
}
