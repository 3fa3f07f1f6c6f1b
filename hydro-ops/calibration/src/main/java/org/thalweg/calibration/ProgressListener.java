package org.thalweg.calibration;

/** Told of each evaluation of the loss, by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * An evaluation was made, or read from a checkpoint.
   *
   * @param evaluation the evaluation
   * @param best the least loss so far by which the best is chosen; infinite before the first
   */
  void evaluated(Evaluation evaluation, double best);
}
