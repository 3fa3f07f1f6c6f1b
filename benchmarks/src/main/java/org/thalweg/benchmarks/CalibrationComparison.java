package org.thalweg.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.Evaluation;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Parameters;
import org.thalweg.calibration.Period;
import org.thalweg.calibration.Search;
import org.thalweg.calibration.SimulationModel;
import org.thalweg.calibration.TimeRange;
import org.thalweg.calibration.Transform;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;
import org.thalweg.plain.PlainNamespace;

/**
 * The same calibration by several searches: GR4J on eleven generated years with 10 % noise, from
 * one start. Prints how many evaluations and how much time each takes to the first loss within 1e-6
 * of the best of all. The times are those of a second run, after one that warms up.
 */
public final class CalibrationComparison {
  private static final int DAYS = 4018;
  private static final int WARM_UP = 365;
  private static final double NEAR = 1e-6;
  private static final List<Double> TRUTH = List.of(320.0, 0.6, 80.0, 2.1);

  private CalibrationComparison() {}

  /**
   * Compares, and prints a table.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Catchment model = Catchment.of(1);
    Constant observed = model.observed(2);
    Map<String, Timed> runs = new LinkedHashMap<>();
    searches()
        .forEach(
            (name, search) -> {
              timed(model, observed, search);
              runs.put(name, timed(model, observed, search));
            });
    print(runs, System.out);
  }

  private static Map<String, Search> searches() {
    Map<String, Search> searches = new LinkedHashMap<>();
    searches.put("L-BFGS, derivatives", Search.lbfgs());
    searches.put("L-BFGS, differences", Search.lbfgs().byDifferences());
    searches.put("Levenberg-Marquardt", Search.levenbergMarquardt());
    searches.put("Gauss-Newton", Search.gaussNewton());
    searches.put("CMA-ES", Search.cmaEs(1));
    return searches;
  }

  /** A fit, and when each of its evaluations was made, s. */
  private record Timed(Fit fit, List<Double> seconds) {}

  private static Timed timed(Catchment model, Constant observed, Search search) {
    List<Double> seconds = new ArrayList<>();
    long begin = System.nanoTime();
    Fit fit =
        Calibration.of(model, parameters(), observed, Period.of(WARM_UP, DAYS).withWarmUp(WARM_UP))
            .withSearch(search)
            .withListener((evaluation, best) -> seconds.add((System.nanoTime() - begin) * 1e-9))
            .fit(PlainNamespace.INSTANCE);
    return new Timed(fit, seconds);
  }

  private static List<Parameter> parameters() {
    return List.of(
        Parameter.of("X1", Transform.above(0)).startingAt(150),
        Parameter.of("X2", Transform.asinh()).startingAt(-0.5),
        Parameter.of("X3", Transform.above(0)).startingAt(30),
        Parameter.of("X4", Transform.above(0.5)).startingAt(1.4));
  }

  private static void print(Map<String, Timed> runs, PrintStream out) {
    double best = runs.values().stream().mapToDouble(run -> run.fit().loss()).min().orElseThrow();
    out.printf(
        "%-22s %10s %10s %10s %14s%n", "search", "losses", "seconds", "all calls", "1 - NSE");
    runs.forEach(
        (name, run) -> {
          int reached = 0;
          List<Evaluation> history = run.fit().history();
          while (reached < history.size() && history.get(reached).loss() > best + NEAR) {
            reached++;
          }
          boolean found = reached < history.size();
          out.printf(
              Locale.ROOT,
              "%-22s %10s %10s %10d %14.9f%n",
              name,
              found ? reached + 1 : "never",
              found ? "%.3f".formatted(run.seconds().get(reached)) : "",
              run.fit().evaluations().total(),
              run.fit().loss());
        });
  }

  /** Weather, and GR4J under it. */
  private record Catchment(Constant rain, Constant evaporation) implements SimulationModel {
    static Catchment of(long seed) {
      Random random = new Random(seed);
      double[] rain = new double[DAYS];
      double[] evaporation = new double[DAYS];
      for (int day = 0; day < DAYS; day++) {
        rain[day] = random.nextInt(3) == 0 ? -7 * Math.log1p(-random.nextDouble()) : 0;
        evaporation[day] = 2 - 1.6 * Math.cos(day * 2 * Math.PI / 365.25);
      }
      return new Catchment(Constant.of(rain), Constant.of(evaporation));
    }

    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      return discharge(xp, parameters.names().stream().map(parameters::get).toList(), times);
    }

    private <A> A discharge(ArrayNamespace<A> xp, List<A> x, TimeRange times) {
      Gr4j model = new Gr4j();
      Index days = Index.slice(times.from(), times.to());
      Forcing<A> weather =
          Forcing.of(
              xp.getItem(xp.constant(rain), days), xp.getItem(xp.constant(evaporation), days));
      return model.run(xp, weather, x, model.initialState(xp, weather, x)).discharge();
    }

    Constant observed(long seed) {
      PlainNamespace xp = PlainNamespace.INSTANCE;
      Random random = new Random(seed);
      double[] flow =
          (double[])
              xp.toFlatArray(
                  discharge(
                      xp,
                      TRUTH.stream().map(x -> xp.asarray(x.doubleValue())).toList(),
                      new TimeRange(0, DAYS)));
      for (int day = 0; day < DAYS; day++) {
        flow[day] *= 1 + 0.1 * random.nextGaussian();
      }
      return Constant.of(flow);
    }
  }
}
