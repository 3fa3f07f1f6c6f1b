package org.thalweg.models.runoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Step;
import org.thalweg.models.runoff.ModelParameter.Range;
import org.thalweg.operators.CausalConvolution.Convolved;

/**
 * GR4J, a daily model of four parameters (Perrin, Michel and Andréassian 2003,
 * doi:10.1016/S0022-1694(03)00225-7).
 *
 * <p>A production store of capacity X1 takes net rainfall and gives evapotranspiration and
 * percolation. Nine tenths of the effective rainfall pass a unit hydrograph of time base X4 and a
 * routing store of capacity X3, one tenth a unit hydrograph of twice the time base; both exchange
 * water with the underground, X2 (R / X3)^3.5.
 *
 * <p>Parameters: X1 (mm), X2 (mm a step), X3 (mm), X4 (steps). As in the authors' code (airGR), X1
 * and X3 below 0.01 count as 0.01, and X4 is held in 0.5 to 20. States: the stores {@code Prod} and
 * {@code Rout}, mm, {@code (catchment)}, at first 0.3 X1 and 0.5 X3; and what of the hydrographs is
 * still to come, {@code UH1} {@code (19, catchment)} and {@code UH2} {@code (39, catchment)}, mm a
 * step, at first 0.
 *
 * <p>Fluxes have the names of airGR: PotEvap, Precip, Prod, Pn, Ps, AE, Perc, PR, Q9, Q1, Rout,
 * Exch, AExch, QR, QD, Qsim; stores are those at the end of the step.
 *
 * @param referenceConstants whether the split in 0.9 and 0.1 is that of airGR, whose constant is a
 *     float32: it makes every flux that of airGR to rounding, and differs by 3e-8 otherwise
 */
public record Gr4j(boolean referenceConstants) implements RunoffModel {
  private static final List<ModelParameter> PARAMETERS =
      List.of(
          new ModelParameter(
              "X1",
              "mm",
              "capacity of the production store",
              new Range(10, 350, 3000, ParameterScale.LOG)),
          new ModelParameter(
              "X2",
              "mm/step",
              "exchange with the underground, a gain if positive",
              new Range(-15, 0, 10, ParameterScale.ASINH)),
          new ModelParameter(
              "X3",
              "mm",
              "capacity of the routing store",
              new Range(1, 90, 10_000, ParameterScale.LOG)),
          new ModelParameter(
              "X4",
              "step",
              "time base of the unit hydrograph",
              new Range(0.5, 1.7, 20, ParameterScale.logAbove(0.5))));

  private static final double LEAST_CAPACITY = 0.01;
  private static final UnitHydrograph ROUTED = new UnitHydrograph(2.5, false, 20);
  private static final UnitHydrograph DIRECT = new UnitHydrograph(2.5, true, 40);

  /** The model with 0.9 and 0.1 as they are. */
  public Gr4j() {
    this(false);
  }

  @Override
  public String name() {
    return "GR4J";
  }

  @Override
  public List<ModelParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> states() {
    return List.of("Prod", "Rout", "UH1", "UH2");
  }

  private double routedShare() {
    return referenceConstants ? 0.9f : 0.9;
  }

  @Override
  public <A> List<A> initialState(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    RunoffCall<A> call = RunoffCall.of(this, xp, forcing, parameters);
    return List.of(
        xp.multiply(call.everywhere(capacity(xp, parameters.get(0))), 0.3),
        xp.multiply(call.everywhere(capacity(xp, parameters.get(2))), 0.5),
        call.zeros(ROUTED.pendingRows()),
        call.zeros(DIRECT.pendingRows()));
  }

  private static <A> A capacity(ArrayNamespace<A> xp, A x) {
    return xp.maximum(x, LEAST_CAPACITY);
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
    Forcing<A> forcing = call.forcing();
    Step<A> production =
        Derivatives.scan(new Gr4jProduction(fluxes))
            .apply(
                xp,
                List.of(call.state("Prod", state.get(0))),
                List.of(forcing.precipitation(), forcing.evaporation()),
                List.of(capacity(xp, call.parameters().get(0))));
    A effective = production.outputs().get(0);
    A timeBase = xp.clip(call.parameters().get(3), 0.5, 20.0);
    A pending1 = call.state("UH1", state.get(2), ROUTED.pendingRows());
    A pending2 = call.state("UH2", state.get(3), DIRECT.pendingRows());
    Convolved<A> q9 = ROUTED.route(call, effective, timeBase, routedShare(), pending1);
    Convolved<A> q1 = DIRECT.route(call, effective, timeBase, 1 - routedShare(), pending2);
    Step<A> routing =
        Derivatives.scan(new Gr4jRouting(fluxes))
            .apply(
                xp,
                List.of(call.state("Rout", state.get(1))),
                List.of(q9.output(), q1.output()),
                List.of(call.parameters().get(1), capacity(xp, call.parameters().get(2))));
    List<A> end =
        List.of(production.carry().get(0), routing.carry().get(0), q9.pending(), q1.pending());
    Map<String, A> named = new LinkedHashMap<>();
    if (fluxes) {
      named.put("PotEvap", forcing.evaporation());
      named.put("Precip", forcing.precipitation());
      RunoffCall.name(named, Gr4jProduction.FLUXES, production.outputs());
      named.put("PR", effective);
      named.put("Q9", q9.output());
      named.put("Q1", q1.output());
      RunoffCall.name(named, Gr4jRouting.FLUXES, routing.outputs());
      named.put("Qsim", routing.outputs().get(0));
    }
    return new Simulation<>(routing.outputs().get(0), end, named);
  }
}
