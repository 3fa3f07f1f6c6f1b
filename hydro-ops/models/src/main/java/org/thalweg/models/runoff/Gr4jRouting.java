package org.thalweg.models.runoff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * A time step of the routing store of GR4J and of the flow beside it (Perrin et al. 2003, equations
 * 18 to 22).
 *
 * <p>Carry: the store R. Inputs: the water of the two unit hydrographs, Q9 and Q1. Parameters: X2
 * and X3. Output: the discharge, and behind it the fluxes if wanted. The exchange X2 (R / X3)^3.5
 * is that of the store before Q9 is added; neither branch loses more than it has.
 *
 * @param fluxes whether all fluxes are wanted
 */
record Gr4jRouting(boolean fluxes) implements ScanStep {
  static final List<String> FLUXES = List.of("Rout", "Exch", "AExch", "QR", "QD");

  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A store = carry.get(0);
    A direct = inputs.get(1);
    A capacity = parameters.get(1);
    A inverse = xp.reciprocal(capacity);
    A filled = xp.multiply(store, inverse);
    A cube = xp.multiply(xp.square(filled), filled);
    A exchange = xp.multiply(xp.multiply(parameters.get(0), cube), xp.sqrt(filled));
    A arrived = xp.add(store, inputs.get(0));
    A before = xp.maximum(xp.add(arrived, exchange), 0.0);
    A after = xp.multiply(capacity, Retention.of(xp, xp.multiply(before, inverse)));
    A routed = xp.subtract(before, after);
    A beside = xp.maximum(xp.add(direct, exchange), 0.0);
    A discharge = xp.add(routed, beside);
    if (!fluxes) {
      return new Step<>(List.of(after), List.of(discharge));
    }
    A actual =
        xp.add(
            xp.maximum(exchange, xp.negative(arrived)), xp.maximum(exchange, xp.negative(direct)));
    return new Step<>(List.of(after), List.of(discharge, after, exchange, actual, routed, beside));
  }
}
