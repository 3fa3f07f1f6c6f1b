package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.operators.Objectives;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * One less the score of a model under observations, by its parameters on their scales.
 *
 * @param model the model
 * @param forcing its weather
 * @param observed mm a day
 * @param score which score, and the days of warm-up
 */
record Fit(RunoffModel model, Forcing<Constant> forcing, Constant observed, Score score)
    implements ArrayFunction {
  static final PlainNamespace XP = PlainNamespace.INSTANCE;

  record Score(boolean kge, int warmUp) {}

  static Fit of(RunoffModel model, DailyRecord days, Score score) {
    Forcing<Constant> forcing =
        Forcing.of(Constant.of(days.column("P_mm")), Constant.of(days.column("PET_mm")));
    return new Fit(model, forcing, Constant.of(days.column("Q_mm")), score);
  }

  @Override
  public <A> A apply(ArrayNamespace<A> xp, List<A> scaled) {
    A simulated = discharge(xp, parameters(xp, scaled));
    A o = xp.constant(observed);
    int days = score.warmUp;
    A value = score.kge ? Objectives.kge(simulated, o, days) : Objectives.nse(simulated, o, days);
    return xp.subtract(1.0, value);
  }

  <A> A discharge(ArrayNamespace<A> xp, List<A> parameters) {
    Optional<A> temperature = forcing.temperature().map(xp::constant);
    Forcing<A> weather =
        new Forcing<>(
            xp.constant(forcing.precipitation()), xp.constant(forcing.evaporation()), temperature);
    List<A> state = model.initialState(xp, weather, parameters);
    return model.run(xp, weather, parameters, state).discharge();
  }

  <A> List<A> parameters(ArrayNamespace<A> xp, List<A> scaled) {
    List<A> parameters = new ArrayList<>();
    for (int i = 0; i < scaled.size(); i++) {
      parameters.add(model.parameters().get(i).range().scale().value(xp, scaled.get(i)));
    }
    return parameters;
  }

  List<PlainArray> scaled(double... parameters) {
    List<PlainArray> scaled = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      ParameterScale scale = model.parameters().get(i).range().scale();
      scaled.add(scale.scaled(XP, XP.asarray(parameters[i])));
    }
    return scaled;
  }

  LbfgsResult<PlainArray> from(double... parameters) {
    return Lbfgs.standard()
        .withTolerances(1e-5, 1e-8)
        .minimize(XP, Derivatives.valueAndGradAll(this)::apply, scaled(parameters));
  }

  /** The score at parameters. */
  double at(double... parameters) {
    double[] loss = (double[]) XP.toFlatArray(apply(XP, scaled(parameters)));
    return 1 - loss[0];
  }

  double[] values(LbfgsResult<PlainArray> result) {
    return parameters(XP, result.parameters()).stream()
        .mapToDouble(x -> ((double[]) XP.toFlatArray(x))[0])
        .toArray();
  }
}
