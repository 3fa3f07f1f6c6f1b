package org.thalweg.operators;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;

/**
 * Real values of any data type as 64 bits whose unsigned order is the order of the values. Both
 * zeros are one value, and every NaN is {@link #NAN}.
 *
 * @param dtype the data type, real and not bool
 */
record ValueKeys(DType dtype) {
  /** NaN as a key of a floating-point type; of an integer type it is the largest value. */
  static final long NAN = -1;

  boolean isNaN(long key) {
    return key == NAN && dtype.isFloating();
  }

  /** The keys of consecutive elements. */
  void read(HostArray from, int at, long[] keys) {
    switch (dtype) {
      case FLOAT64 -> readDoubles((DoubleBuffer) from.buffer(), at, keys);
      case FLOAT32 -> readFloats((FloatBuffer) from.buffer(), at, keys);
      case INT64, UINT64 -> readLongs((LongBuffer) from.buffer(), at, keys);
      case INT32, UINT32 -> readInts((IntBuffer) from.buffer(), at, keys);
      case INT16, UINT16 -> readShorts((ShortBuffer) from.buffer(), at, keys);
      default -> readBytes((ByteBuffer) from.buffer(), at, keys);
    }
  }

  private static void readDoubles(DoubleBuffer from, int at, long[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ofDouble(from.get(at + i));
    }
  }

  private static void readFloats(FloatBuffer from, int at, long[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ofDouble(from.get(at + i));
    }
  }

  private void readLongs(LongBuffer from, int at, long[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = from.get(at + i) ^ signBit();
    }
  }

  private void readInts(IntBuffer from, int at, long[] keys) {
    boolean unsigned = dtype == DType.UINT32;
    for (int i = 0; i < keys.length; i++) {
      int value = from.get(at + i);
      keys[i] = (unsigned ? Integer.toUnsignedLong(value) : value) ^ signBit();
    }
  }

  private void readShorts(ShortBuffer from, int at, long[] keys) {
    boolean unsigned = dtype == DType.UINT16;
    for (int i = 0; i < keys.length; i++) {
      short value = from.get(at + i);
      keys[i] = (unsigned ? Short.toUnsignedLong(value) : value) ^ signBit();
    }
  }

  private void readBytes(ByteBuffer from, int at, long[] keys) {
    boolean unsigned = dtype == DType.UINT8;
    for (int i = 0; i < keys.length; i++) {
      byte value = from.get(at + i);
      keys[i] = (unsigned ? Byte.toUnsignedLong(value) : value) ^ signBit();
    }
  }

  /** Turns the order of signed numbers into that of unsigned ones. */
  private long signBit() {
    return dtype == DType.UINT64 ? 0 : Long.MIN_VALUE;
  }

  /** The key of a number of a floating-point type. */
  static long ofDouble(double value) {
    if (Double.isNaN(value)) {
      return NAN;
    }
    long bits = Double.doubleToRawLongBits(value + 0.0); // -0.0 + 0.0 is 0.0
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  /** The number of a floating-point type behind a key. */
  static double toDouble(long key) {
    return key == NAN ? Double.NaN : Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
  }

  /** Writes the values behind keys to consecutive elements. */
  void write(long[] keys, HostArray to, int at) {
    for (int i = 0; i < keys.length; i++) {
      write(keys[i], to, at + i);
    }
  }

  private void write(long key, HostArray to, int at) {
    switch (dtype) {
      case FLOAT64 -> ((DoubleBuffer) to.buffer()).put(at, toDouble(key));
      case FLOAT32 -> ((FloatBuffer) to.buffer()).put(at, (float) toDouble(key));
      case INT64, UINT64 -> ((LongBuffer) to.buffer()).put(at, key ^ signBit());
      case INT32, UINT32 -> ((IntBuffer) to.buffer()).put(at, (int) (key ^ signBit()));
      case INT16, UINT16 -> ((ShortBuffer) to.buffer()).put(at, (short) (key ^ signBit()));
      default -> ((ByteBuffer) to.buffer()).put(at, (byte) (key ^ signBit()));
    }
  }
}
