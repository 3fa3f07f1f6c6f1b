package org.thalweg.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Ten years of days of a bucket: the time of a day of the sum of squared runoff, and of its
 * gradient with respect to three parameters and the storage at the start. Compiled, on a tape day
 * by day, and with an adjoint by hand.
 *
 * <p>The loss is summed up by the step, as the loop by hand does. Where it is computed of the
 * series instead, HotSpot's wide vectors slow down the powers that follow, by hand or not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CompiledScanBenchmark {
  private static final int DAYS = 3650;
  private static final double[] PARAMETERS = {100, 0.05, 1.1};
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static final ScanStep LOOP = Derivatives.scan(CompiledScanBenchmark::scored);
  private static final ScanStep SERIES = Derivatives.scan(CompiledScanBenchmark::day);

  /** The number of buckets. */
  @Param({"1", "8", "64", "1000"})
  public int elements;

  private double[] start;
  private double[] rain;
  private double[] demand;
  private List<PlainArray> carry;
  private List<PlainArray> weather;
  private List<PlainArray> parameters;

  /** Draws the weather. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    start = random.doubles(elements, 40, 60).toArray();
    rain = random.doubles((long) DAYS * elements).map(x -> x < 0.3 ? 30 * x : 0).toArray();
    demand = random.doubles((long) DAYS * elements, 0, 4).toArray();
    carry = List.of(PlainArray.of(start), PlainArray.of(new double[elements]));
    weather = List.of(rows(rain), rows(demand));
    parameters = Arrays.stream(PARAMETERS).mapToObj(XP::asarray).toList();
  }

  private PlainArray rows(double[] x) {
    return XP.reshape(PlainArray.of(x), DAYS, elements);
  }

  /** A day of the bucket: carried are what it holds and the sum of squared runoff. */
  private static <A> Step<A> day(
      ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
    A wetness = xp.minimum(xp.divide(carry.get(0), parameters.get(0)), 1.0);
    A filled = xp.add(carry.get(0), weather.get(0));
    A left = xp.subtract(filled, xp.multiply(weather.get(1), wetness));
    A drained = xp.pow(xp.maximum(left, 1e-3), parameters.get(2));
    A runoff = xp.multiply(parameters.get(1), drained);
    A loss = xp.add(carry.get(1), xp.square(runoff));
    return new Step<>(List.of(xp.subtract(left, runoff), loss), List.of(runoff));
  }

  /** A day whose runoff is only summed up. */
  private static <A> Step<A> scored(
      ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
    return new Step<>(day(xp, carry, weather, parameters).carry(), List.of());
  }

  /** The gradient of a loss in what the buckets hold and in the parameters. */
  private List<PlainArray> gradient(Loss loss) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      List<Var<PlainArray>> variables = new ArrayList<>();
      variables.add(tape.variable(carry.get(0)));
      parameters.forEach(each -> variables.add(tape.variable(each)));
      Var<PlainArray> none = tape.constant(carry.get(1));
      Var<PlainArray> value =
          loss.of(
              tape,
              List.of(variables.get(0), none),
              weather.stream().map(tape::constant).toList(),
              variables.subList(1, variables.size()));
      return tape.gradient(tape.sum(value), variables);
    }
  }

  /** A loss of carry, weather and parameters. */
  private interface Loss {
    <A> A of(ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters);
  }

  private static <A> A compiledLoss(
      ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
    return LOOP.apply(xp, carry, weather, parameters).carry().get(1);
  }

  private static <A> A lossOfSeries(
      ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
    return xp.square(SERIES.apply(xp, carry, weather, parameters).outputs().get(0));
  }

  private static <A> A interpretedLoss(
      ArrayNamespace<A> xp, List<A> start, List<A> weather, List<A> parameters) {
    List<A> carry = start;
    for (int t = 0; t < DAYS; t++) {
      A rain = xp.getItem(weather.get(0), Index.at(t), Index.ellipsis());
      A demand = xp.getItem(weather.get(1), Index.at(t), Index.ellipsis());
      carry = day(xp, carry, List.of(rain, demand), parameters).carry();
    }
    return carry.get(1);
  }

  /**
   * The compiled loop.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public List<PlainArray> compiled() {
    return gradient(CompiledScanBenchmark::compiledLoss);
  }

  /**
   * The compiled loop without derivative.
   *
   * @return the loss of each bucket
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public PlainArray compiledForward() {
    return compiledLoss(XP, carry, weather, parameters);
  }

  /**
   * The compiled loop, with the loss computed of its outputs on the tape.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public List<PlainArray> compiledSeries() {
    return gradient(CompiledScanBenchmark::lossOfSeries);
  }

  /**
   * Every operation of every day on a tape.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public List<PlainArray> interpreted() {
    return gradient(CompiledScanBenchmark::interpretedLoss);
  }

  /**
   * The adjoint by hand.
   *
   * @return the gradient: parameters, then storages
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public double[] byHand() {
    return HandBucket.gradient(PARAMETERS, start, rain, demand);
  }
}
