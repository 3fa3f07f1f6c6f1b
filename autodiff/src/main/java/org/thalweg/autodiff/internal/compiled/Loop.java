package org.thalweg.autodiff.internal.compiled;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * A loop over time, compiled: every step of every element in one class of its own, which goes when
 * the loop does. Thread-safe.
 *
 * <p>Few elements are computed one by one, so that the carry stays in registers; many in blocks,
 * step by step, so that what a block needs stays in the cache and steps of several elements
 * overlap. Elements do not meet, so that two threads compute half of the blocks each, with the same
 * values.
 */
public final class Loop {
  /** Up to so many elements are computed one by one. */
  private static final int FEW = 3;

  /** Bytes that a block may take of the cache, half of a usual first-level one. */
  private static final int BLOCK_BYTES = 16 * 1024;

  private static final int LEAST_BLOCK = 64;
  private static final int LARGEST_BLOCK = 1024;

  /** Steps in one call: long enough to cost nothing, short enough to be compiled soon. */
  private static final int CHUNK = 512;

  /** Operations from which on a second thread pays. */
  private static final long WORTH_A_THREAD = 2_000_000;

  private final Schedule schedule;
  private final CompiledCode code;

  private Loop(Schedule schedule) {
    this.schedule = schedule;
    this.code = define(LoopWriter.write(schedule));
  }

  /**
   * A new loop.
   *
   * @param spec what it computes, its program of one element and without operators
   * @return the loop
   */
  public static Loop compile(LoopSpec spec) {
    return new Loop(new Schedule(spec));
  }

  /** An instance of the class in a class file. */
  static CompiledCode define(byte[] file) {
    try {
      return (CompiledCode)
          MethodHandles.lookup()
              .defineHiddenClass(file, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a compiled loop was not accepted", e);
    }
  }

  /**
   * Runs the loop.
   *
   * @param arguments Java memory of carry, inputs and parameters; the carry changes in place
   * @param outputs Java memory of the outputs
   * @param steps the number of steps
   * @param elements the number of elements
   */
  public void run(List<?> arguments, List<?> outputs, int steps, int elements) {
    if (steps == 0 || elements == 0) {
      return;
    }
    Object[] arrays = new Object[arguments.size() + outputs.size() + schedule.scratch.size()];
    for (int i = 0; i < arguments.size(); i++) {
      arrays[i] = arguments.get(i);
    }
    for (int i = 0; i < outputs.size(); i++) {
      arrays[arguments.size() + i] = outputs.get(i);
    }
    int block = Math.min(elements, block());
    long work = (long) steps * elements * schedule.spec.program().lines().size();
    if (work < WORTH_A_THREAD || elements <= block) {
      blocks(arrays, steps, elements, new Range(0, elements, block));
      return;
    }
    int half = elements / block / 2 * block;
    int middle = half == 0 ? elements / 2 : half;
    ForkJoinTask<?> second =
        ForkJoinPool.commonPool()
            .submit(() -> blocks(arrays, steps, elements, new Range(middle, elements, block)));
    blocks(arrays, steps, elements, new Range(0, middle, block));
    second.join();
  }

  /** Elements of a thread, and how many at a time. */
  private record Range(int first, int last, int block) {}

  /** The length of a block: what a step of it reads and writes fits the cache. */
  private int block() {
    int arrays = schedule.spec.program().leaves().size() + schedule.scratch.size() + 1;
    return Math.max(LEAST_BLOCK, Math.min(LARGEST_BLOCK, BLOCK_BYTES / Double.BYTES / arrays));
  }

  private void blocks(Object[] arrays, int steps, int width, Range range) {
    Object[] own = Arrays.copyOf(arrays, arrays.length);
    for (Slot slot : schedule.scratch.values()) {
      own[slot.index()] =
          Register.allocate(slot.dtype(), slot.reach() == Reach.ALL ? 1 : range.block());
    }
    for (int first = range.first(); first < range.last(); first += range.block()) {
      int last = Math.min(range.last(), first + range.block());
      code.prepare(own, width, 0, steps, first, last);
      steps(own, width, steps, first, last);
    }
  }

  private void steps(Object[] arrays, int width, int steps, int first, int last) {
    // A loop in several pieces goes through all of them at every step.
    int chunk = schedule.steps() == 1 ? CHUNK : 1;
    boolean columns = schedule.steps() == 1 && last - first <= FEW;
    for (int done = 0; done < steps; done += chunk) {
      int more = Math.min(chunk, steps - done);
      int from = schedule.spec.backward() ? steps - done - more : done;
      if (columns) {
        code.columns(arrays, width, from, from + more, first, last);
      } else {
        code.rows(arrays, width, from, from + more, first, last);
      }
    }
  }
}
