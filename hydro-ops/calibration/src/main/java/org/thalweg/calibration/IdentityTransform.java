package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/** The free number itself. */
record IdentityTransform() implements Transform {
  @Override
  public <A> A parameter(ArrayNamespace<A> xp, A free) {
    return free;
  }

  @Override
  public double free(double parameter) {
    return parameter;
  }
}
