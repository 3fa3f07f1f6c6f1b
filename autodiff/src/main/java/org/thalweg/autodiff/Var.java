package org.thalweg.autodiff;

import org.thalweg.array.Door;
import org.thalweg.array.HasNamespace;

/**
 * An array of a {@link Tape}: a value, and its place in the record if it depends on a variable.
 * Immutable.
 *
 * @param <A> the array type of the namespace that the tape computes in
 */
public final class Var<A> implements HasNamespace<Var<A>> {
  /** The place of what depends on no variable. */
  static final int CONSTANT = -1;

  final RecordingTape<A> tape;
  final A value;
  final int index;

  Var(RecordingTape<A> tape, A value, int index) {
    this.tape = tape;
    this.value = value;
    this.index = index;
  }

  boolean isTracked() {
    return index >= 0;
  }

  /**
   * The tape of this array.
   *
   * @return the tape
   */
  public Tape<A> tape() {
    return tape;
  }

  @Override
  public Door<Var<A>, Var<A>> door() {
    return Door.identity(tape);
  }

  /** {@code Var} or {@code constant Var} with shape, data type and a summary of the values. */
  @Override
  public String toString() {
    String kind = isTracked() ? "Var" : "constant Var";
    return tape.closed() ? kind + " of a closed tape" : kind + " " + value;
  }
}
