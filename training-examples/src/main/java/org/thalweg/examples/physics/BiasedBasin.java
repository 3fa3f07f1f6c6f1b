package org.thalweg.examples.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.GeneratedBasin;
import org.thalweg.examples.basin.RoutingModel;
import org.thalweg.examples.basin.RoutingParameters;
import org.thalweg.examples.physics.Experiment.Truth;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/**
 * A generated basin that is known wrongly, as basins are. Large and steep reaches are fast. The
 * inflow at hand has the right total but enters in the wrong places: too much of it where there is
 * forest. And the rating curve of the gauge is off, so that it reads too much water at all times.
 */
final class BiasedBasin {
  /** What the gauge reads of one m³/s that passes it. */
  static final double RATING = 1.12;

  /** Standard deviation of the observations' relative error. */
  private static final double NOISE = 0.02;

  /** Hours by which the gauge's day begins later. */
  private static final double OFFSET = 7;

  /** A year to warm up, one to learn from, and one to be judged by. */
  private static final int DAYS = 3 * 365 + 1;

  private static final double HILL_WIDTH_KM = 6;

  private final Random random;
  private final Basin real;
  private final int count;

  private BiasedBasin(long seed) {
    this.random = new Random(~seed);
    this.real = GeneratedBasin.of(seed).unobserved(DAYS);
    this.count = real.reaches().count();
  }

  /** The basin of a seed: the same seed gives the same basin. */
  static Experiment of(ArrayNamespace<?> xp, long seed) {
    return new BiasedBasin(seed).experiment(xp);
  }

  private Experiment experiment(ArrayNamespace<?> xp) {
    double[] area = area();
    double[] slope = slope(area);
    double[] forest = forest();
    double[] celerity = new double[count];
    Arrays.setAll(
        celerity, i -> 1.3 * Math.pow(slope[i] / 0.005, 0.25) * Math.pow(area[i] / 1000, 0.1));
    double[] factor = factor(forest);
    Basin known = real.withInflow(divided(factor));
    List<Basin> inner = new ArrayList<>();
    for (int reach : innerReaches(area)) {
      Constant discharge = Constant.of(discharge(xp, reach, celerity));
      inner.add(known.withGauge(reach, discharge));
    }
    return new Experiment(
        known.withObserved(Constant.of(observed(discharge(xp, real.gauge(), celerity)))),
        attributes(area, slope, forest),
        Optional.of(new Truth(Constant.of(celerity), Constant.of(factor), inner)));
  }

  /** km², of all that lies upstream. */
  private double[] area() {
    double[] metres = (double[]) real.reaches().lengths().toFlatArray();
    double[] own = Arrays.stream(metres).map(length -> length / 1000 * HILL_WIDTH_KM).toArray();
    return Upstream.sum(real.reaches().network(), own);
  }

  /** Rivers are steep where they are small. */
  private double[] slope(double[] area) {
    return Arrays.stream(area)
        .map(km2 -> 0.02 * Math.pow(km2 / 100, -0.4) * Math.exp(random.nextGaussian() / 2))
        .toArray();
  }

  /** Neighbours along the river are alike: reaches come after the one that they flow to. */
  private double[] forest() {
    RiverNetwork network = real.reaches().network();
    int[] upstream = network.edgeUpstream();
    int[] downstream = network.edgeDownstream();
    double[] forest = new double[count];
    for (int edge = 0; edge < upstream.length; edge++) {
      forest[upstream[edge]] = 0.9 * forest[downstream[edge]] + 0.4 * random.nextGaussian();
    }
    return forest;
  }

  private ReachAttributes attributes(double[] area, double[] slope, double[] forest) {
    List<double[]> reaches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double clay = random.nextDouble(); // of no consequence
      reaches.add(new double[] {slope[i], Math.log10(area[i]), forest[i], clay});
    }
    return ReachAttributes.of(List.of("slope", "log10_uparea", "forest", "clay"), reaches);
  }

  /** More forest, less runoff than was thought; what all reaches have together is right. */
  private double[] factor(double[] forest) {
    double[] factor = Arrays.stream(forest).map(f -> Math.exp(-0.5 * f)).toArray();
    double[] volumes = real.meanInflow(real.record());
    double all = 0;
    double thought = 0;
    for (int i = 0; i < count; i++) {
      all += volumes[i];
      thought += volumes[i] / factor[i];
    }
    double scale = thought / all;
    return Arrays.stream(factor).map(f -> f * scale).toArray();
  }

  private Constant divided(double[] factor) {
    double[] inflow = (double[]) real.inflow().toFlatArray();
    for (int i = 0; i < inflow.length; i++) {
      inflow[i] /= factor[i % count];
    }
    return Constant.of(inflow, real.inflow().shape(), DType.FLOAT64);
  }

  private <A> double[] discharge(ArrayNamespace<A> xp, int reach, double[] celerity) {
    RoutingParameters<A> routing =
        new RoutingParameters<>(
            xp.constant(Constant.of(celerity)), xp.asarray(0.0), xp.asarray(OFFSET));
    Basin there = real.withGauge(reach, real.observed());
    return (double[]) xp.toFlatArray(new RoutingModel(there).discharge(xp, routing, real.days()));
  }

  private double[] observed(double[] discharge) {
    return Arrays.stream(discharge)
        .map(flow -> RATING * flow * Math.exp(NOISE * random.nextGaussian()))
        .toArray();
  }

  /** Where a half, a quarter and an eighth of the basin lies upstream, as nearly as can be. */
  private static int[] innerReaches(double[] area) {
    double all = Arrays.stream(area).max().orElseThrow();
    return DoubleStream.of(0.5, 0.25, 0.125)
        .mapToInt(share -> nearest(area, share * all))
        .distinct()
        .toArray();
  }

  private static int nearest(double[] area, double wanted) {
    return IntStream.range(0, area.length)
        .boxed()
        .min(Comparator.comparingDouble(i -> Math.abs(Math.log(area[i] / wanted))))
        .orElseThrow();
  }
}
