package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ShapeException;

/** What the public doors check. */
final class Checks {
  private Checks() {}

  static <A> void scalarLoss(ArrayNamespace<A> xp, A loss) {
    if (xp.ndim(loss) != 0) {
      throw new ShapeException(
          "the gradient is that of a 0-d loss, was given one of shape "
              + xp.shape(loss)
              + ": reduce it with sum or mean, or take a vjp or a jacobian");
    }
    if (!xp.dtype(loss).isRealFloating()) {
      throw new DTypeException(
          "the gradient is that of a real floating-point loss, was given one of " + xp.dtype(loss));
    }
  }

  /**
   * A complex array has no Jacobian of its own shape: its derivative need not be complex-linear.
   */
  static <A> void real(ArrayNamespace<A> xp, String name, A x) {
    if (xp.dtype(x).isComplex()) {
      throw new DTypeException(
          "a jacobian is of real numbers, its "
              + name
              + " is "
              + xp.dtype(x)
              + ": take a vjp or jvp, or jacobians of real and imaginary parts");
    }
  }

  static <A> void cotangents(ArrayNamespace<A> xp, List<A> z, List<A> g) {
    if (z.size() != g.size()) {
      throw new IllegalArgumentException(
          "there is one cotangent for each output: was given "
              + g.size()
              + " for "
              + z.size()
              + " outputs");
    }
    for (int i = 0; i < g.size(); i++) {
      alike(xp, "cotangent " + i, g.get(i), "output", z.get(i));
    }
  }

  static <A> void tangents(ArrayNamespace<A> xp, String name, List<A> x, List<A> t) {
    if (x.size() != t.size()) {
      throw new IllegalArgumentException(
          "there is one tangent for each " + name + ": was given " + t.size() + " for " + x.size());
    }
    for (int i = 0; i < t.size(); i++) {
      alike(xp, "tangent " + i, t.get(i), name, x.get(i));
    }
  }

  static <A> void alike(ArrayNamespace<A> xp, String name, A x, String other, A y) {
    if (!xp.shape(x).equals(xp.shape(y))) {
      throw new ShapeException(
          name + " has shape " + xp.shape(x) + ", its " + other + " has " + xp.shape(y));
    }
    if (xp.dtype(x) != xp.dtype(y)) {
      throw new DTypeException(
          name + " is of " + xp.dtype(x) + ", its " + other + " of " + xp.dtype(y));
    }
  }
}
