package org.thalweg.array;

/**
 * The attributes of arrays, and their way out to Java.
 *
 * @param <A> the array type
 * @see <a href="https://data-apis.org/array-api/latest/API_specification/array_object.html">array
 *     object</a>
 */
public interface ArrayAttributes<A> {

  /**
   * The whole namespace, of which this is a section.
   *
   * @return the namespace
   */
  ArrayNamespace<A> xp();

  /**
   * The lengths of an array's axes.
   *
   * @param x the array
   * @return the shape
   */
  Shape shape(A x);

  /**
   * The data type of an array.
   *
   * @param x the array
   * @return the data type
   */
  DType dtype(A x);

  /**
   * The device of an array.
   *
   * @param x the array
   * @return the device
   */
  Device device(A x);

  /**
   * The number of an array's axes.
   *
   * @param x the array
   * @return 0 or more
   */
  default int ndim(A x) {
    return shape(x).ndim();
  }

  /**
   * The number of an array's elements.
   *
   * @param x the array
   * @return 0 or more
   */
  default long size(A x) {
    return shape(x).size();
  }

  /**
   * An array on a device.
   *
   * @param x the array
   * @param device one of the backend's devices
   * @return the same values, the same array if it is there already
   * @throws IllegalArgumentException if the backend has no such device
   */
  A toDevice(A x, Device device);

  /**
   * The elements of an array in row-major order.
   *
   * @param x the array
   * @return a new flat array of the data type's Java type: unsigned integers as bit patterns,
   *     complex numbers as pairs
   * @throws ShapeException if there are too many elements for one Java array
   */
  Object toFlatArray(A x);

  /**
   * Whether an object is an array of this namespace.
   *
   * @param x anything
   * @return true if functions of this namespace take it
   */
  boolean owns(Object x);

  /**
   * An object as an array of this namespace.
   *
   * @param x an array of this namespace
   * @return the same object
   * @throws MixedArraysException if it is not
   */
  default A own(Object x) {
    if (!owns(x)) {
      throw new MixedArraysException(
          "an array of this namespace was wanted, was given a " + x.getClass().getTypeName());
    }
    @SuppressWarnings("unchecked")
    A own = (A) x;
    return own;
  }
}
