package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/** The sum of two losses. */
record SummedLoss(Loss first, Loss second) implements Loss {
  @Override
  public <A> A loss(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    return xp.add(
        first.loss(xp, simulated, observed, weights),
        second.loss(xp, simulated, observed, weights));
  }

  @Override
  public <A> Optional<A> residuals(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    Optional<A> one = first.residuals(xp, simulated, observed, weights);
    Optional<A> other = second.residuals(xp, simulated, observed, weights);
    return one.isPresent() && other.isPresent()
        ? Optional.of(xp.concat(List.of(one.get(), other.get())))
        : Optional.empty();
  }
}
