package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainNamespace;

class ThreadsTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  @ParameterizedTest
  @ValueSource(strings = {"lbfgs", "adam", "levenberg-marquardt", "gauss-newton", "cma-es"})
  void startsSideBySideEndWhereOneAfterAnotherDo(String search) {
    Calibration calibration = InterruptedCalibration.calibration(search);

    Fit alone = calibration.fit(XP);
    Fit together = calibration.withThreads(4).fit(XP);

    assertEquals(InterruptedCalibration.bits(alone), InterruptedCalibration.bits(together));
    assertArrayEquals(errors(alone), errors(together));
  }

  private static double[] errors(Fit fit) {
    return fit.uncertainty().orElseThrow().estimates().stream()
        .mapToDouble(Uncertainty.Estimate::freeError)
        .toArray();
  }

  @Test
  void listenerHearsOneAtATime() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    AtomicBoolean overlapped = new AtomicBoolean();

    Fit fit =
        InterruptedCalibration.calibration("lbfgs")
            .withThreads(4)
            .withListener(
                (evaluation, best) -> {
                  overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
                  heard.incrementAndGet();
                  inside.decrementAndGet();
                })
            .fit(XP);

    assertFalse(overlapped.get());
    assertEquals(fit.history().size(), heard.get());
  }

  /** Fails from every start but the first. */
  private record SecondFails() implements Search {
    @Override
    public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
      if (target.value(start) != target.value(new double[] {0, 0})) {
        throw new IllegalStateException("fails at " + Arrays.toString(start));
      }
      return "done";
    }
  }

  @Test
  void whatASearchThrowsIsThrown() {
    Calibration calibration =
        InterruptedCalibration.calibration("lbfgs").withSearch(new SecondFails());

    String alone = message(calibration);
    String together = message(calibration.withThreads(3));

    assertTrue(alone.startsWith("fails at "), alone);
    assertEquals(alone, together);
  }

  private static String message(Calibration calibration) {
    return String.valueOf(
        assertThrows(IllegalStateException.class, () -> calibration.fit(XP)).getMessage());
  }

  @Test
  void tasksGiveTheirResultsInOrder() {
    List<Supplier<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);

    assertEquals(List.of(1, 2, 3), new Workers(2).results(tasks));
    assertThrows(
        AssertionError.class,
        () ->
            new Workers(2)
                .results(
                    List.of(
                        () -> 1,
                        () -> {
                          throw new AssertionError("an error stays one");
                        })));
  }

  @Test
  void noThreadIsRefused() {
    Calibration calibration = InterruptedCalibration.calibration("lbfgs");

    assertThrows(IllegalArgumentException.class, () -> calibration.withThreads(0));
  }
}
