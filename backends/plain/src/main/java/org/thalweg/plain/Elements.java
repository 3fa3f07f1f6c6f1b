package org.thalweg.plain;

import org.thalweg.array.DType;

/**
 * The loops that move and combine elements, in one class for each Java type: a primitive array and
 * no branch on the data type inside. What surrounds the loops is written once.
 *
 * <p>Memory is passed as {@code Object}, the primitive array that the elements stand in, with a
 * start and a step in it. Whatever comes here is checked.
 */
abstract class Elements {

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

  /** The loops for a data type. */
  static Elements of(DType dtype) {
    return switch (dtype) {
      case BOOL -> ByteElements.INSTANCE;
      case INT32 -> IntElements.INSTANCE;
      case INT64 -> LongElements.INSTANCE;
      case FLOAT32 -> FloatElements.INSTANCE;
      case FLOAT64 -> DoubleElements.INSTANCE;
      default -> throw Storage.unsupported(dtype);
    };
  }

  /** New memory of zeros. */
  abstract Object allocate(int count);

  /** Copies a run of elements. */
  abstract void copy(Object from, int start, int step, Object to, int at, int toStep, int count);

  /**
   * Replaces those elements of a contiguous run that a mask chooses.
   *
   * @param mask 1 for a new element, 0 for the old one; contiguous
   * @param first where the mask begins
   * @param from the new elements
   * @param start where they begin
   * @param step 1, or 0 if they are all one
   * @param to what is changed
   * @param at where it begins
   * @param count the number of elements in the run
   */
  abstract void overlay(
      byte[] mask, int first, Object from, int start, int step, Object to, int at, int count);

  /**
   * Reads elements at positions.
   *
   * @param from what is read
   * @param base what is added to each position
   * @param positions the positions
   * @param count how many of them are used
   * @param to what is written
   * @param at the first place written
   * @param step the distance between places written
   */
  abstract void gather(
      Object from, int base, int[] positions, int count, Object to, int at, int step);

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
