package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/** Above a bound. */
record ExponentialTransform(double lower) implements Transform {
  /** A parameter at its bound, or below, begins this far above it. */
  private static final double NEAREST = 1e-3;

  ExponentialTransform {
    if (!Double.isFinite(lower)) {
      throw new IllegalArgumentException("a bound is finite, was " + lower);
    }
  }

  @Override
  public <A> A parameter(ArrayNamespace<A> xp, A free) {
    return xp.add(xp.exp(free), lower);
  }

  @Override
  public double free(double parameter) {
    return Math.log(Math.max(parameter - lower, NEAREST));
  }
}
