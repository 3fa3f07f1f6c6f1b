package org.thalweg.array.engine;

/**
 * Fourier transforms along an axis, none of them scaled: a forward one and an inverse one multiply
 * by the length. Arrays have at least one element; padding, trimming and scaling are done.
 *
 * @param <A> the array type
 */
public interface FourierKernels<A> {
  /**
   * The transform, {@code exp(-2 pi i j k / n)}.
   *
   * @param x complex numbers
   * @param axis the axis
   * @return an array of the shape of {@code x}
   */
  A fft(A x, int axis);

  /**
   * The inverse transform, {@code exp(2 pi i j k / n)}, not divided by n.
   *
   * @param x complex numbers
   * @param axis the axis
   * @return an array of the shape of {@code x}
   */
  A ifft(A x, int axis);

  /**
   * The first half of the transform of real numbers.
   *
   * @param x real numbers
   * @param axis the axis, of length n
   * @return complex numbers, {@code n / 2 + 1} on the axis
   */
  A rfft(A x, int axis);

  /**
   * The real numbers whose transform's first half is given, not divided by n.
   *
   * @param x complex numbers, {@code n / 2 + 1} on the axis; imaginary parts where the transform of
   *     real numbers has none are not read
   * @param n the length of the result
   * @param axis the axis
   * @return real numbers, n on the axis
   */
  A irfft(A x, long n, int axis);
}
