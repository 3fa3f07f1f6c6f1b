package org.thalweg.plain;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Random;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** The same elements laid out in memory in every way that a view can. */
final class Layouts {
  static final List<DType> DTYPES =
      PlainNamespace.INSTANCE.info().supported().stream().filter(d -> !d.isComplex()).toList();

  static final List<DType> NUMBERS = DTYPES.stream().filter(dtype -> dtype != DType.BOOL).toList();

  static final List<Shape> SHAPES =
      List.of(
          Shape.of(5),
          Shape.of(3, 4),
          Shape.of(2, 3, 4),
          Shape.of(1, 3, 1),
          Shape.of(20, 3),
          Shape.of(3, 20),
          Shape.of(0),
          Shape.of(0, 3),
          Shape.of(3, 0));

  /** Those without an order. */
  static final List<DType> COMPLEX = List.of(DType.COMPLEX64, DType.COMPLEX128);

  private Layouts() {}

  /** A compact array, and arrays of the same elements reversed, permuted, with gaps, and all. */
  static List<PlainArray> of(PlainArray x) {
    return List.of(
        x.compact(),
        laidOut(x, false, -1, 1),
        laidOut(x, true, 1, 1),
        laidOut(x, false, 1, 2),
        laidOut(x, true, -1, 3));
  }

  private static PlainArray laidOut(PlainArray x, boolean lastAxisSlowest, int sign, int gap) {
    int ndim = x.shape.ndim();
    int[] strides = new int[ndim];
    int stride = gap;
    int offset = gap;
    for (int i = 0; i < ndim; i++) {
      int axis = lastAxisSlowest ? i : ndim - 1 - i;
      strides[axis] = sign * stride;
      offset += sign < 0 ? stride * Math.max(0, (int) x.shape.dim(axis) - 1) : 0;
      stride *= (int) Math.max(1, x.shape.dim(axis));
    }
    Object memory = Storage.allocate(x.dtype, stride + gap);
    Object flat = x.compact().data;
    for (int i = 0; i < x.size; i++) {
      Storage.copy(x.dtype, flat, i, memory, offset + place(i, x.shape, strides), 1);
    }
    return PlainArray.wrap(x.dtype, Shape.of(stride + gap), memory).view(x.shape, strides, offset);
  }

  private static int place(int flat, Shape shape, int[] strides) {
    int place = 0;
    int left = flat;
    for (int axis = shape.ndim() - 1; axis >= 0; axis--) {
      int length = (int) shape.dim(axis);
      place += left % length * strides[axis];
      left /= length;
    }
    return place;
  }

  /** Elements drawn from few values, so that equal ones, zeros of both signs and NaN occur. */
  static PlainArray random(DType dtype, Random random, long... dims) {
    Shape shape = Shape.of(dims);
    double[] floats = {-2.5, -0.0, 0.0, 1.0, 3.25, Double.NaN, Double.NEGATIVE_INFINITY};
    Object data = Storage.allocate(dtype, (int) shape.size());
    for (int i = 0; i < Storage.width(dtype) * shape.size(); i++) {
      double value = floats[random.nextInt(floats.length)];
      switch (dtype) {
        case BOOL -> Array.setByte(data, i, (byte) random.nextInt(2));
        case INT8, UINT8 -> Array.setByte(data, i, (byte) (random.nextInt(7) - 3));
        case INT16, UINT16 -> Array.setShort(data, i, (short) (random.nextInt(7) - 3));
        case INT32, UINT32 -> Array.setInt(data, i, random.nextInt(7) - 3);
        case INT64, UINT64 -> Array.setLong(data, i, random.nextInt(7) - 3 + (1L << 53));
        case FLOAT32, COMPLEX64 -> Array.setFloat(data, i, (float) value);
        default -> Array.setDouble(data, i, value);
      }
    }
    return PlainArray.wrap(dtype, shape, data);
  }
}
