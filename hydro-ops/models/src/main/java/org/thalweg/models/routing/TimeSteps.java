package org.thalweg.models.routing;

/** The one check of what all schemes have. */
final class TimeSteps {
  private TimeSteps() {}

  static void check(double timeStep) {
    if (!(timeStep > 0) || Double.isInfinite(timeStep)) {
      throw new IllegalArgumentException(
          "a time step of " + timeStep + " s, wanted a positive one");
    }
  }
}
