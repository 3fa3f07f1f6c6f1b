package org.thalweg.examples.network;

import java.nio.file.Path;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.io.Networks;
import org.thalweg.io.Raster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code network build}. */
@Command(
    name = "build",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Builds a network from elevations: depressions are filled, flats resolved, and water takes "
          + "the steepest descent.",
      ""
    })
final class BuildCommand extends RiverCommand {
  @Parameters(paramLabel = "DEM", description = "Elevations on a grid, in metres.")
  private Path file = Path.of("");

  @Mixin private NetworkFiles target;
  @Mixin private RasterSource source;

  @Override
  void run() {
    OutputFile out = target.check();
    Raster surface = source.read(file);
    River river =
        River.of(
            String.valueOf(file.getFileName()), Networks.fromElevation(surface), surface.crs());
    target.write(river, out, false);
    out().println(out.path() + ": " + river.network());
    out().flush();
  }
}
