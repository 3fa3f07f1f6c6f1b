package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import picocli.CommandLine.Option;

/** Options that say how a raster is read, for what its file leaves open. */
final class RasterSource {
  @Option(
      names = "--variable",
      paramLabel = "NAME",
      description = "The variable of a NetCDF file. Default: the only one on a grid.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description =
          "The reference system of a file that has none, as EPSG:4326. Default: degrees where the "
              + "coordinates can be.")
  private Optional<String> crs = Optional.empty();

  Raster read(Path file) {
    Raster raster =
        variable.map(each -> Rasters.read(file, each)).orElseGet(() -> Rasters.read(file));
    return raster.crs().isEmpty() ? crs.map(raster::withCrs).orElse(raster) : raster;
  }

  boolean namesVariable() {
    return variable.isPresent();
  }

  /** The reference system that the user gives. */
  Optional<String> crs() {
    return crs;
  }
}
