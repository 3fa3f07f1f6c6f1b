package org.thalweg.examples.map;

/** Whether a map shows values by their logarithm. */
public enum LogScale {
  /** Where a field without negative values spans orders of magnitude. */
  AUTO,
  /** Always, with what is not positive at the lower end. */
  ON,
  /** Never. */
  OFF
}
