package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Namespaces;

/**
 * A function of arrays that is written once for every array type, and so can be handed to any
 * transform, nested ones too: a reference to a generic method, or a record that carries data as
 * {@link org.thalweg.array.Constant}s. A lambda cannot be generic: see {@link RecordedFunction}.
 */
@FunctionalInterface
public interface ArrayFunction {
  /**
   * The value of the function.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param x the arguments
   * @return the value, an array of {@code xp}
   */
  <A> A apply(ArrayNamespace<A> xp, List<A> x);

  /**
   * The value at arguments of any type that a backend takes, on their backend and device.
   *
   * @param <U> the user's array type, such as {@code double[]}
   * @param x the arguments, at least one; never changed
   * @return the value, in the type of the arguments
   * @throws IllegalArgumentException if there is no argument, no backend takes the type, or it
   *     cannot hold the value
   * @throws org.thalweg.array.MixedArraysException if the arguments are of different backends,
   *     devices or tapes
   */
  default <U> U at(List<U> x) {
    return Calls.value(Namespaces.door(Calls.named(x)), this, x);
  }

  /**
   * The value at one argument of any type that a backend takes.
   *
   * @param <U> the user's array type, such as {@code double[]}
   * @param x the argument, never changed
   * @return the value, in the type of the argument
   * @throws IllegalArgumentException if no backend takes the type, or it cannot hold the value
   */
  default <U> U at(U x) {
    return at(List.of(x));
  }
}
