package org.thalweg.calibration;

/** The least loss of all starts so far, and whom to tell of each evaluation. Thread-safe. */
final class Standing {
  private final ProgressListener listener;
  private double least = Double.POSITIVE_INFINITY;

  Standing(ProgressListener listener) {
    this.listener = listener;
  }

  synchronized void add(Evaluation evaluation) {
    if (evaluation.judged() < least) {
      least = evaluation.judged();
    }
    listener.evaluated(evaluation, least);
  }
}
