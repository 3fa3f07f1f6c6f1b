package org.thalweg.plain;

/**
 * The inverse hyperbolic and trigonometric functions of complex numbers, with the branch cuts and
 * special values of C99 (Annex G.6).
 *
 * <p>Sine and cosine are by Hull, Fairgrieve and Tang (1997, Implementing the complex arcsine and
 * arccosine functions using exception handling, doi:10.1145/275323.275324): with the distances r
 * and s from -1 and 1, and {@code a = (r + s) / 2}, the arcsine of {@code x + yj} in the first
 * quadrant is {@code asin(x / a) + j log(a + sqrt(a² - 1))}; every difference that would cancel is
 * written anew, and where squares would leave the range the leading terms do. The tangent is {@code
 * log1p(4x / ((1 - x)² + y²)) / 4 + j atan2(2y, (1 - x)(1 + x) - y²) / 2} (Kahan, 1987).
 */
final class ComplexInverses {
  /** Where {@code asin} begins to lose digits. */
  private static final double STEEP = 0.6417;

  /** Where {@code log} begins to lose digits. */
  private static final double NEAR_ONE = 1.5;

  private static final double EPSILON = 0x1p-53;
  private static final double SMALL = 0x1p-509;
  private static final double LARGE = 0x1p508;

  /** Beyond this the inverse tangent is its first term. */
  private static final double FAR = 0x1p54;

  private static final double LN2 = 0.6931471805599453;
  private static final double HALF_PI = Math.PI / 2;
  private static final double QUARTER_PI = Math.PI / 4;

  private ComplexInverses() {}

  static void asinh(double x, double y, double[] z, int at) {
    double p = Math.abs(x);
    double q = Math.abs(y);
    if (p <= Double.MAX_VALUE && q <= Double.MAX_VALUE) {
      arc(q, p, false, z, at);
      double angle = z[at];
      z[at] = z[at + 1];
      z[at + 1] = angle;
    } else if (Double.isInfinite(p)) {
      z[at] = p;
      z[at + 1] = Double.isInfinite(q) ? QUARTER_PI : 0 * q;
    } else if (Double.isInfinite(q)) {
      z[at] = q;
      z[at + 1] = Double.isNaN(p) ? p : HALF_PI;
    } else {
      z[at] = Double.NaN;
      z[at + 1] = q == 0 ? q : Double.NaN;
    }
    z[at] = Math.copySign(z[at], x);
    z[at + 1] = Math.copySign(z[at + 1], y);
  }

  static void asin(double x, double y, double[] z, int at) {
    asinh(-y, x, z, at);
    ComplexExponentials.turnBack(z, at);
  }

  static void acos(double x, double y, double[] z, int at) {
    double p = Math.abs(x);
    double q = Math.abs(y);
    if (p <= Double.MAX_VALUE && q <= Double.MAX_VALUE) {
      arc(p, q, true, z, at);
    } else if (Double.isInfinite(p)) {
      z[at] = Double.isInfinite(q) ? QUARTER_PI : 0 * q;
      z[at + 1] = p;
    } else if (Double.isInfinite(q)) {
      z[at] = Double.isNaN(p) ? p : HALF_PI;
      z[at + 1] = q;
    } else {
      z[at] = p == 0 ? HALF_PI : Double.NaN;
      z[at + 1] = Double.NaN;
    }
    z[at] = x < 0 ? Math.PI - z[at] : z[at];
    z[at + 1] = -Math.copySign(z[at + 1], y);
  }

  static void acosh(double x, double y, double[] z, int at) {
    acos(x, y, z, at);
    double angle = z[at];
    z[at] = Math.abs(z[at + 1]);
    z[at + 1] = Math.copySign(angle, y);
  }

  /**
   * The arcsine of a finite number in the first quadrant, or its arccosine with the other sign of
   * the imaginary part.
   */
  private static void arc(double x, double y, boolean cosine, double[] z, int at) {
    boolean safe = x > SMALL && y > SMALL && x < LARGE && y < LARGE;
    if (!safe) {
      arcAtTheEdge(x, y, cosine, z, at);
      return;
    }
    double r = Math.hypot(x + 1, y);
    double s = Math.hypot(x - 1, y);
    double a = 0.5 * (r + s);
    z[at] = angle(x, y, r, s, cosine);
    if (a > NEAR_ONE) {
      z[at + 1] = Math.log(a + Math.sqrt(a * a - 1));
    } else {
      double left = y * y / (r + (x + 1));
      double right = x < 1 ? y * y / (s + (1 - x)) : s + (x - 1);
      double less = 0.5 * (left + right);
      z[at + 1] = Math.log1p(less + Math.sqrt(less * (a + 1)));
    }
  }

