package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.ExampleCommand;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.map.RiverMap;
import org.thalweg.operators.Route;
import org.thalweg.operators.Weights;
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
  private static final String CELLS = "cells";
  private static final String AREA = "area";

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

  @Option(
      names = "--direction",
      paramLabel = "up|down",
      description = "Whether what lies upstream or downstream counts. Default: ${DEFAULT-VALUE}.")
  private String direction = "up";

  @Option(
      names = "--field",
      paramLabel = "FILE",
      description =
          "A raster on the network's grid, or a table with columns id and value; 'area' is the area "
              + "of each cell in km², 'cells' is 1. Default: cells.")
  private String field = CELLS;

  @Option(
      names = "--field-variable",
      paramLabel = "NAME",
      description =
          "The field's variable in a NetCDF file or column in a table, where there are several.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "The weight of each node: as --field. Default: 1.")
  private Optional<String> weights = Optional.empty();

  @Option(
      names = "--percentile",
      paramLabel = "P",
      description = "From 0 to 1, for --metric percentile. Default: ${DEFAULT-VALUE}.")
  private double percentile = 0.5;

  @Option(
      names = "--levels",
      paramLabel = "N",
      description = "Digits of Pfafstetter's codes, 1 to 9. Default: ${DEFAULT-VALUE}.")
  private int levels = 3;

  @Option(
      names = "--route",
      paramLabel = "shortest|longest",
      description =
          "Which of several ways counts for distances and lengths. Default: ${DEFAULT-VALUE}.")
  private String route = "longest";

  @Option(
      names = "--locations",
      split = ",",
      paramLabel = "ROW:COL",
      description =
          "Where catchments end: rows and columns from 0, or ids of nodes. Nested ones lie within "
              + "those downstream.")
  private List<String> locations = List.of();

  @Option(
      names = "--skip-nan",
      description = "Leave missing values out; else all that lies beyond one is missing too.")
  private boolean skipNaN;

  @Option(
      names = "--unsplit",
      description = "Where a river bifurcates, both arms carry all; else each its part.")
  private boolean unsplit;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the result goes, by its extension: .tif, .nc, .map or .asc on the network's grid, "
              + "or .csv. Default: METRIC.tif or METRIC.csv in thalweg-out.")
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
    OutputFile file = Results.check(river, out.orElseGet(() -> usualFile(chosen, river)));
    Optional<OutputFile> picture = map.map(MapOptions::picture);
    picture.ifPresent(each -> river.place());
    Metric.Task task = task(river);
    double[] result;
    try (Progress progress = progress("Accumulating " + chosen, picture.isPresent() ? 3 : 2)) {
      result = chosen.apply(task);
      progress.step("computed");
      Results.write(river, chosen.toString().replace('-', '_'), result, file);
      progress.step("written to " + file.path());
      if (picture.isPresent()) {
        draw(map(river, chosen, result), picture.get());
        progress.step("drawn in " + picture.get().path());
      }
    }
    report(river, chosen, result, file);
  }

  private Metric checked() {
    look.check();
    Choice.named("--direction", direction, new String[] {"up", "down"});
    Choice.named("--route", route, new String[] {"shortest", "longest"});
    if (!(percentile >= 0 && percentile <= 1)) {
      throw new InputException("--percentile: found %s, wanted 0 to 1".formatted(percentile));
    }
    if (levels < 1 || levels > 9) {
      throw new InputException("--levels: found %d, wanted 1 to 9".formatted(levels));
    }
    Metric chosen = Choice.named("--metric", metric, Metric.values());
    if (!chosen.takesField() && !field.equals(CELLS)) {
      throw new InputException("--field: --metric %s is of the network alone".formatted(chosen));
    } else if (chosen.takesLocations() == locations.isEmpty()) {
      throw new InputException("--locations: wanted with --metric catchments, and only with it");
    } else if (!chosen.takesWeights() && (weights.isPresent() || direction.equals("down"))) {
      throw new InputException(
          "--metric %s: takes no --weights and no --direction".formatted(chosen));
    }
    return chosen;
  }

  private static Path usualFile(Metric chosen, River river) {
    String extension = river.network().grid().isPresent() ? ".tif" : ".csv";
    return Path.of("thalweg-out", chosen + extension);
  }

  private Metric.Task task(River river) {
    double[] values = values(river, field, variable);
    Weights<double[]> plain = unsplit ? Weights.unsplit() : Weights.none();
    Weights<double[]> weighted =
        weights
            .map(each -> values(river, each, Optional.empty()))
            .map(each -> unsplit ? Weights.unsplit(each) : Weights.node(each))
            .orElse(plain);
    return new Metric.Task(
        river,
        values,
        skipNaN ? weighted.skipNaN() : weighted,
        new Metric.Options(
            direction.equals("up"),
            percentile,
            levels,
            Route.valueOf(route.toUpperCase(Locale.ROOT)),
            Places.read(river, locations)));
  }

  private static double[] values(River river, String field, Optional<String> variable) {
    if (field.equals(AREA)) {
      return river.areas();
    } else if (field.equals(CELLS)) {
      double[] ones = new double[river.network().nodeCount()];
      Arrays.fill(ones, 1);
      return ones;
    }
    return Fields.read(river, Path.of(field), variable);
  }

  private RiverMap map(River river, Metric chosen, double[] result) {
    String name = chosen.keepsQuantity() ? fieldName() : chosen.title();
    String units = chosen.units(river, look.units(usualUnits()));
    return look.map(river, title(chosen)).withField(look.field(result, name, units));
  }

  private String title(Metric chosen) {
    if (!chosen.takesField()) {
      return chosen.title();
    } else if (chosen == Metric.SUM && field.equals(AREA) && direction.equals("up")) {
      return "Upstream area";
    }
    String where = chosen.takesWeights() ? " " + direction + "stream" : "";
    return chosen.title() + " of " + fieldName() + where;
  }

  private String fieldName() {
    if (variable.isPresent()) {
      return variable.get();
    }
    String name = String.valueOf(Path.of(field).getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private String usualUnits() {
    return field.equals(AREA) ? "km²" : field.equals(CELLS) ? "cells" : "";
  }

  private void report(River river, Metric chosen, double[] result, OutputFile file) {
    double least = Arrays.stream(result).filter(x -> !Double.isNaN(x)).min().orElse(Double.NaN);
    double most = Arrays.stream(result).filter(x -> !Double.isNaN(x)).max().orElse(Double.NaN);
    long missing = Arrays.stream(result).filter(Double::isNaN).count();
    out().printf("%s of %s: %d nodes%n", chosen, river.name(), result.length);
    out().printf("from %s to %s, %d missing%n", number(least), number(most), missing);
    out().println(file.path());
    map.ifPresent(each -> out().println(each));
    out().flush();
  }

  private static String number(double value) {
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }
}
