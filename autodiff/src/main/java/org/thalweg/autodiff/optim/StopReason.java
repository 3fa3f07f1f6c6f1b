package org.thalweg.autodiff.optim;

/** Why {@link Lbfgs} stopped. */
public enum StopReason {
  /** The largest element of the gradient is within its tolerance: converged. */
  GRADIENT(true),
  /** The value changed relatively less than its tolerance in one iteration: converged. */
  VALUE_CHANGE(true),
  /** No lower value was found along the steepest descent: the limit of rounding, or a kink. */
  NO_DESCENT(false),
  /** As many iterations were made as are allowed. */
  MAX_ITERATIONS(false),
  /** As many evaluations were made as are allowed. */
  MAX_EVALUATIONS(false);

  private final boolean converged;

  StopReason(boolean converged) {
    this.converged = converged;
  }

  /**
   * Whether a tolerance was reached.
   *
   * @return true for convergence
   */
  public boolean isConverged() {
    return converged;
  }
}
