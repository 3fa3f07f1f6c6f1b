package org.thalweg.examples.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.io.Encoding;
import org.thalweg.io.NetworkOptions;
import org.thalweg.io.Networks;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.RiverNetwork;
import picocli.CommandLine.Option;

/** Options that say where and how a network is written. */
final class NetworkFiles {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "Where the network goes, by its extension: .network (any network, with a checksum), .tif, "
              + ".nc, .map or .asc (directions on a grid), .bin (CaMa-Flood's nextxy) or .csv (a "
              + "table of nodes, or of edges where it bifurcates).")
  private Path out = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "What the numbers on a grid mean: esri-d8, merit or pcraster. Default: pcraster for "
              + ".map, else esri-d8.")
  private Optional<String> to = Optional.empty();

  /** How a network is written. */
  private enum Kind {
    SAVED,
    DIRECTIONS,
    NEXT_XY,
    TABLE
  }

  /** Sees to it that the network can be written there, before anything runs. */
  OutputFile check() {
    if (kind() == Kind.DIRECTIONS) {
      format();
    } else if (to.isPresent()) {
      throw new InputException("--to: is for directions on a grid, in .tif, .nc, .map or .asc");
    }
    return OutputFile.at(out);
  }

  void write(River river, OutputFile file, boolean wrapsLongitude) {
    switch (kind()) {
      case SAVED -> Networks.save(river.network(), out);
      case NEXT_XY -> Networks.writeNextXy(river.network(), out);
      case TABLE -> file.write(table(river).getBytes(StandardCharsets.UTF_8));
      case DIRECTIONS -> writeDirections(river, wrapsLongitude);
    }
  }

  private Kind kind() {
    String name = String.valueOf(out.getFileName());
    if (NetworkSource.hasExtension(name, "network")) {
      return Kind.SAVED;
    } else if (NetworkSource.hasExtension(name, "tif", "tiff", "nc", "nc4", "map", "asc")) {
      return Kind.DIRECTIONS;
    } else if (NetworkSource.hasExtension(name, "bin")) {
      return Kind.NEXT_XY;
    } else if (NetworkSource.hasExtension(name, "csv")) {
      return Kind.TABLE;
    }
    throw new InputException(
        out + ": no format of networks; wanted .network, .tif, .nc, .map, .asc, .bin or .csv");
  }

  private Format format() {
    boolean map = NetworkSource.hasExtension(String.valueOf(out.getFileName()), "map");
    Format[] formats = {Format.ESRI_D8, Format.MERIT, Format.PCRASTER};
    return to.map(text -> Choice.named("--to", text, formats))
        .orElse(map ? Format.PCRASTER : Format.ESRI_D8);
  }

  private void writeDirections(River river, boolean wrapsLongitude) {
    river.grid("write a .network or .csv");
    NetworkOptions options = new NetworkOptions(format().encoding(), wrapsLongitude);
    boolean map = NetworkSource.hasExtension(String.valueOf(out.getFileName()), "map");
    if (map && options.encoding() == Encoding.PCRASTER) {
      Networks.write(river.network(), out, options);
      return;
    }
    Raster directions = Networks.toRaster(river.network(), options);
    Rasters.write(river.crs().map(directions::withCrs).orElse(directions), out);
  }

  /** Nodes with the one downstream of each; edges with their split ratios if it bifurcates. */
  private static String table(River river) {
    RiverNetwork network = river.network();
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    StringBuilder text = new StringBuilder();
    if (network.bifurcates()) {
      double[] ratios = network.splitRatios();
      text.append("upstream,downstream,width\n");
      for (int edge = 0; edge < from.length; edge++) {
        text.append(river.id(from[edge])).append(',').append(river.id(to[edge])).append(',');
        text.append(ratios[edge]).append('\n');
      }
      return text.toString();
    }
    int[] downstream = new int[network.nodeCount()];
    Arrays.fill(downstream, -1);
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    text.append("id,downstream\n");
    for (int node = 0; node < downstream.length; node++) {
      text.append(river.id(node)).append(',');
      text.append(downstream[node] < 0 ? "" : Long.toString(river.id(downstream[node])));
      text.append('\n');
    }
    return text.toString();
  }
}
