package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.FftNorm;

/**
 * The six transforms of a line by their definition: every frequency a sum over all elements, with
 * sines and cosines of exactly reduced angles. Results are complex numbers in double.
 */
enum Fourier {
  FFT(false, false),
  IFFT(true, false),
  /** Half the spectrum of real numbers. */
  RFFT(false, false),
  /** Real numbers from half a spectrum. */
  IRFFT(true, true),
  /** Real numbers from half a Hermitian signal. */
  HFFT(false, true),
  /** Half the Hermitian signal of real numbers. */
  IHFFT(true, false);

  private final boolean inverse;
  private final boolean fromHalf;

  Fourier(boolean inverse, boolean fromHalf) {
    this.inverse = inverse;
    this.fromHalf = fromHalf;
  }

  /** Whether the function takes real numbers. */
  boolean takesReal() {
    return this == RFFT || this == IHFFT;
  }

  /** The data type of its result. */
  DType result(DType dtype) {
    return fromHalf ? Cells.part(dtype) : Cells.complex(Cells.part(dtype));
  }

  /** The length of the transform of a line when none is asked for. */
  long length(long line) {
    return fromHalf ? 2 * (line - 1) : line;
  }

  /** What the sums are multiplied by. */
  double factor(long n, FftNorm norm) {
    return switch (norm) {
      case BACKWARD -> inverse ? 1.0 / n : 1;
      case ORTHO -> 1 / Math.sqrt((double) n);
      case FORWARD -> inverse ? 1 : 1.0 / n;
    };
  }

  /** The transform of a line, padded with zeros or trimmed. */
  List<Object> of(List<Object> line, int n, FftNorm norm) {
    Complex[] x = fromHalf ? whole(line, n) : padded(line, n);
    int count = takesReal() ? n / 2 + 1 : n;
    List<Object> z = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Complex sum = sum(x, k, factor(n, norm));
      z.add(fromHalf ? (Object) sum.re() : sum);
    }
    return z;
  }

  private static Complex[] padded(List<Object> line, int n) {
    Complex[] x = new Complex[n];
    for (int i = 0; i < n; i++) {
      x[i] = i < line.size() ? Complex.of(line.get(i)) : new Complex(0, 0);
    }
    return x;
  }

  /** The line from its first half: each element behind the middle is the conjugate of another. */
  private static Complex[] whole(List<Object> line, int n) {
    Complex[] half = padded(line, n / 2 + 1);
    Complex[] x = new Complex[n];
    for (int i = 0; i < n; i++) {
      Complex z = i <= n / 2 ? half[i] : half[n - i].conj();
      x[i] = i == 0 || 2 * i == n ? new Complex(z.re(), 0) : z;
    }
    return x;
  }

  private Complex sum(Complex[] x, int k, double factor) {
    int n = x.length;
    double re = 0;
    double im = 0;
    for (int j = 0; j < n; j++) {
      double angle = 2 * Math.PI * (((long) j * k) % n) / n;
      double cos = Math.cos(angle);
      double sin = inverse ? Math.sin(angle) : -Math.sin(angle);
      re += x[j].re() * cos - x[j].im() * sin;
      im += x[j].re() * sin + x[j].im() * cos;
    }
    return new Complex(factor * re, factor * im);
  }
}
