package org.thalweg.examples.runoff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.CalibrationResult;
import org.thalweg.calibration.Report;
import org.thalweg.examples.command.AnswerOption;
import org.thalweg.examples.command.BackendOption;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.command.ReportOption;
import org.thalweg.examples.command.ReportOption.Page;
import org.thalweg.operators.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code calibrate-runoff}. */
@Command(
    name = "calibrate-runoff",
    sortOptions = false,
    description = {
      "Fits a runoff model to a catchment's observed discharge, by gradients.",
      "",
      "Parameters are found by L-BFGS from several starts, so that the objective is best in the "
          + "calibration period. The validation period is looked at once, when they are found.",
      "",
      "Without --data a generated catchment is used.",
      ""
    },
    footer = {
      "",
      "The catchment is a CSV file of daily rows with columns date, P_mm, PET_mm,",
      "T_C and Q_mm; others are ignored. Temperature and discharge may be empty.",
      "",
      "Exit code: 0 done, 2 the input cannot be used, 1 anything else."
    })
public final class CalibrateRunoff implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "CATCHMENT.csv",
      description = "The catchment, see below. Default: a generated one.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--elevation",
      paramLabel = "HYPSO.csv",
      description =
          "Elevations for gr4j-snow: a column z of metres at equal steps of area, from the lowest "
              + "point to the highest. Default: all at the elevation of the weather.")
  private Optional<Path> elevation = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "gr4j, gr4j-snow or hbv. Default: ${DEFAULT-VALUE}.")
  private String model = "gr4j";

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description = "What is made best: nse, kge. Default: ${DEFAULT-VALUE}.")
  private String objective = "nse";

  @Option(
      names = "--calibration",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description = "Days of the fit. Default: the first half of what follows the first year.")
  private Optional<Period> calibration = Optional.empty();

  @Option(
      names = "--validation",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description = "Days that the fit never sees. Default: the second half.")
  private Optional<Period> validation = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description = "Days before the calibration. Default: 365 of them.")
  private Optional<Period> warmUp = Optional.empty();

  @Option(
      names = "--validation-warm-up",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description = "Days before the validation; stores are reset. Default: 365 of them.")
  private Optional<Period> validationWarmUp = Optional.empty();

  @Mixin private BackendOption backend = new BackendOption();

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private AnswerOption answer = new AnswerOption();

  /** A command with its defaults, to be filled by picocli. */
  public CalibrateRunoff() {}

  /** The objectives that can be asked for. */
  private enum Objective {
    NSE,
    KGE;

    @Override
    public String toString() {
      return this == NSE ? "nse" : "kge";
    }
  }

  @Override
  public Integer call() {
    ModelChoice choice = Choice.named("--model", model, ModelChoice.values());
    Objective goal = Choice.named("--objective", objective, Objective.values());
    Score score = goal == Objective.NSE ? Score.NSE : Score.KGE;
    try (Backend<?> opened = backend.open()) {
      calibrate(opened.xp(), choice, score);
    }
    return 0;
  }

  private <A> void calibrate(ArrayNamespace<A> xp, ModelChoice choice, Score score) {
    long begin = System.nanoTime();
    Catchment catchment = data.map(Catchment::read).orElseGet(() -> GeneratedCatchment.of(1));
    RunoffPeriods periods =
        RunoffPeriods.of(catchment.days(), calibration, validation)
            .withWarmUps(warmUp, validationWarmUp);
    Page page = report.open();
    RunoffSimulation simulation = choice.on(catchment, curve());
    answer.err().println("Calibrating " + catchment.name() + " ...");
    CalibrationResult result =
        Calibration.of(
                simulation,
                simulation.parameters(),
                Constant.of(catchment.observed()),
                periods.fitted(catchment.days()))
            .withLoss(score)
            .withValidation(periods.unseen(catchment.days()))
            .withStarts(choice.starts(), 1)
            .withThreads(Runtime.getRuntime().availableProcessors())
            .withBaseline("mean_of_the_day", CalendarMean.of(catchment, periods.calibration()))
            .run(xp);
    page.write(() -> page(catchment, result), answer.err());
    RunoffReport found =
        new RunoffReport(catchment.name(), simulation.model().name(), periods, result);
    double seconds = (System.nanoTime() - begin) * 1e-9;
    answer.print(() -> found.json(seconds), () -> found.table(seconds));
  }

  private double[] curve() {
    if (elevation.isEmpty()) {
      return new double[2];
    }
    List<Double> points = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(elevation.get())) {
      int column = csv.column("z");
      csv.forEachRow(row -> points.add(row.number(column, "an elevation in m")));
    }
    if (points.size() < 2) {
      throw new InputException(elevation.get() + ": has one elevation, wanted two or more");
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Report page(Catchment catchment, CalibrationResult result) {
    return Report.of(catchment.name(), result, catchment.days())
        .withUnit("mm/day")
        .withPrecipitation(Constant.of(catchment.rain()));
  }
}
