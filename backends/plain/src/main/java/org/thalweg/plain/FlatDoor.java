package org.thalweg.plain;

import java.lang.reflect.Array;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * The way of a one-dimensional Java array into the namespace and back, without copying where that
 * is safe: what enters is only read, and memory that the caller or the namespace keeps is copied
 * before it leaves.
 *
 * @param dtype the data type of such arrays
 * @param type their class
 * @param <U> the type of Java array
 */
record FlatDoor<U>(DType dtype, Class<U> type) implements Door<U, PlainArray> {
  static final FlatDoor<double[]> DOUBLES = new FlatDoor<>(DType.FLOAT64, double[].class);
  static final FlatDoor<float[]> FLOATS = new FlatDoor<>(DType.FLOAT32, float[].class);
  static final FlatDoor<long[]> LONGS = new FlatDoor<>(DType.INT64, long[].class);
  static final FlatDoor<int[]> INTS = new FlatDoor<>(DType.INT32, int[].class);
  static final FlatDoor<short[]> SHORTS = new FlatDoor<>(DType.INT16, short[].class);
  static final FlatDoor<byte[]> BYTES = new FlatDoor<>(DType.INT8, byte[].class);
  static final FlatDoor<boolean[]> BOOLEANS = new FlatDoor<>(DType.BOOL, boolean[].class);

  @Override
  public ArrayNamespace<PlainArray> xp() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  public PlainArray enter(U x) {
    Shape shape = Shape.of(Array.getLength(x));
    return x instanceof boolean[] values
        ? PlainArray.wrap(dtype, shape, Storage.bytes(values))
        : PlainArray.borrow(dtype, shape, x);
  }

  @Override
  public U leave(PlainArray x) {
    if (x.dtype != dtype) {
      throw new DTypeException(
          "a "
              + type.getSimpleName()
              + " came in and an array of "
              + x.dtype
              + " would go out: give a PlainArray to get it");
    }
    if (x.shape.ndim() != 1) {
      throw new ShapeException(
          "a "
              + type.getSimpleName()
              + " came in and an array of shape "
              + x.shape
              + " would go out: give a PlainArray to get it");
    }
    boolean own = x.contiguous() && !x.borrowed && dtype != DType.BOOL;
    return type.cast(own ? x.data : x.toFlatArray());
  }
}
