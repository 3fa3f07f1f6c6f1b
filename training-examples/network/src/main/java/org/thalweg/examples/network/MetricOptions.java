package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.Route;
import org.thalweg.operators.Walk;
import picocli.CommandLine.Option;

/** Options of metrics. */
final class MetricOptions {
  private static final String UP = "up";
  private static final String DOWN = "down";
  private static final String BOTH = "both";

  @Option(
      names = "--direction",
      paramLabel = "up|down|both",
      description =
          "Whether what lies upstream or downstream counts; from locations, whether one walks up, "
              + "down, or down and then up. Default: ${DEFAULT-VALUE}.")
  private String direction = UP;

  @Option(
      names = "--percentile",
      paramLabel = "P",
      description = "From 0 to 1, for --metric percentile. Default: ${DEFAULT-VALUE}.")
  private double percentile = 0.5;

  @Option(
      names = "--classes",
      split = ",",
      paramLabel = "N",
      description = "The classes whose shares --metric frequencies gives, as 1,2,5.")
  private List<Integer> classes = List.of();

  @Option(
      names = "--levels",
      paramLabel = "N",
      description = "Digits of Pfafstetter's codes, 1 to 9. Default: ${DEFAULT-VALUE}.")
  private int levels = 3;

  @Option(
      names = "--route",
      paramLabel = "shortest|longest",
      description =
          "Which of several ways counts for distances and lengths. Default: longest to sources and "
              + "sinks, shortest from locations.")
  private Optional<String> route = Optional.empty();

  @Option(
      names = "--locations",
      split = ",",
      paramLabel = "ROW:COL",
      description =
          "Where catchments end and distances begin: rows and columns from 0, ids of nodes, or a "
              + ".csv of gauges. Of other metrics, where results are wanted.")
  private List<String> locations = List.of();

  @Option(
      names = "--overwrite",
      description =
          "Catchments of locations downstream take in those upstream; else each ends where the "
              + "next begins.")
  private boolean overwrite;

  @Option(
      names = "--zones",
      paramLabel = "FILE",
      description =
          "Statistics over zones, not along the river: their numbers as --field, such as of "
              + "countries, or what --metric catchments wrote.")
  private Optional<Path> zones = Optional.empty();

  /** Sees to it that the options make sense for a metric, before anything is read. */
  void check(Metric metric) {
    Choice.named("--direction", direction, new String[] {UP, DOWN, BOTH});
    route.ifPresent(each -> Choice.named("--route", each, new String[] {"shortest", "longest"}));
    if (!(percentile >= 0 && percentile <= 1)) {
      throw new InputException("--percentile: found %s, wanted 0 to 1".formatted(percentile));
    } else if (levels < 1 || levels > 9) {
      throw new InputException("--levels: found %d, wanted 1 to 9".formatted(levels));
    } else if (metric.wantsLocations() && locations.isEmpty()) {
      throw new InputException(
          "--locations: --metric %s wants them, as --locations 300:400,12:7".formatted(metric));
    } else if ((metric == Metric.FREQUENCIES) == classes.isEmpty()) {
      throw new InputException("--classes: wanted with --metric frequencies, and only with it");
    } else if (overwrite && metric != Metric.CATCHMENTS) {
      throw new InputException("--overwrite: is for --metric catchments");
    }
    checkDirection(metric);
    zones.ifPresent(each -> checkZonal(metric));
  }

  private void checkDirection(Metric metric) {
    if (direction.equals(BOTH) && !metric.walks()) {
      throw new InputException("--direction both: is for --metric distance and length");
    } else if (direction.equals(DOWN) && !metric.walks() && !metric.takesWeights()) {
      throw new InputException("--metric %s: takes no --direction".formatted(metric));
    }
  }

  private void checkZonal(Metric metric) {
    if (!metric.isZonal()) {
      throw new InputException(
          "--zones: --metric %s is not one of zones; those are %s"
              .formatted(metric, String.join(", ", Metric.zonalNames())));
    } else if (!locations.isEmpty() || direction.equals(DOWN)) {
      throw new InputException("--zones: take no --locations and no --direction");
    }
  }

  Optional<Path> zones() {
    return zones;
  }

  boolean hasLocations() {
    return !locations.isEmpty();
  }

  Places places(River river) {
    return Places.read(river, locations);
  }

  /** The direction, as it is said on a map. */
  String direction() {
    return direction + "stream";
  }

  private Walk walk() {
    return switch (direction) {
      case UP -> Walk.UPSTREAM;
      case DOWN -> Walk.DOWNSTREAM;
      default -> Walk.BOTH;
    };
  }

  /** The options as operators take them. */
  MetricTask.Options of(Metric metric, Places places) {
    Route usual = metric.walks() ? Route.SHORTEST : Route.LONGEST;
    return new MetricTask.Options(
        walk(),
        percentile,
        classes.stream().mapToInt(Integer::intValue).toArray(),
        levels,
        route.map(each -> Route.valueOf(each.toUpperCase(Locale.ROOT))).orElse(usual),
        places.locations(),
        overwrite);
  }
}
