package org.thalweg.io;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens NetCDF files of either kind. */
final class Netcdf {
  private Netcdf() {}

  /** What is read from the variables of a file while it is open. */
  interface FromVariables<T> {
    T read(List<NetcdfVariable> variables) throws IOException;
  }

  static <T> T open(Path file, FileKind kind, FromVariables<T> from) throws IOException {
    if (kind == FileKind.NETCDF_CLASSIC) {
      try (Source source = Source.open(file)) {
        return from.read(ClassicNetcdf.variables(source));
      }
    }
    try (Source source = Source.open(file)) {
      Hdf5Netcdf.checkLength(source);
    }
    try (HdfFile hdf = Hdf5Netcdf.open(file)) {
      return from.read(Hdf5Netcdf.variables(hdf));
    }
  }
}
