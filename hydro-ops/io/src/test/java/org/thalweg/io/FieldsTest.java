package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.D8;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Labelled fields in NetCDF files of both kinds. */
class FieldsTest {
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;

  @TempDir Path folder;

  private static LabelledArray<PlainArray> runoff() {
    float[] values = {1, 2, 3, Float.NaN, 5, 6, 7, 8, 9, 10, 11, 12};
    return LabelledArray.of(
            XP.asarray(values, new long[] {2, 2, 3}, DType.FLOAT32), "time", "lat", "lon")
        .withName("ro")
        .withAttribute("standard_name", "runoff_amount")
        .withUnits("kg m-2")
        .withAttribute("cell_methods", "time: mean")
        .withAttribute("levels", List.of(1.5f, 2.5f))
        .withAttribute("grid_mapping", "crs")
        .withCoordinate(
            CfTime.of(
                "time",
                Instant.parse("2001-01-01T06:00:00Z"),
                Instant.parse("2001-01-02T06:00:00Z")))
        .withCoordinate(
            Coordinate.of("lat", new double[] {50.25, 49.75})
                .withAttribute("standard_name", "latitude")
                .withUnits("degrees_north"))
        .withCoordinate(
            Coordinate.of("lon", new float[] {5.25f, 5.75f, 6.25f}).withUnits("degrees_east"))
        .withCoordinate(
            Coordinate.of("crs", List.of(), new int[1])
                .withAttribute("grid_mapping_name", "latitude_longitude"))
        .withCoordinate(
            Coordinate.of("height", List.of("lat", "lon"), new short[] {1, 2, 3, 4, 5, 6}));
  }

  private Path written(LabelledArray<?> field, String kind) {
    Path file = folder.resolve("field." + kind);
    if (kind.equals("cdf")) {
      Fields.writeClassic(List.of(field), file);
    } else {
      Fields.write(field, file);
    }
    return file;
  }

  private Path written(NetcdfDataset content, String kind) throws IOException {
    Path file = folder.resolve("content." + kind);
    if (kind.equals("cdf")) {
      try (var out = Files.newOutputStream(file)) {
        ClassicNetcdfWriter.write(content, out);
      }
    } else {
      Hdf5NetcdfWriter.write(content, file);
    }
    return file;
  }

