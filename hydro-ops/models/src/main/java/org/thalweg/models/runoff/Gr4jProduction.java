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

  /** (9/4)^4: percolation depends on (4 S / (9 X1))^4. */
  private static final double PERCOLATION = 25.62890625;

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
    A offered = xp.tanh(xp.minimum(xp.divide(xp.abs(net), capacity), LARGEST_ARGUMENT));
    A filled = xp.divide(store, capacity);
    A kept = xp.where(wet, filled, xp.subtract(1.0, filled));
    A exchanged =
        xp.divide(
            xp.multiply(capacity, xp.multiply(xp.subtract(1.0, xp.square(kept)), offered)),
            xp.add(1.0, xp.multiply(kept, offered)));
    A before = xp.add(store, xp.where(wet, exchanged, xp.negative(exchanged)));
    A percolation = outflow(xp, before, capacity, PERCOLATION);
    A after = xp.subtract(before, percolation);
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

  /** What leaves a store in a step: S (1 - (1 + (S / X)^4 / c)^(-1/4)). */
  static <A> A outflow(ArrayNamespace<A> xp, A store, A capacity, double divisor) {
    A fourth = xp.square(xp.square(xp.divide(store, capacity)));
    A scaled = divisor == 1 ? fourth : xp.divide(fourth, divisor);
    A root = xp.sqrt(xp.sqrt(xp.add(scaled, 1.0)));
    return xp.multiply(store, xp.subtract(1.0, xp.divide(1.0, root)));
  }
}
