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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Routed;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Muskingum routing of 90 days in hours down the 213 reaches of the Juniata, float64, x = 0: the
 * operator and its gradient beside the loop by hand. One call routes 460,080 reach-steps.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MuskingumBenchmark {
  private static final int HOURS = 2160;
  private static final double STEP = 3600;
  private static final double CELERITY = 1.7;

  private BareMuskingum bare;
  private Muskingum routing;
  private double[] inflow;
  private double[] k;
  private double[] initial;
  private PlainArray inflowArray;
  private PlainArray kArray;
  private PlainArray xArray;
  private PlainArray initialArray;

  /** Reads the reaches from the folder of the system property {@code thalweg.data}. */
  @Setup
  public void read() {
    List<String[]> reaches = BenchmarkNetworks.juniata();
    int nodes = reaches.size();
    k = reaches.stream().mapToDouble(row -> Double.parseDouble(row[4]) / CELERITY).toArray();
    RiverNetwork network = BenchmarkNetworks.named("juniata");
    SplittableRandom random = new SplittableRandom(1);
    inflow = random.doubles((long) HOURS * nodes).toArray();
    initial = random.doubles(nodes, 1, 100).toArray();
    bare = new BareMuskingum(network);
    routing = Muskingum.over(network, STEP);
    inflowArray = PlainNamespace.INSTANCE.asarray(inflow, new long[] {HOURS, nodes}, DType.FLOAT64);
    kArray = PlainArray.of(k);
    xArray = PlainArray.of(new double[nodes]);
    initialArray = PlainArray.of(initial);
  }

  /**
   * The loop by hand.
   *
   * @return the discharge
   */
  @Benchmark
  public double[] bareLoop() {
    return bare.route(inflow, k, 0, STEP, initial);
  }

  /**
   * The operator.
   *
   * @return the discharge
   */
  @Benchmark
  public Routed<PlainArray> forward() {
    return routing.route(inflowArray, kArray, xArray, initialArray);
  }

  /**
   * The discharge and the cotangent of the travel times.
   *
   * @return the gradient
   */
  @Benchmark
  public PlainArray valueAndGradientOfParameters() {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      Var<PlainArray> variable = tape.variable(kArray);
      Routed<Var<PlainArray>> routed =
          routing.route(
              tape.constant(inflowArray),
              variable,
              tape.constant(xArray),
              tape.constant(initialArray));
      List<Var<PlainArray>> outputs = List.of(routed.discharge());
      List<PlainArray> cotangents = List.of(inflowArray);
      return tape.vjp(outputs, cotangents, List.of(variable)).get(0);
    }
  }

  /**
   * The discharge, and the cotangents of inflow, travel times, weights and initial discharge.
   *
   * @return the cotangents
   */
  @Benchmark
  public List<PlainArray> valueAndGradientOfAll() {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      List<Var<PlainArray>> variables =
          List.of(
              tape.variable(inflowArray),
              tape.variable(kArray),
              tape.variable(xArray),
              tape.variable(initialArray));
      Routed<Var<PlainArray>> routed =
          routing.route(variables.get(0), variables.get(1), variables.get(2), variables.get(3));
      return tape.vjp(List.of(routed.discharge()), List.of(inflowArray), variables);
    }
  }
}
