package org.thalweg.operators;

/** What {@link Move} makes of the values of a node's neighbours. */
public enum MoveMetric {
  /** The sum of e w x over the neighbours, 0 without any. */
  SUM,
  /** The mean of x, weighted by e w. */
  MEAN,
  /** The smallest of e w x; split ratios do not apply. */
  MIN,
  /** The largest of e w x; split ratios do not apply. */
  MAX,
  /** The variance of x about the mean, weighted by e w: the second central moment. */
  VAR,
  /** The standard deviation, the root of the variance. */
  STD,
  /** The third central moment over the 3/2 power of the variance; NaN where the variance is 0. */
  SKEWNESS
}
