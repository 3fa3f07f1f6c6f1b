package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/** A search without derivatives: gradients are central differences of the loss. */
record DifferenceSearch(Search search) implements Search {
  /** The cube root of the rounding of float64: where rounding and curvature cost alike. */
  private static final double STEP = 6e-6;

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    return search.minimize(xp, new Differences(target), start);
  }

  private record Differences(Target target) implements Target {
    @Override
    public int size() {
      return target.size();
    }

    @Override
    public double value(double[] free) {
      return target.value(free);
    }

    @Override
    public Slope slope(double[] free) {
      double[] gradient = new double[free.length];
      for (int i = 0; i < free.length; i++) {
        gradient[i] =
            (target.value(moved(free, i, STEP)) - target.value(moved(free, i, -STEP))) / (2 * STEP);
      }
      return new Slope(target.value(free), gradient);
    }

    private static double[] moved(double[] free, int i, double step) {
      double[] moved = free.clone();
      moved[i] += step;
      return moved;
    }

    @Override
    public Linearization linearization(double[] free) {
      throw new IllegalArgumentException("differences give no residuals: use another search");
    }

    @Override
    public double[] curvature(double[] free, double[] direction) {
      throw new IllegalArgumentException("differences give no curvature: use another search");
    }
  }
}
