package org.thalweg.array;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Axes;

/** The longer bodies of functions that are composed of others. */
final class Composites {
  private Composites() {}

  /** The number of elements that a reduction takes together. */
  static long count(Shape shape, int @Nullable [] axes) {
    long count = 1;
    for (int axis : Axes.normalize(axes, shape.ndim())) {
      count *= shape.dim(axis);
    }
    return count;
  }

  static int onlyAxis(int[] axis, String function) {
    if (axis.length != 1) {
      throw new IllegalArgumentException(
          function + " takes one axis or all, was given " + axis.length);
    }
    return axis[0];
  }

  static long[] expanded(Shape shape, int[] axes) {
    int ndim = shape.ndim() + axes.length;
    long[] dims = new long[ndim];
    Arrays.fill(dims, -1);
    for (int axis : Axes.normalize(axes, ndim)) {
      dims[axis] = 1;
    }
    int next = 0;
    for (int i = 0; i < ndim; i++) {
      dims[i] = dims[i] == 1 ? 1 : shape.dim(next++);
    }
    return dims;
  }

  static long[] squeezed(Shape shape, int[] axes) {
    int[] normal = Axes.normalize(axes, shape.ndim());
    for (int axis : normal) {
      if (shape.dim(axis) != 1) {
        throw new ShapeException(
            "squeeze removes axes of length 1, axis " + axis + " of shape " + shape + " is longer");
      }
    }
    return IntStream.range(0, shape.ndim())
        .filter(i -> Arrays.stream(normal).noneMatch(axis -> axis == i))
        .mapToLong(shape::dim)
        .toArray();
  }

  static int[] moved(int ndim, int[] source, int[] destination) {
    if (source.length != destination.length) {
      throw new IllegalArgumentException(
          "moveaxis was given "
              + source.length
              + " axes and "
              + destination.length
              + " positions for them");
    }
    int[] from = Axes.normalize(source, ndim);
    int[] to = Axes.normalize(destination, ndim);
    int[] order = new int[ndim];
    Arrays.fill(order, -1);
    for (int i = 0; i < from.length; i++) {
      order[to[i]] = from[i];
    }
    int next = 0;
    for (int axis = 0; axis < ndim; axis++) {
      int unmoved = axis;
      if (Arrays.stream(from).noneMatch(f -> f == unmoved)) {
        while (order[next] >= 0) {
          next++;
        }
        order[next] = axis;
      }
    }
    return order;
  }

  static int[] lastTwoSwapped(Shape shape) {
    if (shape.ndim() < 2) {
      throw new ShapeException("a matrix has two axes, shape is " + shape);
    }
    int[] order = IntStream.range(0, shape.ndim()).toArray();
    order[order.length - 1] = order.length - 2;
    order[order.length - 2] = order.length - 1;
    return order;
  }

  /** A key that takes a range of one axis and all of the others. */
  static Index[] range(int ndim, int axis, long start, long stop) {
    Index[] key = new Index[ndim];
    Arrays.fill(key, Index.all());
    key[axis] = Index.slice(start, stop);
    return key;
  }

  /** Each element several times: along a new axis beside its own, which is then merged into it. */
  static <A> A repeated(ArrayNamespace<A> xp, A x, long repeats, int axis) {
    checkRepeats(repeats);
    Shape shape = xp.shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    long[] stretched = new long[shape.ndim() + 1];
    long[] merged = shape.dims();
    for (int i = 0; i <= at; i++) {
      stretched[i] = shape.dim(i);
    }
    stretched[at + 1] = repeats;
    System.arraycopy(merged, at + 1, stretched, at + 2, shape.ndim() - at - 1);
    merged[at] = Math.multiplyExact(merged[at], repeats);
    A beside = xp.broadcastTo(xp.expandDims(x, at + 1), Shape.of(stretched));
    return xp.reshape(beside, Shape.of(merged));
  }

  private static void checkRepeats(long repeats) {
    if (repeats < 0) {
      throw new IllegalArgumentException("repeat takes 0 or more times, was " + repeats);
    }
  }

