package org.thalweg.examples.physics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.BasinOption;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.command.AnswerOption;
import org.thalweg.examples.command.BackendOption;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.OutputFolder;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.command.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code physics-constrained-network}. */
@Command(
    name = "physics-constrained-network",
    sortOptions = false,
    description = {
      "Trains a neural network through a river, with and without a water balance.",
      "",
      "From attributes of each reach the network says how fast the reach is and by what factor its "
          + "inflow should be corrected, so that daily discharge at the gauge has the highest NSE. "
          + "With the balance 'exact' corrections move water and make none; with 'penalty' what "
          + "is made counts against it; with 'free' nothing does.",
      "",
      "Without --data a generated basin is used, whose truth and inner gauges are known.",
      ""
    },
    footer = {
      "",
      "The data folder is that of calibrate-routing; in reaches.csv every column that",
      "is no id is an attribute, and an empty one is taken for usual.",
      "",
      "Exit code: 0 done, 2 the input cannot be used, 1 anything else."
    })
public final class PhysicsConstrainedNetwork implements Callable<Integer> {
  @Mixin private BasinOption given = new BasinOption();

  @Option(
      names = "--selection",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description =
          "The last days of the calibration, which say when to stop training on those before. "
              + "Default: 1990-10-01..1995-09-30; else the last third.")
  private Optional<Period> selection = Optional.empty();

  @Option(
      names = "--balance",
      paramLabel = "KINDS",
      split = ",",
      description = "Of exact, penalty and free, those to compare. Default: exact,penalty,free.")
  private List<String> balances = List.of("exact", "penalty", "free");

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Hidden units of the network. Default: ${DEFAULT-VALUE}.")
  private int hidden = 8;

  @Option(
      names = "--ridge",
      paramLabel = "WEIGHT",
      description = "Of a penalty on large weights. Default: ${DEFAULT-VALUE}.")
  private double ridge = 0.01;

  @Option(
      names = "--max-evaluations",
      paramLabel = "N",
      description = "The training ends after so many. Default: ${DEFAULT-VALUE}.")
  private int mostEvaluations = 30;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description =
          "And after so many without a better score in the selection. Default: ${DEFAULT-VALUE}.")
  private int patience = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the network, and of the generated basin. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin private BackendOption backend = new BackendOption();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where configuration.json, reaches-KIND.csv and hydrograph.png go. Default: "
              + "${DEFAULT-VALUE}.")
  private Path out = Path.of("thalweg-out");

  @Mixin private AnswerOption answer = new AnswerOption();

  /** A command with its defaults, to be filled by picocli. */
  public PhysicsConstrainedNetwork() {}

  @Override
  public Integer call() {
    Recipe recipe = new Recipe(hidden, ridge, mostEvaluations, patience, seed);
    List<Balance> kinds =
        balances.stream().map(name -> Choice.named("--balance", name, Balance.values())).toList();
    try (Backend<?> open = backend.open()) {
      run(open.xp(), recipe, kinds);
    }
    return 0;
  }

  private <A> void run(ArrayNamespace<A> xp, Recipe recipe, List<Balance> kinds) {
    long begin = System.nanoTime();
    Experiment experiment = experiment(xp);
    Periods periods = given.periods(experiment.basin());
    Split split = Split.of(experiment.basin(), periods, selection);
    OutputFolder folder = OutputFolder.create(out);
    Training<A> training = new Training<>(xp, experiment, split, recipe);
    NetworkReport report = new NetworkReport(training);

    List<Trained> networks = train(training, kinds);
    folder.write("configuration.json", report.configuration(networks));
    for (Trained network : networks) {
      folder.write("reaches-" + network.balance() + ".csv", report.reaches(xp, network.routing()));
    }
    // Only now, with everything decided and written down, is the validation period looked at.
    List<Assessment> results =
        networks.stream().map(network -> Assessment.of(xp, experiment, periods, network)).toList();
    folder.draw(
        "hydrograph.png",
        () -> results.get(0).hydrograph(experiment.basin(), periods),
        answer.err());
    double seconds = (System.nanoTime() - begin) * 1e-9;
    answer.print(() -> report.json(results, seconds), () -> report.table(results, seconds));
  }

  private Experiment experiment(ArrayNamespace<?> xp) {
    Optional<Basin> basin = given.read();
    return basin.isEmpty()
        ? BiasedBasin.of(xp, seed)
        : new Experiment(
            basin.get(), ReachAttributes.of(given.folder().orElseThrow()), Optional.empty());
  }

  private List<Trained> train(Training<?> training, List<Balance> kinds) {
    String task = "Training on " + training.experiment().basin().name();
    long most = 2L * mostEvaluations * kinds.size();
    List<Trained> networks = new ArrayList<>();
    try (Progress progress =
        Progress.start(
            answer.err(), new Progress.Task(task, most, "evaluations"), answer.showsBar())) {
      for (Balance kind : kinds) {
        networks.add(training.train(kind, progress));
      }
    }
    return networks;
  }
}
