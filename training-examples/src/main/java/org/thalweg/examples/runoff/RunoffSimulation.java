package org.thalweg.examples.runoff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Parameters;
import org.thalweg.calibration.SimulationModel;
import org.thalweg.calibration.TimeRange;
import org.thalweg.calibration.Transform;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.ModelParameter;
import org.thalweg.models.runoff.ParameterScale;
import org.thalweg.models.runoff.RunoffModel;

/**
 * A runoff model under the weather of a record.
 *
 * @param model the model
 * @param weather the whole record
 */
record RunoffSimulation(RunoffModel model, Forcing<Constant> weather) implements SimulationModel {
  @Override
  public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
    Forcing<A> record =
        new Forcing<>(
            xp.constant(weather.precipitation()),
            xp.constant(weather.evaporation()),
            weather.temperature().map(xp::constant));
    Forcing<A> forcing = record.between(xp, times.from(), times.to());
    List<A> values = model.parameters().stream().map(each -> parameters.get(each.name())).toList();
    List<A> state = model.initialState(xp, forcing, values);
    return model.run(xp, forcing, values, state).discharge();
  }

  /** The model's parameters, to be found on their scales and in their ranges. */
  List<Parameter> parameters() {
    return model.parameters().stream().map(RunoffSimulation::free).toList();
  }

  private static Parameter free(ModelParameter parameter) {
    ModelParameter.Range range = parameter.range();
    return Parameter.of(parameter.name(), transform(range))
        .startingAt(range.usual())
        .startingBetween(range.lower(), range.upper());
  }

  /**
   * Bounds on the parameter's scale; near one of them, a logit is the logarithm of the distance.
   */
  private static Transform transform(ModelParameter.Range range) {
    ParameterScale scale = range.scale();
    return switch (scale.kind()) {
      case LINEAR -> Transform.bounded(range.lower(), range.upper());
      case LOG ->
          scale.offset() == 0
              ? Transform.logBounded(range.lower(), range.upper())
              : Transform.bounded(range.lower(), range.upper());
      case ASINH -> Transform.asinh();
    };
  }
}
