package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.plain.internal.linalg.LuFactors;

/** Linear systems of stacks that broadcast; a matrix that repeats is factored once in a row. */
final class LinearSystems {
  private LinearSystems() {}

  static PlainArray solve(PlainArray x1, PlainArray x2) {
    MatrixStack a = MatrixStack.square(x1, "solve");
    MatrixStack b = MatrixStack.of(x2, "solve");
    int n = a.size().n();
    int columns = b.size().n();
    if (b.size().m() != n) {
      throw new ShapeException(
          "solve takes (..., m, m) and (m,) or (..., m, n), was given shapes "
              + x1.shape
              + " and "
              + x2.shape);
    }
    Shape stack = a.stack().broadcast(b.stack());
    Stacked z = Stacked.matrices(stack, n, columns, a.dtype());
    if (n == 0 || columns == 0) {
      return z.array();
    }
    int[] matrices = positions(a, stack);
    int[] rights = positions(b, stack);
    int known = -1;
    LuFactors factors = null;
    for (int i = 0; i < matrices.length; i++) {
      if (factors == null || matrices[i] != known) {
        known = matrices[i];
        factors = a.decompositions().lu(a.matrix(known), n);
        requireRegular(factors, known);
      }
      double[] right = b.matrix(rights[i]);
      factors.solve(right, columns);
      System.arraycopy(right, 0, z.one(), 0, right.length);
      z.put(i);
    }
    return z.array();
  }

  private static void requireRegular(LuFactors factors, int i) {
    if (factors.singular()) {
      throw new ArithmeticException("matrix " + i + " of the stack is singular");
    }
  }

  /** Which matrix stands at each place of a stack that it broadcasts to. */
  private static int[] positions(MatrixStack a, Shape stack) {
    int[] numbers = new int[a.count()];
    Arrays.setAll(numbers, i -> i);
    PlainArray each = PlainArray.wrap(DType.INT32, a.stack(), numbers);
    return (int[]) Views.stretch(each, stack).copyOfElements();
  }
}
