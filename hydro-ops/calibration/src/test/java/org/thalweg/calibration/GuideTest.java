package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Step;
import org.thalweg.operators.Score;
import org.thalweg.plain.PlainNamespace;

/** The code of docs/calibration.md, which is this code. */
class GuideTest {
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  @TempDir private Path folder;

  record Reservoir(Constant inflow) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      A some = xp.getItem(xp.constant(inflow), Index.slice(times.from(), times.to()));
      List<A> empty = List.of(xp.asarray(0.0));
      List<A> shared = List.of(parameters.get("share"), parameters.get("k"));
      return Derivatives.scan(Reservoir::step)
          .apply(xp, empty, List.of(some), shared)
          .outputs()
          .get(0);
    }

    private static <A> Step<A> step(ArrayNamespace<A> xp, List<A> carry, List<A> in, List<A> p) {
      A storage = xp.add(carry.get(0), xp.multiply(in.get(0), p.get(0)));
      A outflow = xp.divide(storage, p.get(1));
      return new Step<>(List.of(xp.subtract(storage, outflow)), List.of(outflow));
    }
  }

  @Test
  @SuppressWarnings("SystemOut") // As a reader would.
  void guideRuns() throws IOException {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    Bucket truth = Bucket.ofShowers(1461, 5);
    double[] inflow = (double[]) truth.rain().toFlatArray();
    double[] observed = truth.observed(0.05, 6);
    Reservoir model = new Reservoir(truth.rain());
    List<Parameter> parameters =
        List.of(
            Parameter.of("share", Transform.bounded(0, 1)).startingAt(0.5),
            Parameter.of("k", Transform.logBounded(1.5, 100)).startingAt(5));
    TimeAxis days = TimeAxis.daily(LocalDate.of(2001, 1, 1), observed.length);
    Period fitted =
        days.period(LocalDate.of(2002, 1, 1), LocalDate.of(2003, 12, 31)).withWarmUp(365);
    Period later =
        days.period(LocalDate.of(2004, 1, 1), LocalDate.of(2004, 12, 31)).withWarmUp(365);
    CalibrationResult result =
        Calibration.of(model, parameters, Constant.of(observed), fitted)
            .withLoss(Score.NSE.plus(Score.LOG_NSE.times(0.5)))
            .withValidation(later)
            .withBaseline("inflow", Constant.of(inflow))
            .withStarts(4, 1)
            .withCheckpoint(folder.resolve("fit.checkpoint"))
            .run(xp);
    double k = result.fit().parameter("k");
    double nse = result.validation().orElseThrow().gauge().metric("NSE");

    assertEquals(Bucket.K, k, 1);
    assertTrue(nse > 0.9, "NSE " + nse);

    Report.of("A reservoir", result, days)
        .withPrecipitation(Constant.of(inflow))
        .write(folder.resolve("report.html"));
    String json = result.toJson();
    result.fit().uncertainty().ifPresent(u -> u.notes().forEach(System.out::println));

    assertTrue(Files.size(folder.resolve("report.html")) > 100_000);
    assertTrue(json.contains("\"share\""));
  }

  @Test
  void guideShowsThisCode() throws IOException {
    String guide = Files.readString(Path.of("../../docs/calibration.md"));
    String here =
        spaceless(
            Files.readString(Path.of("src/test/java/org/thalweg/calibration/GuideTest.java")));

    List<MatchResult> blocks = CODE.matcher(guide).results().toList();

    assertEquals(4, blocks.size());
    for (MatchResult block : blocks) {
      assertTrue(here.contains(spaceless(block.group(1))), block.group(1));
    }
  }

  private static String spaceless(String code) {
    return code.replaceAll("\\s+", "");
  }
}
