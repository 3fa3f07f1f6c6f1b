package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/** Clips elements. */
record ValueClipping(double limit) implements GradientClipping {
  @Override
  public <A> List<A> clip(ArrayNamespace<A> xp, List<A> gradients) {
    return gradients.stream().map(g -> xp.clip(g, -limit, limit)).toList();
  }
}
