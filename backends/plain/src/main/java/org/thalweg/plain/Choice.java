package org.thalweg.plain;

import org.thalweg.array.Shape;

/** What {@code where} chooses. */
final class Choice {
  private Choice() {}

  /**
   * Elements of one array or another of its data type.
   *
   * @param shape what all three broadcast to
   * @param condition bool
   * @param yes what stands where it is true
   * @param no what stands where it is false
   */
  static PlainArray of(Shape shape, PlainArray condition, PlainArray yes, PlainArray no) {
    Elements elements = Elements.of(yes.dtype);
    Object to = elements.allocate(Storage.size(shape));
    PlainArray[] operands = {condition, yes, no};
    Broadcast walk = Broadcast.unitSteps(shape, operands);
    byte[] mask = (byte[]) operands[0].data;
    Object from = operands[1].data;
    while (walk.next()) {
      int at = walk.position();
      int count = walk.length();
      elements.copy(operands[2].data, walk.offset(2), walk.step(2), to, at, 1, count);
      if (walk.step(0) == 1) {
        elements.overlay(mask, walk.offset(0), from, walk.offset(1), walk.step(1), to, at, count);
      } else if (mask[walk.offset(0)] != 0) {
        elements.copy(from, walk.offset(1), walk.step(1), to, at, 1, count);
      }
    }
    return PlainArray.wrap(yes.dtype, shape, to);
  }
}
