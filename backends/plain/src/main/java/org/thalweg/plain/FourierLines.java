package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.plain.internal.fourier.RealTransform;
import org.thalweg.plain.internal.fourier.Transform;

/**
 * Fourier transforms of all lines of an array along an axis: each is copied out, padded with zeros
 * or trimmed, transformed and copied back.
 */
final class FourierLines {
  private final PlainArray x;
  private final int n;
  private final int axis;

  /** Lines that begin next to each other: the elements of all later axes. */
  private final int inner;

  private final double[] re;
  private final double[] im;

  private FourierLines(PlainArray x, long n, int axis) {
    this.x = x;
    this.axis = Axes.normalize(axis, x.shape.ndim());
    if (n < 1 || n > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a Fourier transform takes a positive length that fits in memory, was " + n);
    }
    this.n = (int) n;
    int after = 1;
    for (int i = this.axis + 1; i < x.shape.ndim(); i++) {
      after *= (int) x.shape.dim(i);
    }
    this.inner = after;
    this.re = new double[this.n + 1];
    this.im = new double[this.n + 1];
  }

  static FourierLines complex(PlainArray x, long n, int axis, String function) {
    Wide.requireFloating(x, function);
    return new FourierLines(x, n, axis);
  }

  static FourierLines ofReal(PlainArray x, long n, int axis, String function) {
    if (!x.dtype.isRealFloating()) {
      throw new DTypeException(
          function + " takes real floating-point numbers, was given " + x.dtype);
    }
    return new FourierLines(x, n, axis);
  }

  static FourierLines toReal(PlainArray x, long n, int axis, String function) {
    if (!x.dtype.isComplex()) {
      throw new DTypeException(function + " takes complex numbers, was given " + x.dtype);
    }
    return new FourierLines(x, n, axis);
  }

  PlainArray forward(FftNorm norm) {
    Transform transform = Transform.of(n);
    return run(transform::forward, n, Wide.complex(x.dtype), scale(norm, FftNorm.FORWARD));
  }

  PlainArray inverse(FftNorm norm) {
    Transform transform = Transform.of(n);
    return run(transform::inverse, n, Wide.complex(x.dtype), scale(norm, FftNorm.BACKWARD));
  }

  PlainArray forwardReal(FftNorm norm) {
    RealTransform transform = new RealTransform(n);
    DType dtype = Wide.complex(x.dtype);
    return run(transform::forward, n / 2 + 1, dtype, scale(norm, FftNorm.FORWARD));
  }

  PlainArray inverseReal(FftNorm norm) {
    RealTransform transform = new RealTransform(n);
    return run(transform::inverse, n, Wide.real(x.dtype), scale(norm, FftNorm.BACKWARD));
  }

  /** The scale of a direction, which is the norm that puts all of it there. */
  private double scale(FftNorm norm, FftNorm direction) {
    if (norm == FftNorm.ORTHO) {
      return 1 / Math.sqrt(n);
    }
    return norm == direction ? 1.0 / n : 1;
  }

  /** What one line goes through, in place. */
  private interface Kernel {
    void run(double[] re, double[] im);
  }

  private PlainArray run(Kernel kernel, int given, DType dtype, double scale) {
    long[] dims = x.shape.dims();
    int length = (int) dims[axis];
    dims[axis] = given;
    Shape shape = Shape.of(dims);
    int lines = Storage.size(shape) / given;
    double[] from = Wide.of(x);
    double[] to = Wide.allocate(shape, dtype);
    for (int line = 0; line < lines; line++) {
      int block = line / inner;
      int at = line % inner;
      gather(from, block * length * inner + at, Math.min(n, length));
      kernel.run(re, im);
      scatter(to, block * given * inner + at, given, dtype.isComplex(), scale);
    }
    return Wide.array(to, shape, dtype);
  }

  private void gather(double[] from, int start, int count) {
    boolean complex = x.dtype.isComplex();
    for (int k = 0; k < count; k++) {
      int at = start + k * inner;
      re[k] = complex ? from[2 * at] : from[at];
      im[k] = complex ? from[2 * at + 1] : 0;
    }
    Arrays.fill(re, count, n + 1, 0);
    Arrays.fill(im, count, n + 1, 0);
  }

  private void scatter(double[] to, int start, int count, boolean complex, double scale) {
    for (int k = 0; k < count; k++) {
      int at = start + k * inner;
      if (complex) {
        to[2 * at] = re[k] * scale;
        to[2 * at + 1] = im[k] * scale;
      } else {
        to[at] = re[k] * scale;
      }
    }
  }
}
