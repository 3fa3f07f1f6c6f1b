package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/** Clips the length of all gradients together. */
record NormClipping(double limit) implements GradientClipping {
  @Override
  public <A> List<A> clip(ArrayNamespace<A> xp, List<A> gradients) {
    A norm = norm(xp, gradients);
    A factor = xp.divide(limit, xp.maximum(norm, limit));
    A scale = xp.where(xp.isfinite(norm), factor, 1.0);
    return gradients.stream().map(g -> xp.multiply(g, xp.astype(scale, xp.dtype(g)))).toList();
  }

  /** In units of the largest element, because the squares of large numbers overflow. */
  private static <A> A norm(ArrayNamespace<A> xp, List<A> gradients) {
    List<A> wide =
        gradients.stream()
            .filter(g -> xp.size(g) > 0)
            .map(g -> xp.astype(g, DType.FLOAT64))
            .toList();
    A largest = xp.asarray(0.0);
    for (A g : wide) {
      largest = xp.maximum(largest, xp.max(xp.abs(g)));
    }
    A unit = xp.where(xp.greater(largest, 0.0), largest, 1.0);
    A total = xp.asarray(0.0);
    for (A g : wide) {
      total = xp.add(total, xp.sum(xp.square(xp.divide(g, unit))));
    }
    return xp.multiply(unit, xp.sqrt(total));
  }
}
