package org.thalweg.array;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Axes;

/** Functions of the Fourier transform extension that are composed of others. */
final class FftComposites {
  private FftComposites() {}

  /**
   * A transform along one axis.
   *
   * @param n its length
   * @param axis the axis
   * @param norm where the scale stands
   */
  record Line(long n, int axis, FftNorm norm) {}

  /**
   * Transforms along several axes.
   *
   * @param lengths the length of each, -1 to keep the array's
   * @param axes the axes, counted from the front
   */
  @SuppressWarnings("ArrayRecordComponent") // made and read in one call
  record Grid(long[] lengths, int[] axes) {
    int last() {
      return axes.length - 1;
    }
  }

  static long[] kept(int ndim, int @Nullable [] axes) {
    long[] lengths = new long[axes == null ? ndim : axes.length];
    Arrays.fill(lengths, -1);
    return lengths;
  }

  static Grid grid(Shape shape, long[] s, int[] axes) {
    if (s.length != axes.length) {
      throw new IllegalArgumentException(
          "a transform was given " + s.length + " lengths for " + axes.length + " axes");
    }
    return new Grid(s.clone(), Axes.normalize(axes, shape.ndim()));
  }

  static <A> A hfft(ArrayNamespace<A> xp, A x, Line line) {
    if (!xp.dtype(x).isComplex()) {
      throw new DTypeException("hfft takes complex numbers, was given " + xp.dtype(x));
    }
    return xp.fft().irfft(xp.conj(x), line.n(), line.axis(), opposite(line.norm()));
  }

  static <A> A ihfft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.conj(xp.fft().rfft(x, line.n(), line.axis(), opposite(line.norm())));
  }

  /**
   * A Hermitian signal's transform forward is a real one's backward, so the scale changes place.
   */
  private static FftNorm opposite(FftNorm norm) {
    return switch (norm) {
      case BACKWARD -> FftNorm.FORWARD;
      case ORTHO -> FftNorm.ORTHO;
      case FORWARD -> FftNorm.BACKWARD;
    };
  }

  static <A> A fftn(ArrayNamespace<A> xp, A x, Grid grid, FftNorm norm) {
    return forward(xp, complex(xp, x), grid, grid.axes().length, norm);
  }

  static <A> A ifftn(ArrayNamespace<A> xp, A x, Grid grid, FftNorm norm) {
    return inverse(xp, complex(xp, x), grid, grid.axes().length, norm);
  }

  static <A> A rfftn(ArrayNamespace<A> xp, A x, Grid grid, FftNorm norm) {
    requireAxis(grid, "rfftn");
    int axis = grid.axes()[grid.last()];
    A half = xp.fft().rfft(x, length(xp.shape(x), grid, grid.last()), axis, norm);
    return forward(xp, half, grid, grid.last(), norm);
  }

  static <A> A irfftn(ArrayNamespace<A> xp, A x, Grid grid, FftNorm norm) {
    requireAxis(grid, "irfftn");
    int axis = grid.axes()[grid.last()];
    long given = grid.lengths()[grid.last()];
    long n = given == -1 ? 2 * (xp.shape(x).dim(axis) - 1) : given;
    return xp.fft().irfft(inverse(xp, x, grid, grid.last(), norm), n, axis, norm);
  }

  private static void requireAxis(Grid grid, String function) {
    if (grid.axes().length == 0) {
      throw new IllegalArgumentException(function + " takes at least one axis");
    }
  }

  private static <A> A forward(ArrayNamespace<A> xp, A x, Grid grid, int count, FftNorm norm) {
    A z = x;
    for (int i = 0; i < count; i++) {
      z = xp.fft().fft(z, length(xp.shape(z), grid, i), grid.axes()[i], norm);
    }
    return z;
  }

  private static <A> A inverse(ArrayNamespace<A> xp, A x, Grid grid, int count, FftNorm norm) {
    A z = x;
    for (int i = 0; i < count; i++) {
      z = xp.fft().ifft(z, length(xp.shape(z), grid, i), grid.axes()[i], norm);
    }
    return z;
  }

  private static long length(Shape shape, Grid grid, int i) {
    return grid.lengths()[i] == -1 ? shape.dim(grid.axes()[i]) : grid.lengths()[i];
  }

  /** Also without any axis to transform, the result is complex. */
  private static <A> A complex(ArrayNamespace<A> xp, A x) {
    return switch (xp.dtype(x)) {
      case FLOAT32 -> xp.astype(x, DType.COMPLEX64);
      case FLOAT64 -> xp.astype(x, DType.COMPLEX128);
      default -> x;
    };
  }

  static <A> A fftfreq(ArrayNamespace<A> xp, long n, double d, DType dtype) {
    requireFrequencies(n, dtype, "fftfreq");
    A positive = xp.arange(0, (n + 1) / 2, 1, dtype);
    A negative = xp.arange(-(n / 2), 0, 1, dtype);
    return xp.divide(xp.concat(List.of(positive, negative), 0), n * d);
  }

  static <A> A rfftfreq(ArrayNamespace<A> xp, long n, double d, DType dtype) {
    requireFrequencies(n, dtype, "rfftfreq");
    return xp.divide(xp.arange(0, n / 2 + 1, 1, dtype), n * d);
  }

  private static void requireFrequencies(long n, DType dtype, String function) {
    if (n < 1) {
      throw new IllegalArgumentException(function + " takes a positive length, was " + n);
    }
    if (!dtype.isRealFloating()) {
      throw new DTypeException(function + " gives real floating-point numbers, not " + dtype);
    }
  }

  static <A> A fftshift(ArrayNamespace<A> xp, A x, int @Nullable [] axes) {
    A z = x;
    for (int axis : Axes.normalize(axes, xp.ndim(x))) {
      z = xp.roll(z, xp.shape(x).dim(axis) / 2, axis);
    }
    return z;
  }

  static <A> A ifftshift(ArrayNamespace<A> xp, A x, int @Nullable [] axes) {
    A z = x;
    for (int axis : Axes.normalize(axes, xp.ndim(x))) {
      z = xp.roll(z, -(xp.shape(x).dim(axis) / 2), axis);
    }
    return z;
  }
}
