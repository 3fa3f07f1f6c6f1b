package org.thalweg.plain;

import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Scalars;

/** The functions of two numbers; those without a class of their own are called for each element. */
final class BinaryFunctions {
  static final Binary ADD = new Add();
  static final Binary DIVIDE = new Divide();
  static final Binary MAXIMUM = new Maximum();
  static final Binary MINIMUM = new Minimum();
  static final Binary MULTIPLY = new Multiply();
  static final Binary POW = new Pow();
  static final Binary SUBTRACT = new Subtract();

  static final Binary ATAN2 =
      new BinaryFunction("atan2", Operands.FLOATS) {
        @Override
        double of(double x, double y) {
          return Math.atan2(x, y);
        }
      };

  static final Binary HYPOT =
      new BinaryFunction("hypot", Operands.FLOATS) {
        @Override
        double of(double x, double y) {
          return Math.hypot(x, y);
        }
      };

  static final Binary LOGADDEXP =
      new BinaryFunction("logaddexp", Operands.FLOATS) {
        @Override
        double of(double x, double y) {
          return Scalars.logaddexp(x, y);
        }
      };

  static final Binary COPYSIGN =
      new BinaryFunction("copysign", Operands.FLOATS) {
        @Override
        double of(double x, double y) {
          return Scalars.copysign(x, y);
        }

        @Override
        float of(float x, float y) {
          return Scalars.copysign(x, y);
        }
      };

  static final Binary NEXTAFTER =
      new BinaryFunction("nextafter", Operands.FLOATS) {
        @Override
        double of(double x, double y) {
          return Math.nextAfter(x, y);
        }

        @Override
        float of(float x, float y) {
          return Math.nextAfter(x, y);
        }
      };

  static final Binary FLOOR_DIVIDE =
      new BinaryFunction("floorDivide", Operands.REALS) {
        @Override
        double of(double x, double y) {
          return Math.floor(x / y);
        }

        @Override
        float of(float x, float y) {
          return (float) Math.floor(x / y);
        }

        @Override
        long of(long x, long y) {
          return Scalars.floorDivide(x, y);
        }

        @Override
        int of(int x, int y) {
          return y == 0 ? 0 : Math.floorDiv(x, y);
        }

        @Override
        long ofUnsigned(long x, long y) {
          return y == 0 ? 0 : Long.divideUnsigned(x, y);
        }
      };

  static final Binary REMAINDER =
      new BinaryFunction("remainder", Operands.REALS) {
        @Override
        double of(double x, double y) {
          return Scalars.remainder(x, y);
        }

        @Override
        long of(long x, long y) {
          return Scalars.remainder(x, y);
        }

        @Override
        int of(int x, int y) {
          return y == 0 ? 0 : Math.floorMod(x, y);
        }

        @Override
        long ofUnsigned(long x, long y) {
          return y == 0 ? 0 : Long.remainderUnsigned(x, y);
        }
      };

  private BinaryFunctions() {}
}
