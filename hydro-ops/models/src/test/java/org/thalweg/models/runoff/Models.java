package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * A model with random weather and parameters.
 *
 * @param model the model
 * @param forcing its weather
 * @param parameters its parameters
 */
record Models(RunoffModel model, Forcing<PlainArray> forcing, List<PlainArray> parameters) {
  static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double ANNUAL_SOLID = 120;

  static List<RunoffModel> all() {
    return List.of(
        new LinearBucket(),
        new Gr4j(),
        new Gr4j(true),
        new Hbv(),
        new SnowRunoff(CemaNeige.of(ANNUAL_SOLID), new Gr4j()));
  }

  /** A model on as many times; of one catchment if {@code catchments} is 0. */
  static Models random(RunoffModel model, long seed, int times, int catchments) {
    SplittableRandom random = new SplittableRandom(seed);
    Shape one = catchments == 0 ? Shape.SCALAR : Shape.of(catchments);
    Shape series = catchments == 0 ? Shape.of(times) : Shape.of(times, catchments);
    // Drizzle or rain, less or more than demand by far: models are not smooth where they are equal.
    PlainArray wet = XP.greater(draw(random, series, 0, 1), 0.4);
    PlainArray rain = XP.where(wet, draw(random, series, 6, 20), draw(random, series, 0.3, 0.6));
    Forcing<PlainArray> forcing =
        Forcing.of(rain, draw(random, series, 1, 5), draw(random, series, -8, 10));
    if (model instanceof SnowRunoff) {
      double[] elevations = {600, 900, 1400};
      forcing = ElevationBands.of(elevations, 900).spread(XP, forcing, 0.6);
    }
    List<PlainArray> parameters = new ArrayList<>();
    for (ModelParameter parameter : model.parameters()) {
      double usual = parameter.range().usual();
      double lower = Math.max(parameter.range().lower(), usual - 0.2 * Math.abs(usual) - 0.1);
      double upper = Math.min(parameter.range().upper(), usual + 0.2 * Math.abs(usual) + 0.1);
      parameters.add(draw(random, one, lower, upper));
    }
    return new Models(model, forcing, parameters);
  }

  private static PlainArray draw(SplittableRandom random, Shape shape, double from, double to) {
    double[] values = random.doubles(shape.size(), from, to).toArray();
    return XP.asarray(values, shape.dims(), DType.FLOAT64);
  }

  List<PlainArray> initialState() {
    return model.initialState(XP, forcing, parameters);
  }

  Simulation<PlainArray> run() {
    return model.run(XP, forcing, parameters, initialState());
  }

  Simulation<PlainArray> runWithFluxes() {
    return model.runWithFluxes(XP, forcing, parameters, initialState());
  }

  /** One of the catchments alone. */
  Models catchment(int at) {
    Forcing<PlainArray> alone =
        new Forcing<>(
            last(forcing.precipitation(), at),
            last(forcing.evaporation(), at),
            forcing.temperature().map(x -> last(x, at)));
    return new Models(model, alone, parameters.stream().map(x -> last(x, at)).toList());
  }

  /** The last axis at a place. */
  static PlainArray last(PlainArray x, int at) {
    return XP.getItem(x, Index.ellipsis(), Index.at(at));
  }

  static double[] flat(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }

  static Constant constant(PlainArray x) {
    return Constant.of(XP.toFlatArray(x), XP.shape(x), XP.dtype(x));
  }

  @Override
  public String toString() {
    return model.name();
  }
}
