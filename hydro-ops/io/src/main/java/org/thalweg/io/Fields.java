package org.thalweg.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.operators.LabelledArray;

/**
 * Labelled fields from NetCDF files, classic and NetCDF-4, and back, by the CF conventions:
 * dimensions and their coordinates, auxiliary coordinates, units and other attributes, the
 * reference system, missing values and packing.
 *
 * <p>Times are numbers with units such as {@code days since 1970-01-01} and stay so, that nothing
 * is lost; {@link CfTime} gives their instants. Bounds of coordinates are not read, nor are
 * coordinates that were not written along the whole of an unlimited dimension.
 */
public final class Fields {
  private Fields() {}

  /**
   * Reads the only field of a NetCDF file: a variable of numbers that describes no other.
   *
   * @param xp the namespace of the array
   * @param file the file
   * @param <A> its array type
   * @return the field, as {@link #read(ArrayNamespace, Path, String)} gives it
   * @throws UnreadableFileException as {@link #read(ArrayNamespace, Path, String)}, or if there are
   *     several fields; the message names them
   */
  public static <A> LabelledArray<A> read(ArrayNamespace<A> xp, Path file) {
    return read(xp, file, "");
  }

  /**
   * Reads a field from a NetCDF file. Packing is undone and missing values become NaN: integers
   * that are packed, or of which some stand for missing, become float32 where that holds them
   * exactly, else float64. Rows from south to north are turned around with their coordinates, as
   * those of a {@link Raster} are.
   *
   * @param xp the namespace of the array
   * @param file the file
   * @param variable the variable's name
   * @param <A> its array type
   * @return the field with its name, dimensions, coordinates and attributes; those that only say
   *     how it was stored are left out
   * @throws UnreadableFileException if there is no such file or variable, it is of another kind,
   *     cut or altered, or it does not fit in memory
   */
  public static <A> LabelledArray<A> read(ArrayNamespace<A> xp, Path file, String variable) {
    return Guard.run(file, () -> fromVariables(file, in -> in.unpacked(xp, variable)));
  }

  /**
   * Reads a field as it is stored: integers stay integers, and the attributes that say what they
   * stand for are kept.
   *
   * @param xp the namespace of the array
   * @param file the file
   * @param variable the variable's name
   * @param <A> its array type
   * @return the field, otherwise as {@link #read(ArrayNamespace, Path, String)} gives it
   * @throws UnreadableFileException as {@link #read(ArrayNamespace, Path, String)}
   */
  public static <A> LabelledArray<A> readStored(ArrayNamespace<A> xp, Path file, String variable) {
    return Guard.run(file, () -> fromVariables(file, in -> in.stored(xp, variable)));
  }

  /**
   * The names of the fields of a NetCDF file: its variables of numbers that describe no others.
   *
   * @param file the file
   * @return the names; may be empty
   * @throws UnreadableFileException if there is no such file, it is of another kind, cut or altered
   */
  public static List<String> names(Path file) {
    return Guard.run(file, () -> fromVariables(file, FieldReader::names));
  }

  /** What is read from the variables of a file while it is open. */
  private interface Reading<T> {
    T read(FieldReader variables) throws IOException;
  }

  private static <T> T fromVariables(Path file, Reading<T> reading) throws IOException {
    FileKind kind = FileKind.of(file);
    if (kind != FileKind.NETCDF_4 && kind != FileKind.NETCDF_CLASSIC) {
      throw new IOException("labelled fields are read from NetCDF files, this is " + kind);
    }
    return Netcdf.open(file, kind, variables -> reading.read(new FieldReader(variables)));
  }

  /**
   * Writes a field as NetCDF-4 with CF conventions. The file appears whole or not at all.
   *
   * <p>A field without a name is called {@code field}, a dimension without one {@code dim_0} and so
   * on. NaN is the missing value of floating-point fields; integers have one where the attribute
   * {@code _FillValue} says so. A coordinate whose {@code cf_role} is {@code timeseries_id} makes
   * the file one of time series at stations. Texts are read by netCDF's library from its version
   * 4.9.3 on; the classic kind is for older ones.
   *
   * @param field the field
   * @param file the file; replaced if it exists
   * @throws IllegalArgumentException if the field is of booleans or complex numbers, a dimension is
   *     too long, or field and coordinates share a name
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void write(LabelledArray<?> field, Path file) {
    write(List.of(field), file);
  }

  /**
   * Writes several fields as one NetCDF-4 file; as {@link #write(LabelledArray, Path)}.
   *
   * @param fields the fields, each of another name
   * @param file the file; replaced if it exists
   * @throws IllegalArgumentException as {@link #write(LabelledArray, Path)}, or if a dimension or
   *     coordinate of one name is not the same in all
   * @throws UnreadableFileException if the file cannot be written
   */
  public static void write(List<? extends LabelledArray<?>> fields, Path file) {
    NetcdfDataset content = FieldContent.of(fields, false);
    Guard.write(file, path -> Hdf5NetcdfWriter.write(content, path));
  }

  /**
   * Writes fields as classic NetCDF with 64-bit offsets, which older platforms read; otherwise as
   * {@link #write(List, Path)}. Coordinates of 64-bit integers become int32 where they fit, else
   * float64.
   *
   * @param fields the fields, none of int64, each of another name
   * @param file the file; replaced if it exists
   * @throws IllegalArgumentException as {@link #write(List, Path)}
   * @throws UnreadableFileException if a field is of int64, or the file cannot be written
   */
  public static void writeClassic(List<? extends LabelledArray<?>> fields, Path file) {
    NetcdfDataset content = FieldContent.of(fields, true);
    Rasters.stream(file, out -> ClassicNetcdfWriter.write(content, out));
  }
}