  /** The positions that repeating each element of an axis its own number of times takes. */
  static long[] repeated(long length, long[] counts) {
    if (counts.length != length && counts.length != 1) {
      throw new ShapeException(
          "repeat was given " + counts.length + " numbers for an axis of length " + length);
    }
    long total = 0;
    for (int i = 0; i < length; i++) {
      long count = counts[counts.length == 1 ? 0 : i];
      checkRepeats(count);
      total = Math.addExact(total, count);
    }
    long[] positions = new long[Math.toIntExact(total)];
    int end = 0;
    for (int i = 0; i < length; i++) {
      int begin = end;
      end += (int) counts[counts.length == 1 ? 0 : i];
      Arrays.fill(positions, begin, end, i);
    }
    return positions;
  }

  static void checkEqualShapes(List<Shape> shapes) {
    if (shapes.isEmpty() || shapes.stream().anyMatch(s -> !s.equals(shapes.get(0)))) {
      throw new ShapeException("stack takes arrays of one shape, was given " + shapes);
    }
  }

  /** How {@code tile} interleaves new axes with old ones, stretches and merges them. */
  @SuppressWarnings("ArrayRecordComponent") // made and read in one call
  record Tiling(long[] split, long[] stretched, long[] result) {}

  static Tiling tiling(Shape shape, long[] repetitions) {
    int ndim = Math.max(shape.ndim(), repetitions.length);
    long[] split = new long[2 * ndim];
    long[] stretched = new long[2 * ndim];
    long[] result = new long[ndim];
    for (int i = 0; i < ndim; i++) {
      int axis = i - (ndim - shape.ndim());
      int position = i - (ndim - repetitions.length);
      long length = axis < 0 ? 1 : shape.dim(axis);
      long times = position < 0 ? 1 : repetitions[position];
      if (times < 0) {
        throw new IllegalArgumentException("tile takes 0 or more repetitions, was " + times);
      }
      split[2 * i] = 1;
      split[2 * i + 1] = length;
      stretched[2 * i] = times;
      stretched[2 * i + 1] = length;
      result[i] = times * length;
    }
    return new Tiling(split, stretched, result);
  }

