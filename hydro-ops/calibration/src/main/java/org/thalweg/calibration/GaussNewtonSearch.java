package org.thalweg.calibration;

import java.util.Arrays;
import org.thalweg.array.ArrayNamespace;

/**
 * Newton's method with a damping: a step solves {@code (B + m I) p = -g} with B the curvature, by
 * conjugate gradients, which need products with B only (Nocedal and Wright 2006, algorithms 5.2 and
 * 7.1). A step that does not make the loss smaller is tried again with more damping, one that does
 * lessens it.
 *
 * @param tolerance the largest element of the gradient at which it has converged
 * @param steps the largest number of steps
 */
record GaussNewtonSearch(double tolerance, int steps) implements Search {
  private static final double FIRST_DAMPING = 1e-3;
  private static final double MOST_DAMPING = 1e12;
  private static final double LEAST_DAMPING = 1e-12;

  /** Conjugate gradients end when the residual is this share of the gradient. */
  private static final double FORCING = 1e-2;

  /** No free number moves further in one step: beyond, a bounded parameter is at its bound. */
  private static final double LONGEST = 2;

  /** The change of the loss, as a share of it, at which it has converged. */
  private static final double SETTLED = 1e-12;

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    double[] free = start.clone();
    Target.Slope here = target.slope(free);
    double damping = FIRST_DAMPING;
    for (int step = 0; step < steps && here.isFinite(); step++) {
      if (Arrays.stream(here.gradient()).map(Math::abs).max().orElse(0) <= tolerance) {
        return "gradient";
      }
      double[] next = plus(free, 1, step(target, free, here.gradient(), damping));
      Target.Slope there = target.slope(next);
      if (there.isFinite() && there.value() < here.value()) {
        boolean settled = here.value() - there.value() <= SETTLED * Math.abs(here.value());
        free = next;
        here = there;
        damping = Math.max(damping / 10, LEAST_DAMPING);
        if (settled) {
          return "value change";
        }
      } else {
        damping *= 10;
        if (damping > MOST_DAMPING) {
          return "no descent";
        }
      }
    }
    return here.isFinite() ? steps + " steps" : "no finite loss where it began";
  }

  private static double[] step(Target target, double[] free, double[] gradient, double damping) {
    double[] p = direction(target, free, gradient, damping);
    double largest = Arrays.stream(p).map(Math::abs).max().orElse(0);
    return plus(new double[p.length], Math.min(1, LONGEST / largest), p);
  }

  private static double[] direction(
      Target target, double[] free, double[] gradient, double damping) {
    double[] p = new double[gradient.length];
    double[] residual = gradient.clone();
    double[] d = plus(p, -1, residual);
    double norm = dot(residual, residual);
    double enough = FORCING * FORCING * norm;
    for (int i = 0; i < gradient.length && norm > enough; i++) {
      double[] product = plus(target.curvature(free, d), damping, d);
      double bend = dot(d, product);
      if (!(bend > 0)) {
        // Along here the loss bends down: the way so far descends, or else the gradient does.
        return i == 0 ? d : p;
      }
      double length = norm / bend;
      p = plus(p, length, d);
      residual = plus(residual, length, product);
      double next = dot(residual, residual);
      d = plus(plus(new double[p.length], -1, residual), next / norm, d);
      norm = next;
    }
    return p;
  }

  private static double[] plus(double[] x, double factor, double[] y) {
    double[] sum = x.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * y[i];
    }
    return sum;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
