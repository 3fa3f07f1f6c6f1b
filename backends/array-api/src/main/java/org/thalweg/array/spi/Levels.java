package org.thalweg.array.spi;

import java.util.Arrays;
import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * The levels of a forest as sums over it take them, and the checks of their arguments: the deepest
 * first, the roots last, and the parent of each node in the next level.
 */
public final class Levels {
  private final long[] sizes;
  private final long nodes;

  private Levels(long[] sizes) {
    this.sizes = sizes;
    this.nodes = Arrays.stream(sizes).sum();
  }

  /**
   * Levels of given sizes.
   *
   * @param sizes the number of nodes of each level; copied
   * @return the levels
   * @throws ShapeException if a size is negative
   */
  public static Levels of(long[] sizes) {
    for (long size : sizes) {
      if (size < 0) {
        throw new ShapeException("a level of %d nodes, wanted 0 or more".formatted(size));
      }
    }
    return new Levels(sizes.clone());
  }

  /**
   * How many levels there are.
   *
   * @return at least 0
   */
  public int count() {
    return sizes.length;
  }

  /**
   * How many nodes there are.
   *
   * @return n, at least 0
   */
  public long nodes() {
    return nodes;
  }

  /**
   * How many nodes have a parent.
   *
   * @return m, n less the size of the last level
   */
  public long nodesBelowRoots() {
    return sizes.length == 0 ? 0 : nodes - sizes[sizes.length - 1];
  }

  /**
   * The number of nodes of each level.
   *
   * @return a new array
   */
  public long[] sizes() {
    return sizes.clone();
  }

  /**
   * The number of nodes of each level but the last.
   *
   * @return a new array
   */
  public long[] sizesBelowRoots() {
    return Arrays.copyOf(sizes, Math.max(0, sizes.length - 1));
  }

  /**
   * Where the next level begins, for each node that has a parent: what makes a position in the next
   * level one among all nodes.
   *
   * @return {@code (m,)} a new array
   */
  public long[] startsOfNextLevels() {
    long[] starts = new long[Math.toIntExact(nodesBelowRoots())];
    int at = 0;
    for (int level = 0; level < sizes.length - 1; level++) {
      int end = Math.toIntExact(at + sizes[level]);
      Arrays.fill(starts, at, end, end);
      at = end;
    }
    return starts;
  }

  /**
   * Checks the values and the positions of a sum over the forest.
   *
   * @param xp the namespace
   * @param x the values
   * @param parents the positions
   * @param <A> the array type
   * @return these levels
   * @throws ShapeException if they do not fit the levels
   * @throws DTypeException if {@code x} is of bool or {@code parents} are not integers
   */
  public <A> Levels check(ArrayAttributes<A> xp, A x, A parents) {
    if (xp.dtype(x) == DType.BOOL || !xp.dtype(parents).isInteger()) {
      throw new DTypeException(
          "a sum over a forest takes numbers and integer positions, was given %s and %s"
              .formatted(xp.dtype(x), xp.dtype(parents)));
    }
    Shape shape = xp.shape(x);
    if (shape.ndim() == 0 || shape.dim(-1) != nodes) {
      throw new ShapeException("x has shape %s, the levels have %d nodes".formatted(shape, nodes));
    }
    if (!xp.shape(parents).equals(Shape.of(nodesBelowRoots()))) {
      throw new ShapeException(
          "parents have shape %s, the levels have %d nodes above the last"
              .formatted(xp.shape(parents), nodesBelowRoots()));
    }
    return this;
  }

  /**
   * Checks the weights of a sum over the forest.
   *
   * @param xp the namespace
   * @param x the values, checked
   * @param weights the weights
   * @param <A> the array type
   * @return these levels
   * @throws ShapeException if they do not fit the levels, or have other leading axes than {@code x}
   * @throws DTypeException if the data types differ
   */
  public <A> Levels checkWeights(ArrayAttributes<A> xp, A x, A weights) {
    if (xp.dtype(x) != xp.dtype(weights)) {
      throw new DTypeException(
          "weights are of the data type of x, was given %s for %s"
              .formatted(xp.dtype(weights), xp.dtype(x)));
    }
    long[] batch = xp.shape(x).dims();
    batch[batch.length - 1] = nodesBelowRoots();
    Shape shape = xp.shape(weights);
    if (!shape.equals(Shape.of(nodesBelowRoots())) && !shape.equals(Shape.of(batch))) {
      throw new ShapeException(
          "weights have shape %s, wanted (%d,) or %s"
              .formatted(shape, nodesBelowRoots(), Shape.of(batch)));
    }
    return this;
  }
}
