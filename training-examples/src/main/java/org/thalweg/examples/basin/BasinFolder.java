package org.thalweg.examples.basin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.RiverNetwork;

/**
 * Reads a basin from a folder:
 *
 * <ul>
 *   <li>{@code reaches.csv}: the network, see {@link ReachTable};
 *   <li>{@code inflow.csv} or {@code NAME_<reaches>x<days>_f32le.bin}: lateral inflow, see {@link
 *       InflowTable} and {@link RawInflow};
 *   <li>{@code obs_NAME_daily.csv}: observed discharge, see {@link ObservationFile}.
 * </ul>
 */
final class BasinFolder {
  private final Path folder;

  private BasinFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The basin in a folder.
   *
   * @param start the first day of raw inflow; if empty, that of the observations
   * @param gauge the observed reach; if empty, the only outlet
   * @throws InputException if a file is missing or wrong, or the files do not agree
   */
  static Basin read(Path folder, Optional<LocalDate> start, Optional<String> gauge) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": there is no such folder");
    }
    BasinFolder basin = new BasinFolder(folder);
    Reaches reaches = ReachTable.read(folder.resolve("reaches.csv"));
    Path observationFile =
        basin.only("observations", "obs_*_daily.csv", BasinFolder::holdsObservations);
    DailySeries observed = ObservationFile.read(observationFile);
    DailySeries inflow = basin.inflow(reaches, observed, start);
    return new Basin(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        reaches,
        gaugeOf(reaches, gauge),
        inflow.start(),
        inflow.values(),
        aligned(observed, inflow, observationFile));
  }

  private static boolean holdsObservations(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("obs_") && name.endsWith("_daily.csv");
  }

  private static boolean holdsInflow(Path file) {
    return file.getFileName().toString().equals("inflow.csv") || RawInflow.isNamed(file);
  }

  private Path only(String what, String name, Predicate<Path> test) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(test).sorted().toList();
      if (found.size() != 1) {
        String names =
            found.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
        throw new InputException(
            "%s: found %s for %s, wanted exactly one file %s"
                .formatted(folder, names.isEmpty() ? "nothing" : names, what, name));
      }
      return found.get(0);
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private DailySeries inflow(Reaches reaches, DailySeries observed, Optional<LocalDate> start) {
    Path file =
        only(
            "lateral inflow",
            "inflow.csv or NAME_<reaches>x<days>_f32le.bin",
            BasinFolder::holdsInflow);
    if (!RawInflow.isNamed(file)) {
      if (start.isPresent()) {
        throw new InputException("--start: is for raw inflow, " + file + " has dates of its own");
      }
      return InflowTable.read(file, reaches.ids());
    }
    Constant values = RawInflow.read(file, reaches.ids());
    DailySeries inflow = new DailySeries(start.orElse(observed.start()), values);
    if (start.isEmpty() && inflow.days() != observed.days()) {
      throw new InputException(
          "%s: has %d days and the observations %d, so its first day is unknown: give --start"
              .formatted(file, inflow.days(), observed.days()));
    }
    return inflow;
  }

  /** Observations on the days of the inflow; NaN where there are none. */
  private static Constant aligned(DailySeries observed, DailySeries inflow, Path file) {
    double[] values = (double[]) observed.values().toFlatArray();
    double[] aligned = new double[inflow.days()];
    long shift = ChronoUnit.DAYS.between(observed.start(), inflow.start());
    boolean meet = false;
    for (int day = 0; day < aligned.length; day++) {
      long position = day + shift;
      boolean covered = position >= 0 && position < values.length;
      aligned[day] = covered ? values[(int) position] : Double.NaN;
      meet |= covered;
    }
    if (!meet) {
      throw new InputException(
          "%s: begins on %s and has %d days, none of them in the inflow, which begins on %s and has"
                  .formatted(file, observed.start(), values.length, inflow.start())
              + " %d".formatted(inflow.days()));
    }
    return Constant.of(aligned);
  }

  private static int gaugeOf(Reaches reaches, Optional<String> gauge) {
    if (gauge.isPresent()) {
      int position = reaches.ids().indexOf(gauge.get());
      if (position < 0) {
        throw new InputException(
            "--gauge: %s is no reach of the network".formatted(InputException.quote(gauge.get())));
      }
      return position;
    }
    RiverNetwork network = reaches.network();
    int[] outlets = network.sinks();
    if (outlets.length != 1) {
      String names =
          IntStream.of(Arrays.copyOf(outlets, Math.min(outlets.length, 10)))
              .mapToObj(reaches.ids()::get)
              .collect(Collectors.joining(", "));
      throw new InputException(
          "the network has %d outlets (%s%s): say with --gauge which reach is observed"
              .formatted(outlets.length, names, outlets.length > 10 ? ", ..." : ""));
    }
    return outlets[0];
  }
}
