package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/** A loss times a number. */
record ScaledLoss(Loss loss, double factor) implements Loss {
  ScaledLoss {
    if (!(factor >= 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("a loss counts 0 or more and finitely, was " + factor);
    }
  }

  @Override
  public <A> A loss(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    return xp.multiply(loss.loss(xp, simulated, observed, weights), factor);
  }

  @Override
  public <A> Optional<A> residuals(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    double root = Math.sqrt(factor);
    return loss.residuals(xp, simulated, observed, weights).map(r -> xp.multiply(r, root));
  }
}
