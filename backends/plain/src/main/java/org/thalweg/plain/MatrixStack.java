package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;
import org.thalweg.plain.internal.linalg.Decompositions;
import org.thalweg.plain.internal.linalg.Decompositions.Size;

/**
 * Matrices one behind the other, as {@code double} numbers; those of complex ones interleaved.
 *
 * @param dtype the data type that they were given in
 * @param stack the shape of the stack
 * @param size the size of each matrix
 * @param elements the elements of all, to be read only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MatrixStack(DType dtype, Shape stack, Size size, double[] elements) {

  static MatrixStack of(PlainArray x, String function) {
    Wide.requireFloating(x, function);
    Shapes.requireMatrices(x.shape, function);
    Size size = new Size((int) x.shape.dim(-2), (int) x.shape.dim(-1));
    return new MatrixStack(x.dtype, Shapes.stack(x.shape), size, Wide.of(x));
  }

  static MatrixStack square(PlainArray x, String function) {
    MatrixStack matrices = of(x, function);
    Shapes.requireSquare(x.shape, function);
    return matrices;
  }

  Decompositions decompositions() {
    return Decompositions.of(dtype.isComplex());
  }

  int count() {
    return Storage.size(stack);
  }

  boolean empty() {
    return size.least() == 0;
  }

  /** A copy of one matrix. */
  double[] matrix(int i) {
    int length = size.m() * size.n() * Wide.parts(dtype);
    return Arrays.copyOfRange(elements, i * length, (i + 1) * length);
  }

  static boolean finite(double[] matrix) {
    double sum = 0;
    for (double x : matrix) {
      // Zero, or NaN for what is not finite.
      sum += x * 0;
    }
    return sum == 0;
  }
}
