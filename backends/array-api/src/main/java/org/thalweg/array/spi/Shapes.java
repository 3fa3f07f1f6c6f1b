package org.thalweg.array.spi;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** The shapes that functions give, and those that they refuse. */
public final class Shapes {
  private Shapes() {}

  /**
   * A shape with some axes of length 1.
   *
   * @param shape the shape
   * @param axes the axes, counted from the front
   * @return the shape of a reduction that keeps its axes
   */
  public static Shape kept(Shape shape, int[] axes) {
    long[] dims = shape.dims();
    for (int axis : axes) {
      dims[axis] = 1;
    }
    return Shape.of(dims);
  }

  /**
   * A shape without some axes.
   *
   * @param shape the shape
   * @param axes the axes, counted from the front
   * @return the shape of a reduction that drops its axes
   */
  public static Shape without(Shape shape, int[] axes) {
    boolean[] gone = new boolean[shape.ndim()];
    for (int axis : axes) {
      gone[axis] = true;
    }
    long[] dims = new long[shape.ndim() - axes.length];
    int next = 0;
    for (int axis = 0; axis < gone.length; axis++) {
      if (!gone[axis]) {
        dims[next++] = shape.dim(axis);
      }
    }
    return Shape.of(dims);
  }

  /**
   * A shape with another length on one axis.
   *
   * @param shape the shape
   * @param axis the axis, counted from the front
   * @param length the length
   * @return the shape
   */
  public static Shape resized(Shape shape, int axis, long length) {
    long[] dims = shape.dims();
    dims[axis] = length;
    return Shape.of(dims);
  }

  /**
   * The shape that arrays have together.
   *
   * @param shapes the shape of each, at least one
   * @param axis the axis along which they are joined, counted from the front
   * @return the shape
   * @throws ShapeException if another axis differs in length
   */
  public static Shape joined(List<Shape> shapes, int axis) {
    long[] dims = shapes.get(0).dims();
    dims[axis] = 0;
    for (Shape shape : shapes) {
      boolean fits = shape.ndim() == dims.length;
      for (int i = 0; fits && i < dims.length; i++) {
        fits = i == axis || shape.dim(i) == dims[i];
      }
      if (!fits) {
        throw new ShapeException(
            "concat joins arrays that differ on axis "
                + axis
                + " only, was given shapes "
                + shapes.get(0)
                + " and "
                + shape);
      }
      dims[axis] += shape.dim(axis);
    }
    return Shape.of(dims);
  }

  /**
   * Checks that a shape broadcasts to another.
   *
   * @param from the shape
   * @param to the other
   * @throws ShapeException if it does not
   */
  public static void requireBroadcast(Shape from, Shape to) {
    int added = to.ndim() - from.ndim();
    boolean fits = added >= 0;
    for (int i = 0; fits && i < from.ndim(); i++) {
      fits = from.dim(i) == 1 || from.dim(i) == to.dim(added + i);
    }
    if (!fits) {
      throw new ShapeException("shape " + from + " does not broadcast to " + to);
    }
  }

  /**
   * The shape that a reshaping gives.
   *
   * @param from the shape before
   * @param dims the lengths wanted, at most one of them -1: what is left for it
   * @return the shape
   * @throws ShapeException if it has another number of elements, or no length is left
   */
  public static Shape reshaped(Shape from, long[] dims) {
    int unknown = -1;
    for (int i = 0; i < dims.length; i++) {
      if (dims[i] == -1) {
        if (unknown >= 0) {
          throw new ShapeException("reshape infers at most one length, was given two of -1");
        }
        unknown = i;
      }
    }
    if (unknown < 0) {
      Shape shape = Shape.of(dims);
      requireSize(from, shape);
      return shape;
    }
    return inferred(from, dims, unknown);
  }

  private static Shape inferred(Shape from, long[] dims, int unknown) {
    long[] known = dims.clone();
    known[unknown] = 1;
    long size = Shape.of(known).size();
    if (size == 0 || from.size() % size != 0) {
      throw new ShapeException(
          "reshape of shape "
              + from
              + " cannot infer the length of axis "
              + unknown
              + " where the others make "
              + size);
    }
    known[unknown] = from.size() / size;
    return Shape.of(known);
  }

  /**
   * Checks that a reshaping keeps the number of elements.
   *
   * @param from the shape before
   * @param to the shape wanted
   * @throws ShapeException if it does not
   */
  public static void requireSize(Shape from, Shape to) {
    if (from.size() != to.size()) {
      throw new ShapeException(
          "reshape keeps the number of elements, shape "
              + from
              + " has "
              + from.size()
              + " and shape "
              + to
              + " has "
              + to.size());
    }
  }

  /**
   * Checks the shapes of a product of matrices.
   *
   * @param x1 {@code (..., m, k)} or {@code (k,)}
   * @param x2 {@code (..., k, n)} or {@code (k,)}
   * @throws ShapeException if they do not fit
   */
  public static void requireProduct(Shape x1, Shape x2) {
    boolean fit = x1.ndim() > 0 && x2.ndim() > 0 && x1.dim(-1) == x2.dim(x2.ndim() == 1 ? 0 : -2);
    if (!fit) {
      throw new ShapeException(
          "matmul takes (..., m, k) or (k,) and (..., k, n) or (k,), was given shapes "
              + x1
              + " and "
              + x2);
    }
  }

  /**
   * The shape of a stack of matrices without their axes.
   *
   * @param matrices {@code (..., m, n)}
   * @return {@code (...)}
   */
  public static Shape stack(Shape matrices) {
    int ndim = matrices.ndim();
    return without(matrices, new int[] {ndim - 2, ndim - 1});
  }

  /**
   * The shape of a stack of matrices.
   *
   * @param stack {@code (...)}
   * @param rows m
   * @param columns n
   * @return {@code (..., m, n)}
   */
  public static Shape matrices(Shape stack, long rows, long columns) {
    long[] dims = Arrays.copyOf(stack.dims(), stack.ndim() + 2);
    dims[stack.ndim()] = rows;
    dims[stack.ndim() + 1] = columns;
    return Shape.of(dims);
  }

  /**
   * Checks that a shape is that of matrices.
   *
   * @param shape the shape
   * @param function the function that takes them
   * @throws ShapeException if it has fewer than two axes
   */
  public static void requireMatrices(Shape shape, String function) {
    if (shape.ndim() < 2) {
      throw new ShapeException(function + " takes matrices (..., m, n), shape is " + shape);
    }
  }

  /**
   * Checks that a shape is that of square matrices.
   *
   * @param shape the shape
   * @param function the function that takes them
   * @throws ShapeException if its last two axes are not there, or differ in length
   */
  public static void requireSquare(Shape shape, String function) {
    if (shape.ndim() < 2 || shape.dim(-1) != shape.dim(-2)) {
      throw new ShapeException(function + " takes matrices (..., m, m), shape is " + shape);
    }
  }

  /**
   * Checks that no largest or smallest element of none is asked for.
   *
   * @param largest whether it is the largest
   * @param given the shape of an array without elements
   * @param result the shape of what is asked for
   * @throws IllegalArgumentException if that has elements
   */
  public static void requireNoExtreme(boolean largest, Shape given, Shape result) {
    if (result.size() > 0) {
      throw new IllegalArgumentException(
          "there is no "
              + (largest ? "largest" : "smallest")
              + " of no elements, shape is "
              + given);
    }
  }
}
