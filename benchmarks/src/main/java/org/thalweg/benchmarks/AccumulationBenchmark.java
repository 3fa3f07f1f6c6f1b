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
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Accumulation of a float64 field in public node order: the operator beside the bare loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class AccumulationBenchmark {
  /** The network: the Rhine, or a number of generated nodes. */
  @Param({"rhine", "1e6", "1e7"})
  public String network;

  private RiverNetwork river;
  private BareAccumulation bare;
  private double[] field;
  private PlainArray array;

  /** Builds the network and a field of random numbers. */
  @Setup
  public void build() {
    river = BenchmarkNetworks.named(network);
    bare = new BareAccumulation(river);
    field = new SplittableRandom(1).doubles(river.nodeCount()).toArray();
    array = PlainNamespace.INSTANCE.asarray(field, Shape.of(field.length).dims(), DType.FLOAT64);
  }

  /**
   * The loop by hand.
   *
   * @return the sums
   */
  @Benchmark
  public double[] bareLoop() {
    return bare.upstream(field);
  }

  /**
   * The operator on a Java array.
   *
   * @return the sums
   */
  @Benchmark
  public double[] forward() {
    return Upstream.sum(river, field);
  }

  /**
   * The adjoint alone: the walk the other way round.
   *
   * @return the sums
   */
  @Benchmark
  public double[] adjoint() {
    return Downstream.sum(river, field);
  }

  /**
   * The operator recorded on a tape, and the cotangent of its field.
   *
   * @return the cotangent
   */
  @Benchmark
  public List<PlainArray> forwardAndAdjoint() {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      Var<PlainArray> x = tape.variable(array);
      Var<PlainArray> sums = Upstream.sum(river, x);
      return tape.vjp(List.of(sums), List.of(array), List.of(x));
    }
  }
}
