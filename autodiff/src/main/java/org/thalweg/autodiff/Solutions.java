package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;

/** The derivative of {@code z = inv(x) y}: {@code dz = inv(x) (dy - dx z)}. */
final class Solutions {
  private Solutions() {}

  /**
   * The rule.
   *
   * @param vector whether {@code y} is one vector, and not a stack of matrices
   */
  static <A> BinaryRule<A> rule(boolean vector) {
    return new BinaryRule<>(
        (xp, x, y) -> xp.linalg().solve(x, y),
        (xp, g, x, y, z) -> {
          A back = transposed(xp, x, column(xp, g, vector));
          return xp.negative(xp.matmul(back, xp.matrixTranspose(column(xp, z, vector))));
        },
        (xp, g, x, y, z) -> line(xp, transposed(xp, x, column(xp, g, vector)), vector),
        (xp, t, x, y, z) -> {
          A moved = xp.matmul(t, column(xp, z, vector));
          return line(xp, xp.linalg().solve(x, xp.negative(moved)), vector);
        },
        (xp, t, x, y, z) -> xp.linalg().solve(x, t));
  }

  private static <A> A transposed(ArrayNamespace<A> xp, A x, A g) {
    return xp.linalg().solve(xp.matrixTranspose(x), g);
  }

  private static <A> A column(ArrayNamespace<A> xp, A x, boolean vector) {
    return vector ? xp.expandDims(x, -1) : x;
  }

  private static <A> A line(ArrayNamespace<A> xp, A x, boolean vector) {
    return vector ? xp.squeeze(x, -1) : x;
  }
}
