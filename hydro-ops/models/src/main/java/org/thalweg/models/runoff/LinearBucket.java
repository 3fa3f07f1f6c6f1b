package org.thalweg.models.runoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.models.runoff.ModelParameter.Range;

/**
 * One store that evaporates and drains in proportion to what it holds: the least that makes runoff
 * of weather, as a baseline and for teaching. In each step, with S the store,
 *
 * <pre>
 *   S += P
 *   E  = min(PET min(S / C, 1), S),           S -= E
 *   Q  = S (1 - exp(-1 / K)),                 S -= Q
 * </pre>
 *
 * <p>so that drainage at the rate S / K is solved exactly over a step. Parameters: C (mm), the
 * store from which on evaporation meets its demand, and K (steps), the mean time of stay; both
 * positive. State: {@code Store}, mm, {@code (catchment)}, at first C / 2. Fluxes: Evaporation,
 * Store.
 */
public record LinearBucket() implements RunoffModel {
  private static final List<ModelParameter> PARAMETERS =
      List.of(
          new ModelParameter(
              "C",
              "mm",
              "store from which on evaporation meets its demand",
              new Range(1, 150, 2000, ParameterScale.LOG)),
          new ModelParameter(
              "K", "step", "mean time of stay", new Range(0.2, 20, 500, ParameterScale.LOG)));

  private static final List<String> FLUXES = List.of("Evaporation", "Store");

  @Override
  public String name() {
    return "linear bucket";
  }

  @Override
  public List<ModelParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> states() {
    return List.of("Store");
  }

  @Override
  public <A> List<A> initialState(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    RunoffCall<A> call = RunoffCall.of(this, xp, forcing, parameters);
    return List.of(xp.multiply(call.everywhere(parameters.get(0)), 0.5));
  }

  private record Day(boolean fluxes) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      A filled = xp.add(carry.get(0), inputs.get(0));
      A wetness = xp.minimum(xp.divide(filled, parameters.get(0)), 1.0);
      A evaporated = xp.minimum(xp.multiply(inputs.get(1), wetness), filled);
      A left = xp.subtract(filled, evaporated);
      A drained = xp.multiply(left, parameters.get(1));
      A store = xp.subtract(left, drained);
      List<A> outputs = fluxes ? List.of(drained, evaporated, store) : List.of(drained);
      return new Step<>(List.of(store), outputs);
    }
  }

  @Override
  public <A> Simulation<A> run(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state) {
    return run(RunoffCall.of(this, xp, forcing, parameters), state, false);
  }

  @Override
  public <A> Simulation<A> runWithFluxes(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state) {
    return run(RunoffCall.of(this, xp, forcing, parameters), state, true);
  }

  private <A> Simulation<A> run(RunoffCall<A> call, List<A> state, boolean fluxes) {
    RunoffCall.checkCount(this, state);
    ArrayNamespace<A> xp = call.xp();
    A share = xp.negative(xp.expm1(xp.divide(-1.0, call.parameters().get(1))));
    Step<A> end =
        Derivatives.scan(new Day(fluxes))
            .apply(
                xp,
                List.of(call.state("Store", state.get(0))),
                List.of(call.forcing().precipitation(), call.forcing().evaporation()),
                List.of(call.parameters().get(0), share));
    Map<String, A> named = new LinkedHashMap<>();
    if (fluxes) {
      RunoffCall.name(named, FLUXES, end.outputs());
    }
    return new Simulation<>(end.outputs().get(0), end.carry(), named);
  }
}
