package org.thalweg.plain;

import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;

/**
 * The Fourier transform extension. Transforms are computed in double precision, of any length;
 * complex64 and float32 are rounded once, at the end.
 */
final class PlainFourier implements FftExtension<PlainArray> {
  static final PlainFourier INSTANCE = new PlainFourier();

  private PlainFourier() {}

  @Override
  public PlainNamespace xp() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  public PlainArray fft(PlainArray x, long n, int axis, FftNorm norm) {
    return FourierLines.complex(x, n, axis, "fft").forward(norm);
  }

  @Override
  public PlainArray ifft(PlainArray x, long n, int axis, FftNorm norm) {
    return FourierLines.complex(x, n, axis, "ifft").inverse(norm);
  }

  @Override
  public PlainArray rfft(PlainArray x, long n, int axis, FftNorm norm) {
    return FourierLines.ofReal(x, n, axis, "rfft").forwardReal(norm);
  }

  @Override
  public PlainArray irfft(PlainArray x, long n, int axis, FftNorm norm) {
    return FourierLines.toReal(x, n, axis, "irfft").inverseReal(norm);
  }
}
