package org.thalweg.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * The metrics that are differentiable, of one float64 field and of ten: forward, and with the
 * gradient by the field. Divide by the nodes and the batch; {@code sum} is the measure of the rest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class MetricBenchmark {
  /** The metric, a function of {@link Upstream}. */
  @Param({"sum", "mean", "var", "std", "skewness", "min", "max", "product"})
  public String metric;

  /** The network: the Rhine, or a number of generated nodes. */
  @Param({"rhine", "1e6"})
  public String network;

  /** How many fields there are. */
  @Param({"1", "10"})
  public int batch;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private RiverNetwork river;
  private PlainArray fields;

  /** Builds the network and fields of random numbers. */
  @Setup
  public void build() {
    river = BenchmarkNetworks.named(network);
    int nodes = river.nodeCount();
    double[] numbers = new SplittableRandom(1).doubles((long) batch * nodes, 0.5, 1.5).toArray();
    fields = xp.reshape(xp.asarray(numbers), new long[] {batch, nodes});
  }

  /**
   * The metric.
   *
   * @return its values
   */
  @Benchmark
  public PlainArray forward() {
    return of(fields);
  }

  /**
   * The metric recorded on a tape, and the cotangent of its field.
   *
   * @return the cotangent
   */
  @Benchmark
  public List<PlainArray> forwardAndGradient() {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(fields);
      return tape.vjp(List.of(of(x)), List.of(fields), List.of(x));
    }
  }

  private <U> U of(U field) {
    return switch (metric) {
      case "sum" -> Upstream.sum(river, field);
      case "mean" -> Upstream.mean(river, field);
      case "var" -> Upstream.var(river, field);
      case "std" -> Upstream.std(river, field);
      case "skewness" -> Upstream.skewness(river, field);
      case "min" -> Upstream.min(river, field);
      case "max" -> Upstream.max(river, field);
      case "product" -> Upstream.product(river, field);
      default -> throw new IllegalArgumentException("no metric is called " + metric);
    };
  }
}
