package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * A function of the arrays of one tape: what a lambda can be. It is differentiated once; to nest
 * derivatives, write an {@link ArrayFunction}.
 *
 * @param <A> the array type of the namespace that the tape computes in
 */
@FunctionalInterface
public interface RecordedFunction<A> {
  /**
   * The value of the function.
   *
   * @param xp the tape
   * @param x the arguments
   * @return the value, an array of {@code xp}
   */
  Var<A> apply(ArrayNamespace<Var<A>> xp, List<Var<A>> x);
}
