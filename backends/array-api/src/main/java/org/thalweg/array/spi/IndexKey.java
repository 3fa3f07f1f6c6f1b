package org.thalweg.array.spi;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * An indexing key, checked against the array that it is used on.
 *
 * @param <A> the array type
 */
public sealed interface IndexKey<A> {

  /**
   * A key of positions, ranges and new axes: a strided view.
   *
   * @param start the first position on each of the array's axes
   * @param step the distance between positions on each of the array's axes
   * @param count the number of positions on each of the array's axes, 1 for a dropped one
   * @param result the shape of the result, dropped axes gone and new ones in
   * @param <A> the array type
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one call of a backend, which only reads
  record View<A>(long[] start, long[] step, long[] count, Shape result) implements IndexKey<A> {}

  /**
   * A mask over the first axes.
   *
   * @param mask the boolean array
   * @param <A> the array type
   */
  record Mask<A>(A mask) implements IndexKey<A> {}

  /**
   * Integer positions for every axis, which broadcast together.
   *
   * @param positions one integer array for each axis, not broadcast yet, perhaps negative
   * @param <A> the array type
   */
  record Positions<A>(List<A> positions) implements IndexKey<A> {}

  /**
   * Checks a key.
   *
   * @param <A> the array type
   * @param xp the namespace of the arrays in the key
   * @param shape the shape of the array that the key is used on
   * @param key the key
   * @return the key resolved
   * @throws IndexOutOfBoundsException if a position does not exist, there are more entries than
   *     axes, fewer without an ellipsis, two ellipses, or a mask that does not fit
   * @throws ShapeException if integer arrays stand beside ranges or new axes, or a mask beside
   *     anything
   * @throws DTypeException if an array in the key holds neither integers nor booleans
   */
  static <A> IndexKey<A> resolve(ArrayNamespace<A> xp, Shape shape, Index... key) {
    for (Index entry : key) {
      if (entry instanceof Index.Elements) {
        return resolveArrays(xp, shape, key);
      }
    }
    return new ViewBuilder(shape, key).build();
  }

  private static <A> IndexKey<A> resolveArrays(ArrayNamespace<A> xp, Shape shape, Index... key) {
    if (key.length == 1 && key[0] instanceof Index.Elements elements) {
      A array = xp.own(elements.array());
      if (xp.dtype(array) == DType.BOOL) {
        checkMask(shape, xp.shape(array));
        return new Mask<>(array);
      }
    }
    List<A> positions = new ArrayList<>();
    for (Index entry : key) {
      if (entry instanceof Index.At at) {
        positions.add(xp.asarray(at.position()));
      } else if (entry instanceof Index.Elements elements) {
        positions.add(integers(xp, xp.own(elements.array())));
      } else {
        throw new ShapeException(
            "integer arrays stand in a key for every axis, without slices, ellipsis or new axes");
      }
    }
    checkCount(positions.size(), shape);
    return new Positions<>(positions);
  }

  private static <A> A integers(ArrayNamespace<A> xp, A array) {
    if (!xp.dtype(array).isInteger()) {
      throw new DTypeException(
          "an array in a key holds integers, or booleans as the only entry; was "
              + xp.dtype(array));
    }
    return array;
  }

  private static void checkMask(Shape shape, Shape mask) {
    boolean fits = mask.ndim() <= shape.ndim();
    for (int i = 0; fits && i < mask.ndim(); i++) {
      fits = mask.dim(i) == shape.dim(i) || mask.dim(i) == 0;
    }
    if (!fits) {
      throw new IndexOutOfBoundsException(
          "a mask of shape " + mask + " does not fit an array of shape " + shape);
    }
  }

  private static void checkCount(int entries, Shape shape) {
    if (entries != shape.ndim()) {
      throw new IndexOutOfBoundsException(
          "a key with entries for " + entries + " axes was used on an array of shape " + shape);
    }
  }
}
