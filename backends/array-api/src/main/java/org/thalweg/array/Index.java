package org.thalweg.array;

import java.util.OptionalLong;

/**
 * One entry of an indexing key, for {@code getItem} and {@code setItem}.
 *
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/indexing.html">Indexing</a>
 */
public sealed interface Index {

  /**
   * One position of an axis, which goes from the result's shape.
   *
   * @param position counted from the end if negative
   */
  record At(long position) implements Index {}

  /**
   * A range of an axis.
   *
   * @param start the first position, or empty for the end where the range begins
   * @param stop the position before which the range ends, or empty for no bound
   * @param step the distance between positions, never 0
   */
  record Slice(OptionalLong start, OptionalLong stop, long step) implements Index {
    /**
     * A range of an axis.
     *
     * @param start the first position, or empty for the end where the range begins
     * @param stop the position before which the range ends, or empty for no bound
     * @param step the distance between positions
     * @throws IllegalArgumentException if the step is 0
     */
    public Slice {
      if (step == 0) {
        throw new IllegalArgumentException("a slice has a step other than 0");
      }
    }
  }

  /** As many whole axes as the key leaves over. */
  record Ellipsis() implements Index {}

  /** A new axis of length 1. */
  record NewAxis() implements Index {}

  /**
   * An array of the namespace in use: a mask, or integer positions.
   *
   * @param array the array; the namespace checks its type
   */
  record Elements(Object array) implements Index {}

  /**
   * One position of an axis.
   *
   * @param position counted from the end if negative
   * @return {@code i}
   */
  static Index at(long position) {
    return new At(position);
  }

  /**
   * The positions from a first one up to and without a last one.
   *
   * @param start the first position, counted from the end if negative
   * @param stop the position before which the range ends, counted from the end if negative
   * @return {@code start:stop}
   */
  static Index slice(long start, long stop) {
    return slice(start, stop, 1);
  }

  /**
   * Every so many positions from a first one up to and without a last one.
   *
   * @param start the first position, counted from the end if negative
   * @param stop the position before which the range ends, counted from the end if negative
   * @param step the distance between positions, negative to go backwards, never 0
   * @return {@code start:stop:step}
   */
  static Index slice(long start, long stop, long step) {
    return new Slice(OptionalLong.of(start), OptionalLong.of(stop), step);
  }

  /**
   * The positions from a first one to the end of the axis.
   *
   * @param start the first position, counted from the end if negative
   * @return {@code start:}
   */
  static Index from(long start) {
    return new Slice(OptionalLong.of(start), OptionalLong.empty(), 1);
  }

  /**
   * The positions from the beginning of the axis up to and without a last one.
   *
   * @param stop the position before which the range ends, counted from the end if negative
   * @return {@code :stop}
   */
  static Index to(long stop) {
    return new Slice(OptionalLong.empty(), OptionalLong.of(stop), 1);
  }

  /**
   * The whole axis.
   *
   * @return {@code :}
   */
  static Index all() {
    return every(1);
  }

  /**
   * Every so many positions of the whole axis.
   *
   * @param step the distance between positions, negative to begin at the end, never 0
   * @return {@code ::step}
   */
  static Index every(long step) {
    return new Slice(OptionalLong.empty(), OptionalLong.empty(), step);
  }

  /**
   * As many whole axes as the key leaves over.
   *
   * @return {@code ...}
   */
  static Index ellipsis() {
    return new Ellipsis();
  }

  /**
   * A new axis of length 1.
   *
   * @return the standard's {@code newaxis}
   */
  static Index newAxis() {
    return new NewAxis();
  }

  /**
   * A boolean mask, or integer positions.
   *
   * @param array an array of the namespace that the key is used with
   * @return the array as a key's entry
   */
  static Index array(Object array) {
    return new Elements(array);
  }
}
