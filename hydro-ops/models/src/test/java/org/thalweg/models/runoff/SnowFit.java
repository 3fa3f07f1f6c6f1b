package org.thalweg.models.runoff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.models.runoff.Fit.Score;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** CemaNeige-GR4J on the Durance in five bands: warm-up from 1999, scored from September 2000. */
final class SnowFit {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private SnowFit() {}

  static Fit of(DailyRecord whole, ElevationBands bands) {
    Forcing<PlainArray> weather =
        Forcing.of(
            PlainArray.of(whole.column("P_mm")),
            PlainArray.of(whole.column("PET_mm")),
            PlainArray.of(whole.column("T_C")));
    Forcing<PlainArray> banded = bands.spread(XP, weather, PlainArray.of(gradients(whole)));
    RunoffModel model = new SnowRunoff(CemaNeige.ofRecord(XP, banded), new Gr4j());
    int end = whole.at("2009-06-29") + 1;
    Forcing<PlainArray> part = banded.between(XP, 0, end);
    Forcing<Constant> constant =
        new Forcing<>(
            constant(part.precipitation()),
            constant(part.evaporation()),
            Optional.of(constant(part.temperature().orElseThrow())));
    PlainArray observed = XP.getItem(PlainArray.of(whole.column("Q_mm")), Index.to(end));
    return new Fit(model, constant, constant(observed), new Score(false, whole.at("2000-09-01")));
  }

  private static Constant constant(PlainArray x) {
    return Constant.of(XP.toFlatArray(x), XP.shape(x), DType.FLOAT64);
  }

  /** The mean gradient of each day of the year, in °C a 100 m. */
  private static double[] gradients(DailyRecord days) {
    Map<String, Double> byDay = new HashMap<>();
    DailyRecord.rows("french-catchments/temperature_gradient_by_day.csv").stream()
        .skip(1)
        .forEach(row -> byDay.put(row[0] + "." + row[1], Double.valueOf(row[2])));
    double[] gradients = new double[days.column("T_C").length];
    for (int i = 0; i < gradients.length; i++) {
      LocalDate date = days.first().plusDays(i);
      gradients[i] =
          byDay.getOrDefault(date.getDayOfMonth() + "." + date.getMonthValue(), Double.NaN);
    }
    return gradients;
  }
}
