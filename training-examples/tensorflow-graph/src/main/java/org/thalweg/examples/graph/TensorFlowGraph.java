package org.thalweg.examples.graph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.examples.command.ExampleCommand;
import org.thalweg.examples.command.InputException;
import org.thalweg.io.Networks;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.tensorflow.CompiledFunction;
import org.thalweg.tensorflow.TensorFlowBackend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code tensorflow-graph}. */
@Command(
    name = "tensorflow-graph",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Fits weights of an accumulation with a gradient compiled to a TensorFlow graph.",
      "",
      "Runoff coefficients of four classes of land are found from the flow at 200 gauges of a "
          + "river. The same loss is differentiated by the tape on plain arrays, by the tape over "
          + "TensorFlow's eager operations, and as one graph, traced from the tape.",
      ""
    })
public final class TensorFlowGraph implements ExampleCommand {
  private static final int GENERATED_NODES = 100_000;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "The river: a GeoTIFF of flow directions or any other. Default: generated.")
  private Optional<Path> network = Optional.empty();

  @Option(names = "--steps", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int steps = 150;

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Spec private CommandSpec spec;

  /** The command, as the command line makes it. */
  public TensorFlowGraph() {}

  @Override
  public Integer call() {
    if (steps < 1) {
      throw new InputException("--steps " + steps + ": wanted at least 1");
    }
    RiverNetwork river =
        network.map(Networks::open).orElseGet(() -> Forests.of(GENERATED_NODES, seed));
    try (Backend<?> plain = Backends.open("plain");
        TensorFlowBackend tensorflow = (TensorFlowBackend) Backends.open("tensorflow")) {
      RunoffLoss loss = RunoffLoss.of(river, seed, plain.xp());
      out().printf("river           %s%n", river);
      report("plain, tape", Fit.onTape(plain.xp(), loss, steps));
      report("eager, tape", Fit.onTape(tensorflow.xp(), loss, steps));
      report("graph", compiled(tensorflow, loss));
    }
    out().println("truth                        " + Arrays.toString(RunoffLoss.COEFFICIENTS));
    out().flush();
    return 0;
  }

  private Fit compiled(TensorFlowBackend backend, RunoffLoss loss) {
    ArraySpec weights = new ArraySpec(Shape.of(RunoffLoss.COEFFICIENTS.length), DType.FLOAT64);
    long begin = System.nanoTime();
    try (CompiledFunction function =
        backend.compile((ns, x) -> loss.valueAndGradient(ns, x.get(0)), List.of(weights))) {
      out().printf("compiled in     %.1f s%n", (System.nanoTime() - begin) * 1e-9);
      return Fit.of(backend.xp(), (ns, w) -> function.apply(ns, List.of(w)), steps);
    }
  }

  private void report(String how, Fit fit) {
    double[] rounded =
        Arrays.stream(fit.coefficients()).map(w -> Math.rint(w * 1e4) / 1e4).toArray();
    out()
        .printf(
            "%-14s  %6.2f ms a step %s, loss %.1e%n",
            how, fit.millisecondsAStep(), Arrays.toString(rounded), fit.loss());
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
