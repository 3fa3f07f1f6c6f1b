package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.io.Networks;
import org.thalweg.io.Raster;
import org.thalweg.operators.Repaired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code network repair}. */
@Command(
    name = "repair",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Makes a network of a grid of directions that is none.",
      "",
      "Numbers without meaning become missing cells; a cell that flows off the grid or into a "
          + "missing cell becomes an outlet; of a circle of water, cells with inflow from outside it "
          + "stay, as outlets, and the others become missing.",
      ""
    })
final class RepairCommand extends RiverCommand {
  @Parameters(paramLabel = "FILE", description = "Flow directions on a grid.")
  private Path file = Path.of("");

  @Mixin private NetworkFiles target;
  @Mixin private NetworkSource source;

  @Override
  void run() {
    OutputFile out = target.check();
    Raster directions = directions(source, file);
    Repaired repaired = Networks.repair(directions, source.options());
    River river =
        River.of(String.valueOf(file.getFileName()), repaired.network(), directions.crs());
    target.write(river, out, source.wrapsLongitude());
    String changes =
        repaired.report().isUnchanged() ? "nothing to repair" : describe(repaired.report());
    out().println(changes);
    out().println(out.path() + ": " + repaired.network());
    out().flush();
  }

  /** What a repair would make of a file. */
  static Repaired repair(NetworkSource source, Path file) {
    return Networks.repair(directions(source, file), source.options());
  }

  private static Raster directions(NetworkSource source, Path file) {
    switch (source.format()) {
      case CAMA_NEXTXY, CAMA_DOWNXY, ELEVATION ->
          throw new InputException(
              "--format: only grids of ESRI's, MERIT's or PCRaster's directions are repaired");
      default -> {
        return source.raster(file);
      }
    }
  }

  /** What was wrong, in words. */
  static String describe(Repaired.Report report) {
    List<String> faults = new ArrayList<>();
    add(
        faults,
        report.invalidCodes(),
        "cell without a direction that means anything",
        "cells without a direction that means anything");
    add(faults, report.cutOffGrid(), "cell flows off the grid", "cells flow off the grid");
    add(
        faults,
        report.cutIntoMissing(),
        "cell flows into a missing one",
        "cells flow into missing ones");
    add(faults, report.cycles(), "circle of water", "circles of water");
    add(
        faults,
        report.cycleSinks(),
        "cell of a circle kept as an outlet",
        "cells of circles kept as outlets");
    add(faults, report.cycleRemoved(), "cell of a circle left out", "cells of circles left out");
    return String.join(", ", faults);
  }

  private static void add(List<String> faults, int count, String one, String many) {
    if (count > 0) {
      faults.add(count + " " + (count == 1 ? one : many));
    }
  }
}
