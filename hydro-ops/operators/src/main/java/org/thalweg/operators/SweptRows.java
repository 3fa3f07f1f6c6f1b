package org.thalweg.operators;

import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;

/**
 * Rows of Java memory that are swept in place, one after the other. Of several rows each passes
 * through an array of its own, which stays in the processor's cache where the whole does not, and
 * which keeps the loops free of buffers; a single row on the heap is swept where it is. Where there
 * is enough to do, a second thread takes half of the rows, with the same values.
 *
 * @param memory what allocates, reads and writes rows
 * @param length how many elements a row has
 * @param <V> the Java array that holds the elements
 */
record SweptRows<V>(Sweep<V> memory, int length) {
  /** What is done to a row. */
  @FunctionalInterface
  interface RowSweep<V> {
    /**
     * Sweeps one row.
     *
     * @param values holds the row
     * @param offset where it begins
     * @param row its number
     */
    void run(V values, int offset, int row);
  }

  /** The input that the result begins as: a namespace copies a single row best. */
  static OptionalInt start(List<ArraySpec> inputs, int length) {
    return HostSpecs.rows(inputs.get(0).shape(), length) == 1
        ? OptionalInt.of(0)
        : OptionalInt.empty();
  }

  /**
   * Sweeps all rows.
   *
   * @param field the rows as they are given
   * @param swept receives them; a single row is there already, as {@link #start} asks for
   * @param sweep what is done to each
   */
  void run(HostArray field, HostArray swept, RowSweep<V> sweep) {
    int rows = HostSpecs.rows(field.shape(), length);
    if (rows == 1 && swept.hasArray()) {
      sweep.run(memory.array(swept), 0, 0);
      return;
    }
    Halves.run(rows, (long) rows * length, (from, to) -> run(field, swept, sweep, from, to));
  }

  private void run(HostArray field, HostArray swept, RowSweep<V> sweep, int from, int to) {
    V values = memory.allocate(length);
    for (int row = from; row < to; row++) {
      memory.read(field, row * length, values, 0, length);
      sweep.run(values, 0, row);
      memory.write(values, swept, row * length, length);
    }
  }

  /** All elements of an array, where it holds them or copied. */
  V whole(HostArray given) {
    if (given.hasArray()) {
      return memory.array(given);
    }
    int count = (int) given.shape().size();
    V copy = memory.allocate(count);
    memory.read(given, 0, copy, 0, count);
    return copy;
  }
}
