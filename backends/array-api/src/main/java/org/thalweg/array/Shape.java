package org.thalweg.array;

import java.util.Arrays;
import java.util.List;

/** The lengths of an array's axes. Immutable; {@code ()} is the shape of a 0-d array. */
public final class Shape {
  /** The shape of a 0-d array. */
  public static final Shape SCALAR = new Shape(new long[0]);

  private final long[] dims;
  private final long size;

  private Shape(long[] dims) {
    this.dims = dims;
    this.size = product(dims);
  }

  /**
   * The shape with the given lengths.
   *
   * @param dims the length of each axis, first axis first; may be empty
   * @return the shape
   * @throws ShapeException if a length is negative or the number of elements exceeds {@link
   *     Long#MAX_VALUE}
   */
  public static Shape of(long... dims) {
    return dims.length == 0 ? SCALAR : new Shape(dims.clone());
  }

  private static long product(long[] dims) {
    boolean empty = false;
    for (long dim : dims) {
      if (dim < 0) {
        throw new ShapeException("a shape holds no negative lengths, was " + Arrays.toString(dims));
      }
      empty |= dim == 0;
    }
    long product = 1;
    for (long dim : dims) {
      try {
        product = empty ? 0 : Math.multiplyExact(product, dim);
      } catch (ArithmeticException e) {
        throw new ShapeException("shape " + text(dims) + " has too many elements to count", e);
      }
    }
    return product;
  }

  /**
   * The number of axes.
   *
   * @return 0 or more
   */
  public int ndim() {
    return dims.length;
  }

  /**
   * The number of elements.
   *
   * @return the product of the lengths, 1 for {@code ()}
   */
  public long size() {
    return size;
  }

  /**
   * The length of one axis.
   *
   * @param axis the axis, counted from the end if negative
   * @return its length
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  public long dim(int axis) {
    int position = axis < 0 ? axis + dims.length : axis;
    if (position < 0 || position >= dims.length) {
      throw new IndexOutOfBoundsException("axis " + axis + " of shape " + this);
    }
    return dims[position];
  }

  /**
   * The lengths of all axes.
   *
   * @return a new array
   */
  public long[] dims() {
    return dims.clone();
  }

  /**
   * The shape that this one and another broadcast to: aligned at the last axis, lengths of 1
   * stretched.
   *
   * @param other the other shape
   * @return the common shape
   * @throws ShapeException if some axis has two different lengths and neither is 1
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/broadcasting.html">Broadcasting</a>
   */
  public Shape broadcast(Shape other) {
    if (equals(other) || other.dims.length == 0) {
      return this;
    }
    if (dims.length == 0) {
      return other;
    }
    long[] longer = dims.length >= other.dims.length ? dims : other.dims;
    long[] shorter = longer == dims ? other.dims : dims;
    long[] common = longer.clone();
    int offset = longer.length - shorter.length;
    for (int i = 0; i < shorter.length; i++) {
      long a = longer[offset + i];
      long b = shorter[i];
      if (a != b && a != 1 && b != 1) {
        throw new ShapeException("shapes " + this + " and " + other + " do not broadcast");
      }
      common[offset + i] = a == 1 ? b : a;
    }
    return new Shape(common);
  }

  /**
   * The shape that several shapes broadcast to.
   *
   * @param shapes the shapes; may be empty
   * @return the common shape, {@code ()} for no shapes
   * @throws ShapeException if they do not broadcast
   */
  public static Shape broadcast(List<Shape> shapes) {
    Shape common = SCALAR;
    for (Shape shape : shapes) {
      common = common.broadcast(shape);
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Shape shape && sameDims(shape.dims));
  }

  /**
   * As {@code Arrays.equals}, without its preparations for long arrays: shapes are compared often.
   */
  private boolean sameDims(long[] others) {
    boolean same = dims.length == others.length;
    for (int i = 0; same && i < others.length; i++) {
      same = dims[i] == others[i];
    }
    return same;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** The lengths as the standard writes a shape: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  @Override
  public String toString() {
    return text(dims);
  }

  private static String text(long[] dims) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < dims.length; i++) {
      text.append(i == 0 ? "" : ", ").append(dims[i]);
    }
    return text.append(dims.length == 1 ? ",)" : ")").toString();
  }
}
