package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * The elements of an array at positions of one axis: what {@code take} reads and the scatter
 * functions write. The axes before it and behind it are walked by tables of offsets, so that the
 * array may be strided in any way.
 */
final class AxisSelection implements Selection {
  /** So many positions fit the first cache, beside what they point to. */
  private static final int PIECE = 2048;

  /** From this length on, a contiguous block is copied as one. */
  private static final int BLOCK = 16;

  private final PlainArray x;
  private final Elements elements;
  private final int axis;
  private final int count;
  private final IndexReader reader;
  private final int[] outer;
  private final Shape shape;

  /** What is done with a piece of the selection. */
  private interface Action {
    /**
     * Reads or writes some elements, or blocks of them.
     *
     * @param base what is added to each position
     * @param positions where they stand in the array's memory
     * @param number how many there are
     * @param start the first one's place in the selection, in row-major order
     */
    void run(int base, int[] positions, int number, int start);
  }

  /**
   * A selection.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param axis the axis, counted from the front
   * @throws ShapeException if the indices are not one-dimensional
   */
  AxisSelection(PlainArray x, PlainArray indices, int axis) {
    if (indices.shape.ndim() != 1) {
      throw new ShapeException("indices are one-dimensional, shape is " + indices.shape);
    }
    this.x = x;
    this.elements = Elements.of(x.dtype);
    this.axis = axis;
    this.count = (int) indices.shape.dim(0);
    this.reader = new IndexReader(indices, x, axis);
    this.outer = Views.offsets(x, 0, axis);
    long[] dims = x.shape.dims();
    dims[axis] = count;
    this.shape = Shape.of(dims);
  }

  /** The shape of what is selected. */
  Shape shape() {
    return shape;
  }

  @Override
  public PlainArray read() {
    Object to = elements.allocate(Storage.size(shape));
    int block = block();
    if (block > 1) {
      each(
          new int[1],
          block,
          (base, positions, number, start) -> {
            for (int i = 0; i < number; i++) {
              System.arraycopy(x.data, base + positions[i], to, start + i * block, block);
            }
          });
    } else {
      each(
          Views.offsets(x, axis + 1, x.strides.length),
          1,
          (base, positions, number, start) ->
              elements.gather(x.data, base, positions, number, to, start, 1));
    }
    return PlainArray.wrap(x.dtype, shape, to);
  }

  @Override
  public void write(PlainArray values) {
    combine(Elements.Combination.REPLACE, values);
  }

  /**
   * Combines updates with the elements, in row-major order of the updates. This changes the array:
   * only for one that nobody has seen.
   *
   * @param how the combination
   * @param values the updates, of the array's data type
   * @throws ShapeException if their shape does not broadcast to the selection's
   */
  void combine(Elements.Combination how, PlainArray values) {
    Updates updates = Updates.of(values, shape);
    each(
        Views.offsets(x, axis + 1, x.strides.length),
        1,
        (base, positions, number, start) ->
            elements.scatter(how, x.data, base, positions, number, updates, start));
  }

  /** How many elements behind each position are copied as one. */
  private int block() {
    int length = 1;
    for (int i = x.strides.length - 1; i > axis; i--) {
      if (x.strides[i] != length && x.shape.dim(i) != 1) {
        return 1;
      }
      length *= (int) x.shape.dim(i);
    }
    return length < BLOCK ? 1 : length;
  }

  private void each(int[] inner, int block, Action action) {
    int places = Math.max(1, PIECE / Math.max(1, inner.length));
    int[] moves = new int[Math.min(count, places)];
    int[] positions = inner.length == 1 ? moves : new int[moves.length * inner.length];
    for (int first = 0; first < count; first += places) {
      int number = Math.min(places, count - first);
      Arrays.fill(moves, 0, number, 0);
      reader.move(first, number, moves);
      spread(moves, number, inner, positions);
      for (int o = 0; o < outer.length; o++) {
        int start = (o * count + first) * inner.length * block;
        action.run(x.offset + outer[o], positions, number * inner.length, start);
      }
    }
  }

  private static void spread(int[] moves, int number, int[] inner, int[] positions) {
    if (positions == moves) {
      return;
    }
    int next = 0;
    for (int i = 0; i < number; i++) {
      for (int offset : inner) {
        positions[next++] = moves[i] + offset;
      }
    }
  }
}
