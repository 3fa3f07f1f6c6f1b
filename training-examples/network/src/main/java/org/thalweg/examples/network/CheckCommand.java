package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.io.UnreadableFileException;
import org.thalweg.operators.Repaired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code network check}. */
@Command(
    name = "check",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Says whether a file holds a river network, and if not, what is wrong with it.",
      ""
    },
    footer = {"", "Exit code: 0 it does, 2 it does not or cannot be read."})
final class CheckCommand extends RiverCommand {
  @Parameters(paramLabel = "FILE", description = "The network.")
  private Path file = Path.of("");

  @Mixin private NetworkSource source;

  @Override
  void run() {
    River river;
    try {
      river = source.read(file);
    } catch (UnreadableFileException | IllegalArgumentException | InputException e) {
      throw new InputException(faults().orElse(String.valueOf(e.getMessage())), e);
    }
    int cut = river.network().buildReport().flowsIntoMissing();
    out().println(file + ": a valid network, " + river.network());
    if (cut > 0) {
      out()
          .printf(
              "%d cells flow into missing ones and became outlets; a large number hints at a wrong"
                  + " --format%n",
              cut);
    }
    out().flush();
  }

  /** What is wrong, all of it, where the file is at least a grid of directions. */
  private Optional<String> faults() {
    try {
      Repaired.Report report = RepairCommand.repair(source, file).report();
      boolean none = report.invalidCodes() + report.cutOffGrid() + report.cycles() == 0;
      return none
          ? Optional.empty()
          : Optional.of(
              "%s: no network: %s; 'thalweg network repair' makes one of it"
                  .formatted(file, RepairCommand.describe(report)));
    } catch (UnreadableFileException | IllegalArgumentException | InputException e) {
      return Optional.empty();
    }
  }
}
