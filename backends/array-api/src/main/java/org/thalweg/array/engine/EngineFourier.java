package org.thalweg.array.engine;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Shapes;

/** The Fourier transform extension. */
record EngineFourier<A>(ArrayNamespace<A> xp, Engine<A> engine, FourierKernels<A> kernels)
    implements FftExtension<A> {
  @Override
  public A fft(A x, long n, int axis, FftNorm norm) {
    A complex = complex(x, "fft");
    int at = axis(x, n, axis);
    A z = kernel(complex, n, at, part -> kernels.fft(part, at));
    return scaled(z, n, norm, FftNorm.FORWARD);
  }

  @Override
  public A ifft(A x, long n, int axis, FftNorm norm) {
    A complex = complex(x, "ifft");
    int at = axis(x, n, axis);
    A z = kernel(complex, n, at, part -> kernels.ifft(part, at));
    return scaled(z, n, norm, FftNorm.BACKWARD);
  }

  @Override
  public A rfft(A x, long n, int axis, FftNorm norm) {
    if (!xp.dtype(x).isRealFloating()) {
      throw new DTypeException("rfft takes real floating-point numbers, was given " + xp.dtype(x));
    }
    int at = axis(x, n, axis);
    A lines = resized(x, at, n);
    A z =
        xp.size(lines) == 0
            ? xp.zeros(
                Shapes.resized(xp.shape(x), at, n / 2 + 1), xp.dtype(x).promote(DType.COMPLEX64))
            : kernels.rfft(lines, at);
    return scaled(z, n, norm, FftNorm.FORWARD);
  }

  @Override
  public A irfft(A x, long n, int axis, FftNorm norm) {
    if (!xp.dtype(x).isComplex()) {
      throw new DTypeException("irfft takes complex numbers, was given " + xp.dtype(x));
    }
    int at = axis(x, n, axis);
    A lines = resized(x, at, n / 2 + 1);
    A z =
        xp.size(lines) == 0
            ? xp.zeros(Shapes.resized(xp.shape(x), at, n), xp.finfo(x).dtype())
            : kernels.irfft(lines, n, at);
    return scaled(z, n, norm, FftNorm.BACKWARD);
  }

  /** What one array of lines goes through. */
  private interface Lines<A> {
    A run(A x);
  }

  private A kernel(A x, long n, int axis, Lines<A> lines) {
    A part = resized(x, axis, n);
    return xp.size(part) == 0 ? part : lines.run(part);
  }

  private A complex(A x, String function) {
    DType dtype = xp.dtype(x);
    if (!dtype.isFloating()) {
      throw new DTypeException(function + " takes floating-point numbers, was given " + dtype);
    }
    return xp.astype(x, dtype.promote(DType.COMPLEX64));
  }

  private int axis(A x, long n, int axis) {
    int at = Axes.normalize(axis, xp.ndim(x));
    if (n < 1 || n > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a Fourier transform takes a positive length that fits in memory, was " + n);
    }
    return at;
  }

  /** The first elements of an axis, zeros behind them where there are fewer. */
  private A resized(A x, int axis, long length) {
    Shape shape = xp.shape(x);
    long there = shape.dim(axis);
    if (there == length) {
      return x;
    } else if (there > length) {
      return engine.range(x, axis, 0, length);
    }
    A zeros = xp.zeros(Shapes.resized(shape, axis, length - there), xp.dtype(x));
    return xp.concat(List.of(x, zeros), axis);
  }

  /** A result scaled, where the norm puts all of the scale on this direction or half of it. */
  private A scaled(A z, long n, FftNorm norm, FftNorm direction) {
    if (norm == FftNorm.ORTHO) {
      return xp.multiply(z, 1 / Math.sqrt((double) n));
    }
    return norm == direction ? xp.multiply(z, 1.0 / n) : z;
  }
}
