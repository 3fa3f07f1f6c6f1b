package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

class RastersTest {
  private static final GeoTransform PLACE = GeoTransform.northUp(6.5, 52.25, 0.25);

  @TempDir Path folder;

  /** What all formats but NetCDF and GeoTIFF hold, too. */
  static Stream<Raster> rasters() {
    return Stream.of(
        Raster.of(new int[] {1, -9999, 3, 4, 5, 1 << 30}, 2, 3).withMissing(-9999),
        Raster.of(new float[] {1.1f, -9999, 3, Float.MIN_VALUE, 5, 6}, 3, 2).withMissing(-9999),
        Raster.of(new double[] {0.1, 2, 1e300, 4.5, -5, 6, 7, 8}, 2, 4).withMissing(-1));
  }

  @ParameterizedTest
  @MethodSource("rasters")
  void everyFormatGivesBackWhatItWasGiven(Raster plain) {
    Raster raster = plain.withTransform(PLACE);
    for (String name : List.of("a.tif", "a.nc", "a.map", "a.asc", "a.classic")) {
      Path file = folder.resolve(name);

      if (name.endsWith("classic")) {
        Rasters.writeNetcdfClassic(raster, file, "depth");
      } else {
        Rasters.write(raster, file);
      }

      assertHolds(raster, Rasters.read(file), name);
    }
  }

