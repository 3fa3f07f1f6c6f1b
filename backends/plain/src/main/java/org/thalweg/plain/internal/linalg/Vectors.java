package org.thalweg.plain.internal.linalg;

/** Eigenvectors brought to length 1, and those of real matrices to real numbers and pairs. */
final class Vectors {
  private Vectors() {}

  /** Divides an interleaved vector so that its length is 1 and its largest element positive. */
  static void normalize(double[] vector) {
    int largest = 0;
    double most = -1;
    for (int i = 0; i < vector.length; i += 2) {
      double size = Math.hypot(vector[i], vector[i + 1]);
      if (size > most) {
        most = size;
        largest = i;
      }
    }
    double sum = 0;
    for (double x : vector) {
      sum += x / most * (x / most);
    }
    double length = most * Math.sqrt(sum);
    double c = vector[largest] / most;
    double s = vector[largest + 1] / most;
    for (int i = 0; i < vector.length; i += 2) {
      double re = vector[i] / length;
      double im = vector[i + 1] / length;
      vector[i] = re * c + im * s;
      vector[i + 1] = im * c - re * s;
    }
    vector[largest + 1] = 0;
  }

  /**
   * Makes the vectors of a real matrix's real eigenvalues real, and conjugates of each other's
   * those of its pairs. Where a vector is the multiple of a real one, that is its real part, its
   * largest element being real; where an eigenvalue has several, the real part is one of them too.
   */
  static void ofReal(double[] values, double[] vectors, int n) {
    for (int k = 0; k < n; k++) {
      if (values[2 * k + 1] == 0) {
        takeReal(vectors, n, k);
      } else if (values[2 * k + 1] < 0) {
        for (int i = 0; i < n; i++) {
          int at = 2 * (i * n + k);
          vectors[at] = vectors[at - 2];
          vectors[at + 1] = -vectors[at - 1];
        }
      }
    }
  }

  private static void takeReal(double[] vectors, int n, int k) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double x = vectors[2 * (i * n + k)];
      sum += x * x;
    }
    double length = Math.sqrt(sum);
    for (int i = 0; i < n; i++) {
      int at = 2 * (i * n + k);
      vectors[at] /= length;
      vectors[at + 1] = 0;
    }
  }
}
