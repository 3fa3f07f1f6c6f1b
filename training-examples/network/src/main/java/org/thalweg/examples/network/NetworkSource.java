package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thalweg.examples.command.Choice;
import org.thalweg.examples.command.InputException;
import org.thalweg.io.NetworkOptions;
import org.thalweg.io.NetworkTable;
import org.thalweg.io.Networks;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.io.UnreadableFileException;
import org.thalweg.operators.RiverNetwork;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say how a network is read, for what cannot be recognised. */
final class NetworkSource {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})x(\\d{1,9})");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "What the numbers of the network's grid mean: auto, esri-d8, esri-d8-inland (255 is a "
              + "sink), merit, pcraster, cama-nextxy, cama-downxy or elevation (a surface: the "
              + "network is made from it). Default: ${DEFAULT-VALUE}.")
  private String format = "auto";

  @Option(
      names = "--shape",
      paramLabel = "ROWSxCOLS",
      description = "The grid of CaMa-Flood's nextxy.bin, which does not say.")
  private Optional<String> shape = Optional.empty();

  @Option(
      names = "--wrap-longitude",
      description = "The grid goes around the globe: its east and west edge are one.")
  private boolean wrapLongitude;

  @Mixin private RasterSource grid;

  Format format() {
    return Choice.named("--format", format, Format.values());
  }

  NetworkOptions options() {
    return new NetworkOptions(format().encoding(), wrapLongitude);
  }

  boolean wrapsLongitude() {
    return wrapLongitude;
  }

  /** The network of a file, or a generated one. */
  River read(Optional<Path> file) {
    format();
    return file.map(this::read).orElseGet(GeneratedRiver::river);
  }

  River read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (shape.isPresent()) {
      return River.of(name, nextXy(file, shape.get()), grid.crs());
    } else if (format() == Format.ELEVATION) {
      Raster surface = raster(file);
      return River.of(name, Networks.fromElevation(surface), surface.crs());
    } else if (hasExtension(name, "csv", "tsv", "txt")) {
      NetworkTable table = Networks.readTable(file);
      return new River(name, table.network(), grid.crs(), Optional.of(table.ids()));
    } else if (grid.namesVariable() || hasExtension(name, "tif", "tiff")) {
      Raster directions = raster(file);
      return River.of(name, network(file, directions), directions.crs());
    }
    RiverNetwork network = Networks.open(file, options());
    return River.of(name, network, isNetcdf(file) ? reference(file) : grid.crs());
  }

  /** A raster of directions or elevations, with the reference system that the user gives. */
  Raster raster(Path file) {
    return grid.read(file);
  }

  private RiverNetwork network(Path file, Raster directions) {
    try {
      return Networks.fromRaster(directions, options());
    } catch (IllegalArgumentException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }

  private static RiverNetwork nextXy(Path file, String shape) {
    Matcher sides = SHAPE.matcher(shape);
    if (!sides.matches()) {
      throw new InputException(
          "--shape: found " + InputException.quote(shape) + ", wanted rows and columns as 180x360");
    }
    int rows = Integer.parseInt(sides.group(1));
    return Networks.readNextXy(file, rows, Integer.parseInt(sides.group(2)));
  }

  /** Directions in NetCDF have a reference system; CaMa-Flood's two variables may lack one. */
  private Optional<String> reference(Path file) {
    try {
      Optional<String> known = Rasters.read(file).crs();
      return known.isPresent() ? known : grid.crs();
    } catch (UnreadableFileException e) {
      return grid.crs();
    }
  }

  static boolean isNetcdf(Path file) {
    return hasExtension(String.valueOf(file.getFileName()), "nc", "nc4");
  }

  static boolean hasExtension(String name, String... extensions) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String each : extensions) {
      if (lower.endsWith("." + each)) {
        return true;
      }
    }
    return false;
  }
}
