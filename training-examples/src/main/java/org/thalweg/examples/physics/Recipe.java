package org.thalweg.examples.physics;

import org.thalweg.examples.command.InputException;

/**
 * How a network is made and trained.
 *
 * @param hidden the number of its hidden units
 * @param ridge the weight of a penalty on large changes of weights
 * @param evaluations the most evaluations of the loss
 * @param patience after so many evaluations without a better selection it ends
 * @param seed of the weights that it begins with
 */
record Recipe(int hidden, double ridge, int evaluations, int patience, long seed) {
  /**
   * A recipe.
   *
   * @throws InputException if a number is out of its range
   */
  Recipe {
    require("--hidden", hidden >= 1, hidden, "1 or more");
    require("--ridge", ridge >= 0 && ridge < 1e9, ridge, "0 or more");
    require("--max-evaluations", evaluations >= 1, evaluations, "1 or more");
    require("--patience", patience >= 1, patience, "1 or more");
  }

  private static void require(String option, boolean fine, Number found, String wanted) {
    if (!fine) {
      throw new InputException("%s: found %s, wanted %s".formatted(option, found, wanted));
    }
  }
}
