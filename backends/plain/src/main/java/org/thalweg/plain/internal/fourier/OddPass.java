package org.thalweg.plain.internal.fourier;

/**
 * A pass of odd radix p. Inputs r and p - r are added and subtracted first: the sums meet cosines,
 * the differences sines, which halves the products.
 */
final class OddPass {
  private final RootsOfUnity roots;
  private final int radix;

  /** Half of the other inputs. */
  private final int half;

  /** Roots of order n from one root of order p to the next. */
  private final int stride;

  private final double[] sumR;
  private final double[] sumI;
  private final double[] differenceR;
  private final double[] differenceI;

  OddPass(RootsOfUnity roots, int radix, int n) {
    this.roots = roots;
    this.radix = radix;
    this.half = (radix - 1) / 2;
    this.stride = n / radix;
    this.sumR = new double[half + 1];
    this.sumI = new double[half + 1];
    this.differenceR = new double[half + 1];
    this.differenceI = new double[half + 1];
  }

  void run(Pair x, Pair y, int m, int s) {
    for (int j = 0; j < m; j++) {
      for (int q = 0; q < s; q++) {
        gather(x, s * j + q, s * m);
        int to = s * radix * j + q;
        double allR = x.re()[s * j + q];
        double allI = x.im()[s * j + q];
        for (int t = 1; t <= half; t++) {
          allR += sumR[t];
          allI += sumI[t];
        }
        y.re()[to] = allR;
        y.im()[to] = allI;
        for (int r = 1; r <= half; r++) {
          outputs(x, s * j + q, y, to, r, new Step(s, j));
        }
      }
    }
  }

  /** Where a pass stands: its stride and its sequence. */
  private record Step(int s, int j) {}

  private void gather(Pair x, int first, int step) {
    for (int t = 1; t <= half; t++) {
      int low = first + t * step;
      int high = first + (radix - t) * step;
      sumR[t] = x.re()[low] + x.re()[high];
      sumI[t] = x.im()[low] + x.im()[high];
      differenceR[t] = x.re()[low] - x.re()[high];
      differenceI[t] = x.im()[low] - x.im()[high];
    }
  }

  /** Outputs r and p - r. */
  private void outputs(Pair x, int first, Pair y, int to, int r, Step step) {
    double evenR = x.re()[first];
    double evenI = x.im()[first];
    double oddR = 0;
    double oddI = 0;
    int k = 0;
    for (int t = 1; t <= half; t++) {
      k += r;
      k = k >= radix ? k - radix : k;
      double c = roots.re()[k * stride];
      double sine = roots.im()[k * stride];
      evenR += sumR[t] * c;
      evenI += sumI[t] * c;
      oddR -= differenceI[t] * sine;
      oddI += differenceR[t] * sine;
    }
    turn(y, to, r, step, evenR + oddR, evenI + oddI);
    turn(y, to, radix - r, step, evenR - oddR, evenI - oddI);
  }

  private void turn(Pair y, int to, int r, Step step, double re, double im) {
    int k = r * step.j() * step.s();
    double wr = roots.re()[k];
    double wi = roots.im()[k];
    y.re()[to + r * step.s()] = re * wr - im * wi;
    y.im()[to + r * step.s()] = re * wi + im * wr;
  }
}
