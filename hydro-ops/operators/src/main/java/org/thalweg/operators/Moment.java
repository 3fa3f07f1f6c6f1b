package org.thalweg.operators;

/** A statistic of a weighted set that its central moments give. */
enum Moment {
  /** The mean. */
  MEAN(1),
  /** The population variance. */
  VAR(2),
  /** The square root of the variance. */
  STD(2),
  /** The third central moment over the variance to the power of 1.5. */
  SKEWNESS(3);

  /** The highest central moment that it needs. */
  final int order;

  Moment(int order) {
    this.order = order;
  }
}
