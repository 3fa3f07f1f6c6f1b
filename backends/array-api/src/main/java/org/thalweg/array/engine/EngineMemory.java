package org.thalweg.array.engine;

import java.util.function.Supplier;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;

/**
 * The arrays of a native engine, and the ways in and out.
 *
 * @param <A> the array type
 */
public interface EngineMemory<A> {
  /**
   * The backend's name.
   *
   * @return a name such as {@code "djl-pytorch"}
   */
  String name();

  /**
   * The devices and data types. No array of another data type is ever asked for.
   *
   * @return the standard's inspection object
   */
  NamespaceInfo info();

  /**
   * Whether something is an array of this engine, on the device that it computes on.
   *
   * @param x anything
   * @return true if every method here takes it
   */
  boolean owns(Object x);

  /**
   * The shape of an array.
   *
   * @param x the array
   * @return its shape
   */
  Shape shape(A x);

  /**
   * The data type of an array.
   *
   * @param x the array
   * @return its data type
   */
  DType dtype(A x);

  /**
   * The device of an array.
   *
   * @param x the array
   * @return its device
   */
  Device device(A x);

  /**
   * An array's values on another device.
   *
   * @param x the array
   * @param device one of those of {@link #info()}
   * @return the array there, or the array itself if it is there
   */
  A toDevice(A x, Device device);

  /**
   * An array of given elements, which the caller may change afterwards.
   *
   * @param flat the elements, row-major, as many as the shape has; {@code boolean[]} for bools
   * @param shape the shape
   * @param dtype one of the engine's data types
   * @return a new array
   */
  A create(Object flat, Shape shape, DType dtype);

  /**
   * The elements of an array.
   *
   * @param x the array
   * @return a new flat primitive array, row-major, of the data type's Java type
   */
  Object toFlatArray(A x);

  /**
   * An array full of one number, without rounding it through another data type.
   *
   * @param shape the shape, perhaps of no elements
   * @param value the number
   * @param dtype a floating-point data type, real or complex
   * @return a new array
   */
  A full(Shape shape, double value, DType dtype);

  /**
   * An array full of one number.
   *
   * @param shape the shape, perhaps of no elements
   * @param value a number that the data type holds; 0 or 1 for bool
   * @param dtype an integer data type, or bool
   * @return a new array
   */
  A full(Shape shape, long value, DType dtype);

  /**
   * Whether host kernels may run on arrays: they are in the processor's memory, and nothing else
   * speaks against it now.
   *
   * @return false if operators are to run as array code
   */
  boolean runsHostKernels();

  /**
   * Whether the engine itself records what is computed from an array, in order to differentiate it:
   * a host kernel's result would be a constant to it.
   *
   * @param x the array
   * @return true if operators on it are to run as array code
   */
  default boolean isRecorded(A x) {
    return false;
  }

  /**
   * An array's elements for a host kernel to read.
   *
   * @param x the array
   * @return its elements, row-major: its own memory if it can be had, or a copy
   */
  HostArray read(A x);

  /**
   * Memory for a host kernel to write an output to.
   *
   * @param spec the shape and data type
   * @return the memory, contents undefined, and the array that it becomes
   */
  Output<A> output(ArraySpec spec);

  /**
   * Memory for a host kernel to write an output to, which begins as a copy of an array.
   *
   * @param x the array
   * @return the memory, and the array that it becomes
   */
  Output<A> outputFrom(A x);

  /**
   * An output of a host kernel.
   *
   * @param memory where the kernel writes
   * @param array gives the array, once the kernel has run
   * @param <A> the array type
   */
  record Output<A>(HostArray memory, Supplier<A> array) {}
}
