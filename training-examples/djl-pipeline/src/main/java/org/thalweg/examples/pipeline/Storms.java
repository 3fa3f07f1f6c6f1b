package org.thalweg.examples.pipeline;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.Upstream;

/**
 * Windows of weather over a river, and what the gauges saw of it: routed by the true celerity, with
 * an error of one per cent.
 *
 * @param inflow {@code (window, time, node)} m³/s
 * @param discharge {@code (window, time, gauge)} m³/s, observed
 * @param summed {@code (window, time, gauge)} m³/s, all inflow of the hour at once: the river
 *     without a travel time
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record Storms(float[] inflow, float[] discharge, float[] summed, int windows) {
  /** The length of a window, in hours. */
  static final int HOURS = 96;

  private static final double NOISE = 0.01;
  private static final double STORMS = 2.5;
  private static final double BASE = 0.2;

  static <A> Storms over(River river, ArrayNamespace<A> xp, int windows, long seed) {
    Random random = new Random(seed);
    double[] inflow = new double[windows * HOURS * River.REACHES];
    for (int window = 0; window < windows; window++) {
      fill(inflow, window * HOURS * River.REACHES, random);
    }
    A water = xp.asarray(inflow, new long[] {windows, HOURS, River.REACHES}, DType.FLOAT64);
    A k = xp.divide(xp.constant(river.length()), xp.constant(river.celerity()));
    A x = xp.asarray(River.X);
    Muskingum routing = Muskingum.over(river.network(), RiverBlock.HOUR);
    double[] discharge = atGauges(xp, xp.apply(routing.operator(), List.of(water, k, x)).get(0));
    for (int i = 0; i < discharge.length; i++) {
      discharge[i] *= 1 + NOISE * random.nextGaussian();
    }
    double[] summed =
        atGauges(xp, xp.apply(Upstream.sumOperator(river.network()), List.of(water)).get(0));
    return new Storms(floats(inflow), floats(discharge), floats(summed), windows);
  }

  private static <A> double[] atGauges(ArrayNamespace<A> xp, A discharge) {
    return (double[]) xp.toFlatArray(xp.take(discharge, xp.constant(River.GAUGES), -1));
  }

  /** One window: storms that each wet some reaches and recede. */
  private static void fill(double[] inflow, int at, Random random) {
    for (int i = 0; i < HOURS * River.REACHES; i++) {
      inflow[at + i] = BASE;
    }
    long storms = Math.round(STORMS + random.nextGaussian());
    for (long storm = 0; storm < storms; storm++) {
      int centre = random.nextInt(River.REACHES);
      int begin = 1 + random.nextInt(HOURS - HOURS / 3);
      double depth = 12 * -Math.log1p(-random.nextDouble());
      for (int reach = 0; reach < River.REACHES; reach++) {
        double share = Math.exp(-0.5 * Math.pow((reach - centre) / 2.0, 2));
        for (int hour = begin; hour < HOURS; hour++) {
          double age = hour - begin;
          inflow[at + hour * River.REACHES + reach] += depth * share * age * Math.exp(-age / 3) / 3;
        }
      }
    }
  }

  private static float[] floats(double[] x) {
    float[] z = new float[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) x[i];
    }
    return z;
  }

  /** The weather of one window. */
  Forecast forecast(int window) {
    float[][] rows = new float[HOURS][River.REACHES];
    for (int hour = 0; hour < HOURS; hour++) {
      int from = (window * HOURS + hour) * River.REACHES;
      System.arraycopy(inflow, from, rows[hour], 0, River.REACHES);
    }
    return new Forecast(rows);
  }

  /** The hours of one window at the outlet, of observed or summed discharge. */
  static double[] outlet(float[] series, int window) {
    return IntStream.range(window * HOURS, (window + 1) * HOURS)
        .mapToDouble(hour -> series[hour * River.GAUGE_COUNT + River.GAUGE_COUNT - 1])
        .toArray();
  }
}
