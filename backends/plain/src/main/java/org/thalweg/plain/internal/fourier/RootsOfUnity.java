package org.thalweg.plain.internal.fourier;

/**
 * The numbers {@code exp(-2 pi i k / n)}, each right to about half a unit in the last place.
 *
 * @param re (count,) real parts
 * @param im (count,) imaginary parts
 */
@SuppressWarnings("ArrayRecordComponent") // tables that never leave the package
record RootsOfUnity(double[] re, double[] im) {

  /**
   * The first ones of an order.
   *
   * @param n the order
   * @param count how many, from 0 on
   */
  static RootsOfUnity of(int n, int count) {
    double[] re = new double[count];
    double[] im = new double[count];
    for (int k = 0; k < count; k++) {
      set(re, im, k, 8L * k, n);
    }
    return new RootsOfUnity(re, im);
  }

  /** Through angles up to an eighth of the circle, which lose nothing where a part is near 0. */
  private static void set(double[] re, double[] im, int k, long eighths, long n) {
    int octant = (int) (eighths / n);
    long rest = octant % 2 == 0 ? eighths - octant * n : (octant + 1) * n - eighths;
    double angle = 2 * Math.PI * rest / (8.0 * n);
    double near = Math.cos(angle);
    double far = Math.sin(angle);
    boolean steep = octant % 4 == 1 || octant % 4 == 2;
    double x = steep ? far : near;
    double y = steep ? near : far;
    re[k] = octant >= 2 && octant < 6 ? -x : x;
    im[k] = octant >= 4 ? y : -y;
  }
}
