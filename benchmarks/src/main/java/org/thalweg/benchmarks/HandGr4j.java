package org.thalweg.benchmarks;

import org.thalweg.array.spi.Scalars;

/** GR4J of one catchment as a loop by hand, with as many ordinates as its time base needs. */
final class HandGr4j {
  private final double x1;
  private final double x2;
  private final double x3;
  private final double[] ordinates1;
  private final double[] ordinates2;

  HandGr4j(double... parameters) {
    x1 = parameters[0];
    x2 = parameters[1];
    x3 = parameters[2];
    double x4 = parameters[3];
    ordinates1 = new double[(int) Math.ceil(x4)];
    ordinates2 = new double[(int) Math.ceil(2 * x4)];
    for (int i = 0; i < ordinates1.length; i++) {
      ordinates1[i] = 0.9 * (rising((i + 1) / x4) - rising(i / x4));
    }
    for (int i = 0; i < ordinates2.length; i++) {
      ordinates2[i] = 0.1 * (both((i + 1) / x4) - both(i / x4));
    }
  }

  private static double rising(double t) {
    return t < 1 ? Math.pow(t, 2.5) : 1;
  }

  private static double both(double t) {
    return t < 1 ? 0.5 * Math.pow(t, 2.5) : 1 - 0.5 * Math.pow(Math.max(2 - t, 0), 2.5);
  }

  /** The discharge, mm a day, of series in mm a day, by the equations as they are published. */
  double[] run(double[] rain, double[] demand) {
    double[] discharge = new double[rain.length];
    double[] coming1 = new double[ordinates1.length + 1];
    double[] coming2 = new double[ordinates2.length + 1];
    double production = 0.3 * x1;
    double routing = 0.5 * x3;
    for (int t = 0; t < rain.length; t++) {
      double net = rain[t] - demand[t];
      double filled = production / x1;
      double effective = 0;
      if (net > 0) {
        double offered = Math.tanh(Math.min(net / x1, 13));
        double filling = x1 * (1 - filled * filled) * offered / (1 + filled * offered);
        production += filling;
        effective = net - filling;
      } else {
        double asked = Math.tanh(Math.min(-net / x1, 13));
        production -= production * (2 - filled) * asked / (1 + (1 - filled) * asked);
      }
      double percolation = outflow(production, x1, 25.62890625);
      production -= percolation;
      effective += percolation;
      send(effective, ordinates1, coming1);
      send(effective, ordinates2, coming2);
      double level = routing / x3;
      double exchange = x2 * level * level * level * Math.sqrt(level);
      routing = Math.max(routing + coming1[0] + exchange, 0);
      double routed = outflow(routing, x3, 1);
      routing -= routed;
      discharge[t] = routed + Math.max(coming2[0] + exchange, 0);
    }
    return discharge;
  }

  /** The same, with the inverses, quotients and {@code tanh} of the model. */
  double[] runInProducts(double[] rain, double[] demand) {
    double[] discharge = new double[rain.length];
    double[] coming1 = new double[ordinates1.length + 1];
    double[] coming2 = new double[ordinates2.length + 1];
    double inverse1 = 1 / x1;
    double inverse3 = 1 / x3;
    double production = 0.3 * x1;
    double routing = 0.5 * x3;
    for (int t = 0; t < rain.length; t++) {
      double net = rain[t] - demand[t];
      double exchanged = Scalars.tanh(Math.min(Math.abs(net) * inverse1, 13));
      double kept = net > 0 ? production * inverse1 : 1 - production * inverse1;
      double change = x1 * (1 - kept * kept) * exchanged / (1 + kept * exchanged);
      production += net > 0 ? change : -change;
      double left = left(production, inverse1 * 4 / 9);
      double effective = production - left + (net > 0 ? net - change : 0);
      production = left;
      send(effective, ordinates1, coming1);
      send(effective, ordinates2, coming2);
      double level = routing * inverse3;
      double exchange = x2 * level * level * level * Math.sqrt(level);
      double before = Math.max(routing + coming1[0] + exchange, 0);
      routing = left(before, inverse3);
      discharge[t] = before - routing + Math.max(coming2[0] + exchange, 0);
    }
    return discharge;
  }

  private static double left(double store, double inverse) {
    double square = store * inverse * (store * inverse);
    return store / Math.sqrt(Math.sqrt(1 + square * square));
  }

  private static void send(double water, double[] ordinates, double[] coming) {
    for (int i = 0; i < ordinates.length; i++) {
      coming[i] = coming[i + 1] + ordinates[i] * water;
    }
  }

  private static double outflow(double store, double capacity, double divisor) {
    double square = store / capacity * (store / capacity);
    return store * (1 - 1 / Math.sqrt(Math.sqrt(1 + square * square / divisor)));
  }
}
