package org.thalweg.examples.physics;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.calibration.ParameterPenalty;
import org.thalweg.calibration.Parameters;
import org.thalweg.operators.Penalties;

/**
 * What is added to 1 - NSE: the mean square of the changes of weights, times a weight; and, if the
 * balance is a penalty, the square of the share of water that is made or lost.
 *
 * @param model whose network it is
 * @param ridge the weight of the first
 */
record NetworkPenalty(LearnedRouting model, double ridge) implements ParameterPenalty {
  @Override
  public <A> A of(ArrayNamespace<A> xp, Parameters<A> parameters) {
    A weights = parameters.get(LearnedRouting.WEIGHTS);
    A large = Penalties.distance(xp, weights, xp.zerosLike(weights), 1);
    A penalty = xp.multiply(large, ridge);
    return model.water().balance() == Balance.PENALTY
        ? xp.add(penalty, made(xp, weights))
        : penalty;
  }

  /** What all reaches take in, over time, comes out of the correction. */
  private <A> A made(ArrayNamespace<A> xp, A weights) {
    A volumes = xp.constant(model.water().volumes());
    A corrected = xp.multiply(volumes, model.learned(xp, weights).factor());
    return Penalties.massBalance(xp, volumes, corrected, xp.asarray(0.0));
  }
}
