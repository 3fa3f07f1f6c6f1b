package org.thalweg.plain.internal.linalg;

/**
 * A unitary matrix {@code [[c, -conj(s)], [s, conj(c)]]} in the plane of two neighbouring axes.
 *
 * @param c the upper left element
 * @param s the lower left element
 */
record Rotation(Complex c, Complex s) {

  /** The rotation whose first column is the direction of a vector other than zero. */
  static Rotation along(Complex x, Complex y) {
    double norm = Math.hypot(x.abs(), y.abs());
    return new Rotation(x.times(1 / norm), y.times(1 / norm));
  }

  /** {@code a = Q^H a} on rows p and p + 1, from a column on. */
  void applyAdjointLeft(ComplexMatrix a, int p, int column) {
    double[] re0 = a.re[p];
    double[] im0 = a.im[p];
    double[] re1 = a.re[p + 1];
    double[] im1 = a.im[p + 1];
    for (int j = column; j < a.columns; j++) {
      double x = re0[j];
      double y = im0[j];
      double u = re1[j];
      double v = im1[j];
      re0[j] = c.re() * x + c.im() * y + s.re() * u + s.im() * v;
      im0[j] = c.re() * y - c.im() * x + s.re() * v - s.im() * u;
      re1[j] = c.re() * u - c.im() * v - s.re() * x + s.im() * y;
      im1[j] = c.re() * v + c.im() * u - s.re() * y - s.im() * x;
    }
  }

  /** {@code a = a Q} on columns p and p + 1, on as many rows. */
  void applyRight(ComplexMatrix a, int p, int rows) {
    for (int i = 0; i < rows; i++) {
      double[] re = a.re[i];
      double[] im = a.im[i];
      double x = re[p];
      double y = im[p];
      double u = re[p + 1];
      double v = im[p + 1];
      re[p] = c.re() * x - c.im() * y + s.re() * u - s.im() * v;
      im[p] = c.re() * y + c.im() * x + s.re() * v + s.im() * u;
      re[p + 1] = c.re() * u + c.im() * v - s.re() * x - s.im() * y;
      im[p + 1] = c.re() * v - c.im() * u - s.re() * y + s.im() * x;
    }
  }
}
