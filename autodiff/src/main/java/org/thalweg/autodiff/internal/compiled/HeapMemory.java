package org.thalweg.autodiff.internal.compiled;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.thalweg.array.HostArray;

/**
 * The elements of a host array as a Java array: its own, or those of memory off the heap as a copy,
 * which {@link #finish} writes back.
 *
 * @param array the Java array
 * @param home the host array
 */
public record HeapMemory(Object array, HostArray home) {
  /**
   * Elements to be read.
   *
   * @param x the host array
   * @return a Java array, not to be written to
   */
  public static Object read(HostArray x) {
    if (x.hasArray()) {
      return x.array();
    }
    Object array = allocate(x);
    transfer(x.buffer(), array, true);
    return array;
  }

  /**
   * Elements to be read and written.
   *
   * @param x the host array
   * @return its elements as they are
   */
  public static HeapMemory updated(HostArray x) {
    return new HeapMemory(read(x), x);
  }

  /**
   * Elements to be written.
   *
   * @param x the host array
   * @return its elements, contents undefined
   */
  public static HeapMemory written(HostArray x) {
    return new HeapMemory(x.hasArray() ? x.array() : allocate(x), x);
  }

  /** Brings elements to where they belong. */
  public void finish() {
    if (!home.hasArray()) {
      transfer(home.buffer(), array, false);
    }
  }

  private static Object allocate(HostArray x) {
    return Register.allocate(x.dtype(), (int) x.shape().size());
  }

  private static void transfer(Buffer buffer, Object array, boolean toArray) {
    if (array instanceof double[] x) {
      DoubleBuffer own = ((DoubleBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    } else if (array instanceof float[] x) {
      FloatBuffer own = ((FloatBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    } else if (array instanceof long[] x) {
      LongBuffer own = ((LongBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    } else if (array instanceof int[] x) {
      IntBuffer own = ((IntBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    } else if (array instanceof short[] x) {
      ShortBuffer own = ((ShortBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    } else {
      byte[] x = (byte[]) array;
      ByteBuffer own = ((ByteBuffer) buffer).duplicate().clear();
      var unused = toArray ? own.get(x) : own.put(x);
    }
  }
}