  private static double[] doubles(LabelledArray<PlainArray> field) {
    return (double[]) XP.toFlatArray(XP.astype(field.values(), DType.FLOAT64, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void fieldComesBackWithItsLabels(String kind) {
    LabelledArray<PlainArray> read = Fields.read(XP, written(runoff(), kind));

    assertEquals("ro", read.name());
    assertEquals(List.of("time", "lat", "lon"), read.dims());
    assertEquals(runoff().attributes(), read.attributes());
    assertEquals(DType.FLOAT32, XP.dtype(read.values()));
    assertArrayEquals(doubles(runoff()), doubles(read));
    for (Coordinate one : runoff().labels().coordinates()) {
      Coordinate other = read.coordinate(one.name());
      assertEquals(one.attributes(), other.attributes(), one.name());
      assertEquals(one.dims(), other.dims());
      assertArrayEquals(one.toDoubles(), other.toDoubles());
      if (!one.name().equals("time")) {
        assertEquals(one, other);
      }
    }
    assertEquals(5, read.labels().coordinates().size());
    assertArrayEquals(
        CfTime.instants(runoff().coordinate("time")), CfTime.instants(read.coordinate("time")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void stationsHaveTheirNames(String kind) {
    Coordinate names =
        Coordinate.of("station", List.of("station"), new String[] {"Köln", "Basel", ""})
            .withAttribute("cf_role", "timeseries_id");
    LabelledArray<PlainArray> flow =
        LabelledArray.of(
                XP.asarray(new double[] {1, 2, 3, 4, 5, 6}, new long[] {2, 3}, DType.FLOAT64),
                "time",
                "station")
            .withCoordinate(names)
            .withCoordinate(Coordinate.of("lat", List.of("station"), new double[] {50.9, 47.5, 0}));

    LabelledArray<PlainArray> read = Fields.read(XP, written(flow, kind));

    assertEquals("field", read.name());
    assertEquals(names, read.coordinate("station"));
    assertEquals(flow.coordinate("lat"), read.coordinate("lat"));
    assertArrayEquals(new double[] {2, 5}, doubles(read.at("station", 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void packedValuesAreUnpackedAndMissingOnesNaN(String kind) throws IOException {
    Map<String, Object> packing = new LinkedHashMap<>();
    packing.put("units", "K");
    packing.put("_FillValue", (short) -1);
    packing.put("missing_value", List.of((short) -2, (short) -3));
    packing.put("valid_range", List.of((short) 0, (short) 1000));
    packing.put("scale_factor", 0.5);
    packing.put("add_offset", 270.0);
    NetcdfDataset content = new NetcdfDataset();
    content.dimension("x", 7);
    short[] stored = {0, 10, -1, -2, -3, 1001, 1000};
    content.add(new NetcdfDataset.Variable("t", List.of("x"), stored, packing));
    Path file = written(content, kind);

    LabelledArray<PlainArray> read = Fields.read(XP, file);
    LabelledArray<PlainArray> raw = Fields.readStored(XP, file, "t");

    double nan = Double.NaN;
    assertArrayEquals(new double[] {270, 275, nan, nan, nan, nan, 770}, doubles(read));
    assertEquals(DType.FLOAT64, XP.dtype(read.values()));
    assertEquals(Map.of("units", "K"), read.attributes());
    assertEquals(packing, raw.attributes());
    assertArrayEquals(stored, (short[]) XP.toFlatArray(raw.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void integersStayWhatTheyAreUnlessSomeAreMissing(String kind) {
    LabelledArray<PlainArray> labels =
        LabelledArray.of(XP.asarray(new int[] {0, -1, 1 << 30}, new long[] {3}, DType.INT32), "x");
    LabelledArray<PlainArray> bytes =
        LabelledArray.of(XP.asarray(new byte[] {-1, 1}, new long[] {2}, DType.UINT8), "x");

    assertEquals(DType.INT32, XP.dtype(Fields.read(XP, written(labels, kind)).values()));
    LabelledArray<PlainArray> marked = labels.withAttribute("_FillValue", -1);
    LabelledArray<PlainArray> read = Fields.read(XP, written(marked, kind));
    assertArrayEquals(new double[] {0, Double.NaN, 1 << 30}, doubles(read));
    LabelledArray<PlainArray> unsigned = Fields.read(XP, written(bytes, kind));
    assertEquals(DType.UINT8, XP.dtype(unsigned.values()));
    assertArrayEquals(new double[] {255, 1}, doubles(unsigned));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void rowsFromSouthToNorthAreTurnedAround(String kind) {
    LabelledArray<PlainArray> upward =
        runoff().withCoordinate(Coordinate.of("lat", new double[] {49.75, 50.25}));

    LabelledArray<PlainArray> read = Fields.read(XP, written(upward, kind));

    assertArrayEquals(new double[] {50.25, 49.75}, read.coordinate("lat").toDoubles());
    assertArrayEquals(new double[] {4, 5, 6, 1, 2, 3}, read.coordinate("height").toDoubles());
    assertArrayEquals(new double[] {Double.NaN, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9}, doubles(read));
  }

  @Test
  void whatIsReadGoesThroughANetworkAndBack() {
    RiverNetwork network =
        RiverNetwork.fromD8(new int[] {1, 1, 0, 1, 1, 0}, 2, 3, D8.esri())
            .withTransform(GeoTransform.northUp(5, 50.5, 0.5));
    LabelledArray<PlainArray> read = Fields.read(XP, written(runoff(), "nc"));

    LabelledArray<PlainArray> sums = Upstream.sum(network, read).withName("total");
    Path file = folder.resolve("both.nc");
    Fields.write(List.of(read, sums), file);

    assertEquals(List.of("ro", "total"), Fields.names(file).stream().sorted().toList());
    assertEquals("kg m-2", Fields.read(XP, file, "total").units());
    assertEquals(6.0, doubles(Fields.read(XP, file, "total"))[2]);
  }

  @Test
  void wideIntegersInTheClassicKind() {
    LabelledArray<PlainArray> wide =
        LabelledArray.of(XP.asarray(new long[] {1, 2}, new long[] {2}, DType.INT64), "x");
    LabelledArray<PlainArray> narrow =
        LabelledArray.of(XP.asarray(new int[] {1, 2}, new long[] {2}, DType.INT32), "x")
            .withCoordinate(
                Coordinate.of("x", new long[] {1L << 40, 2}).withAttribute("top", 1L << 40));

    String refused = message(() -> written(wide, "cdf"));
    LabelledArray<PlainArray> read = Fields.read(XP, written(narrow, "cdf"));

    assertTrue(refused.contains("classic NetCDF has no int64"), refused);
    assertArrayEquals(new double[] {1L << 40, 2}, read.coordinate("x").toDoubles());
    assertEquals((double) (1L << 40), read.coordinate("x").attributes().get("top"));
  }

  @Test
  void fieldWithoutTimesIsHeld() {
    LabelledArray<PlainArray> none =
        LabelledArray.of(XP.asarray(new double[0], new long[] {0, 2}, DType.FLOAT64), "time", "x");

    LabelledArray<PlainArray> across =
        LabelledArray.of(XP.asarray(new double[0], new long[] {2, 0}, DType.FLOAT64), "x", "time");

    assertEquals(List.of(0L, 2L), dims(Fields.read(XP, written(none, "cdf"))));
    assertTrue(message(() -> written(none, "nc")).contains("dimension time is empty"));
    assertTrue(message(() -> written(across, "cdf")).contains("[time] are empty"));
  }

  private static List<Long> dims(LabelledArray<PlainArray> field) {
    return Arrays.stream(field.shape().dims()).boxed().toList();
  }

  @Test
  void scalarsAndNamelessDimensionsAreHeld() {
    LabelledArray<PlainArray> scalar =
        new LabelledArray<>(
            XP.asarray(new double[] {4}, new long[0], DType.FLOAT64),
            LabelledArray.of(XP.asarray(new double[] {4}, new long[0], DType.FLOAT64))
                .labels()
                .withName("a"));
    LabelledArray<PlainArray> nameless =
        LabelledArray.unlabelled(XP.asarray(new double[6], new long[] {2, 3}, DType.FLOAT64));

    for (String kind : List.of("nc", "cdf")) {
      assertArrayEquals(new double[] {4}, doubles(Fields.read(XP, written(scalar, kind), "a")));
      assertEquals(List.of("dim_0", "dim_1"), Fields.read(XP, written(nameless, kind)).dims());
    }
  }

  @Test
  void whatCannotBeWrittenOrReadIsSaid() throws IOException {
    LabelledArray<PlainArray> flags =
        LabelledArray.of(XP.asarray(new boolean[2], new long[] {2}, DType.BOOL), "x");
    LabelledArray<PlainArray> longer =
        LabelledArray.of(XP.asarray(new int[3], new long[] {3}, DType.INT32), "lat").withName("b");
    Path text = Files.writeString(folder.resolve("a.nc"), "text");
    Path file = folder.resolve("b.nc");
    Fields.write(List.of(runoff(), runoff().withName("other")), file);

    assertTrue(message(() -> Fields.write(flags, file)).contains("is of bool"));
    assertTrue(
        message(() -> Fields.write(List.of(runoff(), longer), file))
            .contains("length 2 and of length 3"));
    assertTrue(
        message(() -> Fields.write(List.of(runoff(), runoff()), file)).contains("two fields"));
    assertTrue(message(() -> Fields.write(runoff().withName("lat"), file)).contains("lat"));
    assertTrue(message(() -> Fields.read(XP, text)).contains("are read from NetCDF files"));
    assertTrue(message(() -> Fields.read(XP, file)).contains("2 fields among"));
    assertTrue(message(() -> Fields.read(XP, file, "absent")).contains("no variable 'absent'"));
  }

  private static String message(Runnable call) {
    return String.valueOf(assertThrows(RuntimeException.class, call::run).getMessage());
  }
}
