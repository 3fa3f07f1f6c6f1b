package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * A checkpoint of a function with one value.
 *
 * @param f the function
 */
record CheckpointOne(ArrayFunction f) implements ArrayFunction {
  @Override
  public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
    return new Checkpoint(this::list).apply(xp, x).get(0);
  }

  private <A> List<A> list(ArrayNamespace<A> xp, List<A> x) {
    return List.of(f.apply(xp, x));
  }
}
