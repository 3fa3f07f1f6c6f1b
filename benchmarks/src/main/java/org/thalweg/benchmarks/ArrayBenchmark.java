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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Functions of the namespace beside loops by hand, float64 where no other data type is named: on
 * square arrays of a million elements, and on a few, where what surrounds the loop is what counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class ArrayBenchmark {
  /** The function. */
  @Param({
    "add",
    "divide",
    "exp",
    "maximum",
    "less",
    "addRow",
    "sum",
    "sumAxis0",
    "max",
    "var",
    "float32 multiply",
    "int32 add",
    "int32 sum",
    "complex128 multiply"
  })
  public String function;

  /** The length of a side of the array. */
  @Param({"3", "1000"})
  public int side;

  private ArrayTask task;

  /** Draws the elements. */
  @Setup
  public void draw() {
    task = ArrayTask.of(function, side);
  }

  /**
   * The function of the namespace.
   *
   * @return its result
   */
  @Benchmark
  public Object array() {
    return task.array().get();
  }

  /**
   * The loop by hand.
   *
   * @return its result
   */
  @Benchmark
  public Object handLoop() {
    return task.handLoop().get();
  }
}
