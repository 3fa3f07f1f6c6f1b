package org.thalweg.calibration;

/**
 * Ends a search from within, whatever its method: its budget is spent, or patience is at an end.
 */
final class StoppedSearch extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoppedSearch(String reason) {
    super(reason, null, false, false);
  }
}
