package org.thalweg.examples.runoff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.thalweg.calibration.TimeAxis;
import org.thalweg.calibration.TimeRange;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.Period;

/**
 * The years that are fitted, and those that are not.
 *
 * @param calibration the days of the fit
 * @param validation the days that it does not see
 * @param warmUp the days before the fit
 * @param validationWarmUp the days before the validation, stores reset
 */
record RunoffPeriods(
    Period calibration,
    Period validation,
    Optional<Period> warmUp,
    Optional<Period> validationWarmUp) {
  private static final int WARM_UP = 365;

  /** Halves of what follows the first year, where nothing is given. */
  static RunoffPeriods of(
      TimeAxis days, Optional<Period> calibration, Optional<Period> validation) {
    LocalDate first = days.start().toLocalDate();
    int left = days.length() - WARM_UP;
    if (left < 2 && !(calibration.isPresent() && validation.isPresent())) {
      throw new InputException(
          "the record has %d days, wanted more than a year".formatted(days.length()));
    }
    LocalDate begin = first.plusDays(WARM_UP);
    LocalDate middle = begin.plusDays(Math.max(left, 2) / 2);
    LocalDate last = first.plusDays(days.length() - 1L);
    return new RunoffPeriods(
        calibration.orElseGet(() -> new Period(begin, middle.minusDays(1))),
        validation.orElseGet(() -> new Period(middle, last)),
        Optional.empty(),
        Optional.empty());
  }

  RunoffPeriods withWarmUps(Optional<Period> before, Optional<Period> beforeValidation) {
    return new RunoffPeriods(calibration, validation, before, beforeValidation);
  }

  org.thalweg.calibration.Period fitted(TimeAxis days) {
    return of(days, calibration, warmUp, "--warm-up");
  }

  org.thalweg.calibration.Period unseen(TimeAxis days) {
    return of(days, validation, validationWarmUp, "--validation-warm-up");
  }

  private static org.thalweg.calibration.Period of(
      TimeAxis days, Period period, Optional<Period> warmUp, String option) {
    try {
      TimeRange times = days.period(period.from(), period.to()).times();
      if (warmUp.isEmpty()) {
        int before = Math.max(times.from() - WARM_UP, 0);
        return new org.thalweg.calibration.Period(before, times);
      }
      if (!warmUp.get().to().plusDays(1).equals(period.from())) {
        throw new InputException(
            "%s: ends on %s, wanted the day before the period, %s"
                .formatted(option, warmUp.get().to(), period.from().minusDays(1)));
      }
      long at = ChronoUnit.DAYS.between(days.start().toLocalDate(), warmUp.get().from());
      return new org.thalweg.calibration.Period(Math.toIntExact(at), times);
    } catch (IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }
}
