package org.thalweg.autodiff;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.Door;
import org.thalweg.array.HasNamespace;

/**
 * An array of a {@link Dual}: a value, and how it changes in the direction of the variables.
 * Immutable.
 *
 * @param <A> the array type of the namespace that the dual computes in
 */
public final class Tangent<A> implements HasNamespace<Tangent<A>> {
  final CarryingDual<A> dual;
  final A value;

  /** Of the value's shape and data type; null for zero. */
  final @Nullable A tangent;

  Tangent(CarryingDual<A> dual, A value, @Nullable A tangent) {
    this.dual = dual;
    this.value = value;
    this.tangent = tangent;
  }

  /**
   * The dual of this array.
   *
   * @return the dual
   */
  public Dual<A> dual() {
    return dual;
  }

  @Override
  public Door<Tangent<A>, Tangent<A>> door() {
    return Door.identity(dual);
  }

  /** {@code Tangent} or {@code constant Tangent} with shape, data type and values in short. */
  @Override
  public String toString() {
    String kind = tangent == null ? "constant Tangent" : "Tangent";
    return dual.closed() ? kind + " of a closed dual" : kind + " " + value;
  }
}
