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
  /** From this length on, a contiguous block is copied as one. */
  private static final int BLOCK = 16;

  private static final int[] NOWHERE = {};
  private static final int[] FIRST = {0};

  private final PlainArray x;
  private final Elements elements;
  private final int axis;
  private final int count;
  private final Indices list;
  private final int[] outer;
  private final int innerSize;
  private final Shape shape;

  /** What is done with the elements of a piece of the list. */
  private interface Action {
    /**
     * Reads or writes some elements.
     *
     * @param base what is added to each position
     * @param positions where they stand in the array's memory
     * @param number how many there are
     * @param start the first one's place in the selection
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
    this.list = new Indices(indices, x, axis);
    this.shape = x.strides.length == 1 ? indices.shape : replaced(x.shape, axis, count);
    this.innerSize = innerSize(x.shape, axis);
    if (shape.size() == 0) {
      // The other axes may be longer than any table, but indices are checked all the same.
      list.move(0, count, new int[count]);
      this.outer = NOWHERE;
    } else {
      this.outer = axis == 0 ? FIRST : Views.offsets(x, 0, axis);
    }
  }

  private static int innerSize(Shape shape, int axis) {
    int size = 1;
    for (int i = axis + 1; i < shape.ndim(); i++) {
      size *= (int) shape.dim(i);
    }
    return size;
  }

  private static Shape replaced(Shape shape, int axis, int length) {
    long[] dims = shape.dims();
    dims[axis] = length;
    return Shape.of(dims);
  }

  /** The shape of what is selected. */
  Shape shape() {
    return shape;
  }

  @Override
  public PlainArray read() {
    Object to = Storage.allocate(x.dtype, Storage.size(shape));
    if (innerSize == 1) {
      for (int o = 0; o < outer.length; o++) {
        elements.take(x.data, x.offset + outer[o], list, to, o * count);
      }
    } else if (innerSize >= BLOCK && hasBlocks()) {
      readBlocks(to);
    } else {
      each(
          (base, positions, number, start) ->
              elements.gather(x.data, base, positions, number, to, start));
    }
    return PlainArray.wrap(x.dtype, shape, to);
  }

  private void readBlocks(Object to) {
    int[] places = new int[count];
    list.move(0, count, places);
    int at = 0;
    for (int offset : outer) {
      for (int place : places) {
        Storage.copy(x.dtype, x.data, x.offset + offset + place, to, at, innerSize);
        at += innerSize;
      }
    }
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
    if (innerSize == 1 && how == Elements.Combination.ADD) {
      for (int o = 0; o < outer.length; o++) {
        elements.add(x.data, x.offset + outer[o], list, updates, o * count);
      }
    } else {
      each(
          (base, positions, number, start) ->
              elements.scatter(how, x.data, base, positions, number, updates, start));
    }
  }

  /** Whether the elements behind each position stand side by side. */
  private boolean hasBlocks() {
    int length = 1;
    for (int i = x.strides.length - 1; i > axis; i--) {
      if (x.strides[i] != length && x.shape.dim(i) != 1) {
        return false;
      }
      length *= (int) x.shape.dim(i);
    }
    return true;
  }

  private void each(Action action) {
    if (outer.length == 0) {
      return;
    }
    int[] inner = Views.offsets(x, axis + 1, x.strides.length);
    int size = Math.max(1, Elements.PIECE / Math.max(1, innerSize));
    int[] places = new int[Math.min(count, size)];
    int[] positions = new int[places.length * innerSize];
    for (int first = 0; first < count; first += size) {
      int number = Math.min(size, count - first);
      Arrays.fill(places, 0);
      list.move(first, number, places);
      spread(places, number, inner, positions);
      for (int o = 0; o < outer.length; o++) {
        int start = (o * count + first) * innerSize;
        action.run(x.offset + outer[o], positions, number * innerSize, start);
      }
    }
  }

  private static void spread(int[] places, int number, int[] inner, int[] positions) {
    int next = 0;
    for (int i = 0; i < number; i++) {
      for (int offset : inner) {
        positions[next++] = places[i] + offset;
      }
    }
  }
}
