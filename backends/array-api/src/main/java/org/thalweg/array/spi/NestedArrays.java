package org.thalweg.array.spi;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Java arrays, flat or nested, as they come in through {@code asarray}. */
public final class NestedArrays {
  private NestedArrays() {}

  /**
   * The shape of a Java array and the data type of its component type.
   *
   * @param array a primitive array, or a rectangular array of arrays
   * @return its shape and natural data type
   * @throws ShapeException if rows differ in length
   * @throws DTypeException if the innermost components are not primitive, or {@code char}
   */
  public static ArraySpec spec(Object array) {
    List<Long> dims = new ArrayList<>();
    Class<?> type = array.getClass();
    Object row = array;
    while (type.isArray()) {
      int length = row == null ? 0 : Array.getLength(row);
      dims.add((long) length);
      type = type.getComponentType();
      row = length == 0 || type.isPrimitive() ? null : Array.get(row, 0);
    }
    DType dtype = natural(type);
    return new ArraySpec(Shape.of(dims.stream().mapToLong(Long::longValue).toArray()), dtype);
  }

  /**
   * The elements of a Java array in row-major order.
   *
   * @param array a primitive array, or a rectangular array of arrays
   * @return a new flat primitive array
   * @throws ShapeException if rows differ in length, or there are too many elements for one array
   */
  public static Object flat(Object array) {
    ArraySpec spec = spec(array);
    Object flat = Array.newInstance(spec.dtype().javaType(), length(spec));
    copy(array, spec.shape().dims(), 0, flat, 0);
    return flat;
  }

  /**
   * Checks that a flat array holds what a shape and data type need.
   *
   * @param flat a primitive array
   * @param spec the shape and data type; a complex one takes pairs
   * @throws ShapeException if the number of elements does not fit
   * @throws DTypeException if the component type does not fit
   */
  public static void checkFlat(Object flat, ArraySpec spec) {
    Class<?> type = flat.getClass().getComponentType();
    if (type != spec.dtype().javaType()) {
      throw new DTypeException(
          spec.dtype()
              + " takes a "
              + spec.dtype().javaType()
              + "[], was given "
              + flat.getClass().getSimpleName());
    }
    long wanted = spec.shape().size() * (spec.dtype().isComplex() ? 2 : 1);
    if (Array.getLength(flat) != wanted) {
      throw new ShapeException(
          "shape "
              + spec.shape()
              + " of "
              + spec.dtype()
              + " takes "
              + wanted
              + " components, was given "
              + Array.getLength(flat));
    }
  }

  private static int length(ArraySpec spec) {
    if (spec.shape().size() > Integer.MAX_VALUE - 8) {
      throw new ShapeException("shape " + spec.shape() + " is too large for one Java array");
    }
    return (int) spec.shape().size();
  }

  private static int copy(Object from, long[] dims, int axis, Object flat, int at) {
    if (Array.getLength(from) != dims[axis]) {
      throw new ShapeException(
          "rows along axis "
              + axis
              + " have lengths "
              + dims[axis]
              + " and "
              + Array.getLength(from)
              + ": a nested array is rectangular");
    }
    int length = (int) dims[axis];
    if (axis == dims.length - 1) {
      System.arraycopy(from, 0, flat, at, length);
      return at + length;
    }
    int next = at;
    for (int i = 0; i < length; i++) {
      next = copy(Array.get(from, i), dims, axis + 1, flat, next);
    }
    return next;
  }

  private static DType natural(Class<?> type) {
    if (type == double.class) {
      return DType.FLOAT64;
    } else if (type == float.class) {
      return DType.FLOAT32;
    } else if (type == long.class) {
      return DType.INT64;
    } else if (type == int.class) {
      return DType.INT32;
    } else if (type == short.class) {
      return DType.INT16;
    } else if (type == byte.class) {
      return DType.INT8;
    } else if (type == boolean.class) {
      return DType.BOOL;
    }
    throw new DTypeException("no data type holds elements of " + type.getName());
  }
}
