package org.thalweg.array;

import org.thalweg.array.spi.NestedArrays;

/**
 * Immutable data that a function or an operator carries: {@link ArrayNamespace#constant} brings it
 * into a namespace, once per namespace and device, and without derivative.
 *
 * <p>Two constants are equal only if they are the same object.
 */
public final class Constant {
  private final ArraySpec spec;
  private final Object data;

  private Constant(ArraySpec spec, Object data) {
    this.spec = spec;
    this.data = data;
  }

  /**
   * A constant with the data type of its Java array.
   *
   * @param array a primitive array, or a rectangular array of arrays; copied
   * @return the constant: {@code double[]} gives float64, {@code float[]} float32, {@code long[]}
   *     int64, {@code int[]} int32, {@code short[]} int16, {@code byte[]} int8, {@code boolean[]}
   *     bool
   * @throws IllegalArgumentException if it is no such array
   */
  public static Constant of(Object array) {
    return new Constant(NestedArrays.spec(array), NestedArrays.flat(array));
  }

  /**
   * A constant of a given shape.
   *
   * @param flatPrimitiveArray the elements, row-major; copied
   * @param shape the shape
   * @param dtype the data type, whose {@link DType#javaType()} is the array's component type
   * @return the constant
   * @throws ShapeException if the number of elements does not fit the shape
   * @throws DTypeException if the array's component type does not fit the data type
   */
  public static Constant of(Object flatPrimitiveArray, Shape shape, DType dtype) {
    ArraySpec spec = new ArraySpec(shape, dtype);
    NestedArrays.checkFlat(flatPrimitiveArray, spec);
    return new Constant(spec, NestedArrays.flat(flatPrimitiveArray));
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
   * The elements.
   *
   * @return a new flat primitive array, row-major
   */
  public Object toFlatArray() {
    return NestedArrays.flat(data);
  }

  @Override
  public String toString() {
    return "Constant[" + spec + "]";
  }
}