  static <A> A diff(ArrayNamespace<A> xp, A x, int axis, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("diff is taken 0 or more times, was " + n);
    }
    A difference = x;
    for (int i = 0; i < n; i++) {
      long length = xp.shape(difference).dim(axis);
      if (length == 0) {
        return difference;
      }
      A later = xp.getItem(difference, range(xp.ndim(x), axis, 1, length));
      A earlier = xp.getItem(difference, range(xp.ndim(x), axis, 0, length - 1));
      difference = xp.subtract(later, earlier);
    }
    return difference;
  }

  static <A> A triangle(ArrayNamespace<A> xp, A x, long k, boolean lower) {
    Shape shape = xp.shape(x);
    if (shape.ndim() < 2) {
      throw new ShapeException("a triangle is of a matrix, shape is " + shape);
    }
    long within = Math.max(-shape.dim(-2) - 1, Math.min(k, shape.dim(-1) + 1));
    A rows = xp.reshape(xp.arange(shape.dim(-2)), -1, 1);
    A offsets = xp.subtract(xp.arange(shape.dim(-1)), rows);
    A inside = lower ? xp.lessEqual(offsets, within) : xp.greaterEqual(offsets, within);
    return xp.where(inside, x, xp.zerosLike(x));
  }

  static <A> List<A> meshgrid(ArrayNamespace<A> xp, List<A> arrays, MeshgridIndexing indexing) {
    int ndim = arrays.size();
    boolean swapped = indexing == MeshgridIndexing.XY && ndim > 1;
    long[] dims = new long[ndim];
    for (int i = 0; i < ndim; i++) {
      A x = arrays.get(i);
      if (xp.ndim(x) != 1) {
        throw new ShapeException(
            "meshgrid takes one-dimensional arrays, array " + i + " has shape " + xp.shape(x));
      }
      if (xp.dtype(x) != xp.dtype(arrays.get(0))) {
        throw new DTypeException(
            "meshgrid takes arrays of one data type, was given "
                + xp.dtype(arrays.get(0))
                + " and "
                + xp.dtype(x));
      }
      dims[axisOf(i, swapped)] = xp.shape(x).dim(0);
    }
    return IntStream.range(0, ndim)
        .mapToObj(i -> along(xp, arrays.get(i), axisOf(i, swapped), dims))
        .toList();
  }

  private static int axisOf(int input, boolean swapped) {
    return swapped && input < 2 ? 1 - input : input;
  }

  private static <A> A along(ArrayNamespace<A> xp, A x, int axis, long[] dims) {
    long[] line = new long[dims.length];
    Arrays.fill(line, 1);
    line[axis] = dims[axis];
    return xp.broadcastTo(xp.reshape(x, line), dims);
  }

  static <A> A isin(ArrayNamespace<A> xp, A x1, A x2, boolean invert) {
    A sorted = xp.sort(xp.reshape(x2, -1));
    A before = xp.searchsorted(sorted, x1, Side.LEFT);
    A behind = xp.searchsorted(sorted, x1, Side.RIGHT);
    A found = xp.logicalAnd(xp.less(before, behind), xp.equal(x1, x1));
    return invert ? xp.logicalNot(found) : found;
  }

  static <A> A tensordot(ArrayNamespace<A> xp, A x1, A x2, int[] axes1, int[] axes2) {
    Shape s1 = xp.shape(x1);
    Shape s2 = xp.shape(x2);
    int[] inner1 = Axes.normalize(axes1, s1.ndim());
    int[] inner2 = Axes.normalize(axes2, s2.ndim());
    checkContracted(s1, s2, inner1, inner2);
    int[] outer1 = others(inner1, s1.ndim());
    int[] outer2 = others(inner2, s2.ndim());
    long contracted = count(s1, inner1);
    A left = xp.reshape(xp.permuteDims(x1, joined(outer1, inner1)), count(s1, outer1), contracted);
    A right = xp.reshape(xp.permuteDims(x2, joined(inner2, outer2)), contracted, count(s2, outer2));
    long[] dims =
        LongStream.concat(
                Arrays.stream(outer1).mapToLong(s1::dim), Arrays.stream(outer2).mapToLong(s2::dim))
            .toArray();
    return xp.reshape(xp.matmul(left, right), dims);
  }

  private static void checkContracted(Shape s1, Shape s2, int[] inner1, int[] inner2) {
    boolean fits = inner1.length == inner2.length;
    for (int i = 0; fits && i < inner1.length; i++) {
      fits = s1.dim(inner1[i]) == s2.dim(inner2[i]);
    }
    if (!fits) {
      throw new ShapeException(
          "tensordot contracts axes of equal length, was given axes "
              + Arrays.toString(inner1)
              + " of "
              + s1
              + " and "
              + Arrays.toString(inner2)
              + " of "
              + s2);
    }
  }

  private static int[] others(int[] axes, int ndim) {
    return IntStream.range(0, ndim)
        .filter(i -> Arrays.stream(axes).noneMatch(axis -> axis == i))
        .toArray();
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  static <A> A vecdot(ArrayNamespace<A> xp, A x1, A x2, int axis) {
    int least = Math.min(xp.ndim(x1), xp.ndim(x2));
    if (axis >= 0 || axis < -least) {
      throw new IndexOutOfBoundsException(
          "vecdot takes a negative axis that both arrays have, was " + axis);
    }
    if (xp.shape(x1).dim(axis) != xp.shape(x2).dim(axis)) {
      throw new ShapeException(
          "vecdot contracts axes of equal length, shapes are "
              + xp.shape(x1)
              + " and "
              + xp.shape(x2));
    }
    A left = xp.dtype(x1).isComplex() ? xp.conj(x1) : x1;
    A product = xp.multiply(left, x2);
    return xp.sum(product, new int[] {axis}, xp.dtype(product), false);
  }
}
