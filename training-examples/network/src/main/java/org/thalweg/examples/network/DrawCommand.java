package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.map.RiverMap;
import org.thalweg.operators.StreamOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code network draw}. */
@Command(
    name = "draw",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Draws a network on a grid as a map, with lines as wide as their Strahler order.",
      ""
    })
final class DrawCommand extends RiverCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The network. Default: a generated basin.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      description = "Where the map goes. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("thalweg-out", "network.png");

  @Option(
      names = "--field",
      paramLabel = "FILE",
      description = "What lies under the rivers, as elevation: a raster on the network's grid.")
  private Optional<Path> field = Optional.empty();

  @Mixin private NetworkSource source;
  @Mixin private MapOptions look;

  @Override
  void run() {
    look.check();
    River river = source.read(file);
    river.place();
    Optional<double[]> values = field.map(each -> Fields.readOne(river, each, Optional.empty()));
    OutputFile picture = MapOptions.picture(out);
    try (Progress progress = progress("Drawing " + river.name(), 2)) {
      RiverMap map =
          look.map(river, "River network").withRivers(StreamOrder.strahler(river.network()));
      progress.step("orders");
      draw(
          values
              .map(each -> map.withField(look.field(each, fieldName(), look.units(""))))
              .orElse(map),
          picture);
      progress.step("see " + out);
    }
    out().println(out);
    out().flush();
  }

  private String fieldName() {
    String name = field.map(each -> String.valueOf(each.getFileName())).orElse("");
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
