package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * A namespace that records what is computed from its variables, and differentiates it in reverse:
 * {@code g_x = J^T g_z}.
 *
 * <pre>{@code
 * try (Tape<A> tape = Tape.over(xp)) {
 *   Var<A> k = tape.variable(k0);
 *   Var<A> loss = tape.mean(tape.square(tape.subtract(model(tape, k), tape.constant(observed))));
 *   A gradient = tape.gradient(loss, k);
 * }
 * }</pre>
 *
 * <p>A gradient costs a few evaluations of the function, whatever the number of variables; memory
 * grows with the number of operations recorded (a checkpoint trades it for time). Everything that a
 * tape computes is freed when it closes, except what {@code gradient} and {@link #detach} give. A
 * tape belongs to the thread that opened it.
 *
 * <p>A tape over a tape, or over a {@link Dual}, gives second derivatives.
 *
 * @param <A> the array type of the namespace that it computes in
 */
public sealed interface Tape<A> extends ArrayNamespace<Var<A>>, AutoCloseable
    permits RecordingTape {
  /**
   * A new tape.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @return an open tape, to be closed by the caller
   */
  static <A> Tape<A> over(ArrayNamespace<A> xp) {
    return new RecordingTape<>(xp);
  }

  /**
   * An array to differentiate with respect to.
   *
   * @param x floating-point values, real or complex, not freed by the tape
   * @return the variable
   * @throws org.thalweg.array.DTypeException if the data type is not floating-point
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  Var<A> variable(A x);

  /**
   * An array without derivative.
   *
   * @param x the values, not freed by the tape
   * @return the constant
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  Var<A> constant(A x);

  /**
   * The gradient of a loss with respect to one array: {@code dloss/dx}.
   *
   * @param loss 0-d, real floating-point
   * @param x a variable, or anything computed from one
   * @return an array of the shape and data type of {@code x}, zero if the loss does not depend on
   *     it; the caller's to keep
   * @throws org.thalweg.array.ShapeException if the loss is not 0-d
   * @throws org.thalweg.array.DTypeException if the loss is not real floating-point
   * @throws IllegalArgumentException if {@code x} is a constant
   * @throws org.thalweg.array.MixedArraysException if an array is of another tape
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  A gradient(Var<A> loss, Var<A> x);

  /**
   * The gradients of a loss with respect to several arrays.
   *
   * @param loss 0-d, real floating-point
   * @param x variables, or anything computed from them; may be empty
   * @return for each of {@code x} an array of its shape and data type, the caller's to keep
   * @throws org.thalweg.array.ShapeException if the loss is not 0-d
   * @throws org.thalweg.array.DTypeException if the loss is not real floating-point
   * @throws IllegalArgumentException if one of {@code x} is a constant
   * @throws org.thalweg.array.MixedArraysException if an array is of another tape
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  List<A> gradient(Var<A> loss, List<Var<A>> x);

  /**
   * Cotangents taken back: {@code sum_i J_i^T g_i}.
   *
   * @param z outputs
   * @param g the cotangent of each output, of its shape and data type
   * @param x variables, or anything computed from them; may be empty
   * @return for each of {@code x} an array of its shape and data type, the caller's to keep
   * @throws org.thalweg.array.ShapeException if a cotangent is not of its output's shape
   * @throws org.thalweg.array.DTypeException if a cotangent is not of its output's data type
   * @throws IllegalArgumentException if one of {@code x} is a constant, or there are not as many
   *     cotangents as outputs
   * @throws org.thalweg.array.MixedArraysException if an array is of another tape
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  List<A> vjp(List<Var<A>> z, List<A> g, List<Var<A>> x);

  /**
   * The values of an array, taken out of the tape.
   *
   * @param x an array of this tape
   * @return its values, valid after the tape closes
   * @throws org.thalweg.array.MixedArraysException if it is of another tape
   * @throws IllegalStateException if the tape is closed, or another thread's
   */
  A detach(Var<A> x);

  /**
   * Frees what the tape recorded and computed.
   *
   * @throws IllegalStateException if the tape is another thread's
   */
  @Override
  void close();
}
