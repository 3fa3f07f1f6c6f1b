package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.examples.map.LogScale;
import org.thalweg.examples.map.Place;
import org.thalweg.examples.map.RiverMap;
import org.thalweg.operators.RiverGrid;
import picocli.CommandLine.Option;

/** Options that say how a map looks. */
final class MapOptions {
  private static final int LEAST_SIZE = 200;
  private static final int MOST_SIZE = 10_000;

  @Option(names = "--title", paramLabel = "TEXT", description = "What stands above the map.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--units", paramLabel = "TEXT", description = "The units of the field.")
  private Optional<String> units = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "auto|on|off",
      description =
          "Colours by the logarithm; auto where a field spans orders of magnitude. Default: "
              + "${DEFAULT-VALUE}.")
  private String log = "auto";

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description =
          "The longer side of the map without what is around it. Default: ${DEFAULT-VALUE}.")
  private int size = 1000;

  /** Sees to it that the options make sense, before anything runs. */
  void check() {
    logScale();
    if (size < LEAST_SIZE || size > MOST_SIZE) {
      throw new InputException(
          "--size: found %d, wanted %d to %d".formatted(size, LEAST_SIZE, MOST_SIZE));
    }
  }

  /** The file that a map goes to. */
  static OutputFile picture(Path file) {
    if (!NetworkSource.hasExtension(String.valueOf(file.getFileName()), "png")) {
      throw new InputException(file + ": no format of maps; wanted .png");
    }
    return OutputFile.at(file);
  }

  private LogScale logScale() {
    String[] names = {"auto", "on", "off"};
    return LogScale.valueOf(Choice.named("--log", log, names).toUpperCase(Locale.ROOT));
  }

  /** A map of a river that shows nothing yet but its cells. */
  RiverMap map(River river, String usualTitle) {
    Place place = river.place();
    String title = this.title.orElse(usualTitle);
    return RiverMap.of(river.network(), place, new RiverMap.Heading(title, subtitle(river)), size);
  }

  private static String subtitle(River river) {
    RiverGrid grid = river.network().grid().orElseThrow();
    int outlets = river.network().sinks().length;
    return String.format(
        Locale.ROOT,
        "%s · %,d cells on %,d × %,d · %,d %s",
        river.name(),
        grid.nodeCount(),
        grid.rows(),
        grid.cols(),
        outlets,
        outlets == 1 ? "outlet" : "outlets");
  }

  /** The units of the field: those that the user gives, else the usual ones. */
  String units(String usual) {
    return units.orElse(usual);
  }

  /** A field with its name and units above its colours. */
  RiverMap.Field field(double[] values, String name, String units) {
    String label = units.isEmpty() || units.equals(name) ? name : name + ", " + units;
    return new RiverMap.Field(values, label, logScale());
  }
}
