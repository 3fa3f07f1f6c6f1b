package org.thalweg.operators;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** A range in two halves, of which a second thread takes one where that pays. */
final class Halves {
  /** Elements from which on a second thread pays. */
  private static final long WORTH_A_THREAD = 100_000;

  private Halves() {}

  /** A part of a range. */
  @FunctionalInterface
  interface Part {
    /**
     * Does a part, which meets no other.
     *
     * @param from the first
     * @param to behind the last
     */
    void run(int from, int to);
  }

  /**
   * Does all of a range from 0 on.
   *
   * @param count how many there are
   * @param elements how many elements they have in all
   * @param part does a part
   */
  static void run(int count, long elements, Part part) {
    int middle = elements < WORTH_A_THREAD ? count : (count + 1) / 2;
    if (middle == count) {
      part.run(0, count);
      return;
    }
    ForkJoinTask<?> second = ForkJoinPool.commonPool().submit(() -> part.run(middle, count));
    part.run(0, middle);
    second.join();
  }
}
