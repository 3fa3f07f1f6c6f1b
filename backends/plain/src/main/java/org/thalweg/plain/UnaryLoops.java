package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** Functions of one number that are cheaper than a call: each has its own loops. */
final class UnaryLoops {
  static final Unary ABS =
      new Unary("abs", Operands.REALS) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.abs(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.abs(x[i]);
          }
        }

        @Override
        void run(long[] x, long[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.abs(x[i]);
          }
        }

        @Override
        void run(int[] x, int[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.abs(x[i]);
          }
        }

        @Override
        void runUnsigned(long[] x, long[] z, int n) {
          System.arraycopy(x, 0, z, 0, n);
        }
      };

  static final Unary NEGATIVE =
      new Unary("negative", Operands.NUMERIC, ComplexArithmetic::negative) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = -x[i];
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = -x[i];
          }
        }

        @Override
        void run(long[] x, long[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = -x[i];
          }
        }

        @Override
        void run(int[] x, int[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = -x[i];
          }
        }
      };

  static final Unary SQUARE =
      new Unary("square", Operands.NUMERIC, ComplexArithmetic::square) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = x[i] * x[i];
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = x[i] * x[i];
          }
        }

        @Override
        void run(long[] x, long[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = x[i] * x[i];
          }
        }

        @Override
        void run(int[] x, int[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = x[i] * x[i];
          }
        }
      };

  static final Unary SIGN =
      new Unary("sign", Operands.NUMERIC, ComplexArithmetic::sign) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.signum(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.signum(x[i]);
          }
        }

        @Override
        void run(long[] x, long[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Long.signum(x[i]);
          }
        }

        @Override
        void run(int[] x, int[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Integer.signum(x[i]);
          }
        }

        @Override
        void runUnsigned(long[] x, long[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = x[i] == 0 ? 0 : 1;
          }
        }
      };

  static final Unary RECIPROCAL =
      new Unary("reciprocal", Operands.FLOATING, ComplexArithmetic::reciprocal) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = 1 / x[i];
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = 1 / x[i];
          }
        }
      };

  static final Unary SQRT =
      new Unary("sqrt", Operands.FLOATING, ComplexArithmetic::sqrt) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.sqrt(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.sqrt(x[i]);
          }
        }
      };

  static final Unary EXP =
      new Unary("exp", Operands.FLOATING, ComplexExponentials::exp) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.exp(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.exp(x[i]);
          }
        }
      };

  static final Unary LOG =
      new Unary("log", Operands.FLOATING, ComplexLogarithms::log) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.log(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.log(x[i]);
          }
        }
      };

  static final Unary FLOOR =
      new Unary("floor", Operands.FLOATS) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.floor(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.floor(x[i]);
          }
        }
      };

  static final Unary CEIL =
      new Unary("ceil", Operands.FLOATS) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.ceil(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.ceil(x[i]);
          }
        }
      };

  static final Unary ROUND =
      new Unary("round", Operands.FLOATING, ComplexArithmetic::round) {
        @Override
        void run(double[] x, double[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = Math.rint(x[i]);
          }
        }

        @Override
        void run(float[] x, float[] z, int n) {
          for (int i = 0; i < n; i++) {
            z[i] = (float) Math.rint(x[i]);
          }
        }
      };

  private UnaryLoops() {}
}