  private static double angle(double x, double y, double r, double s, boolean cosine) {
    double a = 0.5 * (r + s);
    double b = x / a;
    if (b <= STEEP) {
      return cosine ? Math.acos(b) : Math.asin(b);
    }
    double sum = a + x;
    double other =
        x <= 1
            ? Math.sqrt(0.5 * sum * (y * y / (r + (x + 1)) + (s + (1 - x))))
            : y * Math.sqrt(0.5 * (sum / (r + (x + 1)) + sum / (s + (x - 1))));
    return cosine ? Math.atan2(other, x) : Math.atan2(x, other);
  }

  private static void arcAtTheEdge(double x, double y, boolean cosine, double[] z, int at) {
    if (y <= EPSILON * Math.abs(x - 1)) {
      arcOnTheAxis(x, y, cosine, z, at);
    } else if (y <= SMALL) {
      double root = Math.sqrt(y);
      z[at] = cosine ? root : HALF_PI - root;
      z[at + 1] = root;
    } else if (EPSILON * y >= x + 1) {
      z[at] = cosine ? HALF_PI : x / y;
      z[at + 1] = LN2 + Math.log(y);
    } else if (x > 1) {
      double ratio = x / y;
      z[at] = cosine ? Math.atan2(y, x) : Math.atan(ratio);
      z[at + 1] = LN2 + Math.log(y) + 0.5 * Math.log1p(ratio * ratio);
    } else {
      double a = Math.sqrt(1 + y * y);
      z[at] = cosine ? HALF_PI : x / a;
      z[at + 1] = 0.5 * Math.log1p(2 * y * (y + a));
    }
  }

  /** So near to the real axis that y counts by its first power only. */
  private static void arcOnTheAxis(double x, double y, boolean cosine, double[] z, int at) {
    if (x < 1) {
      z[at] = cosine ? Math.acos(x) : Math.asin(x);
      z[at + 1] = y / Math.sqrt((1 - x) * (1 + x));
      return;
    }
    boolean far = x > LARGE;
    double beyond = x - 1;
    double root = far ? x : Math.sqrt(beyond * (x + 1));
    z[at] = cosine ? (root == 0 ? 0 : y / root) : HALF_PI;
    z[at + 1] = far ? LN2 + Math.log(x) : Math.log1p(beyond + root);
  }

  static void atanh(double x, double y, double[] z, int at) {
    double p = Math.abs(x);
    double q = Math.abs(y);
    if (p <= Double.MAX_VALUE && q <= Double.MAX_VALUE) {
      finiteAtanh(p, q, z, at);
    } else if (Double.isInfinite(p) || Double.isInfinite(q)) {
      z[at] = 0;
      z[at + 1] = Double.isNaN(q) ? q : HALF_PI;
    } else {
      z[at] = p == 0 ? 0 : Double.NaN;
      z[at + 1] = Double.NaN;
    }
    z[at] = Math.copySign(z[at], x);
    z[at + 1] = Math.copySign(z[at + 1], y);
  }

  private static void finiteAtanh(double x, double y, double[] z, int at) {
    if (x > FAR || y > FAR) {
      double scale = 0.5 * Math.max(x, y);
      double size = Math.hypot(x / scale, y / scale);
      z[at] = x / scale / size / size / scale;
      z[at + 1] = HALF_PI;
    } else if (x == 1) {
      z[at] = 0.5 * (Math.log(Math.hypot(2, y)) - Math.log(y));
      z[at + 1] = y == 0 ? 0 : 0.5 * Math.atan2(2, -y);
    } else {
      double gap = 1 - x;
      z[at] = 0.25 * Math.log1p(4 * x / (gap * gap + y * y));
      z[at + 1] = 0.5 * Math.atan2(2 * y, gap * (1 + x) - y * y);
    }
  }

  static void atan(double x, double y, double[] z, int at) {
    atanh(-y, x, z, at);
    ComplexExponentials.turnBack(z, at);
  }
}
