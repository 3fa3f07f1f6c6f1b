package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * A time step of {@link Hbv} before its water is spread over MAXBAS.
 *
 * <p>Carry: snow pack, its liquid water, soil moisture, upper and lower groundwater. Inputs:
 * precipitation, potential evapotranspiration and temperature. Parameters: those of the model but
 * MAXBAS. Output: the runoff, and behind it the fluxes if wanted.
 *
 * @param fluxes whether all fluxes are wanted
 */
record HbvStep(boolean fluxes) implements ScanStep {
  static final List<String> FLUXES =
      List.of(
          "Rain",
          "Snow",
          "Melt",
          "Refreezing",
          "SnowPack",
          "SnowWater",
          "Infiltration",
          "Recharge",
          "AET",
          "SM",
          "Perc",
          "Q0",
          "Q1",
          "Q2",
          "SUZ",
          "SLZ");

  /** Keeps the derivative of the power finite in dry soil. */
  private static final double DRIEST = 1e-6;

  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    Snow<A> snow = Snow.of(xp, carry, inputs, parameters);
    Soil<A> soil = Soil.of(xp, carry.get(2), inputs.get(1), snow.infiltration, parameters);
    Groundwater<A> below = Groundwater.of(xp, carry, soil.recharge, parameters);
    List<A> next = List.of(snow.pack, snow.water, soil.moisture, below.upper, below.lower);
    A runoff = xp.add(xp.add(below.quick, below.inter), below.base);
    List<A> outputs = new ArrayList<>(List.of(runoff));
    if (fluxes) {
      outputs.addAll(
          List.of(snow.rain, snow.snowfall, snow.melt, snow.refreezing, snow.pack, snow.water));
      outputs.addAll(List.of(snow.infiltration, soil.recharge, soil.evaporation, soil.moisture));
      outputs.addAll(List.of(below.percolation, below.quick, below.inter, below.base));
      outputs.addAll(List.of(below.upper, below.lower));
    }
    return new Step<>(next, outputs);
  }

  private record Snow<A>(
      A rain, A snowfall, A melt, A refreezing, A pack, A water, A infiltration) {
    static <A> Snow<A> of(ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      A warmth = xp.subtract(inputs.get(2), parameters.get(0));
      A freezes = xp.less(warmth, 0.0);
      A precipitation = inputs.get(0);
      A rain = xp.where(freezes, 0.0, precipitation);
      A snowfall = xp.where(freezes, xp.multiply(precipitation, parameters.get(2)), 0.0);
      A degreeDays = xp.multiply(parameters.get(1), warmth);
      A fallen = xp.add(carry.get(0), snowfall);
      A melt = xp.minimum(xp.maximum(degreeDays, 0.0), fallen);
      A wet = xp.add(xp.add(carry.get(1), melt), rain);
      A cold = xp.multiply(parameters.get(3), xp.maximum(xp.negative(degreeDays), 0.0));
      A refreezing = xp.minimum(cold, wet);
      A pack = xp.add(xp.subtract(fallen, melt), refreezing);
      A liquid = xp.subtract(wet, refreezing);
      A water = xp.minimum(liquid, xp.multiply(parameters.get(4), pack));
      return new Snow<>(rain, snowfall, melt, refreezing, pack, water, xp.subtract(liquid, water));
    }
  }

  private record Soil<A>(A recharge, A evaporation, A moisture) {
    static <A> Soil<A> of(
        ArrayNamespace<A> xp, A before, A demand, A infiltration, List<A> parameters) {
      A capacity = parameters.get(5);
      A wetness = xp.clip(xp.divide(before, capacity), DRIEST, 1.0);
      A passed = xp.multiply(infiltration, xp.pow(wetness, parameters.get(7)));
      A filled = xp.add(before, xp.subtract(infiltration, passed));
      A excess = xp.maximum(xp.subtract(filled, capacity), 0.0);
      A moist = xp.subtract(filled, excess);
      A limit = xp.multiply(parameters.get(6), capacity);
      A possible = xp.multiply(demand, xp.minimum(xp.divide(moist, limit), 1.0));
      A evaporation = xp.minimum(possible, moist);
      return new Soil<>(xp.add(passed, excess), evaporation, xp.subtract(moist, evaporation));
    }
  }

  private record Groundwater<A>(A percolation, A quick, A inter, A base, A upper, A lower) {
    static <A> Groundwater<A> of(
        ArrayNamespace<A> xp, List<A> carry, A recharge, List<A> parameters) {
      A filled = xp.add(carry.get(3), recharge);
      A percolation = xp.minimum(parameters.get(8), filled);
      A left = xp.subtract(filled, percolation);
      A above = xp.maximum(xp.subtract(left, parameters.get(9)), 0.0);
      A quick = xp.multiply(parameters.get(10), above);
      A rest = xp.subtract(left, quick);
      A inter = xp.multiply(parameters.get(11), rest);
      A deep = xp.add(carry.get(4), percolation);
      A base = xp.multiply(parameters.get(12), deep);
      return new Groundwater<>(
          percolation, quick, inter, base, xp.subtract(rest, inter), xp.subtract(deep, base));
    }
  }
}
