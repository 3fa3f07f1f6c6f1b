package org.thalweg.plain.internal.linalg;

/**
 * The Schur form of a complex matrix: reflections to Hessenberg form, then QR steps by rotations
 * with Wilkinson's shifts.
 *
 * <p>Golub and Van Loan (2013), Matrix Computations, sections 7.4 and 7.5.
 */
final class ComplexSchur {
  private static final double EPS = Math.ulp(1.0);
  private static final int MOST_ITERATIONS = 60;
  private static final int EXCEPTIONAL = 10;

  private final int n;
  private final ComplexMatrix t;
  private final ComplexMatrix z;

  /** Takes a matrix, which becomes the triangle. */
  ComplexSchur(ComplexMatrix a) {
    this.n = a.rows;
    this.t = a;
    this.z = ComplexMatrix.identity(n);
    Reflector[] reflectors = new Reflector[Math.max(n - 2, 0)];
    for (int k = 0; k < reflectors.length; k++) {
      reflectors[k] = Reflector.ofColumn(a, k, k + 1);
      reflectors[k].applyAdjointLeft(a, k + 1);
      a.setColumn(k, k + 1, reflectors[k].beta);
      reflectors[k].applyRight(a, 0);
    }
    for (int k = reflectors.length - 1; k >= 0; k--) {
      reflectors[k].applyLeft(z, k + 1);
    }
  }

  /** The triangle, once the iteration is done. */
  ComplexMatrix triangle() {
    return t;
  }

  /** The unitary basis in which the matrix is that triangle. */
  ComplexMatrix basis() {
    return z;
  }

  /** Makes the triangle; false if that takes too many steps. */
  boolean iterate() {
    double norm = norm();
    int high = n - 1;
    int iterations = 0;
    while (high > 0) {
      int low = blockStart(high, norm);
      if (low == high) {
        high--;
        iterations = 0;
      } else if (++iterations > MOST_ITERATIONS) {
        return false;
      } else {
        step(low, high, iterations % EXCEPTIONAL == 0 ? exceptional(high) : shift(high));
      }
    }
    return true;
  }

  private double norm() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(i - 1, 0); j < n; j++) {
        sum += size(i, j);
      }
    }
    return sum;
  }

  private double size(int i, int j) {
    return Math.abs(t.re[i][j]) + Math.abs(t.im[i][j]);
  }

  private int blockStart(int high, double norm) {
    for (int low = high; low > 0; low--) {
      double size = size(low - 1, low - 1) + size(low, low);
      if (size(low, low - 1) <= EPS * (size == 0 ? norm : size)) {
        t.set(low, low - 1, new Complex(0, 0));
        return low;
      }
    }
    return 0;
  }

  /** The eigenvalue of the last 2 x 2 block that is nearer to its last element. */
  private Complex shift(int high) {
    Complex last = t.get(high, high);
    Complex half = t.get(high - 1, high - 1).minus(last).times(0.5);
    Complex product = t.get(high - 1, high).times(t.get(high, high - 1));
    Complex root = half.times(half).plus(product).squareRoot();
    Complex sum = half.plus(root);
    Complex difference = half.minus(root);
    Complex larger = sum.abs() >= difference.abs() ? sum : difference;
    return larger.abs() == 0 ? last : last.minus(product.over(larger));
  }

  /** Another shift, for a block that the usual one leaves as it is. */
  private Complex exceptional(int high) {
    double further = high > 1 ? size(high - 1, high - 2) : 0;
    return t.get(high, high).plus(new Complex(0.75 * (size(high, high - 1) + further), 0));
  }

  private void step(int low, int high, Complex shift) {
    Complex x = t.get(low, low).minus(shift);
    Complex y = t.get(low + 1, low);
    for (int k = low; k < high; k++) {
      if (x.abs() + y.abs() > 0) {
        Rotation rotation = Rotation.along(x, y);
        rotation.applyAdjointLeft(t, k, Math.max(k - 1, low));
        rotation.applyRight(t, k, Math.min(k + 2, high) + 1);
        rotation.applyRight(z, k, n);
      }
      if (k > low) {
        t.set(k + 1, k - 1, new Complex(0, 0));
      }
      if (k + 1 < high) {
        x = t.get(k + 1, k);
        y = t.get(k + 2, k);
      }
    }
  }
}
