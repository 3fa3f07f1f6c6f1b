package org.thalweg.autodiff;

import java.util.Arrays;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** The way back from a broadcast and promoted array to an input, and a tangent's way there. */
final class Broadcasting {
  private Broadcasting() {}

  /**
   * A cotangent summed back over the axes that broadcasting stretched, in the input's data type: of
   * a real input that was promoted to complex, the real part.
   */
  static <A> A sumTo(ArrayNamespace<A> xp, A g, Shape shape, DType dtype) {
    A summed = g;
    Shape given = xp.shape(g);
    if (!given.equals(shape)) {
      summed = sum(xp, g, given, shape);
    }
    return cast(xp, summed, dtype);
  }

  private static <A> A sum(ArrayNamespace<A> xp, A g, Shape given, Shape shape) {
    int lead = given.ndim() - shape.ndim();
    int[] axes = new int[given.ndim()];
    int count = 0;
    for (int axis = 0; axis < given.ndim(); axis++) {
      if (axis < lead || (shape.dim(axis - lead) == 1 && given.dim(axis) != 1)) {
        axes[count++] = axis;
      }
    }
    A summed = xp.sum(g, Arrays.copyOf(axes, count), xp.dtype(g), false);
    return count == lead ? summed : xp.reshape(summed, shape);
  }

  /** A tangent in the shape and data type of the output. */
  static <A> A stretch(ArrayNamespace<A> xp, A tangent, A z) {
    A stretched = tangent;
    Shape shape = xp.shape(z);
    if (!xp.shape(tangent).equals(shape)) {
      stretched = xp.broadcastTo(tangent, shape);
    }
    return cast(xp, stretched, xp.dtype(z));
  }

  /** The array in a data type, as it is if it has that one; the real part in a real one. */
  static <A> A cast(ArrayNamespace<A> xp, A x, DType dtype) {
    DType from = xp.dtype(x);
    if (from == dtype) {
      return x;
    }
    A part = from.isComplex() && !dtype.isComplex() ? xp.real(x) : x;
    return xp.dtype(part) == dtype ? part : xp.astype(part, dtype);
  }
}
