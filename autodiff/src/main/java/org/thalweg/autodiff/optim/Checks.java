package org.thalweg.autodiff.optim;

/** Checks of the numbers that configure an optimizer. */
final class Checks {
  private Checks() {}

  static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("the " + name + " is finite and positive, was " + value);
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "the " + name + " is finite and not negative, was " + value);
    }
  }

  static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("the number of " + name + " is 0 or more, was " + value);
    }
  }

  static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("the number of " + name + " is 1 or more, was " + value);
    }
  }

  /** A share of the past: at 1 nothing would ever be forgotten. */
  static void decay(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "the " + name + " is at least 0 and below 1, was " + value);
    }
  }

  static void factor(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("the " + name + " is above 0 and at most 1, was " + value);
    }
  }

  /** The learning rate of a step, which a schedule of the user's may get wrong. */
  static double rate(Schedule schedule, long step) {
    double rate = schedule.at(step);
    notNegative("learning rate of step " + step, rate);
    return rate;
  }
}
