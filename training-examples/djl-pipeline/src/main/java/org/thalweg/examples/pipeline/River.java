package org.thalweg.examples.pipeline;

import java.util.Random;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.RiverNetwork;

/**
 * A river made up from a seed, with what is known of its reaches and the celerity that is to be
 * found: large and steep reaches are fast.
 *
 * @param network the reaches; the last is the outlet
 * @param length {@code (node)} m
 * @param attributes {@code (node, 3)} standardized logarithms of length, slope and drainage area
 * @param celerity {@code (node)} m/s, the truth
 */
record River(RiverNetwork network, Constant length, Constant attributes, Constant celerity) {
  static final int REACHES = 40;
  static final int ATTRIBUTES = 3;

  /** The reaches whose outflow is observed, the outlet last. */
  static final Constant GAUGES = Constant.of(new int[] {9, 19, 29, REACHES - 1});

  /** How many those are. */
  static final int GAUGE_COUNT = 4;

  /** Muskingum's x, the truth. */
  static final double X = 0.15;

  private static final int BREADTH = 5;
  private static final double MEAN_LENGTH_M = 9000;
  private static final double MEAN_SLOPE = 2e-3;

  static River of(long seed) {
    Random random = new Random(seed);
    int[] downstream = new int[REACHES];
    double[][] logarithms = new double[ATTRIBUTES][REACHES];
    for (int reach = 0; reach < REACHES; reach++) {
      boolean outlet = reach == REACHES - 1;
      int most = Math.min(BREADTH, REACHES - 1 - reach);
      downstream[reach] = outlet ? -1 : reach + 1 + random.nextInt(most);
      logarithms[0][reach] = Math.log(MEAN_LENGTH_M) + 0.4 * random.nextGaussian();
      logarithms[1][reach] = Math.log(MEAN_SLOPE) + 0.8 * random.nextGaussian();
    }
    double[] area = new double[REACHES];
    double[] celerity = new double[REACHES];
    double[] length = new double[REACHES];
    for (int reach = 0; reach < REACHES; reach++) {
      length[reach] = Math.exp(logarithms[0][reach]);
      area[reach] += length[reach] * 5e-3;
      logarithms[2][reach] = Math.log(area[reach]);
      celerity[reach] = celerity(Math.exp(logarithms[1][reach]), area[reach]);
      if (downstream[reach] >= 0) {
        area[downstream[reach]] += area[reach];
      }
    }
    return new River(
        RiverNetwork.fromDownstream(downstream),
        Constant.of(length),
        standardized(logarithms),
        Constant.of(celerity));
  }

  /** In m/s, of a slope and an area in km². */
  private static double celerity(double slope, double area) {
    double free = 0.9 * Math.pow(slope / MEAN_SLOPE, 0.3) * Math.pow(area / 300, 0.2);
    return Math.min(3, Math.max(0.4, free));
  }

  /** Each attribute less its mean, over its standard deviation. */
  private static Constant standardized(double[][] attributes) {
    double[] table = new double[REACHES * ATTRIBUTES];
    for (int a = 0; a < ATTRIBUTES; a++) {
      double mean = 0;
      double square = 0;
      for (double value : attributes[a]) {
        mean += value / REACHES;
        square += value * value / REACHES;
      }
      double deviation = Math.sqrt(square - mean * mean);
      for (int reach = 0; reach < REACHES; reach++) {
        table[reach * ATTRIBUTES + a] = (attributes[a][reach] - mean) / deviation;
      }
    }
    return Constant.of(table, Shape.of(REACHES, ATTRIBUTES), DType.FLOAT64);
  }
}
