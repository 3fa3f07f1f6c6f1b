package org.thalweg.models.runoff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * A time step of {@link CemaNeige}.
 *
 * <p>Carry: the snow pack and its thermal state. Inputs: precipitation and temperature. Parameters:
 * CTG, Kf and the threshold of full cover. Output: rain and melt, and behind it the fluxes if
 * wanted.
 *
 * @param fluxes whether all fluxes are wanted
 */
record CemaNeigeStep(boolean fluxes) implements ScanStep {
  static final List<String> FLUXES =
      List.of("Pliq", "Psol", "SnowPack", "ThermalState", "Gratio", "PotMelt", "Melt");

  private static final double ALL_SOLID = -1;
  private static final double ALL_LIQUID = 3;
  private static final double LEAST_MELT = 0.1;

  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A precipitation = inputs.get(0);
    A temperature = inputs.get(1);
    A past = parameters.get(0);
    A solid = xp.multiply(solidFraction(xp, temperature), precipitation);
    A liquid = xp.subtract(precipitation, solid);
    A pack = xp.add(carry.get(0), solid);
    A thermal =
        xp.add(xp.multiply(past, carry.get(1)), xp.multiply(xp.subtract(1.0, past), temperature));
    A state = xp.minimum(thermal, 0.0);
    A melts = xp.logicalAnd(xp.equal(state, 0.0), xp.greater(temperature, 0.0));
    A potential =
        xp.where(melts, xp.minimum(pack, xp.multiply(parameters.get(1), temperature)), 0.0);
    A cover = xp.minimum(xp.divide(pack, parameters.get(2)), 1.0);
    A speed = xp.add(xp.multiply(cover, 1 - LEAST_MELT), LEAST_MELT);
    A melt = xp.multiply(speed, potential);
    A left = xp.subtract(pack, melt);
    A water = xp.add(liquid, melt);
    List<A> outputs =
        fluxes
            ? List.of(water, liquid, solid, left, state, cover, potential, melt)
            : List.of(water);
    return new Step<>(List.of(left, state), outputs);
  }

  /** Linear between the temperatures of snow alone and of rain alone. */
  static <A> A solidFraction(ArrayNamespace<A> xp, A temperature) {
    A fraction = xp.divide(xp.subtract(ALL_LIQUID, temperature), ALL_LIQUID - ALL_SOLID);
    return xp.clip(fraction, 0.0, 1.0);
  }
}
