package org.thalweg.plain;

import org.thalweg.array.DType;

/** A loop over two operands' elements in a wider data type, block by block. */
final class WidenedKernel implements Expansion.Kernel {
  private final Expansion.Kernel loops;
  private final Widening widening;
  private final boolean narrows;

  /**
   * A loop.
   *
   * @param loops the loop over wide elements
   * @param widening the operands' widening
   * @param result the result's data type: the operands' own, or bool
   */
  WidenedKernel(Expansion.Kernel loops, Widening widening, DType result) {
    this.loops = loops;
    this.widening = widening;
    this.narrows = result != DType.BOOL;
  }

  @Override
  public void run(Object x, Object y, Object z, int n) {
    int most = Math.min(n, Expansion.BLOCK);
    Object left = widening.buffer(most);
    Object right = widening.buffer(most);
    Object block = narrows ? widening.buffer(most) : new byte[most];
    for (int at = 0; at < n; at += most) {
      int count = Math.min(most, n - at);
      widening.widen(x, at, left, count);
      widening.widen(y, at, right, count);
      loops.run(left, right, block, count);
      if (narrows) {
        widening.narrow(block, z, at, count);
      } else {
        System.arraycopy(block, 0, z, at, count);
      }
    }
  }
}
