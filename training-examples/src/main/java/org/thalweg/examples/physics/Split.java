package org.thalweg.examples.physics;

import java.util.Optional;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.Period;

/**
 * How a record is split. First weights are fitted on days before the selection, which says how far
 * to go; then on all days of the calibration, so far. The validation is looked at once, at the end.
 *
 * @param periods calibration and validation
 * @param selection the last days of the calibration
 */
record Split(Periods periods, Period selection) {
  private static final Period OF_JUNIATA = Period.parse("1990-10-01..1995-09-30");

  /**
   * The split of a basin's record: the selection as given; else that of the Juniata's protocol
   * where the calibration is the Juniata's; else the last third of the calibration.
   *
   * @throws InputException if the selection does not end the calibration, leaving days before it
   */
  static Split of(Basin basin, Periods periods, Optional<Period> selection) {
    Period calibration = periods.calibration();
    Period chosen = selection.orElseGet(() -> usual(calibration));
    if (!chosen.to().equals(calibration.to()) || !chosen.from().isAfter(calibration.from())) {
      throw new InputException(
          "the selection period %s does not end the calibration period %s, with days before it"
              .formatted(chosen, calibration));
    }
    // Scores want different observations in both.
    Periods parts = new Periods(new Period(calibration.from(), chosen.from().minusDays(1)), chosen);
    Periods.of(basin, Optional.of(parts.calibration()), Optional.of(parts.validation()));
    return new Split(periods, chosen);
  }

  private static Period usual(Period calibration) {
    return calibration.equals(Periods.OF_JUNIATA.calibration())
        ? OF_JUNIATA
        : new Period(
            calibration.to().minusDays(Math.max(calibration.days() / 3 - 1, 0)), calibration.to());
  }

  /** The days before the selection. */
  Period fit() {
    return new Period(periods.calibration().from(), selection.from().minusDays(1));
  }
}
