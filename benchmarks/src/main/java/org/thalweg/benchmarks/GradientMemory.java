package org.thalweg.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Time of a gradient through 30 years of hours in 213 linear reservoirs under one rain, where the
 * way back keeps everything, or computes it again. Arguments: {@code stored} or {@code recomputed},
 * and the number of steps. Memory is the smallest heap ({@code -Xmx}) in which it runs.
 */
public final class GradientMemory {
  private static final int RESERVOIRS = 213;

  private GradientMemory() {}

  /** Outflow is a share of what the reservoir holds; squared outflow is summed up. */
  private static <A> Step<A> hour(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A filled = xp.add(carry.get(0), inputs.get(0));
    A outflow = xp.multiply(parameters.get(0), filled);
    A loss = xp.add(carry.get(1), xp.square(outflow));
    return new Step<>(List.of(xp.subtract(filled, outflow), loss), List.of());
  }

  /**
   * Runs it three times.
   *
   * @param arguments how, and how many steps
   */
  public static void main(String[] arguments) {
    boolean stored = arguments[0].equals("stored");
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 262_800;
    ScanStep loop =
        stored
            ? Derivatives.scan(GradientMemory::hour, Long.MAX_VALUE)
            : Derivatives.checkpointedScan(GradientMemory::hour);
    SplittableRandom random = new SplittableRandom(1);
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray rain = xp.reshape(PlainArray.of(random.doubles(steps).toArray()), steps, 1);
    PlainArray share = PlainArray.of(random.doubles(RESERVOIRS, 0.01, 0.1).toArray());
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      double first = ((double[]) xp.toFlatArray(gradient(loop, rain, share)))[0];
      double seconds = (System.nanoTime() - start) * 1e-9;
      System.out.printf(Locale.ROOT, "%s: %.2f s, %.12g%n", arguments[0], seconds, first);
    }
  }

  private static PlainArray gradient(ScanStep loop, PlainArray rain, PlainArray share) {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      Var<PlainArray> k = tape.variable(share);
      Var<PlainArray> empty = tape.zerosLike(tape.constant(share));
      Step<Var<PlainArray>> end =
          loop.apply(tape, List.of(empty, empty), List.of(tape.constant(rain)), List.of(k));
      return tape.gradient(tape.sum(end.carry().get(1)), k);
    }
  }
}
