package org.thalweg.operators;

import java.util.Arrays;

/**
 * How well the coefficients of Muskingum routing behave. Negative ones occur in real use; they are
 * reported and never changed. One that weighs new inflow lets the discharge dip before a flood
 * arrives, one that weighs old outflow lets it oscillate.
 *
 * @param reaches how many reaches there are, those of all batches counted
 * @param negativeNewInflow reaches where C1 is negative: the time step is shorter than 2 k x
 * @param smallestNewInflow the smallest C1, NaN if there is no reach
 * @param negativeOldOutflow reaches where C3 is negative: the time step is longer than 2 k (1 - x)
 * @param smallestOldOutflow the smallest C3, NaN if there is no reach
 * @param notFinite reaches with a coefficient that is infinite or NaN
 */
public record CoefficientReport(
    int reaches,
    int negativeNewInflow,
    double smallestNewInflow,
    int negativeOldOutflow,
    double smallestOldOutflow,
    int notFinite) {
  static CoefficientReport of(double[] newInflow, double[] oldInflow, double[] oldOutflow) {
    int notFinite = 0;
    for (int i = 0; i < newInflow.length; i++) {
      // One that is infinite or NaN makes the sum so.
      double sum = Math.abs(newInflow[i]) + Math.abs(oldInflow[i]) + Math.abs(oldOutflow[i]);
      notFinite += Double.isFinite(sum) ? 0 : 1;
    }
    return new CoefficientReport(
        newInflow.length,
        (int) Arrays.stream(newInflow).filter(c -> c < 0).count(),
        Arrays.stream(newInflow).min().orElse(Double.NaN),
        (int) Arrays.stream(oldOutflow).filter(c -> c < 0).count(),
        Arrays.stream(oldOutflow).min().orElse(Double.NaN),
        notFinite);
  }

  /**
   * Whether every coefficient is finite and none is negative.
   *
   * @return true if there is nothing to warn of
   */
  public boolean isClean() {
    return negativeNewInflow == 0 && negativeOldOutflow == 0 && notFinite == 0;
  }

  /** One line for a log. */
  @Override
  public String toString() {
    return ("%d reaches: C1 negative on %d (smallest %.3g), C3 negative on %d (smallest %.3g),"
            + " not finite on %d")
        .formatted(
            reaches,
            negativeNewInflow,
            smallestNewInflow,
            negativeOldOutflow,
            smallestOldOutflow,
            notFinite);
  }
}
