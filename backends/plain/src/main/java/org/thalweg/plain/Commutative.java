package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** A function of two numbers whose order does not matter. */
abstract class Commutative extends Binary {
  Commutative(String name, Operands operands) {
    super(name, operands);
  }

  @Override
  final void run(double x, double[] y, double[] z, int n) {
    run(y, x, z, n);
  }

  @Override
  final void run(float x, float[] y, float[] z, int n) {
    run(y, x, z, n);
  }

  @Override
  final void run(long x, long[] y, long[] z, int n) {
    run(y, x, z, n);
  }

  @Override
  final void run(int x, int[] y, int[] z, int n) {
    run(y, x, z, n);
  }
}
