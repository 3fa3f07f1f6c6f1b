package org.thalweg.plain.internal.fourier;

/**
 * Transforms of lengths with small prime factors: Stockham's self-sorting passes, decimating in
 * frequency. A pass of radix p takes the sequences {@code x[q + s (j + r m)]} and leaves {@code y[q
 * + s (p j + r)]}, so that the last pass leaves everything in order and no bits are reversed.
 *
 * <p>Van Loan (1992), Computational Frameworks for the Fast Fourier Transform, section 1.7.
 */
final class MixedRadix extends Transform {
  /** The work of a pass of radix p grows as p squared: beyond this, Bluestein is faster. */
  private static final int LARGEST_RADIX = 31;

  private final RootsOfUnity roots;

  MixedRadix(int n) {
    super(n);
    roots = RootsOfUnity.of(n, n);
  }

  /** Whether all prime factors of a length are small. */
  static boolean accepts(int n) {
    int rest = n;
    for (int p = 2; p <= LARGEST_RADIX; p++) {
      while (rest % p == 0) {
        rest /= p;
      }
    }
    return rest == 1;
  }

  @Override
  public void forward(double[] re, double[] im) {
    Pair x = new Pair(re, im);
    Pair y = new Pair(new double[n], new double[n]);
    int s = 1;
    while (s < n) {
      int radix = radix(n / s);
      int m = n / s / radix;
      switch (radix) {
        case 2 -> two(x, y, m, s);
        case 4 -> four(x, y, m, s);
        default -> new OddPass(roots, radix, n).run(x, y, m, s);
      }
      Pair done = y;
      y = x;
      x = done;
      s *= radix;
    }
    if (x.re() != re) {
      System.arraycopy(x.re(), 0, re, 0, n);
      System.arraycopy(x.im(), 0, im, 0, n);
    }
  }

  private static int radix(int rest) {
    if (rest % 4 == 0) {
      return 4;
    }
    int radix = 2;
    while (rest % radix != 0) {
      radix++;
    }
    return radix;
  }

  private void two(Pair x, Pair y, int m, int s) {
    double[] xr = x.re();
    double[] xi = x.im();
    double[] yr = y.re();
    double[] yi = y.im();
    for (int j = 0; j < m; j++) {
      double wr = roots.re()[j * s];
      double wi = roots.im()[j * s];
      int from = s * j;
      int to = 2 * from;
      for (int q = 0; q < s; q++) {
        double ar = xr[from + q];
        double ai = xi[from + q];
        double br = xr[from + s * m + q];
        double bi = xi[from + s * m + q];
        yr[to + q] = ar + br;
        yi[to + q] = ai + bi;
        yr[to + s + q] = (ar - br) * wr - (ai - bi) * wi;
        yi[to + s + q] = (ar - br) * wi + (ai - bi) * wr;
      }
    }
  }

  private void four(Pair x, Pair y, int m, int s) {
    for (int j = 0; j < m; j++) {
      four(x, y, j * s, s * m, s);
    }
  }

  private void four(Pair x, Pair y, int at, int step, int s) {
    double[] xr = x.re();
    double[] xi = x.im();
    double[] yr = y.re();
    double[] yi = y.im();
    double w1r = roots.re()[at];
    double w1i = roots.im()[at];
    double w2r = roots.re()[2 * at];
    double w2i = roots.im()[2 * at];
    double w3r = roots.re()[3 * at];
    double w3i = roots.im()[3 * at];
    for (int q = at; q < at + s; q++) {
      double sumR = xr[q] + xr[q + 2 * step];
      double sumI = xi[q] + xi[q + 2 * step];
      double differenceR = xr[q] - xr[q + 2 * step];
      double differenceI = xi[q] - xi[q + 2 * step];
      double oddR = xr[q + step] + xr[q + 3 * step];
      double oddI = xi[q + step] + xi[q + 3 * step];
      // The difference of the odd ones, times i.
      double turnedR = xi[q + 3 * step] - xi[q + step];
      double turnedI = xr[q + step] - xr[q + 3 * step];
      int z = 3 * at + q;
      yr[z] = sumR + oddR;
      yi[z] = sumI + oddI;
      yr[z + s] = (differenceR - turnedR) * w1r - (differenceI - turnedI) * w1i;
      yi[z + s] = (differenceR - turnedR) * w1i + (differenceI - turnedI) * w1r;
      yr[z + 2 * s] = (sumR - oddR) * w2r - (sumI - oddI) * w2i;
      yi[z + 2 * s] = (sumR - oddR) * w2i + (sumI - oddI) * w2r;
      yr[z + 3 * s] = (differenceR + turnedR) * w3r - (differenceI + turnedI) * w3i;
      yi[z + 3 * s] = (differenceR + turnedR) * w3i + (differenceI + turnedI) * w3r;
    }
  }
}
