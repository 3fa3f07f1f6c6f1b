package org.thalweg.hydro.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.models.runoff.CemaNeige;
import org.thalweg.models.runoff.ElevationBands;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;
import org.thalweg.models.runoff.Hbv;
import org.thalweg.models.runoff.LinearBucket;
import org.thalweg.models.runoff.ModelParameter;
import org.thalweg.models.runoff.RunoffModel;
import org.thalweg.models.runoff.SnowRunoff;

/** Runoff models: discharge of precipitation, evapotranspiration, temperature and parameters. */
final class RunoffCases {
  private static final int CATCHMENTS = 3;
  private static final double[] HYPSOMETRY = {300, 500, 800, 1200, 2000};
  private static final double GRADIENT = 0.6;

  private RunoffCases() {}

  /**
   * The cases.
   *
   * @param days how many
   * @param leastRain mm a day, when it does not rain
   */
  static List<ModelCase> all(int days, double leastRain) {
    Weather weather = new Weather(days, leastRain);
    return List.of(
        of("GR4J", new Gr4j(), false, weather),
        of("CemaNeige and GR4J", new SnowRunoff(CemaNeige.of(300), new Gr4j()), true, weather),
        of("HBV", new Hbv(), false, weather),
        of("linear bucket", new LinearBucket(), false, weather));
  }

  private record Weather(int days, double leastRain) {}

  private static ModelCase of(String name, RunoffModel model, boolean banded, Weather weather) {
    Random random = new Random(name.hashCode());
    int days = weather.days();
    List<Constant> inputs = new ArrayList<>();
    inputs.add(ModelCase.showers(random, weather.leastRain(), 20, Shape.of(days, CATCHMENTS)));
    inputs.add(ModelCase.uniform(random, 0, 4, days, CATCHMENTS));
    inputs.add(ModelCase.uniform(random, -5, 12, days, CATCHMENTS));
    model.parameters().forEach(parameter -> inputs.add(near(parameter.range(), random)));
    return new ModelCase(name, new Discharge(model, banded), inputs);
  }

  /** A value for each catchment, between the usual one and half the way to the upper end. */
  private static Constant near(ModelParameter.Range range, Random random) {
    double[] values = new double[CATCHMENTS];
    for (int i = 0; i < CATCHMENTS; i++) {
      values[i] = range.usual() + random.nextDouble() / 2 * (range.upper() - range.usual());
    }
    return Constant.of(values, Shape.of(CATCHMENTS), DType.FLOAT64);
  }

  private record Discharge(RunoffModel model, boolean banded) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      Forcing<A> weather = Forcing.of(x.get(0), x.get(1), x.get(2));
      ElevationBands bands = ElevationBands.fromHypsometry(HYPSOMETRY, 2);
      Forcing<A> forcing = banded ? bands.spread(xp, weather, GRADIENT) : weather;
      List<A> parameters = x.subList(3, x.size());
      List<A> state = model.initialState(xp, forcing, parameters);
      return model.run(xp, forcing, parameters, state).discharge();
    }
  }
}
