package org.thalweg.operators;

/** Which of several ways counts. */
public enum Route {
  /** The shortest way. */
  SHORTEST,
  /** The longest way. */
  LONGEST;

  /** How a node combines the ways to it. */
  Combination combination() {
    return this == SHORTEST ? Combination.SHORTEST : Combination.LONGEST;
  }
}
