package org.thalweg.operators;

/** Which discharge stands for a time step that is routed in sub-steps. */
public enum RoutedOutput {
  /** The mean of the discharges at the starts of the sub-steps, as RAPID gives it. */
  MEAN_OF_STARTS,
  /** The mean of the discharges at the ends of the sub-steps. */
  MEAN_OF_ENDS,
  /** The discharge at the end of the last sub-step. */
  LAST
}
