package org.thalweg.djl.pytorch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.Supplier;
import org.thalweg.array.Eig;
import org.thalweg.array.Qr;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.array.engine.LinalgKernels;

/** PyTorch's {@code torch.linalg}, whose errors are about the numbers: shapes have been checked. */
record PytorchLinalg(NDManager owner) implements LinalgKernels<NDArray> {
  private static <T> T numbers(String function, Supplier<T> kernel) {
    try {
      return kernel.get();
    } catch (EngineException e) {
      ArithmeticException error = new ArithmeticException(function + ": " + e.getMessage());
      error.initCause(e);
      throw error;
    }
  }

  @Override
  public NDArray cholesky(NDArray x) {
    return numbers("cholesky", () -> TorchScript.run(owner, "cholesky", x));
  }

  @Override
  public NDArray det(NDArray x) {
    return TorchScript.run(owner, "det", x);
  }

  @Override
  public SlogDet<NDArray> slogdet(NDArray x) {
    NDArray[] z = TorchScript.runAll(owner, "slogdet", x);
    return new SlogDet<>(z[0], z[1]);
  }

  @Override
  public Eig<NDArray> eig(NDArray x) {
    NDArray[] z = numbers("eig", () -> TorchScript.runAll(owner, "eig", x, Double.NaN));
    return new Eig<>(z[0], z[1]);
  }

  @Override
  public Eig<NDArray> eigh(NDArray x) {
    NDArray[] z = numbers("eigh", () -> TorchScript.runAll(owner, "eigh", x, Double.NaN));
    return new Eig<>(z[0], z[1]);
  }

  @Override
  public Qr<NDArray> qr(NDArray x, boolean complete) {
    NDArray[] z = TorchScript.runAll(owner, "qr", x, complete ? "complete" : "reduced");
    return new Qr<>(z[0], z[1]);
  }

  @Override
  public NDArray solve(NDArray x1, NDArray x2) {
    return numbers("solve", () -> TorchScript.run(owner, "solve", x1, x2));
  }

  @Override
  public Svd<NDArray> svd(NDArray x, boolean fullMatrices) {
    NDArray[] z =
        numbers("svd", () -> TorchScript.runAll(owner, "svd", x, fullMatrices, Double.NaN));
    return new Svd<>(z[0], z[1], z[2]);
  }
}
