package org.thalweg.array;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * An array in Java memory, row-major and contiguous, as a {@link HostKernel} sees it.
 *
 * <p>On the heap it is a whole primitive array, given by {@link #array()}; off the heap a typed
 * buffer in native order. Booleans are bytes, 0 or 1; unsigned integers are bit patterns; complex
 * numbers are pairs.
 */
public final class HostArray {
  private final ArraySpec spec;
  private final Buffer buffer;

  private HostArray(ArraySpec spec, Buffer buffer) {
    this.spec = spec;
    this.buffer = buffer;
  }

  /**
   * Wraps a primitive array without copying.
   *
   * @param spec its shape and data type
   * @param array the elements: {@code byte[]} for bool and the 8-bit types, otherwise an array of
   *     the data type's Java type, with exactly as many components as {@code spec} needs
   * @return the wrapped array
   * @throws IllegalArgumentException if the array's type or length does not fit
   */
  public static HostArray ofArray(ArraySpec spec, Object array) {
    return of(spec, wrap(array));
  }

  /**
   * Wraps a typed buffer without copying.
   *
   * @param spec its shape and data type
   * @param buffer the elements, from position 0 to the capacity; in native order if direct
   * @return the wrapped buffer
   * @throws IllegalArgumentException if the buffer's type, order or capacity does not fit
   */
  public static HostArray of(ArraySpec spec, Buffer buffer) {
    long wanted = spec.shape().size() * (spec.dtype().isComplex() ? 2 : 1);
    if (buffer.capacity() != wanted || !fits(spec.dtype(), buffer)) {
      throw new IllegalArgumentException(
          "a host array of " + spec + " was given a buffer " + buffer + ", which does not fit");
    }
    return new HostArray(spec, buffer);
  }

  /**
   * Wraps memory off the heap without copying.
   *
   * @param spec the shape and data type of what lies in it
   * @param memory the elements, from position 0 to the limit, in native order
   * @return the wrapped memory
   * @throws IllegalArgumentException if the memory's order or size does not fit
   */
  public static HostArray ofMemory(ArraySpec spec, ByteBuffer memory) {
    return of(
        spec,
        switch (spec.dtype()) {
          case BOOL, INT8, UINT8 -> memory;
          case INT16, UINT16 -> memory.asShortBuffer();
          case INT32, UINT32 -> memory.asIntBuffer();
          case INT64, UINT64 -> memory.asLongBuffer();
          case FLOAT32, COMPLEX64 -> memory.asFloatBuffer();
          case FLOAT64, COMPLEX128 -> memory.asDoubleBuffer();
        });
  }

  private static Buffer wrap(Object array) {
    if (array instanceof double[] a) {
      return DoubleBuffer.wrap(a);
    } else if (array instanceof float[] a) {
      return FloatBuffer.wrap(a);
    } else if (array instanceof long[] a) {
      return LongBuffer.wrap(a);
    } else if (array instanceof int[] a) {
      return IntBuffer.wrap(a);
    } else if (array instanceof short[] a) {
      return ShortBuffer.wrap(a);
    } else if (array instanceof byte[] a) {
      return ByteBuffer.wrap(a).order(ByteOrder.nativeOrder());
    }
    throw new IllegalArgumentException(
        "a host array wraps a primitive array, was " + array.getClass().getSimpleName());
  }

  private static boolean fits(DType dtype, Buffer buffer) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> buffer instanceof ByteBuffer;
      case INT16, UINT16 -> buffer instanceof ShortBuffer b && b.order() == ByteOrder.nativeOrder();
      case INT32, UINT32 -> buffer instanceof IntBuffer b && b.order() == ByteOrder.nativeOrder();
      case INT64, UINT64 -> buffer instanceof LongBuffer b && b.order() == ByteOrder.nativeOrder();
      case FLOAT32, COMPLEX64 ->
          buffer instanceof FloatBuffer b && b.order() == ByteOrder.nativeOrder();
      case FLOAT64, COMPLEX128 ->
          buffer instanceof DoubleBuffer b && b.order() == ByteOrder.nativeOrder();
    };
  }

  /**
   * The shape and data type.
   *
   * @return the specification
   */
  public ArraySpec spec() {
    return spec;
  }

  /**
   * The shape.
   *
   * @return the shape
   */
  public Shape shape() {
    return spec.shape();
  }

  /**
   * The data type.
   *
   * @return the data type
   */
  public DType dtype() {
    return spec.dtype();
  }

  /**
   * The elements as a typed buffer.
   *
   * @return the buffer itself, shared; kernels use absolute reads and writes only
   */
  public Buffer buffer() {
    return buffer;
  }

  /**
   * Whether the elements are a whole primitive array on the heap.
   *
   * @return true if {@link #array()} and the typed accessors give it
   */
  public boolean hasArray() {
    return buffer.hasArray() && Array.getLength(buffer.array()) == buffer.capacity();
  }

  /**
   * The backing primitive array.
   *
   * @return the array itself, shared; all of it belongs to this host array
   * @throws IllegalStateException if the elements are not on the heap
   */
  public Object array() {
    if (!hasArray()) {
      throw new IllegalStateException("a host array of " + spec + " is off the heap");
    }
    return buffer.array();
  }

  /**
   * The backing array of a float64 or complex128 host array.
   *
   * @return the array itself, shared
   * @throws IllegalStateException if the elements are not on the heap
   */
  public double[] doubles() {
    return (double[]) array();
  }

  /**
   * The backing array of a float32 or complex64 host array.
   *
   * @return the array itself, shared
   * @throws IllegalStateException if the elements are not on the heap
   */
  public float[] floats() {
    return (float[]) array();
  }

  /**
   * The backing array of a 64-bit integer host array.
   *
   * @return the array itself, shared
   * @throws IllegalStateException if the elements are not on the heap
   */
  public long[] longs() {
    return (long[]) array();
  }

  /**
   * The backing array of a 32-bit integer host array.
   *
   * @return the array itself, shared
   * @throws IllegalStateException if the elements are not on the heap
   */
  public int[] ints() {
    return (int[]) array();
  }

  /**
   * The backing array of an 8-bit integer or boolean host array.
   *
   * @return the array itself, shared
   * @throws IllegalStateException if the elements are not on the heap
   */
  public byte[] bytes() {
    return (byte[]) array();
  }
}
