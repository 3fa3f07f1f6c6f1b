package org.thalweg.benchmarks;

import java.util.ArrayList;
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
import org.thalweg.autodiff.Step;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Ten years of days of a bucket: the time of a day of the sum of squared runoff, and of its
 * gradient with respect to three parameters and the storage at the start. Compiled, on a tape day
 * by day, and with an adjoint by hand.
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

  /** The number of buckets. */
  @Param({"1", "8", "64", "1000"})
  public int elements;

  private double[] start;
  private double[] rain;
  private double[] demand;

  /** Draws the weather. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    start = random.doubles(elements, 40, 60).toArray();
    rain = random.doubles((long) DAYS * elements).map(x -> x < 0.3 ? 30 * x : 0).toArray();
    demand = random.doubles((long) DAYS * elements, 0, 4).toArray();
  }

  private static <A> Step<A> day(
      ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
    A wetness = xp.minimum(xp.divide(carry.get(0), parameters.get(0)), 1.0);
    A filled = xp.add(carry.get(0), weather.get(0));
    A left = xp.subtract(filled, xp.multiply(weather.get(1), wetness));
    A drained = xp.pow(xp.maximum(left, 1e-3), parameters.get(2));
    A runoff = xp.multiply(parameters.get(1), drained);
    return new Step<>(List.of(xp.subtract(left, runoff)), List.of(runoff));
  }

  private List<PlainArray> gradient(boolean compiled) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      List<Var<PlainArray>> variables = new ArrayList<>();
      variables.add(tape.variable(PlainArray.of(start)));
      for (double parameter : PARAMETERS) {
        variables.add(tape.variable(xp.asarray(parameter)));
      }
      List<Var<PlainArray>> weather = List.of(rows(tape, rain), rows(tape, demand));
      List<Var<PlainArray>> parameters = variables.subList(1, variables.size());
      Var<PlainArray> runoff =
          compiled
              ? Derivatives.scan(CompiledScanBenchmark::day)
                  .apply(tape, variables.subList(0, 1), weather, parameters)
                  .outputs()
                  .get(0)
              : looped(tape, variables.get(0), weather, parameters);
      return tape.gradient(tape.sum(tape.square(runoff)), variables);
    }
  }

  private Var<PlainArray> rows(Tape<PlainArray> tape, double[] x) {
    return tape.constant(PlainNamespace.INSTANCE.reshape(PlainArray.of(x), DAYS, elements));
  }

  private static <A> A looped(ArrayNamespace<A> xp, A start, List<A> weather, List<A> parameters) {
    List<A> runoff = new ArrayList<>();
    List<A> carry = List.of(start);
    for (int t = 0; t < DAYS; t++) {
      A rain = xp.getItem(weather.get(0), Index.at(t), Index.ellipsis());
      A demand = xp.getItem(weather.get(1), Index.at(t), Index.ellipsis());
      Step<A> next = day(xp, carry, List.of(rain, demand), parameters);
      carry = next.carry();
      runoff.add(next.outputs().get(0));
    }
    return xp.stack(runoff);
  }

  /**
   * The compiled loop.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public List<PlainArray> compiled() {
    return gradient(true);
  }

  /**
   * Every operation of every day on a tape.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public List<PlainArray> interpreted() {
    return gradient(false);
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