  private static void assertHolds(Raster expected, Raster actual, String name) {
    assertEquals(expected.rows(), actual.rows(), name);
    assertEquals(expected.cols(), actual.cols(), name);
    // Text of a float32 is read as float64.
    boolean text = name.endsWith("asc") && expected.dtype() == DType.FLOAT32;
    double[] values = actual.toDoubles();
    Arrays.setAll(values, i -> text ? (float) values[i] : values[i]);
    assertArrayEquals(expected.toDoubles(), values, name);
    GeoTransform transform = actual.transform().orElseThrow();
    assertEquals(PLACE.x0(), transform.x0(), 1e-12, name);
    assertEquals(PLACE.y0(), transform.y0(), 1e-12, name);
    assertEquals(PLACE.xPerColumn(), transform.xPerColumn(), 1e-12, name);
    assertEquals(PLACE.yPerRow(), transform.yPerRow(), 1e-12, name);
    if (!name.endsWith("asc")) {
      assertEquals(expected.dtype(), actual.dtype(), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tif", "a.nc", "a.map"})
  void bytesAreReadAsUnsigned(String name) {
    byte[] codes = {1, (byte) 128, 64, (byte) 255};
    Raster raster = Raster.of(codes, DType.UINT8, 2, 2).withMissing(255).withTransform(PLACE);

    Rasters.write(raster, folder.resolve(name));
    Raster read = Rasters.read(folder.resolve(name));

    assertEquals(DType.UINT8, read.dtype());
    assertEquals(OptionalDouble.of(255), read.missing());
    assertArrayEquals(new int[] {1, 128, 64, -1}, read.toInts(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:32632"})
  void referenceSystemSurvives(String crs) {
    Raster raster = Raster.of(new float[4], 2, 2).withTransform(PLACE).withCrs(crs);
    Rasters.write(raster, folder.resolve("a.tif"));
    Raster tiff = Rasters.read(folder.resolve("a.tif"));

    Rasters.write(tiff, folder.resolve("a.nc"));
    Rasters.writeNetcdfClassic(tiff, folder.resolve("b.nc"), "x");

    assertTrue(tiff.crs().orElseThrow().contains("WGS"), tiff.crs().orElseThrow());
    assertEquals(tiff.crs(), Rasters.read(folder.resolve("a.nc")).crs());
    assertEquals(tiff.crs(), Rasters.read(folder.resolve("b.nc")).crs());
  }

  @Test
  void unknownReferenceSystemIsNamedAndLeavesNoFile() throws IOException {
    Raster raster = Raster.of(new float[4], 2, 2).withTransform(PLACE).withCrs("EPSG:999999");

    UnreadableFileException e =
        assertThrows(
            UnreadableFileException.class, () -> Rasters.write(raster, folder.resolve("a.tif")));

    assertTrue(String.valueOf(e.getMessage()).contains("EPSG:999999"), e.getMessage());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void asciiGridIsReadAsArcInfoWritesIt() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(
        file,
        String.join(
            "\r\n",
            "NCOLS 3",
            "NROWS 2",
            "XLLCENTER 0.5",
            "YLLCENTER 10.5",
            "CELLSIZE 1",
            "nodata_value -9",
            "1 2 3",
            "4 -9",
            "6"));

    Raster raster = Rasters.read(file);

    assertEquals(DType.INT32, raster.dtype());
    assertArrayEquals(new int[] {1, 2, 3, 4, 0, 6}, raster.toInts(0));
    assertEquals(GeoTransform.northUp(0, 12, 1), raster.transform().orElseThrow());
  }

  /** GDAL writes NaN and infinity in small letters. */
  @Test
  void asciiGridMayHoldNaNInAnyLetters() throws IOException {
    Path file = folder.resolve("a.asc");
    Files.writeString(
        file,
        "ncols 3\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\nnodata_value nan\nnan inf 1\n");

    Raster raster = Rasters.read(file);

    assertTrue(raster.isMissing(0, 0));
    assertEquals(Double.POSITIVE_INFINITY, raster.get(0, 1));
  }

  /** Files of ESRI's tools give the smallest float32 in 15 digits, which is another float64. */
  @Test
  void missingValueIsOneOfTheRastersType() {
    Raster raster =
        Raster.of(new float[] {-Float.MAX_VALUE, 0.1f, 2}, 1, 3).withMissing(-3.40282346638529e+38);

    assertTrue(raster.isMissing(0, 0));
    assertTrue(raster.withMissing(0.1).isMissing(0, 1));
  }

  /** 255 is PCRaster's missing value of bytes. */
  @Test
  void valuesThatPcrasterCallsMissingAreWrittenInAWiderType() {
    Path file = folder.resolve("a.map");
    Raster bytes = Raster.of(new byte[] {1, (byte) 255}, DType.UINT8, 1, 2).withTransform(PLACE);
    Raster ints =
        Raster.of(new int[] {1, Integer.MIN_VALUE, 0}, 1, 3).withMissing(0).withTransform(PLACE);

    Rasters.write(bytes, file);
    assertArrayEquals(new double[] {1, 255}, Rasters.read(file).toDoubles());
    Rasters.write(ints, file);
    assertArrayEquals(
        new double[] {1, Integer.MIN_VALUE, Double.NaN}, Rasters.read(file).toDoubles());
  }

  /** CF allows a list of missing values, and a range of valid ones. */
  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void everyMarkOfMissingInNetcdfIsSeen(String kind) throws IOException {
    NetcdfDataset content = new NetcdfDataset();
    content.dimension("y", 1);
    content.dimension("x", 4);
    Map<String, Object> marks = Map.of("_FillValue", -1, "missing_value", -2, "valid_max", 100);
    int[] cells = {5, -1, -2, 101};
    content.add(new NetcdfDataset.Variable("a", List.of("y", "x"), cells, marks));
    Path file = folder.resolve("a." + kind);
    if (kind.equals("nc")) {
      Hdf5NetcdfWriter.write(content, file);
    } else {
      try (var out = Files.newOutputStream(file)) {
        ClassicNetcdfWriter.write(content, out);
      }
    }

    assertArrayEquals(new int[] {5, 0, 0, 0}, Rasters.read(file).toInts(0));
  }

  @Test
  void pcrasterMapOfTheOtherByteOrderIsRead() throws IOException {
    ByteBuffer map = ByteBuffer.allocate(256 + 16).order(ByteOrder.BIG_ENDIAN);
    map.put(0, "RUU CROSS SYSTEM MAP FORMAT".getBytes(StandardCharsets.US_ASCII));
    map.putShort(32, (short) 2).putShort(38, (short) 1).putShort(44, (short) 1).putInt(46, 1);
    map.putShort(64, (short) 0xE2).putShort(66, (short) 0x26);
    map.putInt(100, 2).putInt(104, 2).putDouble(108, 1).putDouble(116, 1);
    map.putInt(256, 7).putInt(260, Integer.MIN_VALUE).putInt(264, -1).putInt(268, 0);
    Path file = folder.resolve("a.map");
    Files.write(file, map.array());

    Raster raster = Rasters.read(file);

    assertArrayEquals(new int[] {7, 99, -1, 0}, raster.toInts(99));
    assertEquals(GeoTransform.northUp(0, 0, 1), raster.transform().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tif", "a.nc", "a.map", "a.asc", "a.cdf"})
  void everyTruncationIsOneErrorWithTheFilesName(String name) throws IOException {
    Path whole = folder.resolve(name);
    Raster raster = Raster.of(new float[2000], 40, 50).withTransform(PLACE);
    if (name.endsWith("cdf")) {
      Rasters.writeNetcdfClassic(raster, whole, "x");
    } else {
      Rasters.write(raster, whole);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut-" + name);
    for (int length = 0; length < bytes.length - 8; length += 1 + bytes.length / 97) {
      Files.write(cut, Arrays.copyOf(bytes, length));

      UnreadableFileException e =
          assertThrows(UnreadableFileException.class, () -> Rasters.read(cut), "cut at " + length);

      assertTrue(String.valueOf(e.getMessage()).startsWith(cut.toString()), e.getMessage());
    }
  }

  @Test
  void claimedSizesAreComparedWithTheFile() throws IOException {
    Path ascii = folder.resolve("a.asc");
    Files.writeString(
        ascii, "ncols 60000\nnrows 30000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2\n");
    Path map = folder.resolve("a.map");
    Rasters.write(Raster.of(new int[4], 2, 2), map);
    byte[] bytes = Files.readAllBytes(map);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(100, 30_000).putInt(104, 30_000);
    Files.write(map, bytes);

    String ofAscii = message(ascii);
    String ofMap = message(map);

    assertTrue(ofAscii.contains("30000 x 60000 cells cannot stand in"), ofAscii);
    assertTrue(ofMap.contains("the file has 272"), ofMap);
  }

  @Test
  void gridBeyondTheIndexOfAnArrayIsRefusedWithItsSize() throws IOException {
    Path file = folder.resolve("a.asc");
    Files.writeString(file, "ncols 80000\nnrows 63000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1\n");

    assertTrue(message(file).contains("63000 x 80000"), message(file));
  }

  @Test
  void whatIsNoRasterIsSaidSo() throws IOException {
    Path text = folder.resolve("a.tif");
    Files.writeString(text, "this is text");
    Path empty = folder.resolve("b.tif");
    Files.write(empty, new byte[0]);

    assertTrue(message(text).contains("no raster"), message(text));
    assertTrue(message(empty).contains("no raster"), message(empty));
    assertTrue(message(folder.resolve("absent.nc")).contains("no such file"));
    assertTrue(message(folder).startsWith(folder.toString()));
    assertThrows(
        UnreadableFileException.class,
        () -> Rasters.write(Raster.of(new int[1], 1, 1), folder.resolve("a.xyz")));
  }

  private static String message(Path file) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> Rasters.read(file)).getMessage());
  }
}
