package org.thalweg.autodiff;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;

/**
 * Functions of the Fourier transform extension, each beside its adjoint: all are linear, and the
 * others are composed of these four. The adjoint of a transform is the inverse one without its
 * scale; what padding added is cut off again, and what trimming left out has the cotangent 0.
 *
 * <p>A real transform gives half of a spectrum whose other half is conjugate to it. So its adjoint
 * is the real part of the full one of that half alone; and the adjoint of the inverse counts twice
 * each frequency that stands for two.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
final class FftRules<A, V> implements FftExtension<V> {
  private final ArrayNamespace<V> xp;
  private final Rules<A, V> rules;

  FftRules(ArrayNamespace<V> xp, Rules<A, V> rules) {
    this.xp = xp;
    this.rules = rules;
  }

  @Override
  public ArrayNamespace<V> xp() {
    return xp;
  }

  @Override
  public V fft(V x, long n, int axis, FftNorm norm) {
    Signal from = new Signal(xp.shape(x), xp.dtype(x), axis);
    return rules.linear(
        x,
        (xp, u) -> xp.fft().fft(u, n, axis, norm),
        (xp, g) -> from.fitted(xp, xp.fft().ifft(g, n, axis, adjoint(norm))));
  }

  @Override
  public V ifft(V x, long n, int axis, FftNorm norm) {
    Signal from = new Signal(xp.shape(x), xp.dtype(x), axis);
    return rules.linear(
        x,
        (xp, u) -> xp.fft().ifft(u, n, axis, norm),
        (xp, g) -> from.fitted(xp, xp.fft().fft(g, n, axis, adjoint(norm))));
  }

  @Override
  public V rfft(V x, long n, int axis, FftNorm norm) {
    Signal from = new Signal(xp.shape(x), xp.dtype(x), axis);
    return rules.linear(
        x,
        (xp, u) -> xp.fft().rfft(u, n, axis, norm),
        // Padded by zeros to the whole spectrum.
        (xp, g) -> from.fitted(xp, xp.fft().ifft(g, n, axis, adjoint(norm))));
  }

  @Override
  public V irfft(V x, long n, int axis, FftNorm norm) {
    Signal from = new Signal(xp.shape(x), xp.dtype(x), axis);
    return rules.linear(
        x,
        (xp, u) -> xp.fft().irfft(u, n, axis, norm),
        (xp, g) -> {
          A half = xp.fft().rfft(g, n, axis, adjoint(norm));
          return from.fitted(xp, xp.multiply(half, from.counts(xp, n, xp.dtype(g))));
        });
  }

  /** The scale under which the other direction is the adjoint: that which the inverse does not. */
  private static FftNorm adjoint(FftNorm norm) {
    return switch (norm) {
      case BACKWARD -> FftNorm.FORWARD;
      case ORTHO -> FftNorm.ORTHO;
      case FORWARD -> FftNorm.BACKWARD;
    };
  }

  /**
   * What is transformed.
   *
   * @param shape its shape
   * @param dtype its data type
   * @param axis the axis of the transform
   */
  private record Signal(Shape shape, DType dtype, int axis) {
    /** A cotangent cut, or filled with zeros, to the length before padding or trimming. */
    <A> A fitted(ArrayNamespace<A> xp, A g) {
      A real = Broadcasting.cast(xp, g, dtype);
      int at = Axes.normalize(axis, shape.ndim());
      long given = xp.shape(real).dim(at);
      long wanted = shape.dim(at);
      if (given == wanted) {
        return real;
      } else if (given > wanted) {
        return xp.getItem(real, key(at, wanted));
      }
      long[] missing = shape.dims();
      missing[at] = wanted - given;
      return xp.concat(List.of(real, xp.zeros(Shape.of(missing), dtype)), at);
    }

    private Index[] key(int at, long stop) {
      Index[] key = new Index[shape.ndim()];
      Arrays.fill(key, Index.all());
      key[at] = Index.to(stop);
      return key;
    }

    /** How many frequencies of the whole spectrum each of the half stands for, along the axis. */
    <A> A counts(ArrayNamespace<A> xp, long n, DType real) {
      double[] counts = new double[Math.toIntExact(n / 2 + 1)];
      Arrays.fill(counts, 2);
      counts[0] = 1;
      if (n % 2 == 0) {
        counts[counts.length - 1] = 1;
      }
      long[] dims = new long[shape.ndim()];
      Arrays.fill(dims, 1);
      dims[Axes.normalize(axis, dims.length)] = counts.length;
      return xp.astype(xp.asarray(counts, dims, DType.FLOAT64), real);
    }
  }
}
