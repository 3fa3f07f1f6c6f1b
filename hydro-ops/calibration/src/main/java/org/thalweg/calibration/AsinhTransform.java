package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/** The hyperbolic sine of the free number. */
record AsinhTransform() implements Transform {
  @Override
  public <A> A parameter(ArrayNamespace<A> xp, A free) {
    return xp.sinh(free);
  }

  @Override
  public double free(double parameter) {
    double size = Math.abs(parameter);
    return Math.copySign(Math.log(size + Math.hypot(size, 1)), parameter);
  }
}
