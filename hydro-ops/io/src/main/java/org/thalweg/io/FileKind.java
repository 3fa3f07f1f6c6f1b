package org.thalweg.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its first bytes. */
enum FileKind {
  GEOTIFF,
  NETCDF_CLASSIC,
  NETCDF_4,
  PCRASTER,
  ASCII_GRID,
  SAVED_NETWORK,
  UNKNOWN;

  private static final int ENOUGH = 64;

  static FileKind of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(ENOUGH);
    }
    if (TiffHeader.recognises(start)) {
      return GEOTIFF;
    } else if (ClassicNetcdf.recognises(start)) {
      return NETCDF_CLASSIC;
    } else if (Hdf5Netcdf.recognises(start)) {
      return NETCDF_4;
    } else if (PcrasterMap.recognises(start)) {
      return PCRASTER;
    } else if (NetworkFile.recognises(start)) {
      return SAVED_NETWORK;
    }
    return AsciiGrid.recognises(start) ? ASCII_GRID : UNKNOWN;
  }
}
