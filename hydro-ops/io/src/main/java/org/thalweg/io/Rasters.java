package org.thalweg.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Rasters from files and back. What a file is follows from its first bytes when it is read, and
 * from its extension when it is written.
 */
public final class Rasters {
  private static final int BUFFER_BYTES = 1 << 16;

  private Rasters() {}

  /**
   * Reads a raster from a GeoTIFF of one band, a PCRaster map, an ESRI ASCII grid, or a NetCDF file
   * (classic or NetCDF-4) with one variable on a grid.
   *
   * @param file the file
   * @return the raster, row 0 in the north where the file knows its place
   * @throws UnreadableFileException if there is no such file, it is of another kind, cut or
   *     altered, or it does not fit in memory
   */
  public static Raster read(Path file) {
    return Guard.run(file, () -> read(file, "", FileKind.of(file)));
  }

  /**
   * Reads a variable from a NetCDF file, classic or NetCDF-4.
   *
   * @param file the file
   * @param variable the variable's name
   * @return the raster, row 0 in the north where the file has coordinates
   * @throws UnreadableFileException if there is no such file or variable, it is of another kind,
   *     cut or altered, or it does not fit in memory
   */
  public static Raster read(Path file, String variable) {
    return Guard.run(
        file,
        () -> {
          FileKind kind = FileKind.of(file);
          if (kind != FileKind.NETCDF_4 && kind != FileKind.NETCDF_CLASSIC) {
            throw new IOException("variables have names in NetCDF files, this is " + kind);
          }
          return read(file, variable, kind);
        });
  }

  static Raster read(Path file, String variable, FileKind kind) throws IOException {
    return switch (kind) {
      case GEOTIFF -> GeoTiff.read(file);
      case PCRASTER -> PcrasterMap.read(file);
      case ASCII_GRID -> AsciiGrid.read(file);
      case NETCDF_CLASSIC, NETCDF_4 ->
          netcdf(file, kind, variables -> variables.read(variables.choose(variable)));
      default ->
          throw new IOException(
              "no raster: wanted a GeoTIFF, a PCRaster map, an ESRI ASCII grid or a NetCDF file");
    };
  }

  /** What is read from the variables of a NetCDF file while it is open. */
  interface FromVariables<T> {
    T read(NetcdfRaster variables) throws IOException;
  }

  static <T> T netcdf(Path file, FileKind kind, FromVariables<T> from) throws IOException {
    return Netcdf.open(file, kind, variables -> from.read(new NetcdfRaster(variables)));
  }

  /**
   * Writes a raster in the format that the file's extension names: {@code .tif} or {@code .tiff}
   * (GeoTIFF), {@code .nc} or {@code .nc4} (NetCDF-4 with CF conventions, the variable called
   * {@code field}), {@code .map} (PCRaster) or {@code .asc} (ESRI ASCII grid). The file appears
   * whole or not at all.
   *
   * @param raster the raster
   * @param file the file; replaced if it exists
   * @throws UnreadableFileException if the extension is another one, the format does not hold such
   *     a raster, or the file cannot be written
   */
  public static void write(Raster raster, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    switch (extension) {
      case "tif", "tiff" -> Guard.write(file, path -> GeoTiffWriter.write(raster, path));
      case "nc", "nc4" -> writeNetcdf4(raster, file, "field");
      case "map" -> stream(file, out -> PcrasterMap.write(raster, false, out));
      case "asc" -> stream(file, out -> AsciiGrid.write(raster, out));
      default ->
          throw new UnreadableFileException(
              file, "no format of rasters; wanted .tif, .tiff, .nc, .nc4, .map or .asc");
    }
  }

  /**
   * Writes a raster as NetCDF-4 with CF conventions. The file appears whole or not at all.
   *
   * @param raster the raster
   * @param file the file; replaced if it exists
   * @param variable the variable's name
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void writeNetcdf4(Raster raster, Path file, String variable) {
    NetcdfDataset content = NetcdfContent.of(raster, variable);
    Guard.write(file, path -> Hdf5NetcdfWriter.write(content, path));
  }

  /**
   * Writes a raster as classic NetCDF with 64-bit offsets and CF conventions, which older platforms
   * read. The file appears whole or not at all.
   *
   * @param raster the raster, not of int64
   * @param file the file; replaced if it exists
   * @param variable the variable's name
   * @throws UnreadableFileException if the raster is of int64, or the file cannot be written
   */
  public static void writeNetcdfClassic(Raster raster, Path file, String variable) {
    NetcdfDataset content = NetcdfContent.of(raster, variable);
    stream(file, out -> ClassicNetcdfWriter.write(content, out));
  }

  /** What is written to a stream. */
  interface ToStream {
    void write(OutputStream out) throws IOException;
  }

  static void stream(Path file, ToStream content) {
    Guard.write(
        file,
        path -> {
          try (OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES)) {
            content.write(out);
          }
        });
  }
}
