package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.ExampleCommand;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.map.RiverMap;
import org.thalweg.operators.LabelledArray;
import org.thalweg.plain.PlainArray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code accumulate}. */
@Command(
    name = "accumulate",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Applies an operator along a river network, from files to a file and a map.",
      "",
      "At each node it collects a field over everything upstream of it, the node included (or "
          + "downstream). Without a field it counts cells.",
      ""
    },
    footer = {
      "",
      "  thalweg accumulate --network d8.tif --field area --out km2.tif --map km2.png",
      "  thalweg accumulate --network d8.tif --field dem.tif --metric mean --out m.nc",
      "",
      "Exit code: 0 done, 2 the input cannot be used, 1 anything else."
    })
public final class AccumulateCommand extends RiverCommand implements ExampleCommand {
  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "The network. Default: a generated basin.")
  private Optional<Path> network = Optional.empty();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}. Default: sum.",
      completionCandidates = Names.class)
  private String metric = "sum";

  @Mixin private FieldOptions field;
  @Mixin private MetricOptions options;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the result goes, by its extension: .tif, .nc, .map or .asc on the network's grid, "
              + "or .csv; several steps in .nc or .csv. Default: METRIC.tif, .nc or .csv in "
              + "thalweg-out.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--map", paramLabel = "FILE.png", description = "Draw the result as a map.")
  private Optional<Path> map = Optional.empty();

  @Mixin private NetworkSource source;
  @Mixin private MapOptions look;

  /** The command, as the command line makes it. */
  public AccumulateCommand() {}

  /** The names of the metrics, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Metric.values()).map(Metric::toString).iterator();
    }
  }

  @Override
  void run() {
    Metric chosen = checked();
    River river = source.read(network);
    AccumulateJob job = job(river, chosen);
    Path usual = Results.usualFile(river, chosen.toString(), job.kind(), job.steps());
    OutputFile file = Results.check(river, out.orElse(usual), job.kind(), job.steps());
    Optional<OutputFile> picture = map.map(each -> picture(each, job));
    Results result;
    try (Progress progress = progress("Accumulating " + chosen, picture.isPresent() ? 3 : 2)) {
      result = job.run();
      progress.step("computed");
      result.write(river, file);
      progress.step("written to " + file.path());
      if (picture.isPresent()) {
        draw(map(job, Steps.values(result.ofNodes().orElseThrow())), picture.get());
        progress.step("drawn in " + picture.get().path());
      }
    }
    report(job, Steps.values(result.values()), file);
  }

  private Metric checked() {
    look.check();
    Metric chosen = Choice.named("--metric", metric, Metric.values());
    options.check(chosen);
    field.check(chosen, options.zones().isPresent());
    return chosen;
  }

  private AccumulateJob job(River river, Metric chosen) {
    LabelledArray<PlainArray> values =
        chosen.isOfEdges() ? field.ofEdges(river) : field.ofNodes(river);
    if (chosen.isOfAreas() && Steps.count(values) != 1) {
      throw new InputException(
          "--metric %s: wants one field of areas, found %d steps; choose one with --step"
              .formatted(chosen, Steps.count(values)));
    }
    Places places = options.places(river);
    boolean taken = options.hasLocations() && !chosen.wantsLocations();
    return new AccumulateJob(
        chosen,
        new MetricTask(river, values, field.weights(river), options.of(chosen, places)),
        taken ? Optional.of(places) : Optional.empty(),
        options.zones().map(each -> ZoneMap.read(river, each)));
  }

  private static OutputFile picture(Path file, AccumulateJob job) {
    job.task().river().place();
    if (job.kind() == Results.Kind.LOCATIONS) {
      throw new InputException("--map: the result is that of locations; leave --map out");
    } else if (job.steps() > 1) {
      throw new InputException(
          "--map: shows one field, the result has %d; choose one with %s"
              .formatted(
                  job.steps(), Steps.count(job.task().field()) > 1 ? "--step" : "--classes"));
    }
    return MapOptions.picture(file);
  }

  private RiverMap map(AccumulateJob job, double[] result) {
    Metric chosen = job.metric();
    String name = chosen.keepsQuantity() ? field.name() : chosen.title();
    String units = look.units(field.units(chosen, job.task()));
    return look.map(job.task().river(), title(job))
        .withField(look.field(result, name, chosen.units(units)));
  }

  private String title(AccumulateJob job) {
    Metric chosen = job.metric();
    if (!chosen.takesWeights()) {
      return chosen.title();
    } else if (job.zones().isPresent()) {
      return chosen.title() + " of " + field.name() + " in zones";
    } else if (chosen == Metric.SUM && field.isArea() && job.task().looksUpstream()) {
      return "Upstream area";
    }
    return chosen.title() + " of " + field.name() + " " + options.direction();
  }

  private void report(AccumulateJob job, double[] result, OutputFile file) {
    double least = Arrays.stream(result).filter(x -> !Double.isNaN(x)).min().orElse(Double.NaN);
    double most = Arrays.stream(result).filter(x -> !Double.isNaN(x)).max().orElse(Double.NaN);
    long missing = Arrays.stream(result).filter(Double::isNaN).count();
    int steps = job.steps();
    String name = job.task().river().name();
    String rows = job.kind().toString().toLowerCase(Locale.ROOT);
    out().printf("%s of %s: %d %s", job.metric(), name, result.length / steps, rows);
    out().println(steps == 1 ? "" : ", %d steps".formatted(steps));
    out()
        .printf(
            "from %s to %s, %d missing%n",
            ResultTable.number(least), ResultTable.number(most), missing);
    out().println(file.path());
    map.ifPresent(each -> out().println(each));
    out().flush();
  }
}
