package org.thalweg.io;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.operators.CellSpacing;
import org.thalweg.operators.Elevation;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.NextCells;
import org.thalweg.operators.Repaired;
import org.thalweg.operators.RiverNetwork;

/** River networks from files and back. */
public final class Networks {
  private Networks() {}

  /**
   * Opens a network, whatever it is in: a saved network; directions in a GeoTIFF, a PCRaster map,
   * an ESRI ASCII grid or a NetCDF file; CaMa-Flood's next cells or a mesh of one dimension in a
   * NetCDF file; or a table of nodes or edges with comma-separated values.
   *
   * <p>What a file is follows from its first bytes, then from its extension. Directions are
   * PCRaster's in a map that says so, or where all are keys of the keypad and one is no direction
   * of ESRI's; else they are ESRI's. MERIT's are read as ESRI's, with 255 missing: use {@link
   * #open(Path, NetworkOptions)} to have it an inland sink.
   *
   * @param file the file
   * @return the network, at its place if it is on a grid that has one
   * @throws UnreadableFileException if there is no such file, it is of another kind, cut or
   *     altered, or it describes no network: an edge leaves the grid, or water runs in a circle
   */
  public static RiverNetwork open(Path file) {
    return open(file, NetworkOptions.automatic());
  }

  /**
   * Opens a network of which the encoding is known.
   *
   * @param file the file
   * @param options what the numbers mean, and whether the grid goes around the globe
   * @return the network, at its place if it is on a grid that has one
   * @throws UnreadableFileException as {@link #open(Path)}
   */
  public static RiverNetwork open(Path file, NetworkOptions options) {
    return Guard.run(file, () -> open(file, options, FileKind.of(file)));
  }

  private static RiverNetwork open(Path file, NetworkOptions options, FileKind kind)
      throws IOException {
    return switch (kind) {
      case SAVED_NETWORK -> NetworkFileReader.read(file);
      case PCRASTER -> GridNetworks.network(PcrasterMap.read(file), directions(file, options));
      case NETCDF_CLASSIC, NETCDF_4 ->
          Rasters.netcdf(file, kind, variables -> fromVariables(variables, options));
      case GEOTIFF, ASCII_GRID -> GridNetworks.network(Rasters.read(file, "", kind), options);
      case UNKNOWN -> {
        if (isTable(file)) {
          yield NetworkCsv.read(file).network();
        }
        throw new IOException(
            "no network: wanted a saved one, directions in a GeoTIFF, a PCRaster map, an ESRI ASCII"
                + " grid or a NetCDF file, or a .csv table; readNextXy reads CaMa-Flood's .bin");
      }
    };
  }

  private static NetworkOptions directions(Path file, NetworkOptions options) throws IOException {
    return options.encoding() == Encoding.AUTOMATIC && PcrasterMap.holdsDirections(file)
        ? new NetworkOptions(Encoding.PCRASTER, options.wrapsLongitude())
        : options;
  }

  private static RiverNetwork fromVariables(NetcdfRaster variables, NetworkOptions options)
      throws IOException {
    Optional<RiverNetwork> mesh = Ugrid.network(variables);
    if (mesh.isPresent()) {
      return mesh.get();
    }
    Optional<RiverNetwork> cama = GridNetworks.cama(variables, options);
    return cama.isPresent()
        ? cama.get()
        : GridNetworks.network(variables.read(variables.choose("")), options);
  }

