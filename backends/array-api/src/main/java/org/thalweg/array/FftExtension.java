package org.thalweg.array;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Axes;

/**
 * The Fourier transform extension of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/extensions/fourier_transform_functions.html">fourier
 *     transform functions</a>
 */
public interface FftExtension<A> {

  /**
   * The namespace that this extension belongs to.
   *
   * @return the namespace
   */
  ArrayNamespace<A> xp();

  /**
   * The discrete Fourier transform along the last axis.
   *
   * @param x complex or real
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.fft.html">fft</a>
   */
  default A fft(A x) {
    return fft(x, xp().shape(x).dim(-1));
  }

  /**
   * The discrete Fourier transform along the last axis, of a given length.
   *
   * @param x complex or real
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A fft(A x, long n) {
    return fft(x, n, -1);
  }

  /**
   * The discrete Fourier transform along an axis, of a given length.
   *
   * @param x complex or real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A fft(A x, long n, int axis) {
    return fft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The discrete Fourier transform along an axis, of a given length and scale.
   *
   * @param x complex or real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  A fft(A x, long n, int axis, FftNorm norm);

  /**
   * The inverse discrete Fourier transform along the last axis.
   *
   * @param x complex
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.ifft.html">ifft</a>
   */
  default A ifft(A x) {
    return ifft(x, xp().shape(x).dim(-1));
  }

  /**
   * The inverse discrete Fourier transform along the last axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A ifft(A x, long n) {
    return ifft(x, n, -1);
  }

  /**
   * The inverse discrete Fourier transform along an axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A ifft(A x, long n, int axis) {
    return ifft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The inverse discrete Fourier transform along an axis, of a given length and scale.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  A ifft(A x, long n, int axis, FftNorm norm);

  /**
   * The discrete Fourier transform of real numbers along the last axis.
   *
   * @param x real
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.rfft.html">rfft</a>
   */
  default A rfft(A x) {
    return rfft(x, xp().shape(x).dim(-1));
  }

  /**
   * The discrete Fourier transform of real numbers along the last axis, of a given length.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A rfft(A x, long n) {
    return rfft(x, n, -1);
  }

  /**
   * The discrete Fourier transform of real numbers along an axis, of a given length.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A rfft(A x, long n, int axis) {
    return rfft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The discrete Fourier transform of real numbers along an axis, of a given length and scale.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  A rfft(A x, long n, int axis, FftNorm norm);

  /**
   * The inverse of {@code rfft} along the last axis.
   *
   * @param x complex
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.irfft.html">irfft</a>
   */
  default A irfft(A x) {
    return irfft(x, 2 * (xp().shape(x).dim(-1) - 1));
  }

  /**
   * The inverse of {@code rfft} along the last axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A irfft(A x, long n) {
    return irfft(x, n, -1);
  }

  /**
   * The inverse of {@code rfft} along an axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A irfft(A x, long n, int axis) {
    return irfft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The inverse of {@code rfft} along an axis, of a given length and scale.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  A irfft(A x, long n, int axis, FftNorm norm);

  /**
   * The discrete Fourier transform of a Hermitian signal along the last axis.
   *
   * @param x complex
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.hfft.html">hfft</a>
   */
  default A hfft(A x) {
    return hfft(x, 2 * (xp().shape(x).dim(-1) - 1));
  }

  /**
   * The discrete Fourier transform of a Hermitian signal along the last axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A hfft(A x, long n) {
    return hfft(x, n, -1);
  }

  /**
   * The discrete Fourier transform of a Hermitian signal along an axis, of a given length.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A hfft(A x, long n, int axis) {
    return hfft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The discrete Fourier transform of a Hermitian signal along an axis, of a given length and
   * scale.
   *
   * @param x complex
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A hfft(A x, long n, int axis, FftNorm norm) {
    return FftComposites.hfft(xp(), x, new FftComposites.Line(n, axis, norm));
  }

  /**
   * The inverse of {@code hfft} along the last axis.
   *
   * @param x real
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.ihfft.html">ihfft</a>
   */
  default A ihfft(A x) {
    return ihfft(x, xp().shape(x).dim(-1));
  }

