package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.Shape;

/**
 * A walk over arrays stretched to a common shape, in runs: stretches of the result, in row-major
 * order, in which every operand advances by a fixed step. Nothing is copied.
 *
 * <pre>{@code
 * Broadcast walk = Broadcast.of(shape, x, y);
 * while (walk.next()) {
 *   // z[walk.position() + i] = f(x[walk.offset(0) + i * walk.step(0)], ...), i < walk.length()
 * }
 * }</pre>
 *
 * <p>Axes of length 1 are dropped, and neighbouring axes joined wherever all operands allow it, so
 * that runs are as long as possible. For one thread.
 */
final class Broadcast {
  private final int[] dims;

  /** For each operand, the step along each joined axis. */
  private final int[][] steps;

  private final int[] offsets;
  private final int[] counter;
  private final int length;
  private final int size;
  private int position;

  private Broadcast(int size, int[] dims, int[][] steps, PlainArray[] operands) {
    this.size = size;
    this.dims = dims;
    this.steps = steps;
    this.length = dims[dims.length - 1];
    this.position = -length;
    this.counter = new int[dims.length];
    this.offsets = new int[operands.length];
    for (int k = 0; k < operands.length; k++) {
      offsets[k] = operands[k].offset;
    }
  }

  /**
   * A walk over operands whose shapes broadcast to a shape that {@link Storage#size} has checked.
   */
  static Broadcast of(Shape shape, PlainArray... operands) {
    int count = operands.length;
    int[][] steps = new int[count][];
    for (int k = 0; k < count; k++) {
      steps[k] = Strides.stretched(operands[k], shape);
    }
    int[] dims = new int[Math.max(1, shape.ndim())];
    int joined = join(shape, dims, steps);
    int[] kept = Arrays.copyOf(dims, joined);
    return new Broadcast((int) shape.size(), kept, steps, operands);
  }

  /**
   * A walk in which every operand stands still or advances by one: operands that would not are
   * replaced, in the array given, by a compact copy.
   */
  static Broadcast unitSteps(Shape shape, PlainArray[] operands) {
    Broadcast walk = of(shape, operands);
    boolean replaced = false;
    for (int k = 0; k < operands.length; k++) {
      int step = walk.step(k);
      if (step != 0 && step != 1) {
        operands[k] = operands[k].compact();
        replaced = true;
      }
    }
    return replaced ? of(shape, operands) : walk;
  }

  /** Drops axes of length 1 and joins neighbours, in place; the number of axes left, at least 1. */
  private static int join(Shape shape, int[] dims, int[][] steps) {
    int last = -1;
    for (int axis = 0; axis < shape.ndim(); axis++) {
      int dim = (int) shape.dim(axis);
      if (dim == 1) {
        continue;
      }
      boolean continues = last >= 0;
      for (int k = 0; continues && k < steps.length; k++) {
        continues = steps[k][last] == steps[k][axis] * dim;
      }
      last = continues ? last : last + 1;
      dims[last] = continues ? dims[last] * dim : dim;
      for (int k = 0; k < steps.length; k++) {
        steps[k][last] = steps[k][axis];
      }
    }
    if (last < 0) {
      dims[0] = 1;
      for (int k = 0; k < steps.length; k++) {
        steps[k] = new int[] {1};
      }
      return 1;
    }
    return last + 1;
  }

  /** Moves to the next run, at first to the first one; false when there is none. */
  boolean next() {
    position += length;
    if (position >= size) {
      return false;
    }
    if (position > 0) {
      advance();
    }
    return true;
  }

  /** The number of runs from this one on that lie at equal distances. */
  int rows() {
    int axis = dims.length - 2;
    return axis < 0 ? 1 : dims[axis] - counter[axis];
  }

  /** The distance, in the memory of an operand, between such runs; 0 if there is only one. */
  int rowStep(int operand) {
    int axis = dims.length - 2;
    return axis < 0 ? 0 : steps[operand][axis];
  }

  /** Moves ahead among such runs: by less than {@link #rows}. */
  void skip(int runs) {
    if (runs > 0) {
      int axis = dims.length - 2;
      counter[axis] += runs;
      position += runs * length;
      for (int k = 0; k < offsets.length; k++) {
        offsets[k] += runs * steps[k][axis];
      }
    }
  }

  private void advance() {
    for (int axis = dims.length - 2; axis >= 0; axis--) {
      boolean turns = ++counter[axis] == dims[axis];
      for (int k = 0; k < offsets.length; k++) {
        int step = steps[k][axis];
        offsets[k] += turns ? -step * (dims[axis] - 1) : step;
      }
      if (!turns) {
        return;
      }
      counter[axis] = 0;
    }
  }

  /** The number of elements in every run. */
  int length() {
    return length;
  }

  /** Where the run begins in the result. */
  int position() {
    return position;
  }

  /** Where the run begins in the memory of an operand. */
  int offset(int operand) {
    return offsets[operand];
  }

  /** How far an operand advances from one element of a run to the next. */
  int step(int operand) {
    return steps[operand][dims.length - 1];
  }
}
