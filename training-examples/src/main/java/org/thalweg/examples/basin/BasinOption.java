package org.thalweg.examples.basin;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.thalweg.examples.command.DateConverter;
import org.thalweg.examples.command.InputException;
import picocli.CommandLine.Option;

/**
 * The options that say which basin, for a command to mix in: {@code --data} and what belongs to it.
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

  private static void refuse(String option, Optional<?> value) {
    if (value.isPresent()) {
      throw new InputException(option + ": is for --data");
    }
  }
}
