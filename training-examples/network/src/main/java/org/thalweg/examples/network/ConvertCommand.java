package org.thalweg.examples.network;

import java.nio.file.Path;
import org.thalweg.examples.command.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code network convert}. */
@Command(
    name = "convert",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {"Writes a network in another format or encoding, at the same place.", ""})
final class ConvertCommand extends RiverCommand {
  @Parameters(paramLabel = "FILE", description = "The network.")
  private Path file = Path.of("");

  @Mixin private NetworkFiles target;
  @Mixin private NetworkSource source;

  @Override
  void run() {
    OutputFile out = target.check();
    River river = source.read(file);
    target.write(river, out, source.wrapsLongitude());
    out().println(out.path() + ": " + river.network());
    out().flush();
  }
}