  /**
   * The inverse of {@code hfft} along the last axis, of a given length.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IllegalArgumentException if the length is not positive
   */
  default A ihfft(A x, long n) {
    return ihfft(x, n, -1);
  }

  /**
   * The inverse of {@code hfft} along an axis, of a given length.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A ihfft(A x, long n, int axis) {
    return ihfft(x, n, axis, FftNorm.BACKWARD);
  }

  /**
   * The inverse of {@code hfft} along an axis, of a given length and scale.
   *
   * @param x real
   * @param n the length to pad or trim to before the transform
   * @param axis the axis
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the length is not positive
   */
  default A ihfft(A x, long n, int axis, FftNorm norm) {
    return FftComposites.ihfft(xp(), x, new FftComposites.Line(n, axis, norm));
  }

  /**
   * The discrete Fourier transform over all axes.
   *
   * @param x complex or real
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.fftn.html">fftn</a>
   */
  default A fftn(A x) {
    return fftn(x, (int[]) null, FftNorm.BACKWARD);
  }

  /**
   * The discrete Fourier transform over several axes.
   *
   * @param x complex or real
   * @param axes the axes, null for all
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A fftn(A x, int @Nullable [] axes, FftNorm norm) {
    return fftn(
        x, FftComposites.kept(xp().ndim(x), axes), Axes.normalize(axes, xp().ndim(x)), norm);
  }

  /**
   * The discrete Fourier transform over several axes, of given lengths.
   *
   * @param x complex or real
   * @param s the lengths to pad or trim to, -1 to keep one
   * @param axes the axes, one for each length
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice, there are not as many lengths
   *     as axes, or one is not positive
   */
  default A fftn(A x, long[] s, int[] axes, FftNorm norm) {
    return FftComposites.fftn(xp(), x, FftComposites.grid(xp().shape(x), s, axes), norm);
  }

  /**
   * The inverse discrete Fourier transform over all axes.
   *
   * @param x complex
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.ifftn.html">ifftn</a>
   */
  default A ifftn(A x) {
    return ifftn(x, (int[]) null, FftNorm.BACKWARD);
  }

  /**
   * The inverse discrete Fourier transform over several axes.
   *
   * @param x complex
   * @param axes the axes, null for all
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A ifftn(A x, int @Nullable [] axes, FftNorm norm) {
    return ifftn(
        x, FftComposites.kept(xp().ndim(x), axes), Axes.normalize(axes, xp().ndim(x)), norm);
  }

  /**
   * The inverse discrete Fourier transform over several axes, of given lengths.
   *
   * @param x complex
   * @param s the lengths to pad or trim to, -1 to keep one
   * @param axes the axes, one for each length
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice, there are not as many lengths
   *     as axes, or one is not positive
   */
  default A ifftn(A x, long[] s, int[] axes, FftNorm norm) {
    return FftComposites.ifftn(xp(), x, FftComposites.grid(xp().shape(x), s, axes), norm);
  }

  /**
   * The discrete Fourier transform of real numbers over all axes.
   *
   * @param x real
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.rfftn.html">rfftn</a>
   */
  default A rfftn(A x) {
    return rfftn(x, (int[]) null, FftNorm.BACKWARD);
  }

  /**
   * The discrete Fourier transform of real numbers over several axes.
   *
   * @param x real
   * @param axes the axes, null for all
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A rfftn(A x, int @Nullable [] axes, FftNorm norm) {
    return rfftn(
        x, FftComposites.kept(xp().ndim(x), axes), Axes.normalize(axes, xp().ndim(x)), norm);
  }

  /**
   * The discrete Fourier transform of real numbers over several axes, of given lengths.
   *
   * @param x real
   * @param s the lengths to pad or trim to, -1 to keep one
   * @param axes the axes, one for each length
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice, there are not as many lengths
   *     as axes, or one is not positive
   */
  default A rfftn(A x, long[] s, int[] axes, FftNorm norm) {
    return FftComposites.rfftn(xp(), x, FftComposites.grid(xp().shape(x), s, axes), norm);
  }

