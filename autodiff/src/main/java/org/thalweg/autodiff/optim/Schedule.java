package org.thalweg.autodiff.optim;

/**
 * A learning rate as a function of the step. Schedules compose: {@code Schedule.warmup(100,
 * Schedule.cosine(0.01, 0, 5000))}.
 */
@FunctionalInterface
public interface Schedule {
  /**
   * The learning rate of a step.
   *
   * @param step the number of steps taken before, 0 or more
   * @return the rate, finite and not negative
   */
  double at(long step);

  /**
   * The same rate at every step.
   *
   * @param rate the rate, positive
   * @return the schedule
   * @throws IllegalArgumentException if the rate is not finite and positive
   */
  static Schedule constant(double rate) {
    Checks.positive("learning rate", rate);
    return step -> rate;
  }

  /**
   * A rate that decays smoothly: {@code initial * factor^(step / steps)}.
   *
   * @param initial the first rate, positive
   * @param factor what is left of it after so many steps, above 0 and at most 1
   * @param steps after how many steps, 1 or more
   * @return the schedule
   * @throws IllegalArgumentException if an argument is out of its range
   */
  static Schedule exponential(double initial, double factor, long steps) {
    Checks.positive("initial learning rate", initial);
    Checks.factor("factor", factor);
    Checks.atLeastOne("steps", steps);
    return step -> initial * Math.pow(factor, (double) step / steps);
  }

  /**
   * A rate that falls at once, again and again: {@code initial * factor^floor(step / steps)}.
   *
   * @param initial the first rate, positive
   * @param factor what is left of it after each fall, above 0 and at most 1
   * @param steps the number of steps between falls, 1 or more
   * @return the schedule
   * @throws IllegalArgumentException if an argument is out of its range
   */
  static Schedule staircase(double initial, double factor, long steps) {
    Checks.positive("initial learning rate", initial);
    Checks.factor("factor", factor);
    Checks.atLeastOne("steps", steps);
    return step -> initial * Math.pow(factor, (double) Math.floorDiv(step, steps));
  }

  /**
   * A rate that falls along half a cosine, and then stays (Loshchilov and Hutter, 2017, equation 5,
   * without restarts).
   *
   * @param initial the first rate, positive
   * @param last the rate at the end, 0 or more and at most the first
   * @param steps the number of steps until then, 1 or more
   * @return the schedule
   * @throws IllegalArgumentException if an argument is out of its range
   */
  static Schedule cosine(double initial, double last, long steps) {
    Checks.positive("initial learning rate", initial);
    Checks.notNegative("last learning rate", last);
    Checks.atLeastOne("steps", steps);
    if (last > initial) {
      throw new IllegalArgumentException(
          "a cosine schedule falls, was given rates from " + initial + " to " + last);
    }
    return step -> {
      double done = Math.min(1, (double) step / steps);
      return last + (initial - last) * 0.5 * (1 + Math.cos(Math.PI * done));
    };
  }

  /**
   * A schedule that rises in equal steps to the first rate of another, which then begins: {@code
   * rate * (step + 1) / (steps + 1)} before.
   *
   * @param steps the number of steps of rising, 0 or more
   * @param next the schedule that begins after them
   * @return the schedule
   * @throws IllegalArgumentException if the number of steps is negative
   */
  static Schedule warmup(long steps, Schedule next) {
    Checks.notNegative("steps of warm-up", steps);
    Schedule rising = step -> next.at(0) * (step + 1) / (steps + 1);
    return rising.then(steps, next);
  }

  /**
   * This schedule at first, and then another, which counts from its own beginning.
   *
   * @param steps the number of steps of this one, 0 or more
   * @param next the other one
   * @return the schedule
   * @throws IllegalArgumentException if the number of steps is negative
   */
  default Schedule then(long steps, Schedule next) {
    Checks.notNegative("steps", steps);
    return step -> step < steps ? at(step) : next.at(step - steps);
  }

  /**
   * The product of this schedule and another.
   *
   * @param other the other one
   * @return the schedule
   */
  default Schedule times(Schedule other) {
    return step -> at(step) * other.at(step);
  }
}
