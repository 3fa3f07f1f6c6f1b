package org.thalweg.examples.pipeline;

import ai.djl.training.Trainer;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import java.awt.Color;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.examples.command.ExampleCommand;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFolder;
import org.thalweg.examples.command.Progress;
import org.thalweg.operators.Objectives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code djl-pipeline}. */
@Command(
    name = "djl-pipeline",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Trains a DJL model through a river, saves it, and serves forecasts from it.",
      "",
      "A network maps length, slope and drainage area of each reach to its routing parameters; the "
          + "river routes inflow by them; only discharge at four gauges is observed. DJL's stock "
          + "trainer fits the network on storms over a generated river whose true celerities are "
          + "known. The saved model is then loaded and asked for storms that it never saw.",
      ""
    })
public final class DjlPipeline implements ExampleCommand {
  private static final Map<String, String> ENGINES =
      Map.of("djl-pytorch", "PyTorch", "djl-mxnet", "MXNet");

  private static final int TRAINING_WINDOWS = 96;
  private static final int TEST_WINDOWS = 24;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "djl-pytorch or djl-mxnet. Default: ${DEFAULT-VALUE}.")
  private String backend = "djl-pytorch";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often training sees each storm. Default: ${DEFAULT-VALUE}.")
  private int epochs = 40;

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the model and a picture go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("thalweg-out");

  @Spec private CommandSpec spec;

  /** The command, as the command line makes it. */
  public DjlPipeline() {}

  @Override
  public Integer call() throws Exception {
    String engine = engine();
    OutputFolder folder = OutputFolder.create(out);
    River river = River.of(seed);
    Storms seen = storms(river, TRAINING_WINDOWS, seed + 1L);
    Storms unseen = storms(river, TEST_WINDOWS, seed + 2L);
    Training training = new Training(engine, river, seed);
    try (Progress progress =
        Progress.start(
            err(),
            new Progress.Task("training on " + engine, epochs, "epochs"),
            Progress.onTerminal())) {
      training.fit(seen, epochs, out, listener(progress));
    }
    Training.Served served = training.serve(out, unseen);
    report(river, unseen, served);
    Path picture = folder.write("djl-pipeline.png", picture(unseen, served));
    out().println("model            " + out.resolve(Training.NAME + "-0000.params"));
    out().println("picture          " + picture);
    out().flush();
    return 0;
  }

  private String engine() {
    String engine = ENGINES.get(backend);
    if (engine == null) {
      throw new InputException("--backend " + backend + ": wanted djl-pytorch or djl-mxnet");
    } else if (epochs < 1) {
      throw new InputException("--epochs " + epochs + ": wanted at least 1");
    }
    // Loads the engine, or says what to add.
    Backends.get(backend).devices();
    return engine;
  }

  private static Storms storms(River river, int windows, long seed) {
    try (Backend<?> plain = Backends.open("plain")) {
      return Storms.over(river, plain.xp(), windows, seed);
    }
  }

  private static TrainingListener listener(Progress progress) {
    return new TrainingListenerAdapter() {
      @Override
      public void onEpoch(Trainer trainer) {
        progress.step("loss %.4f".formatted(trainer.getTrainingResult().getTrainLoss()));
      }
    };
  }

  private void report(River river, Storms unseen, Training.Served served) {
    double[] truth = (double[]) river.celerity().toFlatArray();
    double error = 0;
    for (int reach = 0; reach < truth.length; reach++) {
      error += Math.abs(served.celerity()[reach] / truth[reach] - 1) / truth.length;
    }
    double[] observed = new double[unseen.discharge().length];
    double[] simulated = new double[observed.length];
    double[] summed = new double[observed.length];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = unseen.discharge()[i];
      simulated[i] = served.hydrograph(i);
      summed[i] = unseen.summed()[i];
    }
    out().printf("unseen storms    NSE %.3f%n", Objectives.nse(simulated, observed, 0));
    out()
        .printf(
            "  without a river  NSE %.3f (all inflow of the hour summed)%n",
            Objectives.nse(summed, observed, 0));
    out()
        .printf("celerity         mean error %.0f %% over %d reaches%n", 100 * error, truth.length);
  }

  private static byte[] picture(Storms unseen, Training.Served served) {
    int window = 0;
    double[] simulated = Storms.outlet(served.hydrographs().get(window), 0);
    Picture picture = new Picture();
    picture.line("inflow summed", Storms.outlet(unseen.summed(), window), new Color(0xE69F00));
    picture.line("forecast", simulated, new Color(0x0072B2));
    picture.line("observed", Storms.outlet(unseen.discharge(), window), new Color(0x222222));
    return picture.png();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
