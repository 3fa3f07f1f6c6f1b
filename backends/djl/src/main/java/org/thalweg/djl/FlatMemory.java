package org.thalweg.djl;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;

/** Flat Java arrays in and out of an engine's memory, in bulk. */
public final class FlatMemory {
  private FlatMemory() {}

  /**
   * New memory off the heap.
   *
   * @param spec the shape and data type that it is for
   * @return zeros, in native order
   * @throws ArithmeticException if it is larger than a buffer can be
   */
  public static ByteBuffer allocate(ArraySpec spec) {
    long bytes = Math.multiplyExact(spec.shape().size(), spec.dtype().bytes());
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
  }

  /**
   * Copies elements into memory.
   *
   * @param flat a primitive array
   * @param memory where they go, in native order
   */
  public static void put(Object flat, ByteBuffer memory) {
    if (flat instanceof double[] values) {
      memory.asDoubleBuffer().put(values);
    } else if (flat instanceof float[] values) {
      memory.asFloatBuffer().put(values);
    } else if (flat instanceof long[] values) {
      memory.asLongBuffer().put(values);
    } else if (flat instanceof int[] values) {
      memory.asIntBuffer().put(values);
    } else if (flat instanceof byte[] values) {
      memory.duplicate().put(values);
    } else if (flat instanceof boolean[] values) {
      for (int i = 0; i < values.length; i++) {
        memory.put(i, (byte) (values[i] ? 1 : 0));
      }
    } else {
      throw new IllegalArgumentException(
          "elements are a primitive array, was " + flat.getClass().getSimpleName());
    }
  }

  /**
   * Copies elements out of memory.
   *
   * @param memory where they are, in native order
   * @param spec their shape and data type
   * @return a new flat primitive array
   */
  public static Object get(ByteBuffer memory, ArraySpec spec) {
    DType dtype = spec.dtype();
    int length = Math.toIntExact(spec.shape().size() * (dtype.isComplex() ? 2 : 1));
    Object flat = Array.newInstance(dtype.javaType(), length);
    if (flat instanceof double[] values) {
      memory.asDoubleBuffer().get(values);
    } else if (flat instanceof float[] values) {
      memory.asFloatBuffer().get(values);
    } else if (flat instanceof long[] values) {
      memory.asLongBuffer().get(values);
    } else if (flat instanceof int[] values) {
      memory.asIntBuffer().get(values);
    } else if (flat instanceof byte[] values) {
      memory.duplicate().get(values);
    } else if (flat instanceof boolean[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = memory.get(i) != 0;
      }
    }
    return flat;
  }
}
