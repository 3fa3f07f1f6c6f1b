package org.thalweg.autodiff;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;

/**
 * A reduction over some axes, for the rules.
 *
 * @param shape the shape of what is reduced
 * @param axes the axes that are reduced, counted from the front
 * @param keptShape the shape of the result, reduced axes kept with length 1
 */
@SuppressWarnings("ArrayRecordComponent") // made for one call of a rule, which only reads
record Reduction(Shape shape, int[] axes, Shape keptShape) {
  static Reduction of(Shape shape, int @Nullable [] axis) {
    int[] axes = Axes.normalize(axis, shape.ndim());
    long[] kept = shape.dims();
    for (int reduced : axes) {
      kept[reduced] = 1;
    }
    return new Reduction(shape, axes, Shape.of(kept));
  }

  /** A result in the shape that broadcasts with what was reduced. */
  <A> A kept(ArrayNamespace<A> xp, A z) {
    return xp.shape(z).equals(keptShape) ? z : xp.reshape(z, keptShape);
  }

  /** A result's cotangent, at every element that it came from. */
  <A> A spread(ArrayNamespace<A> xp, A g) {
    A kept = shape.ndim() == axes.length && xp.ndim(g) == 0 ? g : kept(xp, g);
    return xp.broadcastTo(kept, shape);
  }

  /** Which elements equal the result. */
  <A> A chosen(ArrayNamespace<A> xp, A x, A z) {
    return xp.equal(x, kept(xp, z));
  }

  /** How many elements equal the result; 1 where it is NaN, which equals nothing. */
  <A> A ties(ArrayNamespace<A> xp, A x, A z) {
    DType dtype = xp.dtype(x);
    A count = xp.sum(xp.astype(chosen(xp, x, z), dtype), axes, dtype, true);
    return xp.maximum(count, 1.0);
  }

  /** For each element the product of all others that are reduced with it. */
  <A> A othersProduct(ArrayNamespace<A> xp, A x) {
    int[] order = reducedLast();
    A sorted = xp.permuteDims(x, order);
    long count = 1;
    for (int axis : axes) {
      count *= shape.dim(axis);
    }
    long[] lines = {shape.size() / Math.max(1, count), count};
    A others = Line.LAST.othersProduct(xp, xp.reshape(sorted, lines));
    return xp.permuteDims(xp.reshape(others, xp.shape(sorted)), inverse(order));
  }

  private int[] reducedLast() {
    IntStream outer = IntStream.range(0, shape.ndim()).filter(axis -> !isReduced(axis));
    return IntStream.concat(outer, IntStream.of(axes)).toArray();
  }

  private boolean isReduced(int axis) {
    return IntStream.of(axes).anyMatch(reduced -> reduced == axis);
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }
}
