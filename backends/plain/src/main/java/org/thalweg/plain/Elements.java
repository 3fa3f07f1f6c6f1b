package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;

/**
 * The loops that move and combine elements, in one class for each Java type: a primitive array and
 * no branch on the data type inside. What surrounds the loops is written once.
 *
 * <p>Memory is passed as {@code Object}, the primitive array that the elements stand in, with a
 * start and a step in it. Whatever comes here is checked.
 */
abstract class Elements {
  /** The side of a square of elements whose cache lines all fit the first-level cache. */
  private static final int TILE = 64;

  /** Runs up to this length are copied by a loop, which costs less than a call. */
  static final int SHORT = 16;

  /** How an update is combined with the element that it meets. */
  enum Combination {
    /** The update replaces the element. */
    REPLACE,
    /** Their sum; integers wrap. */
    ADD,
    /** The larger of both, NaN before all. */
    MAX,
    /** The smaller of both, NaN before all. */
    MIN
  }

  /** So many positions stay in the first cache, beside what they point to. */
  static final int PIECE = 2048;

  /** The loops for a data type. */
  static Elements of(DType dtype) {
    return switch (dtype) {
      case BOOL, INT8 -> ByteElements.INSTANCE;
      case INT16 -> ShortElements.INSTANCE;
      case INT32 -> IntElements.INSTANCE;
      case INT64 -> LongElements.INSTANCE;
      case UINT8 -> ByteElements.UNSIGNED;
      case UINT16 -> ShortElements.UNSIGNED;
      case UINT32 -> IntElements.UNSIGNED;
      case UINT64 -> LongElements.UNSIGNED;
      case FLOAT32 -> FloatElements.INSTANCE;
      case FLOAT64 -> DoubleElements.INSTANCE;
      case COMPLEX64 -> ComplexFloatElements.INSTANCE;
      case COMPLEX128 -> ComplexDoubleElements.INSTANCE;
    };
  }

  /** Copies a run of elements. */
  abstract void copy(Object from, int start, int step, Object to, int at, int toStep, int count);

  /**
   * Copies rows of elements to where the elements of a row stand side by side.
   *
   * @param from what is read
   * @param start where the first row begins
   * @param rowStep the distance between rows
   * @param step the distance between elements of a row
   * @param to what is written
   * @param at where the first row begins there
   * @param pitch the distance between rows there
   * @param rows the number of rows
   * @param length the number of elements in a row
   */
  abstract void copyRows(
      Object from,
      int start,
      int rowStep,
      int step,
      Object to,
      int at,
      int pitch,
      int rows,
      int length);

  /** As {@link #copyRows}, rows side by side; in tiles where neighbours stand in other rows. */
  final void copyRectangle(
      Object from, int start, int rowStep, int step, Object to, int at, int rows, int length) {
    boolean across = Math.abs(rowStep) < Math.abs(step) && rowStep != 0;
    if (!across || rows == 1) {
      copyRows(from, start, rowStep, step, to, at, length, rows, length);
      return;
    }
    for (int row = 0; row < rows; row += TILE) {
      int high = Math.min(TILE, rows - row);
      for (int column = 0; column < length; column += TILE) {
        int first = start + row * rowStep + column * step;
        int wide = Math.min(TILE, length - column);
        copyRows(from, first, rowStep, step, to, at + row * length + column, length, high, wide);
      }
    }
  }

  /**
   * Writes elements of one contiguous run or another.
   *
   * @param mask 1 for the first run, 0 for the second; contiguous
   * @param first where the mask begins
   * @param x1 the first run
   * @param start1 where it begins
   * @param x2 the second run; may be what is written
   * @param start2 where it begins
   * @param to what is written
   * @param at where it begins
   * @param count the number of elements in each run
   */
  abstract void choose(
      byte[] mask,
      int first,
      Object x1,
      int start1,
      Object x2,
      int start2,
      Object to,
      int at,
      int count);

  /**
   * Replaces those elements of a contiguous run that a mask chooses by a single one.
   *
   * @param mask 1 for the new element, 0 for the old one; contiguous
   * @param first where the mask begins
   * @param from the new element's memory
   * @param start where it stands
   * @param to what is changed
   * @param at where it begins
   * @param count the number of elements in the run
   */
  abstract void overlay(
      byte[] mask, int first, Object from, int start, Object to, int at, int count);

  /**
   * Reads elements at positions.
   *
   * @param from what is read
   * @param base what is added to each position
   * @param positions the positions
   * @param count how many of them are used
   * @param to what is written, contiguously
   * @param at the first place written
   */
  abstract void gather(Object from, int base, int[] positions, int count, Object to, int at);

  /**
   * Reads elements at all indices of a list.
   *
   * @param from what is read
   * @param base where index 0 stands
   * @param indices the indices
   * @param to what is written, contiguously
   * @param at the first place written
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  void take(Object from, int base, Indices indices, Object to, int at) {
    int[] positions = new int[Math.min(PIECE, indices.count)];
    for (int first = 0; first < indices.count; first += PIECE) {
      int count = Math.min(PIECE, indices.count - first);
      Arrays.fill(positions, 0);
      indices.move(first, count, positions);
      gather(from, base, positions, count, to, at + first);
    }
  }

  /**
   * Adds updates to the elements at all indices of a list, one after the other.
   *
   * @param to what is changed
   * @param base where index 0 stands
   * @param indices the indices
   * @param updates the updates
   * @param first how many updates came before
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  void add(Object to, int base, Indices indices, Updates updates, int first) {
    int[] positions = new int[Math.min(PIECE, indices.count)];
    for (int begin = 0; begin < indices.count; begin += PIECE) {
      int count = Math.min(PIECE, indices.count - begin);
      Arrays.fill(positions, 0);
      indices.move(begin, count, positions);
      scatter(Combination.ADD, to, base, positions, count, updates, first + begin);
    }
  }

  /**
   * Combines updates with the elements at positions, one after the other.
   *
   * @param how the combination
   * @param to what is changed
   * @param base what is added to each position
   * @param positions the positions
   * @param count how many of them are used
   * @param updates the updates
   * @param first how many updates came before
   */
  abstract void scatter(
      Combination how, Object to, int base, int[] positions, int count, Updates updates, int first);

  /**
   * Maps a run to integers whose order is the order of sorting: zeros of both signs are equal, NaN
   * comes last in either direction.
   *
   * @param from what is read
   * @param start where the run begins
   * @param step the distance between its elements
   * @param count their number
   * @param descending whether the largest element comes first
   * @param keys the integers, written from the beginning
   */
  abstract void keys(Object from, int start, int step, int count, boolean descending, long[] keys);

  /**
   * Copies the elements of an array into another. This changes the other: only for one that nobody
   * has seen.
   *
   * @param from what is read
   * @param to of the same shape and data type
   */
  static void assign(PlainArray from, PlainArray to) {
    Elements elements = of(from.dtype);
    if (Strides.isRowMajor(from.shape, from.strides) && Strides.isRowMajor(to.shape, to.strides)) {
      elements.copy(from.data, from.offset, 1, to.data, to.offset, 1, from.size);
      return;
    }
    Broadcast walk = Broadcast.of(from.shape, from, to);
    while (walk.next()) {
      elements.copy(
          from.data,
          walk.offset(0),
          walk.step(0),
          to.data,
          walk.offset(1),
          walk.step(1),
          walk.length());
    }
  }
}
