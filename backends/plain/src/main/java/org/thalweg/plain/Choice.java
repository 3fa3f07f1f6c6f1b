package org.thalweg.plain;

import org.thalweg.array.Shape;

/** What {@code where} chooses, run by run. */
final class Choice {
  private final Elements elements;
  private final PlainArray condition;
  private final PlainArray yes;
  private final PlainArray no;
  private final Object to;

  private Choice(PlainArray condition, PlainArray yes, PlainArray no, int size) {
    this.elements = Elements.of(yes.dtype);
    this.condition = condition;
    this.yes = yes;
    this.no = no;
    this.to = Storage.allocate(yes.dtype, size);
  }

  /**
   * Elements of one array or another.
   *
   * @param shape what all three broadcast to
   * @param condition bool
   * @param yes what stands where it is true
   * @param no what stands where it is false, of the same data type
   */
  static PlainArray of(Shape shape, PlainArray condition, PlainArray yes, PlainArray no) {
    int size = Storage.size(shape);
    if (isRun(condition, shape) && isRun(yes, shape) && isRun(no, shape)) {
      Choice choice = new Choice(condition, yes, no, size);
      if (size > 0) {
        choice.single(size);
      }
      return PlainArray.wrap(yes.dtype, shape, choice.to);
    }
    PlainArray[] operands = {condition, yes, no};
    Broadcast walk = Broadcast.unitSteps(shape, operands);
    Choice choice = new Choice(operands[0], operands[1], operands[2], size);
    while (walk.next()) {
      choice.run(
          walk.position(),
          walk.length(),
          new int[] {walk.offset(0), walk.offset(1), walk.offset(2)},
          new int[] {walk.step(0), walk.step(1), walk.step(2)});
    }
    return PlainArray.wrap(yes.dtype, shape, choice.to);
  }

  /** Whether an array is one run of the result, or one element for all of it. */
  private static boolean isRun(PlainArray x, Shape shape) {
    return x.size == 1 || (x.contiguous() && x.shape.equals(shape));
  }

  private void single(int size) {
    int[] starts = {condition.offset, yes.offset, no.offset};
    int[] steps = {
      Math.min(1, condition.size - 1), Math.min(1, yes.size - 1), Math.min(1, no.size - 1)
    };
    run(0, size, starts, steps);
  }

  /** One run, in which each operand goes by a step of 1 or stands still. */
  private void run(int at, int count, int[] starts, int[] steps) {
    if (steps[0] == 0) {
      boolean first = ((byte[]) condition.data)[starts[0]] != 0;
      int k = first ? 1 : 2;
      elements.copy(first ? yes.data : no.data, starts[k], steps[k], to, at, 1, count);
      return;
    }
    byte[] mask = (byte[]) condition.data;
    if (steps[1] == 1 && steps[2] == 1) {
      elements.choose(mask, starts[0], yes.data, starts[1], no.data, starts[2], to, at, count);
      return;
    }
    elements.copy(no.data, starts[2], steps[2], to, at, 1, count);
    if (steps[1] == 1) {
      elements.choose(mask, starts[0], yes.data, starts[1], to, at, to, at, count);
    } else {
      elements.overlay(mask, starts[0], yes.data, starts[1], to, at, count);
    }
  }
}
