package org.thalweg.examples.physics;

import org.thalweg.array.ArrayNamespace;

/** How corrected inflow is held to the water that there is. */
enum Balance {
  /** Not at all: what helps at the gauge is made, or lost. */
  FREE("free"),
  /** By a penalty for what is made or lost. */
  PENALTY("penalty"),
  /** By construction: what one reach is given another one loses. */
  EXACT("exact");

  private final String option;

  Balance(String option) {
    this.option = option;
  }

  /**
   * Factors of the inflow, held to the balance.
   *
   * @param factors {@code (reach)}, positive
   * @param volumes {@code (reach)}, inflow before its correction, in any unit
   * @return {@code (reach)}
   */
  <A> A held(ArrayNamespace<A> xp, A factors, A volumes) {
    if (this != EXACT) {
      return factors;
    }
    A made = xp.divide(xp.sum(xp.multiply(factors, volumes)), xp.sum(volumes));
    return xp.divide(factors, made);
  }

  @Override
  public String toString() {
    return option;
  }
}
