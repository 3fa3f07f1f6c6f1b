package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Scalars;

/** A function of two integers' bits; of truth values where they are 0 and 1. */
abstract class Bitwise implements Expansion.Kernel {
  static final Bitwise AND =
      new Bitwise("bitwiseAnd", Operands.INTEGERS_OR_BOOLS) {
        @Override
        int of(int x, int y) {
          return x & y;
        }

        @Override
        long of(long x, long y) {
          return x & y;
        }

        @Override
        void run(byte[] x, byte[] y, byte[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (byte) (x[i] & y[i]);
          }
        }
      };

  static final Bitwise OR =
      new Bitwise("bitwiseOr", Operands.INTEGERS_OR_BOOLS) {
        @Override
        int of(int x, int y) {
          return x | y;
        }

        @Override
        long of(long x, long y) {
          return x | y;
        }

        @Override
        void run(byte[] x, byte[] y, byte[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (byte) (x[i] | y[i]);
          }
        }
      };

  static final Bitwise XOR =
      new Bitwise("bitwiseXor", Operands.INTEGERS_OR_BOOLS) {
        @Override
        int of(int x, int y) {
          return x ^ y;
        }

        @Override
        long of(long x, long y) {
          return x ^ y;
        }

        @Override
        void run(byte[] x, byte[] y, byte[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (byte) (x[i] ^ y[i]);
          }
        }
      };

  static final Bitwise LEFT_SHIFT =
      new Bitwise("bitwiseLeftShift", Operands.INTEGERS) {
        @Override
        int of(int x, int y) {
          return Scalars.leftShift(x, y);
        }

        @Override
        long of(long x, long y) {
          return Scalars.leftShift(x, y);
        }
      };

  static final Bitwise RIGHT_SHIFT =
      new Bitwise("bitwiseRightShift", Operands.INTEGERS) {
        @Override
        int of(int x, int y) {
          return Scalars.rightShift(x, y);
        }

        @Override
        long of(long x, long y) {
          return Scalars.rightShift(x, y);
        }

        @Override
        long ofUnsigned(long x, long y) {
          return Scalars.rightShiftUnsigned(x, y);
        }
      };

  private final String name;
  private final Operands operands;

  private Bitwise(String name, Operands operands) {
    this.name = name;
    this.operands = operands;
  }

  abstract int of(int x, int y);

  abstract long of(long x, long y);

  /** The function of uint64. */
  long ofUnsigned(long x, long y) {
    return of(x, y);
  }

  /** The loop over bytes; only functions that work bit by bit have one. */
  void run(byte[] x, byte[] y, byte[] z, int n) {
    throw new IllegalStateException(name + " has no form for bytes");
  }

  @Override
  public final boolean takes(DType dtype) {
    boolean bitByBit = operands == Operands.INTEGERS_OR_BOOLS;
    return Expansion.Kernel.super.takes(dtype) || (bitByBit && Storage.isInLoopsOverBits(dtype));
  }

  final PlainArray apply(PlainArray x, PlainArray y) {
    DType dtype = operands.promote(name, x.dtype, y.dtype);
    return Expansion.run(
        this, Casts.to(x, dtype), Casts.to(y, dtype), x.shape.broadcast(y.shape), dtype);
  }

  /** The function of truth values; numbers are true where they are not zero. */
  final PlainArray applyToTruth(String function, PlainArray x, PlainArray y) {
    Operands.ANY.promote(function, x.dtype, y.dtype);
    return apply(Casts.to(x, DType.BOOL), Casts.to(y, DType.BOOL));
  }

  @Override
  public final void run(Object x, Object y, Object z, int n) {
    if (z instanceof byte[] out) {
      run((byte[]) x, (byte[]) y, out, n);
    } else if (z instanceof int[] out) {
      int[] a = (int[]) x;
      int[] b = (int[]) y;
      for (int i = 0; i < n; i++) {
        out[i] = of(a[i], b[i]);
      }
    } else {
      long[] a = (long[]) x;
      long[] b = (long[]) y;
      long[] out = (long[]) z;
      for (int i = 0; i < n; i++) {
        out[i] = of(a[i], b[i]);
      }
    }
  }

  @Override
  public final void runUnsigned(long[] x, long[] y, Object z, int n) {
    long[] to = (long[]) z;
    for (int i = 0; i < n; i++) {
      to[i] = ofUnsigned(x[i], y[i]);
    }
  }
}
