package org.thalweg.plain;

import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Door;
import org.thalweg.array.HasNamespace;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.NestedArrays;

/**
 * An array in Java memory. Immutable; made and computed on by {@link PlainNamespace}.
 *
 * <p>Two arrays are equal only if they are the same object: compare elements with {@code
 * xp.equal(x, y)}.
 */
public final class PlainArray implements HasNamespace<PlainArray> {
  /** Elements that are copied about as fast as a view is made. */
  private static final int SMALL = 64;

  final DType dtype;
  final Shape shape;

  /** Distances between neighbours along each axis, in elements. */
  final int[] strides;

  /** Where the first element lies. */
  final int offset;

  /** A primitive Java array: see {@link Storage}. */
  final Object data;

  final int size;

  /** Whether the memory also belongs to someone outside, and so must not be handed out. */
  final boolean borrowed;

  private final boolean contiguous;

  private PlainArray(
      DType dtype,
      Shape shape,
      int[] strides,
      int offset,
      Object data,
      boolean contiguous,
      boolean borrowed) {
    this.dtype = dtype;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.data = data;
    this.size = (int) shape.size();
    this.contiguous = contiguous;
    this.borrowed = borrowed;
  }

  /** An array of new memory that nobody else writes to or hands out; not copied. */
  static PlainArray wrap(DType dtype, Shape shape, Object data) {
    return new PlainArray(dtype, shape, Strides.rowMajor(shape), 0, data, true, false);
  }

  /** As {@link #wrap}, of the shape of a contiguous array, whose strides it shares. */
  static PlainArray like(PlainArray x, DType dtype, Object data) {
    return new PlainArray(dtype, x.shape, x.strides, 0, data, true, false);
  }

  /** A 0-d float64 array. */
  static PlainArray scalar(double value) {
    double[] data = {value};
    return wrap(DType.FLOAT64, Shape.SCALAR, data);
  }

  /** An array of memory that someone outside also holds; not copied. */
  static PlainArray borrow(DType dtype, Shape shape, Object data) {
    return new PlainArray(dtype, shape, Strides.rowMajor(shape), 0, data, true, true);
  }

  /**
   * An array of given elements, in their own data type.
   *
   * @param elements a primitive Java array, or a rectangular array of such arrays; copied
   * @return {@code double[]} gives float64, {@code float[]} float32, {@code long[]} int64, {@code
   *     int[]} int32, {@code short[]} int16, {@code byte[]} int8 and {@code boolean[]} bool
   * @throws org.thalweg.array.ShapeException if rows differ in length
   * @throws org.thalweg.array.DTypeException if no data type holds such elements
   */
  public static PlainArray of(Object elements) {
    ArraySpec spec = NestedArrays.spec(elements);
    Object flat = NestedArrays.flat(elements);
    Object data = flat instanceof boolean[] values ? Storage.bytes(values) : flat;
    return wrap(spec.dtype(), spec.shape(), data);
  }

  /** An array on the same memory. */
  PlainArray view(Shape shape, int[] strides, int offset) {
    int size = Storage.size(shape);
    boolean whole =
        offset == 0
            && Storage.length(data) == Storage.width(dtype) * size
            && Strides.isRowMajor(shape, strides);
    return new PlainArray(dtype, shape, strides, offset, data, whole, borrowed);
  }

  /** An array on the same memory with as many elements; only for a contiguous one. */
  PlainArray reshaped(Shape shape) {
    return new PlainArray(dtype, shape, Strides.rowMajor(shape), 0, data, true, borrowed);
  }

  /** The same bits as integers of the same width, on the same memory. */
  PlainArray reinterpreted(DType other) {
    return new PlainArray(other, shape, strides, offset, data, contiguous, borrowed);
  }

  /** Whether the memory holds exactly these elements, in row-major order. */
  boolean contiguous() {
    return contiguous;
  }

  /** The same elements in memory that holds nothing else, in row-major order. */
  PlainArray compact() {
    return contiguous ? this : wrap(dtype, shape, copyOfElements());
  }

  /** This array, or a copy if it is a view so small that all that follows is cheaper on a copy. */
  PlainArray compactIfSmall() {
    return contiguous || size > SMALL ? this : compact();
  }

  /** The elements in row-major order, in new memory. */
  Object copyOfElements() {
    if (contiguous) {
      return Storage.copy(data);
    }
    Object copy = Storage.allocate(dtype, size);
    if (Strides.isRowMajor(shape, strides)) {
      Storage.copy(dtype, data, offset, copy, 0, size);
      return copy;
    }
    Elements elements = Elements.of(dtype);
    Broadcast walk = Broadcast.of(shape, this);
    while (walk.next()) {
      int rows = walk.rows();
      elements.copyRectangle(
          data,
          walk.offset(0),
          walk.rowStep(0),
          walk.step(0),
          copy,
          walk.position(),
          rows,
          walk.length());
      walk.skip(rows - 1);
    }
    return copy;
  }

  /**
   * The lengths of the axes.
   *
   * @return the shape
   */
  public Shape shape() {
    return shape;
  }

  /**
   * The data type.
   *
   * @return the data type
   */
  public DType dtype() {
    return dtype;
  }

  /**
   * The elements in row-major order.
   *
   * @return a new array of the data type's {@link DType#javaType()}; unsigned integers are bit
   *     patterns, complex numbers pairs with the real part first
   */
  public Object toFlatArray() {
    Object copy = copyOfElements();
    return dtype == DType.BOOL ? Storage.booleans((byte[]) copy) : copy;
  }

  @Override
  public Door<PlainArray, ?> door() {
    return PlainNamespace.DOOR;
  }

  /** The data type, the shape and the elements, those in the middle left out if they are many. */
  @Override
  public String toString() {
    return ArrayText.of(this);
  }
}
