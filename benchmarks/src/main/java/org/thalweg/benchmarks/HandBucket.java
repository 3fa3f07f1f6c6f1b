package org.thalweg.benchmarks;

/**
 * The bucket of {@link CompiledScanBenchmark} and its adjoint, written by hand: one power on the
 * way there, one logarithm on the way back. Few buckets are computed one by one, with the storage
 * in a local variable; many row by row, as they lie in memory.
 */
final class HandBucket {
  private static final double LEAST = 1e-3;
  private static final int FEW = 3;

  private final double capacity;
  private final double rate;
  private final double exponent;
  private final double[] rain;
  private final double[] demand;
  private final int width;

  /** What the way back needs: the storage before each day, and the power of what is left. */
  private final double[] storages;

  private final double[] drained;

  /** The gradient in the three parameters, then in the storages at the start. */
  private final double[] gradient;

  private HandBucket(double[] parameters, int width, double[] rain, double[] demand) {
    this.capacity = parameters[0];
    this.rate = parameters[1];
    this.exponent = parameters[2];
    this.width = width;
    this.rain = rain;
    this.demand = demand;
    this.storages = new double[rain.length];
    this.drained = new double[rain.length];
    this.gradient = new double[3 + width];
  }

  /** The sum of squared runoff. */
  static double loss(double[] parameters, double[] start, double[] rain, double[] demand) {
    return new HandBucket(parameters, start.length, rain, demand).forward(start);
  }

  /** The gradient of the sum of squared runoff: of the three parameters, then of the storages. */
  static double[] gradient(double[] parameters, double[] start, double[] rain, double[] demand) {
    HandBucket bucket = new HandBucket(parameters, start.length, rain, demand);
    bucket.forward(start);
    bucket.back();
    return bucket.gradient;
  }

  private double forward(double[] start) {
    double loss = 0;
    if (width <= FEW) {
      for (int e = 0; e < width; e++) {
        loss += forward(e, start[e]);
      }
      return loss;
    }
    double[] storage = start.clone();
    for (int row = 0; row < rain.length; row += width) {
      loss += forward(row, storage);
    }
    return loss;
  }

  private double forward(int e, double start) {
    double loss = 0;
    double storage = start;
    for (int at = e; at < rain.length; at += width) {
      storages[at] = storage;
      double left = storage + rain[at] - demand[at] * Math.min(storage / capacity, 1);
      double power = Math.pow(Math.max(left, LEAST), exponent);
      drained[at] = power;
      double runoff = rate * power;
      loss += runoff * runoff;
      storage = left - runoff;
    }
    return loss;
  }

  private double forward(int row, double[] storage) {
    double loss = 0;
    for (int e = 0; e < storage.length; e++) {
      double s = storage[e];
      storages[row + e] = s;
      double left = s + rain[row + e] - demand[row + e] * Math.min(s / capacity, 1);
      double power = Math.pow(Math.max(left, LEAST), exponent);
      drained[row + e] = power;
      double runoff = rate * power;
      loss += runoff * runoff;
      storage[e] = left - runoff;
    }
    return loss;
  }

  private void back() {
    if (width <= FEW) {
      for (int e = 0; e < width; e++) {
        backOf(e);
      }
      return;
    }
    for (int row = rain.length - width; row >= 0; row -= width) {
      backOfRow(row);
    }
  }

  private void backOf(int e) {
    double onCapacity = 0;
    double onRate = 0;
    double onExponent = 0;
    double onStorage = 0;
    for (int at = rain.length - width + e; at >= 0; at -= width) {
      double wetness = storages[at] / capacity;
      double left = storages[at] + rain[at] - demand[at] * Math.min(wetness, 1);
      double base = Math.max(left, LEAST);
      double power = drained[at];
      double onRunoff = 2 * rate * power - onStorage;
      double onPower = onRunoff * rate;
      double onLeft = onStorage + (left > LEAST ? onPower * exponent * power / base : 0);
      onRate += onRunoff * power;
      onExponent += onPower * power * Math.log(base);
      double onWetness = wetness < 1 ? -onLeft * demand[at] : 0;
      onCapacity -= onWetness * wetness / capacity;
      onStorage = onLeft + onWetness / capacity;
    }
    gradient[0] += onCapacity;
    gradient[1] += onRate;
    gradient[2] += onExponent;
    gradient[3 + e] = onStorage;
  }

  private void backOfRow(int row) {
    double onCapacity = 0;
    double onRate = 0;
    double onExponent = 0;
    for (int e = 0; e < width; e++) {
      double onStorage = gradient[3 + e];
      double wetness = storages[row + e] / capacity;
      double left = storages[row + e] + rain[row + e] - demand[row + e] * Math.min(wetness, 1);
      double base = Math.max(left, LEAST);
      double power = drained[row + e];
      double onRunoff = 2 * rate * power - onStorage;
      double onPower = onRunoff * rate;
      double onLeft = onStorage + (left > LEAST ? onPower * exponent * power / base : 0);
      onRate += onRunoff * power;
      onExponent += onPower * power * Math.log(base);
      double onWetness = wetness < 1 ? -onLeft * demand[row + e] : 0;
      onCapacity -= onWetness * wetness / capacity;
      gradient[3 + e] = onLeft + onWetness / capacity;
    }
    gradient[0] += onCapacity;
    gradient[1] += onRate;
    gradient[2] += onExponent;
  }
}
