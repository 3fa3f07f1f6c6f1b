package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.IntegerPower;

/**
 * Functions that no operator of MXNet computes exactly, as loops in Java memory: {@code nextafter}
 * and {@code signbit} need the bits of floats, and powers of integers wrap where MXNet's go through
 * float64. MXNet's own autograd takes their results for constants.
 */
final class HostLoops {
  private HostLoops() {}

  static NDArray nextafter(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          Shape shape = xp.shape(x).broadcast(xp.shape(y));
          ByteBuffer from = xp.elements(xp.broadcastTo(x, shape));
          ByteBuffer to = xp.elements(xp.broadcastTo(y, shape));
          Object next =
              xp.dtype(x) == DType.FLOAT32
                  ? next(from.asFloatBuffer(), to.asFloatBuffer())
                  : next(from.asDoubleBuffer(), to.asDoubleBuffer());
          return xp.create(next, shape, xp.dtype(x));
        });
  }

  private static float[] next(FloatBuffer from, FloatBuffer to) {
    float[] next = new float[from.limit()];
    for (int i = 0; i < next.length; i++) {
      next[i] = Math.nextAfter(from.get(i), to.get(i));
    }
    return next;
  }

  private static double[] next(DoubleBuffer from, DoubleBuffer to) {
    double[] next = new double[from.limit()];
    for (int i = 0; i < next.length; i++) {
      next[i] = Math.nextAfter(from.get(i), to.get(i));
    }
    return next;
  }

  static NDArray signbit(MxnetEngine engine, NDArray x) {
    ByteBuffer memory = engine.elements(x);
    boolean[] signs = new boolean[Math.toIntExact(x.size())];
    if (engine.dtype(x) == DType.FLOAT32) {
      for (int i = 0; i < signs.length; i++) {
        signs[i] = memory.getInt(4 * i) < 0;
      }
    } else {
      for (int i = 0; i < signs.length; i++) {
        signs[i] = memory.getLong(8 * i) < 0;
      }
    }
    return engine.create(signs, engine.shape(x), DType.BOOL);
  }

  static NDArray pow(MxnetEngine engine, NDArray x, NDArray y) {
    return engine.steps(
        xp -> {
          Shape shape = xp.shape(x).broadcast(xp.shape(y));
          LongBuffer base = longs(xp, xp.broadcastTo(x, shape));
          LongBuffer exponent = longs(xp, xp.broadcastTo(y, shape));
          long[] powers = new long[base.limit()];
          for (int i = 0; i < powers.length; i++) {
            powers[i] = IntegerPower.of(base.get(i), exponent.get(i));
          }
          return xp.cast(xp.create(powers, shape, DType.INT64), xp.dtype(x));
        });
  }

  private static LongBuffer longs(MxnetEngine xp, NDArray x) {
    return xp.elements(xp.cast(x, DType.INT64)).asLongBuffer();
  }
}
