package org.thalweg.examples.network;

import org.thalweg.examples.command.ExampleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code network}, which is a family of commands. */
@Command(
    name = "network",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Summarises, checks, repairs, converts, builds and draws river networks.",
      "",
      "A network is read from a GeoTIFF, NetCDF, PCRaster or ESRI ASCII grid of flow directions, a "
          + "table of nodes or edges (.csv), CaMa-Flood's files, or as this command saved it. What "
          + "it is shows by its content; where that is not enough, --format says.",
      ""
    },
    subcommands = {
      SummaryCommand.class,
      CheckCommand.class,
      RepairCommand.class,
      ConvertCommand.class,
      BuildCommand.class,
      DrawCommand.class
    },
    footer = {
      "",
      "  thalweg network summary rhine_d8.tif",
      "  thalweg network draw rhine_d8.tif --out rhine.png",
      "  thalweg network convert rhine_d8.tif --out rhine.map --to pcraster"
    })
public final class NetworkCommand implements ExampleCommand {
  @Spec private CommandSpec spec;

  /** The command, as the command line makes it. */
  public NetworkCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}
