package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ShapeException;

/**
 * Limited-memory BFGS: a quasi-Newton method for smooth objectives without noise.
 *
 * <p>The direction comes from the last changes of parameters and gradients by the two-loop
 * recursion, scaled by {@code s.y / y.y} (Nocedal and Wright, 2006, algorithm 7.4 and equation
 * 7.20), the step from a line search under the strong Wolfe conditions. A change whose curvature is
 * not positive is not remembered; a direction that does not descend gives way to the steepest
 * descent. A point whose value or gradient is not finite is never accepted.
 *
 * <p>The arithmetic is array code; values and products are read back, as the line search needs
 * them.
 *
 * @param memory the number of changes remembered, 1 or more
 * @param curvature the Wolfe condition's bound on the slope, as a share of the first, above 1e-4
 *     and below 1; small for exact line searches
 * @param tolerances when it has converged
 * @param limits when it gives up
 */
public record Lbfgs(int memory, double curvature, Tolerances tolerances, Limits limits) {
  /**
   * When it has converged.
   *
   * @param gradient the largest element of the gradient, 0 or more
   * @param valueChange the change of the value in one iteration as a share of the larger of the two
   *     values, 0 or more
   */
  public record Tolerances(double gradient, double valueChange) {
    /**
     * When it has converged.
     *
     * @param gradient the largest element of the gradient
     * @param valueChange the relative change of the value in one iteration
     * @throws IllegalArgumentException if a tolerance is not finite and 0 or more
     */
    public Tolerances {
      Checks.notNegative("tolerance of the gradient", gradient);
      Checks.notNegative("tolerance of the value's change", valueChange);
    }
  }

  /**
   * When it gives up.
   *
   * @param iterations the largest number of iterations, 0 or more
   * @param evaluations the largest number of evaluations, 1 or more
   */
  public record Limits(long iterations, long evaluations) {
    /**
     * When it gives up.
     *
     * @param iterations the largest number of iterations
     * @param evaluations the largest number of evaluations
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Limits {
      Checks.notNegative("iterations", iterations);
      Checks.atLeastOne("evaluations", evaluations);
    }
  }

  /**
   * The method with its settings.
   *
   * @param memory the number of changes remembered
   * @param curvature the Wolfe condition's bound on the slope, as a share of the first
   * @param tolerances when it has converged
   * @param limits when it gives up
   * @throws IllegalArgumentException if the memory or the bound is out of its range
   */
  public Lbfgs {
    Checks.atLeastOne("changes remembered", memory);
    if (!(curvature > 1e-4 && curvature < 1)) {
      throw new IllegalArgumentException(
          "the bound on the slope is above 1e-4 and below 1, was " + curvature);
    }
  }

  /**
   * The method as it usually serves: 10 changes, a bound of 0.9, tolerances of 1e-6 for the
   * gradient and 1e-12 for the value's change, 1,000 iterations and 2,000 evaluations.
   *
   * @return the method
   */
  public static Lbfgs standard() {
    return new Lbfgs(10, 0.9, new Tolerances(1e-6, 1e-12), new Limits(1000, 2000));
  }

  /**
   * The same with another memory.
   *
   * @param memory the number of changes remembered, 1 or more
   * @return the method
   * @throws IllegalArgumentException if it is less than 1
   */
  public Lbfgs withMemory(int memory) {
    return new Lbfgs(memory, curvature, tolerances, limits);
  }

  /**
   * The same with another line search.
   *
   * @param curvature the bound on the slope, above 1e-4 and below 1
   * @return the method
   * @throws IllegalArgumentException if it is out of its range
   */
  public Lbfgs withCurvature(double curvature) {
    return new Lbfgs(memory, curvature, tolerances, limits);
  }

  /**
   * The same with other tolerances.
   *
   * @param gradient the largest element of the gradient, 0 or more
   * @param valueChange the relative change of the value in one iteration, 0 or more
   * @return the method
   * @throws IllegalArgumentException if a tolerance is not finite and 0 or more
   */
  public Lbfgs withTolerances(double gradient, double valueChange) {
    return new Lbfgs(memory, curvature, new Tolerances(gradient, valueChange), limits);
  }

  /**
   * The same with other limits.
   *
   * @param iterations the largest number of iterations, 0 or more
   * @param evaluations the largest number of evaluations, 1 or more
   * @return the method
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Lbfgs withLimits(long iterations, long evaluations) {
    return new Lbfgs(memory, curvature, tolerances, new Limits(iterations, evaluations));
  }

  /**
   * Makes an objective small.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param objective the objective
   * @param parameters where it begins, float32 or float64
   * @return where it stopped, and why
   * @throws IllegalArgumentException if the objective or its gradient is not finite there, or gives
   *     not as many gradients as there are parameters
   * @throws ShapeException if a gradient differs from its parameter in shape, or the value is not
   *     one number
   * @throws DTypeException if a parameter is not real floating, or a gradient differs from its
   *     parameter in data type
   */
  public <A> LbfgsResult<A> minimize(
      ArrayNamespace<A> xp, Objective<A> objective, List<A> parameters) {
    return resume(xp, objective, start(xp, objective, parameters));
  }

  /**
   * The state before the first iteration, after one evaluation.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param objective the objective
   * @param parameters where it begins, float32 or float64
   * @return the state
   * @throws IllegalArgumentException if the objective or its gradient is not finite there, or gives
   *     not as many gradients as there are parameters
   * @throws ShapeException if a gradient differs from its parameter in shape, or the value is not
   *     one number
   * @throws DTypeException if a parameter is not real floating, or a gradient differs from its
   *     parameter in data type
   */
  public <A> LbfgsState<A> start(ArrayNamespace<A> xp, Objective<A> objective, List<A> parameters) {
    FirstOrder.checkReal(xp, parameters);
    ArrayLists<A> arrays = new ArrayLists<>(xp);
    LbfgsState.Point<A> point = new Evaluator<>(arrays, objective).at(parameters);
    double largest = arrays.largest(point.gradients());
    if (!Double.isFinite(point.value()) || !Double.isFinite(largest)) {
      throw new IllegalArgumentException(
          "the objective and its gradient are finite where the search begins, were "
              + point.value()
              + " and "
              + largest);
    }
    return new LbfgsState<>(point, List.of(), 0, 1);
  }

  /**
   * Goes on from a state until a tolerance or a limit is reached; the limits count from its
   * beginning.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param objective the objective
   * @param state what {@link #start}, a result or a file gave
   * @return where it stopped, and why
   * @throws IllegalArgumentException if the objective gives not as many gradients as there are
   *     parameters
   * @throws ShapeException if a gradient differs from its parameter in shape, or the value is not
   *     one number
   * @throws DTypeException if a gradient differs from its parameter in data type
   */
  public <A> LbfgsResult<A> resume(
      ArrayNamespace<A> xp, Objective<A> objective, LbfgsState<A> state) {
    return new LbfgsRun<>(this, new Evaluator<>(new ArrayLists<>(xp), objective)).from(state);
  }
}