  private static boolean isTable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
  }

  /**
   * Reads a table of nodes or edges, with the names that it gives the nodes.
   *
   * <p>A table of nodes has a column {@code id} and a column {@code downstream} (or as HydroRIVERS
   * calls them, {@code HYRIV_ID} and {@code NEXT_DOWN}); no outlet flows on: its downstream id is
   * empty, -1, or a 0 that no node has. A table of edges has columns {@code upstream} and {@code
   * downstream}, and may have {@code width}: an edge takes its part of the sum of the widths that
   * leave its node, where a missing width counts 1. Nodes are numbered as they first appear.
   *
   * @param file the file, with commas, semicolons or tabs
   * @return the network and the file's ids
   * @throws UnreadableFileException if there is no such file, a column is missing, a line holds no
   *     id, or the table describes no network
   */
  public static NetworkTable readTable(Path file) {
    return Guard.run(file, () -> NetworkCsv.read(file));
  }

  /**
   * Reads CaMa-Flood's {@code nextxy.bin}: int32, little-endian, all columns, then all rows. The
   * file has no header, so that its shape must be given.
   *
   * @param file the file
   * @param rows number of rows
   * @param cols number of columns
   * @return the network
   * @throws UnreadableFileException if there is no such file, it has another size, or it describes
   *     no network
   */
  public static RiverNetwork readNextXy(Path file, int rows, int cols) {
    return Guard.run(
        file,
        () -> {
          Grid grid = Grid.checked(rows, cols);
          try (Source source = Source.open(file)) {
            if (source.size() != 2L * Integer.BYTES * grid.cells()) {
              throw new IOException(
                  "%d bytes; two grids of %d x %d int32 have %d"
                      .formatted(source.size(), rows, cols, 2L * Integer.BYTES * grid.cells()));
            }
            long half = (long) Integer.BYTES * grid.cells();
            ByteOrder order = ByteOrder.LITTLE_ENDIAN;
            NextCells.Pair next =
                new NextCells.Pair(
                    (int[]) source.cells(0, DType.INT32, grid.cells(), order),
                    (int[]) source.cells(half, DType.INT32, grid.cells(), order));
            return NextCells.decode(next, rows, cols);
          }
        });
  }

  /**
   * Writes CaMa-Flood's {@code nextxy.bin}, as {@link #readNextXy} reads it. The file appears whole
   * or not at all.
   *
   * @param network a forest on a grid
   * @param file the file; replaced if it exists
   * @throws IllegalArgumentException if the network is not on a grid or bifurcates
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void writeNextXy(RiverNetwork network, Path file) {
    NextCells.Pair next = NextCells.encode(network);
    Rasters.stream(
        file,
        out -> {
          Blocks.write(next.x(), DType.INT32, ByteOrder.LITTLE_ENDIAN, out);
          Blocks.write(next.y(), DType.INT32, ByteOrder.LITTLE_ENDIAN, out);
        });
  }

  /**
   * Writes a network as a mesh of one dimension by the UGRID conventions, in NetCDF-4, as tools for
   * meshes and {@link #open(Path)} read it: the places of the nodes, the edges, and the split
   * ratios of a network that bifurcates. A grid is not kept. The file appears whole or not at all.
   *
   * @param network a network with at least one edge
   * @param lon {@code (node)} degrees east, longitude of each node
   * @param lat {@code (node)} degrees north, latitude of each node
   * @param file the file; replaced if it exists
   * @throws IllegalArgumentException if there is not one place for each node
   * @throws UnreadableFileException if the network has no edge, or the file cannot be written
   */
  public static void writeMesh(RiverNetwork network, double[] lon, double[] lat, Path file) {
    if (lon.length != network.nodeCount() || lat.length != network.nodeCount()) {
      throw new IllegalArgumentException(
          "%d longitudes and %d latitudes given for a network of %d nodes"
              .formatted(lon.length, lat.length, network.nodeCount()));
    }
    NetcdfDataset content = Ugrid.dataset(network, lon, lat);
    Guard.write(file, path -> Hdf5NetcdfWriter.write(content, path));
  }

  /**
   * A network from a raster of directions.
   *
   * @param raster the directions, row 0 in the north
   * @param options what the numbers mean, and whether the grid goes around the globe
   * @return the network, at the raster's place
   * @throws IllegalArgumentException if a number has no meaning, an edge leaves the grid, or water
   *     runs in a circle
   */
  public static RiverNetwork fromRaster(Raster raster, NetworkOptions options) {
    return GridNetworks.network(raster, options);
  }

  /**
   * The directions of a network.
   *
   * @param network a forest on a grid
   * @param options PCRaster's, ESRI's or MERIT's encoding, and whether the grid goes around the
   *     globe
   * @return directions as uint8, at the network's place
   * @throws IllegalArgumentException if the encoding is another one, or the network is not on a
   *     grid, bifurcates, or has an edge that does not lead to a neighbouring cell
   */
  public static Raster toRaster(RiverNetwork network, NetworkOptions options) {
    return GridNetworks.raster(network, options);
  }

  /**
   * Writes the directions of a network in the format that the file's extension names, as {@link
   * Rasters#write} does; a PCRaster map of local drain directions says that it holds them. The file
   * appears whole or not at all.
   *
   * @param network a forest on a grid
   * @param file the file; replaced if it exists
   * @param options PCRaster's, ESRI's or MERIT's encoding, or CaMa-Flood's for NetCDF, and whether
   *     the grid goes around the globe
   * @throws IllegalArgumentException as {@link #toRaster}
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void write(RiverNetwork network, Path file, NetworkOptions options) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean cama =
        options.encoding() == Encoding.CAMA_NEXTXY || options.encoding() == Encoding.CAMA_DOWNXY;
    if (cama && (name.endsWith(".nc") || name.endsWith(".nc4"))) {
      NetcdfDataset content = GridNetworks.camaDataset(network, options);
      Guard.write(file, path -> Hdf5NetcdfWriter.write(content, path));
      return;
    }
    Raster raster = toRaster(network, options);
    if (options.encoding() == Encoding.PCRASTER && name.endsWith(".map")) {
      Rasters.stream(file, out -> PcrasterMap.write(raster, true, out));
    } else {
      Rasters.write(raster, file);
    }
  }

  /**
   * A network from directions that may hold numbers without meaning, cycles and edges off the grid,
   * by the rules of {@link Repaired}.
   *
   * @param raster the directions, row 0 in the north
   * @param options what the numbers mean, and whether the grid goes around the globe
   * @return the network at the raster's place, and what was changed
   */
  public static Repaired repair(Raster raster, NetworkOptions options) {
    return GridNetworks.repair(raster, options);
  }

  /**
   * A network from a raster of elevations: depressions are filled, flats resolved, and water takes
   * the steepest descent, as {@link Elevation} says. Distances are those on the sphere where the
   * raster's reference system is in degrees, else those of its transform.
   *
   * @param elevation m, row 0 in the north; missing cells hold no node
   * @return the network, at the raster's place
   * @throws IllegalArgumentException if a value is infinite, or a row lies beyond a pole
   */
  public static RiverNetwork fromElevation(Raster elevation) {
    int rows = elevation.rows();
    Elevation surface = Elevation.of(elevation.toDoubles(), rows, elevation.cols());
    Optional<GeoTransform> place = elevation.transform();
    if (place.isEmpty()) {
      return surface.network();
    }
    GeoTransform transform = place.get();
    CellSpacing spacing =
        elevation.isGeographic()
            ? CellSpacing.geographic(rows, transform)
            : CellSpacing.uniform(
                rows,
                Math.hypot(transform.xPerColumn(), transform.yPerColumn()),
                Math.hypot(transform.xPerRow(), transform.yPerRow()));
    return surface.withSpacing(spacing).network().withTransform(transform);
  }

  /**
   * Saves a network in an open format with a checksum: lines of text, then little-endian arrays, as
   * {@code docs/files.md} describes it. The file appears whole or not at all.
   *
   * @param network any network
   * @param file the file; replaced if it exists
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void save(RiverNetwork network, Path file) {
    Guard.write(file, path -> NetworkFile.write(network, path));
  }

  /**
   * Loads a saved network.
   *
   * @param file the file
   * @return the network, equal to the one that was saved in nodes, edges, ratios, grid and place
   * @throws UnreadableFileException if there is no such file, it is no saved network or one of
   *     another version, or it was cut or altered
   */
  public static RiverNetwork load(Path file) {
    return Guard.run(file, () -> NetworkFileReader.read(file));
  }
}
