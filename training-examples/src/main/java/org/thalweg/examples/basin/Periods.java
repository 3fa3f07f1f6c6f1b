package org.thalweg.examples.basin;

import java.time.LocalDate;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.Period;

/**
 * The days that parameters are fitted on, and the days that tell what they are worth.
 *
 * @param calibration the days of the fit
 * @param validation days that the fit never sees
 */
public record Periods(Period calibration, Period validation) {
  /** The periods by which models of the Juniata are compared. */
  public static final Periods OF_JUNIATA =
      new Periods(Period.parse("1981-10-01..1995-09-30"), Period.parse("1995-10-01..2010-09-30"));

  private static final int WARM_UP_DAYS = 365;

  /**
   * The periods for a basin: those given; else those of the Juniata where the record covers them;
   * else the two halves of what follows the first year.
   *
   * @param basin the basin
   * @param calibration the days of the fit, if they are given
   * @param validation the days that the fit never sees, if they are given
   * @return the periods
   * @throws InputException if a period is not within the record, they share a day, or one has no
   *     two different observations
   */
  public static Periods of(Basin basin, Optional<Period> calibration, Optional<Period> validation) {
    Periods usual = usual(basin.record());
    Periods periods =
        new Periods(calibration.orElse(usual.calibration()), validation.orElse(usual.validation()));
    check(basin, periods.calibration(), "calibration");
    check(basin, periods.validation(), "validation");
    if (periods.calibration().overlaps(periods.validation())) {
      throw new InputException(
          "the calibration period %s and the validation period %s share days"
              .formatted(periods.calibration(), periods.validation()));
    }
    return periods;
  }

  private static Periods usual(Period record) {
    if (record.contains(OF_JUNIATA.calibration()) && record.contains(OF_JUNIATA.validation())) {
      return OF_JUNIATA;
    }
    long warmUp = record.days() > 3 * WARM_UP_DAYS ? WARM_UP_DAYS : 0;
    LocalDate begin = record.from().plusDays(warmUp);
    LocalDate middle = begin.plusDays(Math.max((record.days() - warmUp) / 2, 1));
    return middle.isAfter(record.to())
        ? new Periods(record, record)
        : new Periods(new Period(begin, middle.minusDays(1)), new Period(middle, record.to()));
  }

  private static void check(Basin basin, Period period, String name) {
    if (!basin.record().contains(period)) {
      throw new InputException(
          "the %s period %s is not within the record %s: give --%s FROM..TO"
              .formatted(name, period, basin.record(), name));
    }
    double[] observed = basin.observedDischarge();
    double first = Double.NaN;
    for (int day = basin.indexOf(period.from()); day <= basin.indexOf(period.to()); day++) {
      double discharge = observed[day];
      if (!Double.isNaN(first) && !Double.isNaN(discharge) && discharge != first) {
        return;
      }
      first = Double.isNaN(first) ? discharge : first;
    }
    throw new InputException(
        "the %s period %s has no two different observations".formatted(name, period));
  }
}
