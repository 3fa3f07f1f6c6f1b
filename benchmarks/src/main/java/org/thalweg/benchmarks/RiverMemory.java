package org.thalweg.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;
import org.thalweg.models.RiverRun;
import org.thalweg.models.RiverScan;
import org.thalweg.models.RiverState;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Time of a gradient through 30 years of hours on the 213 reaches of the Juniata, each a reservoir
 * of two stores under one rain. Arguments: how many bytes the way back may keep, and the number of
 * steps. Memory is the smallest heap ({@code -Xmx}) in which it runs.
 */
public final class RiverMemory {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private RiverMemory() {}

  /** What a reach holds flows out by a share; squared outflow is summed up. */
  private static <A> NodeResult<A> hour(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A filled = xp.add(state.get(0), xp.add(arriving.upstream(), arriving.inflow()));
    A outflow = xp.multiply(parameters.get(0), filled);
    A loss = xp.add(state.get(1), xp.square(outflow));
    return NodeResult.of(outflow, List.of(xp.subtract(filled, outflow), loss));
  }

  /**
   * Runs it three times.
   *
   * @param arguments the bound, and how many steps
   */
  public static void main(String[] arguments) {
    long bound = Long.parseLong(arguments[0]);
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 262_800;
    RiverScan river =
        RiverScan.of(BenchmarkNetworks.named("juniata"), RiverMemory::hour).keepingAtMost(bound);
    SplittableRandom random = new SplittableRandom(1);
    PlainArray rain = XP.reshape(PlainArray.of(random.doubles(steps).toArray()), steps, 1);
    PlainArray share = PlainArray.of(random.doubles(213, 0.01, 0.1).toArray());
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      double first = ((double[]) XP.toFlatArray(gradient(river, rain, share)))[0];
      double seconds = (System.nanoTime() - start) * 1e-9;
      System.out.printf(Locale.ROOT, "%d bytes: %.2f s, %.12g%n", bound, seconds, first);
    }
  }

  private static PlainArray gradient(RiverScan river, PlainArray rain, PlainArray share) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> k = tape.variable(share);
      Var<PlainArray> empty = tape.zerosLike(tape.constant(share));
      RiverState<Var<PlainArray>> start = new RiverState<>(empty, List.of(empty, empty));
      RiverRun<Var<PlainArray>> run =
          river.apply(tape, List.of(tape.constant(rain)), start, List.of(k));
      return tape.gradient(tape.sum(run.end().state().get(1)), k);
    }
  }
}
