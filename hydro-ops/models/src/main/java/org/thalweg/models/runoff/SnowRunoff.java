package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Step;

/**
 * A runoff model behind {@link CemaNeige}: its precipitation is the mean over the elevation bands
 * of rain and melt.
 *
 * <p>Forcing is by band, as {@link ElevationBands#spread} gives it: precipitation and temperature
 * {@code (time, band)} or {@code (time, band, catchment)}, evaporation without bands. Parameters,
 * states and fluxes are those of the runoff model, then those of the snow: states {@code SnowPack}
 * (mm) and {@code ThermalState} (°C), {@code (band)} or {@code (band, catchment)}; fluxes of the
 * snow by band. The runoff model's flux Precip is what it gets.
 *
 * @param snow the snow
 * @param runoff what its water runs through; takes precipitation and evaporation
 */
public record SnowRunoff(CemaNeige snow, RunoffModel runoff) implements RunoffModel {
  @Override
  public String name() {
    return "CemaNeige-" + runoff.name();
  }

  @Override
  public List<ModelParameter> parameters() {
    return joined(runoff.parameters(), CemaNeige.PARAMETERS);
  }

  @Override
  public List<String> states() {
    return joined(runoff.states(), CemaNeige.STATES);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  @Override
  public <A> List<A> initialState(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    RunoffCall<A> call = checked(xp, forcing, parameters);
    A water = xp.mean(forcing.precipitation(), 1);
    List<A> below = parameters.subList(0, runoff.parameters().size());
    List<A> state = runoff.initialState(xp, forcing.withWater(water), below);
    return joined(state, List.of(call.zeros(), call.zeros()));
  }

  @Override
  public <A> Simulation<A> run(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state) {
    return run(checked(xp, forcing, parameters), state, false);
  }

  @Override
  public <A> Simulation<A> runWithFluxes(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state) {
    return run(checked(xp, forcing, parameters), state, true);
  }

  private <A> RunoffCall<A> checked(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    RunoffCall<A> call = RunoffCall.of(this, xp, forcing, parameters);
    Shape precipitation = xp.shape(forcing.precipitation());
    Shape evaporation = xp.shape(forcing.evaporation());
    boolean banded = precipitation.ndim() == evaporation.ndim() + 1;
    if (!banded || call.element().ndim() != precipitation.ndim() - 1) {
      throw new ShapeException(
          "precipitation has shape %s, evaporation %s, parameters %s; wanted (time, band, ...), "
                  .formatted(
                      precipitation, evaporation, parameters.stream().map(xp::shape).toList())
              + "(time, ...) and at most what stands behind");
    }
    return call;
  }

  private <A> Simulation<A> run(RunoffCall<A> call, List<A> state, boolean fluxes) {
    RunoffCall.checkCount(this, state);
    ArrayNamespace<A> xp = call.xp();
    int parametersBelow = runoff.parameters().size();
    int statesBelow = runoff.states().size();
    Step<A> melted = melt(call, state.subList(statesBelow, state.size()), fluxes);
    Forcing<A> below = call.forcing().withWater(xp.mean(melted.outputs().get(0), 1));
    List<A> parameters = call.parameters().subList(0, parametersBelow);
    List<A> before = state.subList(0, statesBelow);
    Simulation<A> simulation =
        fluxes
            ? runoff.runWithFluxes(xp, below, parameters, before)
            : runoff.run(xp, below, parameters, before);
    Map<String, A> named = new LinkedHashMap<>(simulation.fluxes());
    if (fluxes) {
      RunoffCall.name(named, CemaNeigeStep.FLUXES, melted.outputs());
    }
    return new Simulation<>(
        simulation.discharge(), joined(simulation.state(), melted.carry()), named);
  }

  private <A> Step<A> melt(RunoffCall<A> call, List<A> state, boolean fluxes) {
    int first = runoff.parameters().size();
    return Derivatives.scan(new CemaNeigeStep(fluxes))
        .apply(
            call.xp(),
            List.of(call.state("SnowPack", state.get(0)), call.state("ThermalState", state.get(1))),
            List.of(call.forcing().precipitation(), call.temperature(this)),
            List.of(
                call.parameters().get(first),
                call.parameters().get(first + 1),
                snow.threshold(call)));
  }
}
