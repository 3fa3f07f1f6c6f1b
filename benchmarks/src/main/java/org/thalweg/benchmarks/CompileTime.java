package org.thalweg.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Time and class memory of compiling steps that all differ. Arguments: the number of steps (100),
 * and the operations of each (200). The first line is the first compilation of the process; it and
 * the next ones are of value and gradient, traced, derived, written, loaded and run once for two
 * days.
 */
public final class CompileTime {
  private CompileTime() {}

  /**
   * A random step of so many operations.
   *
   * @param seed what makes it another than the next
   * @param operations how many
   */
  private record RandomStep(long seed, int operations) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      SplittableRandom random = new SplittableRandom(seed);
      List<A> known = new ArrayList<>(carry);
      known.addAll(inputs);
      known.addAll(parameters);
      A last = xp.multiply(carry.get(0), 1 + 1e-9 * seed);
      for (int i = 1; i < operations; i++) {
        A other = known.get(random.nextInt(known.size()));
        last =
            switch (random.nextInt(6)) {
              case 0 -> xp.add(last, other);
              case 1 -> xp.multiply(last, other);
              case 2 -> xp.maximum(last, other);
              case 3 -> xp.tanh(last);
              case 4 -> xp.subtract(other, last);
              default -> xp.minimum(last, 0.9);
            };
        known.add(last);
      }
      return new Step<>(List.of(last), List.of());
    }
  }

  /** The loop's end as a loss. */
  private record Loss(ScanStep loop) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sum(
          loop.apply(xp, x.subList(0, 1), x.subList(1, 2), x.subList(2, 3)).carry().get(0));
    }
  }

  /**
   * Compiles steps.
   *
   * @param arguments how many, of how many operations
   */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int operations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    double[] times = new double[Math.min(count, 1000)];
    for (int i = 0; i < count; i++) {
      double time = compile(i, operations);
      times[i % times.length] = time;
      if (i == 0) {
        System.out.printf(Locale.ROOT, "first: %.1f ms%n", time);
      }
      if ((i + 1) % Math.max(1, count / 10) == 0) {
        double[] sorted = Arrays.copyOf(times, Math.min(i + 1, times.length));
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        System.out.printf(
            Locale.ROOT, "%d: median %.1f ms, metaspace %d KiB%n", i + 1, median, metaspace());
      }
    }
  }

  private static double compile(int seed, int operations) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    ScanStep loop = Derivatives.scan(new RandomStep(seed, operations));
    List<PlainArray> x =
        List.of(
            PlainArray.of(new double[] {0.5}),
            xp.reshape(PlainArray.of(new double[] {0.2, 0.3}), 2, 1),
            PlainArray.of(new double[] {0.7}));
    long start = System.nanoTime();
    Derivatives.gradAll(new Loss(loop)).apply(xp, x);
    return (System.nanoTime() - start) * 1e-6;
  }

  /** What classes take after a collection, in KiB. */
  private static long metaspace() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed() >> 10)
        .sum();
  }
}
