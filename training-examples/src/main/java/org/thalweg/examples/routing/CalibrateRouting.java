package org.thalweg.examples.routing;

import static org.thalweg.examples.routing.Settings.Celerity.SHARED;
import static org.thalweg.examples.routing.Settings.Method.LBFGS;
import static org.thalweg.examples.routing.Settings.Method.LEVENBERG_MARQUARDT;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.calibration.CalibrationResult;
import org.thalweg.calibration.TimeAxis;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.BasinOption;
import org.thalweg.examples.basin.GeneratedBasin;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.basin.Subject;
import org.thalweg.examples.command.AnswerOption;
import org.thalweg.examples.command.BackendOption;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFolder;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.command.ReportOption;
import org.thalweg.examples.command.ReportOption.Page;
import org.thalweg.examples.routing.RoutingCalibration.Fitted;
import org.thalweg.examples.routing.Settings.Celerity;
import org.thalweg.examples.routing.Settings.Method;
import org.thalweg.operators.CoefficientReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code calibrate-routing}. */
@Command(
    name = "calibrate-routing",
    sortOptions = false,
    description = {
      "Fits the routing of a river network to observed discharge, by gradients.",
      "",
      "Lateral inflow is routed down the network by linear Muskingum in hourly steps. The celerity "
          + "(and, if asked, Muskingum's x and the hour at which the gauge's day begins) is fitted "
          + "so that the NSE of daily discharge at the gauge is highest in the calibration period. "
          + "The validation period is looked at once, when the parameters are written.",
      "",
      "Without --data a generated basin is used whose true parameters are known.",
      ""
    },
    footer = {
      "",
      "The data folder holds three files:",
      "  reaches.csv          columns index (or id), down_index (or downstream; -1 or",
      "                       empty for an outlet) and length_m; others are ignored",
      "  inflow.csv           column date and one for each reach, m3/s; one row a day",
      "    or NAME_<reaches>x<days>_f32le.bin",
      "                       the same as float32, little-endian, [reach][day], reaches",
      "                       in the order of reaches.csv; begins with the observations",
      "                       unless --start says otherwise",
      "  obs_NAME_daily.csv   columns date and q_m3s at the gauge, m3/s; an empty cell",
      "                       is a missing observation",
      "",
      "Exit code: 0 done, 2 the input cannot be used, 1 anything else."
    })
public final class CalibrateRouting implements Callable<Integer> {
  @Mixin private BasinOption given = new BasinOption();

  @Option(
      names = "--celerity",
      paramLabel = "KIND",
      defaultValue = "shared",
      description = "One for all reaches, or one for each: shared, per-reach. Default: shared.")
  private String celerity = "";

  @Option(
      names = "--x",
      paramLabel = "X",
      description =
          "Muskingum's x, 'fitted' or from 0 to 0.5. Default: 0 with --data, else fitted.")
  private Optional<String> x = Optional.empty();

  @Option(
      names = "--offset",
      paramLabel = "HOURS",
      description =
          "How much later than the inflow's the gauge's day begins: 'fitted', 'none', or from 0 to "
              + "24. Default: ${DEFAULT-VALUE}.")
  private String offset = "fitted";

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description =
          "levenberg-marquardt (for a shared celerity, and then the default), lbfgs (else the "
              + "default) or adam.")
  private Optional<String> optimizer = Optional.empty();

  @Option(
      names = "--max-evaluations",
      paramLabel = "N",
      description = "The best parameters after so many count. Default: ${DEFAULT-VALUE}.")
  private int mostEvaluations = 100;

  @Mixin private BackendOption backend = new BackendOption();

  @Option(names = "--seed", paramLabel = "N", description = "Of the generated basin. Default: 1.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where parameters.json and hydrograph.png go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("thalweg-out");

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private AnswerOption answer = new AnswerOption();

  /** A command with its defaults, to be filled by picocli. */
  public CalibrateRouting() {}

  @Override
  public Integer call() {
    Settings settings = settings();
    try (Backend<?> opened = backend.open()) {
      calibrate(opened.xp(), settings);
    }
    return 0;
  }

  private <A> void calibrate(ArrayNamespace<A> xp, Settings settings) {
    long begin = System.nanoTime();
    Subject subject = subject(xp);
    Basin basin = subject.basin();
    Periods periods = given.periods(basin);
    OutputFolder folder = OutputFolder.create(out);
    Page page = report.open();
    RoutingCalibration<A> calibration = new RoutingCalibration<>(xp, basin, periods, settings);

    Fitted fitted = fit(calibration);
    warnOf(calibration.coefficients(fitted));
    folder.write("parameters.json", Report.parameters(calibration, fitted));
    // Only now, with everything decided and written down, is the validation period looked at.
    Outcome outcome = calibration.outcome(fitted, subject.truth());
    folder.draw("hydrograph.png", outcome::hydrograph, answer.err());
    page.write(() -> page(calibration.result(fitted), basin), answer.err());
    double seconds = (System.nanoTime() - begin) * 1e-9;
    answer.print(() -> Report.json(outcome, seconds), () -> Report.table(outcome, seconds));
  }

  private Fitted fit(RoutingCalibration<?> calibration) {
    String task = "Calibrating " + calibration.basin().name();
    try (Progress progress =
        Progress.start(
            answer.err(),
            new Progress.Task(task, mostEvaluations, "evaluations"),
            answer.showsBar())) {
      return calibration.fit(progress);
    }
  }

  private Settings settings() {
    Celerity celerities = Choice.named("--celerity", celerity, Celerity.values());
    Optional<Method> method =
        optimizer.map(name -> Choice.named("--optimizer", name, Method.values()));
    String usualX = given.folder().isPresent() ? "0" : Settings.FITTED;
    String hours = offset.equals("none") ? "0" : offset;
    return new Settings(
        celerities,
        Settings.fixed("--x", x.orElse(usualX), Settings.MOST_X),
        Settings.fixed("--offset", hours, Settings.MOST_OFFSET),
        method.orElse(celerities == SHARED ? LEVENBERG_MARQUARDT : LBFGS),
        mostEvaluations);
  }

  private Subject subject(ArrayNamespace<?> xp) {
    if (given.folder().isPresent() && seed.isPresent()) {
      throw new InputException("--seed: is for the generated basin, not for --data");
    }
    Optional<Basin> basin = given.read();
    return basin.isPresent()
        ? new Subject(basin.get(), Optional.empty())
        : GeneratedBasin.of(seed.orElse(1L)).observed(xp);
  }

  private void warnOf(CoefficientReport coefficients) {
    if (!coefficients.isClean()) {
      answer.err().println("Note: Muskingum's coefficients are used as they are; " + coefficients);
    }
  }

  private static org.thalweg.calibration.Report page(CalibrationResult result, Basin basin) {
    TimeAxis days = TimeAxis.daily(basin.start(), basin.days());
    return org.thalweg.calibration.Report.of(basin.name(), result, days);
  }
}
