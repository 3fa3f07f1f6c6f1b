package org.thalweg.benchmarks;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.Device;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.SweepSchedule;
import org.thalweg.operators.Upstream;

/**
 * Accumulation of a float64 field and its gradient on each backend: by our tape with the host
 * kernel, by our tape with array code, which is what a GPU runs, and by the engine's own autograd.
 * On plain the last fails, and on a device the first is array code as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {
      "-Xms3g",
      "-Xmx3g",
      "--enable-native-access=ALL-UNNAMED",
      "-Dai.djl.offline=true",
      "-Dai.djl.pytorch.num_threads=1",
      "-DOPT_OUT_TRACKING=true"
    })
public class DeviceAccumulationBenchmark {
  /** The backend's name. */
  @Param({"plain", "djl-pytorch", "djl-mxnet"})
  public String backend;

  /** The device's name. */
  @Param("cpu")
  public String device;

  /** The number of nodes. */
  @Param("1000000")
  public int nodes;

  /** The number of levels, all as wide as each other. */
  @Param({"200", "2000"})
  public int levels;

  /** In which order the nodes have their ids: that of the sweep, or any. */
  @Param({"levels", "random"})
  public String ids;

  /** The schedule of array code, or what is chosen by cost. */
  @Param("LEVELS")
  public String schedule;

  private Backend<?> open;
  private AccumulationTask<?> task;

  /** Opens the backend and brings in a network and fields of random numbers. */
  @Setup
  public void build() {
    RiverNetwork river = LevelledForests.named(ids, nodes, levels);
    open = Backends.get(backend).open(new Device(device));
    task = AccumulationTask.of(open, sum(river), river.nodeCount());
  }

  private DifferentiableOperator sum(RiverNetwork river) {
    return schedule.equals("chosen")
        ? Upstream.sumOperator(river)
        : Upstream.sumOperator(river, SweepSchedule.valueOf(schedule));
  }

  /** Frees the fields. */
  @TearDown
  public void close() {
    open.close();
  }

  /**
   * The sum, by the host kernel where there is one.
   *
   * @return an element of it
   */
  @Benchmark
  public double kernel() {
    return task.kernel();
  }

  /**
   * The sum and its cotangent on a tape, by the host kernel where there is one.
   *
   * @return an element of it
   */
  @Benchmark
  public double kernelGradient() {
    return task.kernelGradient();
  }

  /**
   * The sum as array code.
   *
   * @return an element of it
   */
  @Benchmark
  public double arrayCode() {
    return task.arrayCode();
  }

  /**
   * The sum and its cotangent on a tape, both as array code.
   *
   * @return an element of it
   */
  @Benchmark
  public double arrayCodeGradient() {
    return task.arrayCodeGradient();
  }

  /**
   * The sum and its gradient by the engine's own autograd, array code perforce.
   *
   * @return an element of it
   */
  @Benchmark
  public double engineGradient() {
    return task.engineGradient();
  }
}
