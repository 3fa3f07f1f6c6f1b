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
import org.thalweg.operators.D8;
import org.thalweg.operators.RiverNetwork;

/** Building a network from its downstream index, and from directions on a grid. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class NetworkBenchmark {
  /** The number of generated nodes. */
  @Param({"1e6", "1e7"})
  public String nodes;

  private int side;
  private int[] downstream;
  private byte[] codes;

  /** Generates the basins. */
  @Setup
  public void generate() {
    side = (int) Math.round(Math.sqrt(Double.parseDouble(nodes)));
    downstream = RandomBasins.downstream(side, Math.max(1, side / 100), 1);
    codes = RandomBasins.directions(downstream, side);
  }

  /**
   * From the downstream index.
   *
   * @return the network
   */
  @Benchmark
  public RiverNetwork fromDownstream() {
    return RiverNetwork.fromDownstream(downstream);
  }

  /**
   * From ESRI directions.
   *
   * @return the network
   */
  @Benchmark
  public RiverNetwork fromD8() {
    return RiverNetwork.fromD8(codes, side, side, D8.esri());
  }
}
