package org.thalweg.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import org.thalweg.operators.D8;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/**
 * Builds a network of 10^8 nodes from a grid of directions and sums a field of ones along it:
 * {@code HundredMillion [BASINS]}, with a heap of {@code -Xmx20g} for the 100 basins it takes by
 * default. Each basin has 10^6 nodes, a thousand on a side with sea around it, and ten outlets;
 * {@link RandomBasins} grows it from its own seed. All basins are gone up at once, as those of a
 * continent are, so that what is read next lies far from what was read before.
 */
public final class HundredMillion {
  private static final int SIDE = 1000;
  private static final int OUTLETS = 10;
  // From one basin to the next, with the sea between them.
  private static final int TILE = 1024;
  private static final int SHORE = (TILE - SIDE) / 2;
  private static final byte SEA = (byte) 247;
  private static final int WARM_UPS = 5;

  private final PrintStream out;

  private HundredMillion(PrintStream out) {
    this.out = out;
  }

  /** Directions on a grid. */
  @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next
  private record Directions(byte[] codes, int rows, int cols) {
    RiverNetwork network() {
      return RiverNetwork.fromD8(codes, rows, cols, D8.esri());
    }
  }

  /**
   * Builds, sums and checks, and prints times and memory a node.
   *
   * @param arguments the number of basins, 100 if left out
   */
  public static void main(String[] arguments) {
    int basins = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    new HundredMillion(System.out).run(basins);
  }

  private void run(int basins) {
    warmUp();
    long begin = System.nanoTime();
    Directions directions = directions(basins);
    report("generate", begin, basins);
    long before = retained();
    begin = System.nanoTime();
    RiverNetwork network = directions.network();
    report("build", begin, basins);
    double bytes = (retained() - before) / (double) network.nodeCount();
    out.printf(Locale.ROOT, "%s retains %.1f bytes a node%n", network, bytes);
    sum("first sum", network, basins);
    sum("second sum", network, basins);
    out.printf(Locale.ROOT, "peak of the heap %.1f GB%n", peak() * 1e-9);
  }

  /** A basin for HotSpot to compile everything. */
  private static void warmUp() {
    Directions one = directions(1);
    double[] ones = ones(SIDE * SIDE);
    for (int i = 0; i < WARM_UPS; i++) {
      check(Upstream.sum(one.network(), ones), one.network(), 1);
    }
  }

  private void sum(String what, RiverNetwork network, int basins) {
    double[] ones = ones(network.nodeCount());
    long begin = System.nanoTime();
    double[] cells = Upstream.sum(network, ones);
    report(what, begin, basins);
    check(cells, network, basins);
  }

  /** What arrives at all outlets is what fell on all nodes. */
  private static void check(double[] cells, RiverNetwork network, int basins) {
    long wanted = (long) basins * SIDE * SIDE;
    double arrived = Arrays.stream(network.sinks()).mapToDouble(sink -> cells[sink]).sum();
    boolean known =
        network.nodeCount() == wanted
            && network.sinks().length == basins * OUTLETS
            && network.buildReport().flowsIntoMissing() == 0;
    if (!known || arrived != wanted) {
      throw new IllegalStateException(
          "%s sums to %s, wanted %d".formatted(network, arrived, wanted));
    }
  }

  private void report(String what, long begin, int basins) {
    double nanoseconds = System.nanoTime() - begin;
    out.printf(
        Locale.ROOT,
        "%-10s %6.1f s, %5.1f ns a node%n",
        what,
        nanoseconds * 1e-9,
        nanoseconds / ((double) basins * SIDE * SIDE));
  }

  private static Directions directions(int basins) {
    int across = (int) Math.ceil(Math.sqrt(basins));
    int down = (basins + across - 1) / across;
    byte[] codes = new byte[down * TILE * across * TILE];
    Arrays.fill(codes, SEA);
    for (int basin = 0; basin < basins; basin++) {
      byte[] tile = RandomBasins.directions(RandomBasins.downstream(SIDE, OUTLETS, basin), SIDE);
      int top = basin / across * TILE + SHORE;
      int left = basin % across * TILE + SHORE;
      for (int row = 0; row < SIDE; row++) {
        System.arraycopy(tile, row * SIDE, codes, (top + row) * across * TILE + left, SIDE);
      }
    }
    return new Directions(codes, down * TILE, across * TILE);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static long retained() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
