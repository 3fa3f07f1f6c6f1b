package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Namespaces;

/**
 * A function of arrays with several results, written once for every array type: an {@link
 * ArrayFunction} that gives a list.
 */
@FunctionalInterface
public interface ArraysFunction {
  /**
   * The values of the function.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param x the arguments
   * @return the values, arrays of {@code xp}
   */
  <A> List<A> apply(ArrayNamespace<A> xp, List<A> x);

  /**
   * The values at arguments of any type that a backend takes, on their backend and device.
   *
   * @param <U> the user's array type, such as {@code double[]}
   * @param x the arguments, at least one; never changed
   * @return the values, in the type of the arguments
   * @throws IllegalArgumentException if there is no argument, no backend takes the type, or it
   *     cannot hold a value
   * @throws org.thalweg.array.MixedArraysException if the arguments are of different backends,
   *     devices or tapes
   */
  default <U> List<U> at(List<U> x) {
    return Calls.values(Namespaces.door(Calls.named(x)), this, x);
  }
}
