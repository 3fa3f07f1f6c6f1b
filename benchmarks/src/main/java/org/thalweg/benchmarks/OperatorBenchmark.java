package org.thalweg.benchmarks;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
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
import org.thalweg.operators.Catchments;
import org.thalweg.operators.Distance;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.Length;
import org.thalweg.operators.Locations;
import org.thalweg.operators.Move;
import org.thalweg.operators.MoveMetric;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Route;
import org.thalweg.operators.StreamOrder;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Zones;

/**
 * The operators beside {@link MetricBenchmark}'s, of one field: those without a derivative, single
 * steps, ways and orders. Divide by the nodes; {@code sum} is the measure of the rest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class OperatorBenchmark {
  private static final int CLASSES = 20;

  /** The operator. */
  @Param({
    "sum",
    "median",
    "median-down",
    "mode",
    "move-sum",
    "move-var",
    "distance",
    "length",
    "catchments",
    "zones-mean",
    "strahler",
    "shreve",
    "hack",
    "pfafstetter"
  })
  public String operator;

  /** The network: the Rhine, or a number of generated nodes. */
  @Param({"rhine", "1e6"})
  public String network;

  private Callable<Object> call = () -> 0;

  /** Builds the network, a field of random numbers and one of random classes. */
  @Setup
  public void build() {
    RiverNetwork river = BenchmarkNetworks.named(network);
    int nodes = river.nodeCount();
    SplittableRandom random = new SplittableRandom(1);
    double[] field = random.doubles(nodes, 0.5, 1.5).toArray();
    int[] classes = random.ints(nodes, 0, CLASSES).toArray();
    double[] edges = random.doubles(river.edgeCount(), 0.5, 1.5).toArray();
    Locations gauges = Locations.of(river, random.ints(10, 0, nodes).distinct().toArray());
    Zones zones = Zones.of(classes, CLASSES);
    Map<String, Callable<Object>> calls =
        Map.ofEntries(
            Map.entry("sum", () -> Upstream.sum(river, field)),
            Map.entry("median", () -> Upstream.median(river, field)),
            Map.entry("median-down", () -> Downstream.median(river, field)),
            Map.entry("mode", () -> Upstream.mode(river, classes)),
            Map.entry("move-sum", () -> Move.downstream(river, field, MoveMetric.SUM)),
            Map.entry("move-var", () -> Move.downstream(river, field, MoveMetric.VAR)),
            Map.entry("distance", () -> Distance.toSink(river, edges, Route.SHORTEST)),
            Map.entry("length", () -> Length.toSource(river, field, Route.LONGEST)),
            Map.entry("catchments", () -> Catchments.find(river, gauges)),
            Map.entry("zones-mean", () -> zones.mean(field)),
            Map.entry("strahler", () -> StreamOrder.strahler(river)),
            Map.entry("shreve", () -> StreamOrder.shreve(river)),
            Map.entry("hack", () -> StreamOrder.hack(river)),
            Map.entry("pfafstetter", () -> StreamOrder.pfafstetter(river, 4)));
    call = Objects.requireNonNull(calls.get(operator), operator);
  }

  /**
   * The operator.
   *
   * @return its result
   * @throws Exception never
   */
  @Benchmark
  public Object forward() throws Exception {
    return call.call();
  }
}
