package org.thalweg.benchmarks;

/** The bucket of {@link CompiledScanBenchmark} and its adjoint, written by hand. */
final class HandBucket {
  private static final double LEAST = 1e-3;

  private HandBucket() {}

  /** The gradient of the sum of squared runoff: of the three parameters, then of the storages. */
  static double[] gradient(double[] parameters, double[] start, double[] rain, double[] demand) {
    int width = start.length;
    double[] storages = new double[rain.length];
    double[] runoff = new double[rain.length];
    forward(parameters, start.clone(), rain, demand, new double[][] {storages, runoff});
    double[] gradient = new double[3 + width];
    for (int e = 0; e < width; e++) {
      back(parameters, new double[][] {storages, runoff, demand, rain}, e, gradient);
    }
    return gradient;
  }

  private static void forward(
      double[] parameters, double[] storage, double[] rain, double[] demand, double[][] results) {
    int width = storage.length;
    double capacity = parameters[0];
    double rate = parameters[1];
    double exponent = parameters[2];
    for (int row = 0; row < rain.length; row += width) {
      for (int e = 0; e < width; e++) {
        double s = storage[e];
        double left = s + rain[row + e] - demand[row + e] * Math.min(s / capacity, 1);
        double q = rate * Math.pow(Math.max(left, LEAST), exponent);
        results[0][row + e] = s;
        results[1][row + e] = q;
        storage[e] = left - q;
      }
    }
  }

  private static void back(double[] parameters, double[][] kept, int e, double[] gradient) {
    int width = gradient.length - 3;
    double capacity = parameters[0];
    double rate = parameters[1];
    double exponent = parameters[2];
    double onCapacity = 0;
    double onRate = 0;
    double onExponent = 0;
    double onStorage = 0;
    for (int at = kept[0].length - width + e; at >= 0; at -= width) {
      double s = kept[0][at];
      double demand = kept[2][at];
      double wetness = s / capacity;
      double left = s + kept[3][at] - demand * Math.min(wetness, 1);
      double base = Math.max(left, LEAST);
      double onRunoff = 2 * kept[1][at] - onStorage;
      double slope = rate * exponent * Math.pow(base, exponent - 1);
      double onLeft = onStorage + (left > LEAST ? onRunoff * slope : 0);
      double drained = Math.pow(base, exponent);
      onRate += onRunoff * drained;
      onExponent += onRunoff * rate * drained * Math.log(base);
      double onWetness = wetness < 1 ? -onLeft * demand : 0;
      onCapacity -= onWetness * wetness / capacity;
      onStorage = onLeft + onWetness / capacity;
    }
    gradient[0] += onCapacity;
    gradient[1] += onRate;
    gradient[2] += onExponent;
    gradient[3 + e] = onStorage;
  }
}