  /**
   * The inverse of {@code rfft} over all axes.
   *
   * @param x complex
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.irfftn.html">irfftn</a>
   */
  default A irfftn(A x) {
    return irfftn(x, (int[]) null, FftNorm.BACKWARD);
  }

  /**
   * The inverse of {@code rfft} over several axes.
   *
   * @param x complex
   * @param axes the axes, null for all
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A irfftn(A x, int @Nullable [] axes, FftNorm norm) {
    return irfftn(
        x, FftComposites.kept(xp().ndim(x), axes), Axes.normalize(axes, xp().ndim(x)), norm);
  }

  /**
   * The inverse of {@code rfft} over several axes, of given lengths.
   *
   * @param x complex
   * @param s the lengths to pad or trim to, -1 to keep one
   * @param axes the axes, one for each length
   * @param norm where the scale stands
   * @return the transform
   * @throws DTypeException if the data type is not one that the function takes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice, there are not as many lengths
   *     as axes, or one is not positive
   */
  default A irfftn(A x, long[] s, int[] axes, FftNorm norm) {
    return FftComposites.irfftn(xp(), x, FftComposites.grid(xp().shape(x), s, axes), norm);
  }

  /**
   * The frequencies of {@code fft}, for samples at distance 1.
   *
   * @param n the length of the signal, positive
   * @return float64, one-dimensional
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.fftfreq.html">fftfreq</a>
   */
  default A fftfreq(long n) {
    return fftfreq(n, 1.0);
  }

  /**
   * The frequencies of {@code fft}.
   *
   * @param n the length of the signal, positive
   * @param d the distance between samples
   * @return float64, one-dimensional
   */
  default A fftfreq(long n, double d) {
    return fftfreq(n, d, DType.FLOAT64);
  }

  /**
   * The frequencies of {@code fft}.
   *
   * @param n the length of the signal, positive
   * @param d the distance between samples
   * @param dtype the data type of the result
   * @return one-dimensional
   * @throws IllegalArgumentException if the length is not positive
   */
  default A fftfreq(long n, double d, DType dtype) {
    return FftComposites.fftfreq(xp(), n, d, dtype);
  }

  /**
   * The frequencies of {@code rfft}, for samples at distance 1.
   *
   * @param n the length of the signal, positive
   * @return float64, one-dimensional
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.rfftfreq.html">rfftfreq</a>
   */
  default A rfftfreq(long n) {
    return rfftfreq(n, 1.0);
  }

  /**
   * The frequencies of {@code rfft}.
   *
   * @param n the length of the signal, positive
   * @param d the distance between samples
   * @return float64, one-dimensional
   */
  default A rfftfreq(long n, double d) {
    return rfftfreq(n, d, DType.FLOAT64);
  }

  /**
   * The frequencies of {@code rfft}.
   *
   * @param n the length of the signal, positive
   * @param d the distance between samples
   * @param dtype the data type of the result
   * @return one-dimensional
   * @throws IllegalArgumentException if the length is not positive
   */
  default A rfftfreq(long n, double d, DType dtype) {
    return FftComposites.rfftfreq(xp(), n, d, dtype);
  }

  /**
   * Frequencies moved so that zero is in the middle, along all axes.
   *
   * @param x the array
   * @return an array of the same shape
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.fftshift.html">fftshift</a>
   */
  default A fftshift(A x) {
    return fftshift(x, (int[]) null);
  }

  /**
   * Frequencies moved so that zero is in the middle.
   *
   * @param x the array
   * @param axes the axes, null for all
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A fftshift(A x, int @Nullable [] axes) {
    return FftComposites.fftshift(xp(), x, axes);
  }

  /**
   * The inverse of {@code fftshift}, along all axes.
   *
   * @param x the array
   * @return an array of the same shape
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.fft.ifftshift.html">ifftshift</a>
   */
  default A ifftshift(A x) {
    return ifftshift(x, (int[]) null);
  }

  /**
   * The inverse of {@code fftshift}.
   *
   * @param x the array
   * @param axes the axes, null for all
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A ifftshift(A x, int @Nullable [] axes) {
    return FftComposites.ifftshift(xp(), x, axes);
  }
}
