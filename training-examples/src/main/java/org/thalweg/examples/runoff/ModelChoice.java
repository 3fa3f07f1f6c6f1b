package org.thalweg.examples.runoff;

import java.util.Arrays;
import java.util.Locale;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.examples.command.InputException;
import org.thalweg.models.runoff.CemaNeige;
import org.thalweg.models.runoff.ElevationBands;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;
import org.thalweg.models.runoff.Hbv;
import org.thalweg.models.runoff.SnowRunoff;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The models that can be asked for. */
enum ModelChoice {
  /** GR4J, which knows no snow. */
  GR4J,
  /** CemaNeige in five elevation bands, and GR4J. */
  GR4J_SNOW,
  /** HBV, lumped. */
  HBV;

  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final int BANDS = 5;

  /** °C a 100 m. */
  private static final double GRADIENT = 0.6;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many starts find the best: snow has several hollows, and CTG no derivative. */
  int starts() {
    return this == GR4J ? 2 : 8;
  }

  /**
   * The model under a catchment's weather.
   *
   * @param curve m, elevations at equal steps of area; one value twice for a catchment without them
   */
  RunoffSimulation on(Catchment catchment, double[] curve) {
    Constant rain = Constant.of(catchment.rain());
    Constant demand = Constant.of(catchment.demand());
    if (this == GR4J) {
      return new RunoffSimulation(new Gr4j(), Forcing.of(rain, demand));
    }
    double[] warmth = catchment.warmth();
    if (Arrays.stream(warmth).anyMatch(Double::isNaN)) {
      throw new InputException("--model: " + this + " needs T_C on every day");
    }
    if (this == HBV) {
      return new RunoffSimulation(new Hbv(), Forcing.of(rain, demand, Constant.of(warmth)));
    }
    Forcing<PlainArray> weather =
        Forcing.of(
            PlainArray.of(catchment.rain()),
            PlainArray.of(catchment.demand()),
            PlainArray.of(warmth));
    Forcing<PlainArray> banded =
        ElevationBands.fromHypsometry(curve, BANDS).spread(XP, weather, GRADIENT);
    SnowRunoff model = new SnowRunoff(CemaNeige.ofRecord(XP, banded), new Gr4j());
    Constant warmthByBand = constant(banded.temperature().orElseThrow());
    return new RunoffSimulation(
        model, Forcing.of(constant(banded.precipitation()), demand, warmthByBand));
  }

  private static Constant constant(PlainArray x) {
    return Constant.of(XP.toFlatArray(x), XP.shape(x), DType.FLOAT64);
  }
}
