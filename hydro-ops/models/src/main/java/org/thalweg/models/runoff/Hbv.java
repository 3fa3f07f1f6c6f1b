package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Step;
import org.thalweg.models.runoff.ModelParameter.Range;
import org.thalweg.operators.CausalConvolution.Convolved;

/**
 * HBV in the form and with the names of HBV-light (Seibert and Vis 2012,
 * doi:10.5194/hess-16-3315-2012), lumped, with one temperature.
 *
 * <p>The order of a step, each line with what the lines before have left:
 *
 * <pre>
 *   snow      T &lt; TT: snowfall SFCF P, else rain P
 *             pack += snowfall;  melt = min(CFMAX (T - TT)+, pack);  pack -= melt
 *             water += melt + rain;  refreezing = min(CFR CFMAX (TT - T)+, water) goes back
 *             infiltration = (water - CWH pack)+ leaves
 *   soil      recharge = infiltration (SM / FC)^BETA;  SM += the rest;  what exceeds FC is recharge
 *             AET = min(PET min(SM / (LP FC), 1), SM);  SM -= AET
 *   upper     SUZ += recharge;  min(PERC, SUZ) percolates to SLZ
 *             Q0 = K0 (SUZ - UZL)+;  SUZ -= Q0;  Q1 = K1 SUZ;  SUZ -= Q1
 *   lower     Q2 = K2 SLZ;  SLZ -= Q2
 *   routing   Q0 + Q1 + Q2 spread over MAXBAS steps by a triangle
 * </pre>
 *
 * <p>Recharge is computed once a step, where HBV-light adds water millimetre by millimetre, and SM
 * / FC counts as 1e-6 at least; Q0 leaves before Q1, so that no store can become negative.
 *
 * <p>Parameters: TT (°C), CFMAX (mm/°C/step), SFCF, CFR, CWH, FC (mm), LP, BETA, PERC (mm/step),
 * UZL (mm), K0, K1, K2 (1/step, at most 1), MAXBAS (steps, held in 1 to 20). Whether snow falls is
 * a switch: the derivative with respect to TT is that of melt alone. States, mm, {@code
 * (catchment)}: SnowPack, SnowWater, SM, SUZ, SLZ, at first 0 but for SM, FC / 2; and what is still
 * to come, Routing {@code (19, catchment)}. Fluxes: Rain, Snow, Melt, Refreezing, SnowPack,
 * SnowWater, Infiltration, Recharge, AET, SM, Perc, Q0, Q1, Q2, SUZ, SLZ.
 */
public record Hbv() implements RunoffModel {
  private static final List<ModelParameter> PARAMETERS =
      List.of(
          new ModelParameter("TT", "°C", "temperature between snow and rain", linear(-2.5, 0, 2.5)),
          new ModelParameter("CFMAX", "mm/°C/step", "melt for each degree", log(0.5, 3, 10)),
          new ModelParameter("SFCF", "-", "correction of snowfall", linear(0.4, 0.9, 1.4)),
          new ModelParameter("CFR", "-", "refreezing for each melt", linear(0, 0.05, 0.1)),
          new ModelParameter("CWH", "-", "water held by snow", linear(0, 0.1, 0.2)),
          new ModelParameter("FC", "mm", "capacity of the soil", log(50, 250, 1000)),
          new ModelParameter("LP", "-", "wetness that meets demand", linear(0.3, 0.7, 1)),
          new ModelParameter("BETA", "-", "power of the recharge", log(1, 2, 6)),
          new ModelParameter("PERC", "mm/step", "most percolation", linear(0, 1.5, 6)),
          new ModelParameter("UZL", "mm", "threshold of the quick outflow", linear(0, 20, 100)),
          new ModelParameter("K0", "1/step", "quick outflow", linear(0.05, 0.3, 0.99)),
          new ModelParameter("K1", "1/step", "outflow of the upper store", log(0.01, 0.1, 0.5)),
          new ModelParameter("K2", "1/step", "outflow of the lower store", log(0.001, 0.03, 0.2)),
          new ModelParameter("MAXBAS", "step", "length of the triangle", linear(1, 2.5, 7)));

  /** The triangle over MAXBAS is a two-sided S-curve of squares, of half its time base. */
  private static final UnitHydrograph TRIANGLE = new UnitHydrograph(2, true, 20);

  private static final int ROUTING = PARAMETERS.size() - 1;

  private static Range linear(double lower, double usual, double upper) {
    return new Range(lower, usual, upper, ParameterScale.LINEAR);
  }

  private static Range log(double lower, double usual, double upper) {
    return new Range(lower, usual, upper, ParameterScale.LOG);
  }

  @Override
  public String name() {
    return "HBV";
  }

  @Override
  public List<ModelParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> states() {
    return List.of("SnowPack", "SnowWater", "SM", "SUZ", "SLZ", "Routing");
  }

  @Override
  public <A> List<A> initialState(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    RunoffCall<A> call = RunoffCall.of(this, xp, forcing, parameters);
    A none = call.zeros();
    A moist = xp.multiply(call.everywhere(parameters.get(5)), 0.5);
    return List.of(none, none, moist, none, none, call.zeros(TRIANGLE.pendingRows()));
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
    List<A> carry = new ArrayList<>();
    for (int i = 0; i < state.size() - 1; i++) {
      carry.add(call.state(states().get(i), state.get(i)));
    }
    Forcing<A> forcing = call.forcing();
    Step<A> end =
        Derivatives.scan(new HbvStep(fluxes))
            .apply(
                xp,
                carry,
                List.of(forcing.precipitation(), forcing.evaporation(), call.temperature(this)),
                call.parameters().subList(0, ROUTING));
    A half = xp.multiply(xp.clip(call.parameters().get(ROUTING), 1.0, 20.0), 0.5);
    A pending = call.state("Routing", state.get(state.size() - 1), TRIANGLE.pendingRows());
    Convolved<A> routed = TRIANGLE.route(call, end.outputs().get(0), half, 1, pending);
    List<A> after = new ArrayList<>(end.carry());
    after.add(routed.pending());
    Map<String, A> named = new LinkedHashMap<>();
    if (fluxes) {
      RunoffCall.name(named, HbvStep.FLUXES, end.outputs());
    }
    return new Simulation<>(routed.output(), after, named);
  }
}
