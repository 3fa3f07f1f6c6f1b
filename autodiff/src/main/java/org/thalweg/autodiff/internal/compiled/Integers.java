package org.thalweg.autodiff.internal.compiled;

import org.thalweg.array.spi.IntegerPower;

/** Functions of integers that take more than an instruction: called by compiled loops. */
final class Integers {
  private Integers() {}

  static int floorDivide(int x, int y) {
    return y == 0 ? 0 : Math.floorDiv(x, y);
  }

  static int remainder(int x, int y) {
    return y == 0 ? 0 : Math.floorMod(x, y);
  }

  static int pow(int x, int y) {
    return (int) IntegerPower.of(x, y);
  }

  static long pow(long x, long y) {
    return IntegerPower.of(x, y);
  }

  static long powUnsigned(long x, long y) {
    return IntegerPower.ofUnsigned(x, y);
  }

  static long floorDivideUnsigned(long x, long y) {
    return y == 0 ? 0 : Long.divideUnsigned(x, y);
  }

  static long remainderUnsigned(long x, long y) {
    return y == 0 ? 0 : Long.remainderUnsigned(x, y);
  }

  static long maxUnsigned(long x, long y) {
    return Long.compareUnsigned(x, y) >= 0 ? x : y;
  }

  static long minUnsigned(long x, long y) {
    return Long.compareUnsigned(x, y) <= 0 ? x : y;
  }

  static long signum(long x) {
    return Long.signum(x);
  }

  static long signumUnsigned(long x) {
    return x == 0 ? 0 : 1;
  }
}
