package org.thalweg.examples.basin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.calibration.Search;
import org.thalweg.calibration.Target;

/** Asks for a gradient where it began, and compares some of it with differences of the loss. */
public record GradientCheck() implements Search {
  /** Why it stopped. */
  public static final String DONE = "checked";

  private static final double STEP = 1e-4;

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    double[] gradient = target.slope(start).gradient();
    for (int i : new int[] {0, 7, start.length - 2, start.length - 1}) {
      double slope = (moved(target, start, i, STEP) - moved(target, start, i, -STEP)) / (2 * STEP);
      assertEquals(slope, gradient[i], 1e-6 * Math.max(1e-2, Math.abs(slope)), "number " + i);
    }
    return DONE;
  }

  private static double moved(Target target, double[] start, int i, double step) {
    double[] moved = start.clone();
    moved[i] += step;
    return target.value(moved);
  }
}
