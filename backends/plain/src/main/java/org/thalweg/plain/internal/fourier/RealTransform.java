package org.thalweg.plain.internal.fourier;

import java.util.Arrays;

/**
 * Unscaled transforms of real numbers of one length, to and from the first {@code n / 2 + 1}
 * frequencies; the others are their conjugates.
 *
 * <p>An even length goes through a complex transform of half of it: even positions are its real
 * parts, odd ones its imaginary parts.
 */
public final class RealTransform {
  private final int n;
  private final Transform complex;
  private final RootsOfUnity roots;

  /**
   * The transforms of a length.
   *
   * @param n the length, at least 1
   */
  public RealTransform(int n) {
    this.n = n;
    boolean even = n % 2 == 0;
    complex = Transform.of(even ? n / 2 : n);
    roots = RootsOfUnity.of(n, even ? n / 2 + 1 : 0);
  }

  /**
   * Transforms real numbers forward.
   *
   * @param re (n + 1,) or longer: the numbers; then the real parts of their frequencies
   * @param im (n + 1,) or longer: then the imaginary parts
   */
  public void forward(double[] re, double[] im) {
    if (n % 2 == 1) {
      Arrays.fill(im, 0, n, 0);
      complex.forward(re, im);
      im[0] = 0;
      return;
    }
    int half = n / 2;
    for (int k = 0; k < half; k++) {
      double even = re[2 * k];
      im[k] = re[2 * k + 1];
      re[k] = even;
    }
    complex.forward(re, im);
    re[half] = re[0];
    im[half] = im[0];
    for (int k = 0; k <= half / 2; k++) {
      split(re, im, k, half - k);
    }
  }

  /** Frequencies k and n / 2 - k of the whole from those of the half. */
  private void split(double[] re, double[] im, int k, int mirrored) {
    double evenR = 0.5 * (re[k] + re[mirrored]);
    double evenI = 0.5 * (im[k] - im[mirrored]);
    double oddR = 0.5 * (im[k] + im[mirrored]);
    double oddI = 0.5 * (re[mirrored] - re[k]);
    double turnedR = oddR * roots.re()[k] - oddI * roots.im()[k];
    double turnedI = oddR * roots.im()[k] + oddI * roots.re()[k];
    re[k] = evenR + turnedR;
    im[k] = evenI + turnedI;
    re[mirrored] = evenR - turnedR;
    im[mirrored] = turnedI - evenI;
  }

  /**
   * Transforms frequencies back to real numbers, unscaled. The imaginary parts of the first and, of
   * an even length, of the last are taken to be 0.
   *
   * @param re (n + 1,) or longer: the real parts; then the numbers
   * @param im (n + 1,) or longer: the imaginary parts; then anything
   */
  public void inverse(double[] re, double[] im) {
    im[0] = 0;
    if (n % 2 == 1) {
      for (int k = 1; k <= n / 2; k++) {
        re[n - k] = re[k];
        im[n - k] = -im[k];
      }
      complex.inverse(re, im);
      return;
    }
    int half = n / 2;
    im[half] = 0;
    for (int k = 0; k <= half / 2; k++) {
      merge(re, im, k, half - k);
    }
    complex.inverse(re, im);
    for (int k = half - 1; k >= 0; k--) {
      double even = re[k];
      re[2 * k + 1] = im[k];
      re[2 * k] = even;
    }
  }

  /** Twice the frequencies k and n / 2 - k of the half from those of the whole. */
  private void merge(double[] re, double[] im, int k, int mirrored) {
    double evenR = re[k] + re[mirrored];
    double evenI = im[k] - im[mirrored];
    double turnedR = re[k] - re[mirrored];
    double turnedI = im[k] + im[mirrored];
    double oddR = turnedR * roots.re()[k] + turnedI * roots.im()[k];
    double oddI = turnedI * roots.re()[k] - turnedR * roots.im()[k];
    re[k] = evenR - oddI;
    im[k] = evenI + oddR;
    re[mirrored] = evenR + oddI;
    im[mirrored] = oddR - evenI;
  }
}
