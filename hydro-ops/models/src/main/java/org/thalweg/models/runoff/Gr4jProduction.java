package org.thalweg.models.runoff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * A time step of the production store of GR4J (Perrin et al. 2003, equations 1 to 8).
 *
 * <p>Carry: the store S. Inputs: precipitation and potential evapotranspiration. Parameter: X1.
 * Output: the effective rainfall PR, and behind it the fluxes if wanted.
 *
 * <p>Net rainfall fills the empty part of the store as net evapotranspiration empties its full
 * part: with u the share that is not exchanged, S / X1 or 1 - S / X1, both are X1 (1 - u²) tanh(n /
 * X1) / (1 + u tanh(n / X1)). Only one of them happens at a time, so there is one formula.
 *
 * @param fluxes whether all fluxes are wanted
 */
record Gr4jProduction(boolean fluxes) implements ScanStep {
  static final List<String> FLUXES = List.of("Prod", "Pn", "Ps", "AE", "Perc");

  /** Percolation is that of a store of 9/4 of the capacity. */
  private static final double PERCOLATION = 4.0 / 9;

  /** Beyond it, tanh is 1 to rounding. */
  private static final double LARGEST_ARGUMENT = 13;

  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A store = carry.get(0);
    A rain = inputs.get(0);
    A demand = inputs.get(1);
    A capacity = parameters.get(0);
    A net = xp.subtract(rain, demand);
    A wet = xp.greater(net, 0.0);
    A inverse = xp.reciprocal(capacity);
    A offered = xp.tanh(xp.minimum(xp.multiply(xp.abs(net), inverse), LARGEST_ARGUMENT));
    A filled = xp.multiply(store, inverse);
    A kept = xp.where(wet, filled, xp.subtract(1.0, filled));
    A exchanged =
        xp.divide(
            xp.multiply(capacity, xp.multiply(xp.subtract(1.0, xp.square(kept)), offered)),
            xp.add(1.0, xp.multiply(kept, offered)));
    A before = xp.add(store, xp.where(wet, exchanged, xp.negative(exchanged)));
    A held = Retention.of(xp, xp.multiply(before, xp.multiply(inverse, PERCOLATION)));
    A after = xp.multiply(held, xp.multiply(capacity, 1 / PERCOLATION));
    A percolation = xp.subtract(before, after);
    A effective = xp.add(percolation, xp.where(wet, xp.subtract(net, exchanged), 0.0));
    if (!fluxes) {
      return new Step<>(List.of(after), List.of(effective));
    }
    A netRain = xp.maximum(net, 0.0);
    A filling = xp.where(wet, exchanged, 0.0);
    A evaporated = xp.where(wet, demand, xp.add(rain, exchanged));
    return new Step<>(
        List.of(after), List.of(effective, after, netRain, filling, evaporated, percolation));
  }
}
