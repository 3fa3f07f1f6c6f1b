package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/**
 * What a rule is written in: the few ways in which a function and its derivative are given to a
 * transform. The engine behind it knows no function; a rule knows neither reverse nor forward.
 *
 * <p>Functions and derivatives work on the inner arrays, and are handed the namespace to compute
 * in, so that most of them capture nothing and recording allocates little. A derivative is array
 * code too: it differentiates again.
 *
 * <p>Complex arrays. A cotangent {@code g} and a tangent {@code t} pair by {@code Re(conj(g) t)}:
 * the gradient of a real loss at {@code a + ib} is {@code dL/da + i dL/db}. A product or transpose
 * that is complex-linear serves as it stands: the engine conjugates around it on the way back, and
 * takes the real part for an input that was real. A linear function states its adjoint, which for
 * real coefficients is its transpose. What is not complex-differentiable, such as {@code abs},
 * states both directions as a {@link #function(Object, Unary, Product, Product) function}.
 *
 * <p>An array without a derivative is a constant. Of constants only, every function gives a
 * constant, and nothing is recorded.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface Rules<A, V> extends ArrayAttributes<V> {
  /** A function of one array. */
  @FunctionalInterface
  interface Unary<A> {
    A apply(ArrayNamespace<A> xp, A x);
  }

  /** A function of two arrays. */
  @FunctionalInterface
  interface Binary<A> {
    A apply(ArrayNamespace<A> xp, A x, A y);
  }

  /** A function of several arrays. */
  @FunctionalInterface
  interface Several<A> {
    A apply(ArrayNamespace<A> xp, List<A> x);
  }

  /** A function with several results. */
  @FunctionalInterface
  interface Split<A> {
    List<A> apply(ArrayNamespace<A> xp, A x);
  }

  /**
   * A linear function of {@code g}, complex-linear where it is of an element-wise function, at an
   * input {@code x} with output {@code z}.
   */
  @FunctionalInterface
  interface Product<A> {
    A apply(ArrayNamespace<A> xp, A g, A x, A z);
  }

  /**
   * A complex-linear function of {@code g}, at inputs {@code x}, {@code y} with output {@code z}.
   */
  @FunctionalInterface
  interface PartialProduct<A> {
    A apply(ArrayNamespace<A> xp, A g, A x, A y, A z);
  }

  /** The adjoint of a linear function with respect to one of its inputs. */
  @FunctionalInterface
  interface Adjoint<A> {
    A apply(ArrayNamespace<A> xp, A g, int input);
  }

  /** From cotangents of all outputs {@code z} to one of the input {@code x}. */
  @FunctionalInterface
  interface Pullback<A> {
    A apply(ArrayNamespace<A> xp, List<A> g, A x, List<A> z);
  }

  /** From a tangent of the input {@code x} to tangents of all outputs {@code z}. */
  @FunctionalInterface
  interface Pushforward<A> {
    List<A> apply(ArrayNamespace<A> xp, A t, A x, List<A> z);
  }

  /**
   * The namespace that this transform computes in.
   *
   * @return the inner namespace
   */
  ArrayNamespace<A> inner();

  /**
   * The inner array behind one of this transform's.
   *
   * @param x an array of this transform
   * @return its values
   * @throws org.thalweg.array.MixedArraysException if it is another transform's
   * @throws IllegalStateException if the transform is closed, or in use by another thread
   */
  A value(V x);

  /**
   * Inner values without derivative.
   *
   * @param x the values
   * @return a constant
   */
  V constant(A x);

  /**
   * An element-wise function, of complex numbers a complex-differentiable one. Its Jacobian is
   * diagonal, so one product serves both directions.
   *
   * @param x the input
   * @param f the function
   * @param product {@code g * dz/dx}, for a cotangent as for a tangent
   * @return the output
   */
  V unary(V x, Unary<A> f, Product<A> product);

  /**
   * An element-wise function of two arrays that broadcast and promote. The engine sums cotangents
   * back over broadcast axes.
   *
   * @param x the first input
   * @param y the second input
   * @param f the function
   * @param dx {@code g * dz/dx}, of the shape that {@code g} and the inputs broadcast to
   * @param dy {@code g * dz/dy}, likewise
   * @return the output
   */
  V binary(V x, V y, Binary<A> f, PartialProduct<A> dx, PartialProduct<A> dy);

  /**
   * An element-wise function of two arrays that is linear in both together, with real coefficients:
   * it broadcasts as {@link #binary} does, and keeps no values for the way back.
   *
   * @param x the first input
   * @param y the second input
   * @param f the function
   * @param dx {@code g * dz/dx}
   * @param dy {@code g * dz/dy}
   * @return the output
   */
  V linear(V x, V y, Binary<A> f, Unary<A> dx, Unary<A> dy);

  /**
   * An element-wise function whose derivative is a real number that does not depend on the values,
   * such as a sum with a number. Keeps no values for the way back.
   *
   * @param x the input
   * @param f the function
   * @param product {@code g * dz/dx}, for a cotangent as for a tangent
   * @return the output
   */
  V affine(V x, Unary<A> f, Unary<A> product);

  /**
   * A linear function, such as a reshape. Keeps no values for the way back.
   *
   * @param x the input
   * @param f the function, for values and tangents
   * @param adjoint its adjoint, from a cotangent of the output to one of the input's shape and data
   *     type
   * @return the output
   */
  V linear(V x, Unary<A> f, Unary<A> adjoint);

  /**
   * A function that is linear in several arrays together, such as a concatenation.
   *
   * @param x the inputs
   * @param f the function, for values and tangents
   * @param adjoint its adjoint, from a cotangent of the output to one of the shape and data type of
   *     an input
   * @return the output
   */
  V linear(List<V> x, Several<A> f, Adjoint<A> adjoint);

  /**
   * A linear function with several outputs, such as taking an array apart.
   *
   * @param x the input
   * @param f the function, for values and tangents
   * @param adjoint its adjoint, from a cotangent of each output to one of the input's shape
   * @return the outputs
   */
  List<V> split(V x, Split<A> f, Several<A> adjoint);

  /**
   * A function that is linear in each of two arrays, such as a matrix product. The engine sums
   * cotangents back over broadcast axes.
   *
   * @param x the first input
   * @param y the second input
   * @param f the function, for values and tangents
   * @param gx from a cotangent and {@code y} to a cotangent of {@code x}
   * @param gy from a cotangent and {@code x} to a cotangent of {@code y}
   * @return the output
   */
  V bilinear(V x, V y, Binary<A> f, Binary<A> gx, Binary<A> gy);

  /**
   * Any function of one array, of complex ones too: what it states is taken as it is.
   *
   * @param x the input
   * @param f the function
   * @param vjp from a cotangent of the output to one of the input, of its shape and data type
   * @param jvp from a tangent of the input to one of the output, likewise
   * @return the output
   */
  V function(V x, Unary<A> f, Product<A> vjp, Product<A> jvp);

  /**
   * Any function of one array with several outputs, taken as it is like that with one.
   *
   * @param x the input
   * @param f the function
   * @param vjp from cotangents of the outputs, zeros where there is none, to one of the input
   * @param jvp from a tangent of the input to those of the outputs
   * @return the outputs
   */
  List<V> functions(V x, Split<A> f, Pullback<A> vjp, Pushforward<A> jvp);

  /**
   * Any function of two arrays, complex-differentiable if they are complex. The engine sums
   * cotangents back over broadcast axes.
   *
   * @param x the first input
   * @param y the second input
   * @param rule the function and its derivatives
   * @return the output
   */
  V function(V x, V y, BinaryRule<A> rule);

  /**
   * The elements that a key selects. On the way back, the pieces taken from one array are put in
   * place together, so that a loop over its elements costs no more than the array.
   *
   * @param x the input
   * @param key the key, its arrays inner arrays
   * @return the elements
   */
  V select(V x, Index[] key);

  /**
   * A function without derivative.
   *
   * @param x the input
   * @param f the function
   * @return a constant
   */
  default V fixed(V x, Unary<A> f) {
    return constant(f.apply(inner(), value(x)));
  }

  /**
   * A function of two arrays without derivative.
   *
   * @param x the first input
   * @param y the second input
   * @param f the function
   * @return a constant
   */
  default V fixed(V x, V y, Binary<A> f) {
    return constant(f.apply(inner(), value(x), value(y)));
  }
}
