package org.thalweg.plain.contracts.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.thalweg.autodiff.optim.Schedule;

/** Learning rates against their formulas. */
class ScheduleTest {
  @Test
  void anExponentialScheduleDecaysSmoothly() {
    Schedule schedule = Schedule.exponential(0.8, 0.25, 10);

    assertEquals(0.8, schedule.at(0));
    assertEquals(0.4, schedule.at(5), 1e-15);
    assertEquals(0.05, schedule.at(20), 1e-15);
  }

  @Test
  void aStaircaseFallsAtOnce() {
    Schedule schedule = Schedule.staircase(0.8, 0.5, 10);

    assertEquals(0.8, schedule.at(9));
    assertEquals(0.4, schedule.at(10));
    assertEquals(0.1, schedule.at(39));
  }

  @Test
  void aCosineFallsHalfwayInTheMiddleAndStays() {
    Schedule schedule = Schedule.cosine(1, 0.2, 100);

    assertEquals(1, schedule.at(0));
    assertEquals(0.6, schedule.at(50), 1e-15);
    assertEquals(0.2, schedule.at(100), 1e-15);
    assertEquals(0.2, schedule.at(1000), 1e-15);
  }

  @Test
  void aWarmUpRisesInEqualStepsToWhatFollows() {
    Schedule schedule = Schedule.warmup(4, Schedule.staircase(1, 0.5, 10));

    assertEquals(0.2, schedule.at(0), 1e-15);
    assertEquals(0.8, schedule.at(3), 1e-15);
    assertEquals(1, schedule.at(4));
    assertEquals(0.5, schedule.at(14));
  }

  @Test
  void schedulesFollowEachOtherAndMultiply() {
    Schedule half = Schedule.constant(0.5);
    Schedule schedule = half.then(2, Schedule.staircase(1, 0.5, 1)).times(half);

    assertEquals(0.25, schedule.at(1));
    assertEquals(0.5, schedule.at(2));
    assertEquals(0.25, schedule.at(3));
  }

  @Test
  void argumentsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Schedule.constant(-1));
    assertThrows(IllegalArgumentException.class, () -> Schedule.exponential(1, 1.5, 10));
    assertThrows(IllegalArgumentException.class, () -> Schedule.staircase(1, 0.5, 0));
    assertThrows(IllegalArgumentException.class, () -> Schedule.cosine(1, 2, 10));
    assertThrows(IllegalArgumentException.class, () -> Schedule.warmup(-1, Schedule.constant(1)));
  }
}
