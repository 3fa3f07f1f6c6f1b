package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.engine.FourierKernels;

/** The Fourier transforms, which TensorFlow has for the last axis, the inverse ones scaled. */
record FourierCalls(TensorFlowEngine engine) implements FourierKernels<TensorFlowArray> {
  @Override
  public TensorFlowArray fft(TensorFlowArray x, int axis) {
    return engine.swapped(engine.one("FFT", engine.swapped(x, axis)), axis);
  }

  @Override
  public TensorFlowArray ifft(TensorFlowArray x, int axis) {
    TensorFlowArray z = engine.swapped(engine.one("IFFT", engine.swapped(x, axis)), axis);
    return times(z, x.shape().dim(axis));
  }

  @Override
  public TensorFlowArray rfft(TensorFlowArray x, int axis) {
    DType complex = x.dtype() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    TensorFlowArray length = engine.ints(Math.toIntExact(x.shape().dim(axis)));
    Call call = Call.of("RFFT", engine.swapped(x, axis), length).set("Tcomplex", complex);
    return engine.swapped(engine.one(call), axis);
  }

  @Override
  public TensorFlowArray irfft(TensorFlowArray x, long n, int axis) {
    DType real = x.dtype() == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    TensorFlowArray length = engine.ints(Math.toIntExact(n));
    Call call = Call.of("IRFFT", engine.swapped(x, axis), length).set("Treal", real);
    return times(engine.swapped(engine.one(call), axis), n);
  }

  private TensorFlowArray times(TensorFlowArray x, long n) {
    return engine.one("Mul", x, engine.scalar((double) n, x.dtype()));
  }
}
