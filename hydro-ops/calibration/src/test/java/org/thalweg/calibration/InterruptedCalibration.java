package org.thalweg.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.thalweg.array.Constant;
import org.thalweg.plain.PlainNamespace;

/** A slow calibration for a process of its own: {@code SEARCH THREADS CHECKPOINT RESULT}. */
final class InterruptedCalibration {
  private InterruptedCalibration() {}

  public static void main(String[] arguments) throws IOException {
    Fit fit =
        calibration(arguments[0])
            .withThreads(Integer.parseInt(arguments[1]))
            .withCheckpoint(Path.of(arguments[2]))
            .withListener((evaluation, best) -> pause())
            .fit(PlainNamespace.INSTANCE);
    Files.writeString(Path.of(arguments[3]), bits(fit));
  }

  static Calibration calibration(String search) {
    Bucket bucket = Bucket.ofShowers(300, 7);
    Constant observed = Constant.of(bucket.observed(0.1, 8));
    Period period = Period.of(50, 250).withWarmUp(50);
    return Calibration.of(bucket, Bucket.PARAMETERS, observed, period)
        .withSearch(search(search))
        .withSelection(Period.of(250, 300).withWholeWarmUp())
        .withStarts(6, 9)
        .withLimits(60, 60);
  }

  static Search search(String name) {
    return switch (name) {
      case "lbfgs" -> Search.lbfgs();
      case "adam" -> Search.adam(0.1, 50);
      case "levenberg-marquardt" -> Search.levenbergMarquardt();
      case "gauss-newton" -> Search.gaussNewton();
      case "cma-es" -> Search.cmaEs(1);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Every bit of where it ended and of the way there. */
  static String bits(Fit fit) {
    return fit.history().stream()
            .map(evaluation -> Double.toHexString(evaluation.loss()))
            .collect(Collectors.joining("\n"))
        + Arrays.stream(fit.free()).mapToObj(Double::toHexString).toList()
        + fit.starts()
        + fit.evaluations();
  }

  /** A past evaluation costs nothing to speak of; so a journal that works makes progress. */
  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
