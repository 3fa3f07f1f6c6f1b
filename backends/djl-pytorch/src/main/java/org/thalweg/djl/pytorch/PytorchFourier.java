package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.thalweg.array.engine.FourierKernels;

/** PyTorch's {@code torch.fft}. */
record PytorchFourier(NDManager owner) implements FourierKernels<NDArray> {
  @Override
  public NDArray fft(NDArray x, int axis) {
    return TorchScript.run(owner, "fft", x, axis);
  }

  @Override
  public NDArray ifft(NDArray x, int axis) {
    return TorchScript.run(owner, "ifft", x, axis);
  }

  @Override
  public NDArray rfft(NDArray x, int axis) {
    return TorchScript.run(owner, "rfft", x, axis);
  }

  @Override
  public NDArray irfft(NDArray x, long n, int axis) {
    return TorchScript.run(owner, "irfft", x, n, axis);
  }
}
