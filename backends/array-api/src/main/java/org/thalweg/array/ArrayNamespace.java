package org.thalweg.array;

import java.util.List;
import org.thalweg.array.spi.UnownedScope;

/**
 * The Python Array API standard over a backend's own array type: the language that models,
 * operators and losses are written in.
 *
 * <p>Functions stand in one interface for each section of the standard, under the standard's names
 * in camel case. Every function is pure: nothing is modified in place. Axes are {@code int}, or
 * {@code int[]} where null means all and empty none; a number beside an array takes the array's
 * data type.
 *
 * <p>A backend implements this interface; a transform implements it over another namespace.
 *
 * @param <A> the array type
 * @see <a href="https://data-apis.org/array-api/latest/">The Python Array API standard</a>
 */
public interface ArrayNamespace<A>
    extends CreationFunctions<A>,
        DataTypeFunctions<A>,
        ElementwiseFunctions<A>,
        ElementwiseScalarFunctions<A>,
        IndexingFunctions<A>,
        LinearAlgebraFunctions<A>,
        ManipulationFunctions<A>,
        ScatterFunctions<A>,
        SearchingFunctions<A>,
        SetFunctions<A>,
        SortingFunctions<A>,
        StatisticalFunctions<A>,
        UtilityFunctions<A> {

  @Override
  default ArrayNamespace<A> xp() {
    return this;
  }

  /**
   * The name of the backend, for errors and listings.
   *
   * @return a name such as {@code "plain"}; a transform puts its own before it
   */
  String name();

  /**
   * The version of the standard that is followed.
   *
   * @return {@code "2024.12"}
   */
  default String apiVersion() {
    return "2024.12";
  }

  /**
   * What this namespace can do.
   *
   * @return the standard's inspection object
   */
  NamespaceInfo info();

  /**
   * The device that arrays are made on.
   *
   * @return the device
   */
  default Device defaultDevice() {
    return info().defaultDevice();
  }

  /**
   * Euler's number.
   *
   * @return 2.718...
   */
  default double e() {
    return Math.E;
  }

  /**
   * The ratio of a circle's circumference to its diameter.
   *
   * @return 3.141...
   */
  default double pi() {
    return Math.PI;
  }

  /**
   * Positive infinity.
   *
   * @return infinity
   */
  default double inf() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Not a number.
   *
   * @return NaN
   */
  default double nan() {
    return Double.NaN;
  }

  /**
   * The entry of a key that adds an axis.
   *
   * @return the entry
   */
  default Index newaxis() {
    return Index.newAxis();
  }

  /**
   * The linear algebra extension.
   *
   * @return its functions
   * @throws UnsupportedOnBackendException if the backend lacks it
   */
  LinalgExtension<A> linalg();

  /**
   * The Fourier transform extension.
   *
   * @return its functions
   * @throws UnsupportedOnBackendException if the backend lacks it
   */
  FftExtension<A> fft();

  /**
   * An array's values without their derivative.
   *
   * @param x the array
   * @return the same values, a constant to every transform
   */
  default A stopGradient(A x) {
    return x;
  }

  /**
   * The array of a constant, brought in once and then remembered as long as the constant lives.
   *
   * @param constant the constant
   * @return its array, without derivative
   */
  A constant(Constant constant);

  /**
   * Runs an operator: on its host kernel where its memory allows, else as array code.
   *
   * @param operator the operator
   * @param inputs its inputs
   * @return its outputs
   * @throws MixedArraysException if an input is not of this namespace
   */
  List<A> apply(DifferentiableOperator operator, List<A> inputs);

  /**
   * The owner of what a computation makes, opened for it.
   *
   * @return a scope whose namespace gives results that it frees when it closes; the garbage
   *     collector's on a backend in Java memory
   */
  default Scope<A> openScope() {
    return new UnownedScope<>(this);
  }
}
