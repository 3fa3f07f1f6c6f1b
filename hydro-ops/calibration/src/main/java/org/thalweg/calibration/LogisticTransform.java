package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/** Between two bounds, of the parameter or of its logarithm. */
record LogisticTransform(double lower, double upper, boolean logarithmic) implements Transform {
  /**
   * Near a bound the transform is flat, and a search that began there would not move: what is
   * closer than this share of the range is taken to be that far.
   */
  private static final double NEAREST = 1e-3;

  LogisticTransform {
    if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "bounds are finite and the upper one is greater, were " + lower + " and " + upper);
    }
    if (logarithmic && lower <= 0) {
      throw new IllegalArgumentException("bounds of a logarithm are positive, was " + lower);
    }
  }

  @Override
  public <A> A parameter(ArrayNamespace<A> xp, A free) {
    A share = xp.reciprocal(xp.add(xp.exp(xp.negative(free)), 1.0));
    A scaled = xp.add(xp.multiply(share, scale(upper) - scale(lower)), scale(lower));
    return logarithmic ? xp.exp(scaled) : scaled;
  }

  @Override
  public double free(double parameter) {
    return logit(share(parameter));
  }

  @Override
  public double between(double low, double high, double share) {
    return logit(share(low) + share * (share(high) - share(low)));
  }

  private double share(double parameter) {
    return (scale(parameter) - scale(lower)) / (scale(upper) - scale(lower));
  }

  private static double logit(double share) {
    double inside = Math.min(Math.max(share, NEAREST), 1 - NEAREST);
    return Math.log(inside / (1 - inside));
  }

  private double scale(double parameter) {
    return logarithmic ? Math.log(parameter) : parameter;
  }
}
