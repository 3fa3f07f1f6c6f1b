package org.thalweg.examples.basin;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.thalweg.examples.command.DateConverter;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.Period;
import picocli.CommandLine.Option;

/**
 * The options that say which basin, and which of its days: for a command to mix in. {@code --data}
 * and what belongs to it, {@code --calibration} and {@code --validation}.
 */
public final class BasinOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The basin, see below. Default: a generated one.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--start",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The first day of raw inflow. Default: that of the observations.")
  private Optional<LocalDate> start = Optional.empty();

  @Option(
      names = "--gauge",
      paramLabel = "ID",
      description = "The reach whose outflow is observed. Default: the only outlet.")
  private Optional<String> gauge = Optional.empty();

  @Option(
      names = "--calibration",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description =
          "Days of the fit. Default: 1981-10-01..1995-09-30 where the record covers that and the "
              + "default validation; else the first half of what follows the first year.")
  private Optional<Period> calibration = Optional.empty();

  @Option(
      names = "--validation",
      paramLabel = "FROM..TO",
      converter = Period.Converter.class,
      description =
          "Days that the fit never sees. Default: 1995-10-01..2010-09-30; else the second half.")
  private Optional<Period> validation = Optional.empty();

  /** The options at their defaults, to be filled by picocli. */
  public BasinOption() {}

  /**
   * The folder that was given.
   *
   * @return the folder; empty if a basin is to be generated
   */
  public Optional<Path> folder() {
    return data;
  }

  /**
   * Reads the basin that was given.
   *
   * @return the basin; empty if one is to be generated
   * @throws InputException if it cannot be read, or other options of a folder stand without one
   */
  public Optional<Basin> read() {
    if (data.isPresent()) {
      return Optional.of(BasinFolder.read(data.get(), start, gauge));
    }
    refuse("--start", start);
    refuse("--gauge", gauge);
    return Optional.empty();
  }

  /**
   * The periods of a basin.
   *
   * @param basin the basin
   * @return those given; else the usual ones
   * @throws InputException if they do not fit the record
   */
  public Periods periods(Basin basin) {
    return Periods.of(basin, calibration, validation);
  }

  private static void refuse(String option, Optional<?> value) {
    if (value.isPresent()) {
      throw new InputException(option + ": is for --data");
    }
  }
}
