package org.thalweg.autodiff.optim;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.thalweg.array.ArraySpec;

/** Flat primitive arrays as little-endian bytes, a piece at a time. */
final class FlatBytes {
  /** Elements in one piece. */
  private static final int PIECE = 8192;

  private FlatBytes() {}

  static void write(Object flat, OutputStream out) throws IOException {
    byte[] bytes = new byte[PIECE * Double.BYTES];
    ByteBuffer piece = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = Array.getLength(flat);
    for (int from = 0; from < length; from += PIECE) {
      int count = Math.min(PIECE, length - from);
      piece.clear();
      out.write(bytes, 0, count * put(flat, from, count, piece));
    }
  }

  static Object read(ArraySpec spec, InputStream in) throws IOException {
    long components = spec.shape().size() * (spec.dtype().isComplex() ? 2 : 1);
    if (components > Integer.MAX_VALUE - 8) {
      throw new IOException("shape " + spec.shape() + " is too large for one Java array");
    }
    Object flat = Array.newInstance(spec.dtype().javaType(), (int) components);
    int width = spec.dtype().bytes() / (spec.dtype().isComplex() ? 2 : 1);
    byte[] bytes = new byte[PIECE * Double.BYTES];
    ByteBuffer piece = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < components; from += PIECE) {
      int count = (int) Math.min(PIECE, components - from);
      if (in.readNBytes(bytes, 0, count * width) < count * width) {
        throw new EOFException("the file ends within an array: it was cut");
      }
      piece.clear();
      get(flat, from, count, piece);
    }
    return flat;
  }

  /** Puts elements into a buffer and gives the width of one. */
  private static int put(Object flat, int from, int count, ByteBuffer to) {
    if (flat instanceof double[] x) {
      to.asDoubleBuffer().put(x, from, count);
      return Double.BYTES;
    } else if (flat instanceof float[] x) {
      to.asFloatBuffer().put(x, from, count);
      return Float.BYTES;
    } else if (flat instanceof long[] x) {
      to.asLongBuffer().put(x, from, count);
      return Long.BYTES;
    } else if (flat instanceof int[] x) {
      to.asIntBuffer().put(x, from, count);
      return Integer.BYTES;
    } else if (flat instanceof short[] x) {
      to.asShortBuffer().put(x, from, count);
      return Short.BYTES;
    } else if (flat instanceof byte[] x) {
      to.put(x, from, count);
      return Byte.BYTES;
    }
    boolean[] x = (boolean[]) flat;
    for (int i = 0; i < count; i++) {
      to.put((byte) (x[from + i] ? 1 : 0));
    }
    return Byte.BYTES;
  }

  private static void get(Object flat, int from, int count, ByteBuffer bytes) {
    if (flat instanceof double[] x) {
      bytes.asDoubleBuffer().get(x, from, count);
    } else if (flat instanceof float[] x) {
      bytes.asFloatBuffer().get(x, from, count);
    } else if (flat instanceof long[] x) {
      bytes.asLongBuffer().get(x, from, count);
    } else if (flat instanceof int[] x) {
      bytes.asIntBuffer().get(x, from, count);
    } else if (flat instanceof short[] x) {
      bytes.asShortBuffer().get(x, from, count);
    } else if (flat instanceof byte[] x) {
      bytes.get(x, from, count);
    } else {
      boolean[] x = (boolean[]) flat;
      for (int i = 0; i < count; i++) {
        x[from + i] = bytes.get() != 0;
      }
    }
  }
}
