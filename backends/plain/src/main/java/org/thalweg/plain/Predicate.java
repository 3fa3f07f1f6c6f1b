package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/** A truth of one number; for integers it is the same for all. */
enum Predicate {
  ISFINITE("isfinite", Operands.NUMERIC, true) {
    @Override
    void run(double[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Math.abs(x[i]) <= Double.MAX_VALUE ? 1 : 0);
      }
    }

    @Override
    void run(float[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Math.abs(x[i]) <= Float.MAX_VALUE ? 1 : 0);
      }
    }
  },
  ISINF("isinf", Operands.NUMERIC, false) {
    @Override
    void run(double[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Double.isInfinite(x[i]) ? 1 : 0);
      }
    }

    @Override
    void run(float[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Float.isInfinite(x[i]) ? 1 : 0);
      }
    }
  },
  ISNAN("isnan", Operands.NUMERIC, false) {
    @Override
    void run(double[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Double.isNaN(x[i]) ? 1 : 0);
      }
    }

    @Override
    void run(float[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Float.isNaN(x[i]) ? 1 : 0);
      }
    }
  },
  SIGNBIT("signbit", Operands.FLOATS, false) {
    @Override
    void run(double[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Double.doubleToRawLongBits(x[i]) < 0 ? 1 : 0);
      }
    }

    @Override
    void run(float[] x, byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (Float.floatToRawIntBits(x[i]) < 0 ? 1 : 0);
      }
    }
  };

  private final String function;
  private final Operands operands;
  private final boolean ofIntegers;

  Predicate(String function, Operands operands, boolean ofIntegers) {
    this.function = function;
    this.operands = operands;
    this.ofIntegers = ofIntegers;
  }

  abstract void run(double[] x, byte[] z);

  abstract void run(float[] x, byte[] z);

  PlainArray apply(PlainArray x) {
    operands.check(function, x.dtype);
    if (x.dtype.isInteger()) {
      return PlainNamespace.INSTANCE.full(x.shape, ofIntegers, DType.BOOL);
    }
    if (x.dtype.isComplex()) {
      return applyToParts(x.compact());
    }
    PlainArray compact = x.compact();
    byte[] z = new byte[x.size];
    if (compact.data instanceof double[] a) {
      run(a, z);
    } else {
      run((float[]) compact.data, z);
    }
    return PlainArray.like(compact, DType.BOOL, z);
  }

  /** A complex number is finite if both parts are, infinite or NaN if either is. */
  private PlainArray applyToParts(PlainArray x) {
    byte[] parts = new byte[2 * x.size];
    if (x.data instanceof double[] a) {
      run(a, parts);
    } else {
      run((float[]) x.data, parts);
    }
    byte[] z = new byte[x.size];
    for (int i = 0; i < z.length; i++) {
      int real = parts[2 * i];
      int imaginary = parts[2 * i + 1];
      z[i] = (byte) (ofIntegers ? real & imaginary : real | imaginary);
    }
    return PlainArray.like(x, DType.BOOL, z);
  }
}
