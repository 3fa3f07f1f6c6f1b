package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.array.DType;
import org.thalweg.io.CfTime;
import org.thalweg.io.Fields;
import org.thalweg.io.Rasters;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.LabelledArray;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** What the command {@code accumulate} reads beside a single field, and where results go then. */
class AccumulateInputsTest {
  private static final double NONE = Double.NaN;
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final Instant[] DAYS = {
    Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2001-01-02T00:00:00Z")
  };

  @TempDir Path folder;

  private CommandRun run(Object... arguments) throws IOException {
    List<Object> all =
        new ArrayList<>(List.of("accumulate", "--network", SmallFiles.network(folder)));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private void succeed(Object... arguments) throws IOException {
    CommandRun run = run(arguments);
    assertEquals(0, run.exitCode(), run.err());
  }

  private List<String> table(Object... arguments) throws IOException {
    Path out = folder.resolve("r.csv");
    List<Object> all = new ArrayList<>(List.of("--out", out));
    all.addAll(List.of(arguments));
    succeed(all.toArray());
    return Files.readAllLines(out);
  }

  private void assertRefused(String expected, Object... arguments) throws IOException {
    CommandRun run = run(arguments);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  /** 1 to 9 on the small grid on the first day, ten times that on the second. */
  private Path twoDays(String name) {
    double[] values = new double[18];
    Arrays.setAll(values, i -> i < 9 ? i + 1 : 10 * (i - 8));
    LabelledArray<PlainArray> field =
        LabelledArray.of(
                XP.asarray(values, new long[] {2, 3, 3}, DType.FLOAT64), "time", "lat", "lon")
            .withName("runoff")
            .withUnits("mm")
            .withCoordinate(CfTime.of("time", DAYS))
            .withCoordinate(Coordinate.of("lat", new double[] {51.25, 50.75, 50.25}))
            .withCoordinate(Coordinate.of("lon", new double[] {10.25, 10.75, 11.25}));
    Path file = folder.resolve(name);
    Fields.write(field, file);
    return file;
  }

  @Test
  void timeStepsGoThroughWithTheirAxis() throws IOException {
    Path out = folder.resolve("r.nc");

    succeed("--field", twoDays("two.nc"), "--out", out);

    LabelledArray<PlainArray> read = Fields.read(XP, out);
    assertEquals(List.of("time", "lat", "lon"), read.dims());
    assertEquals("sum", read.name());
    assertEquals("mm", read.units());
    assertArrayEquals(DAYS, CfTime.instants(read.coordinate("time")));
    assertArrayEquals(new double[] {10.25, 10.75, 11.25}, read.coordinate("lon").toDoubles());
    assertArrayEquals(
        new double[] {1, 2, 3, 4, 12, 9, 7, 36, NONE, 10, 20, 30, 40, 120, 90, 70, 360, NONE},
        (double[]) read.values().toFlatArray());
  }

  @Test
  void aTableHasAColumnForEachStep() throws IOException {
    List<String> lines =
        table("--field", twoDays("two.nc"), "--locations", "2:1,1:1", "--metric", "max");

    assertEquals(
        List.of(
            "location,id,row,col,x,y,time_2001-01-01,time_2001-01-02",
            "2:1,7,2,1,10.75,50.25,8,80",
            "1:1,4,1,1,10.75,50.75,5,50"),
        lines);
  }

  @Test
  void oneStepIsAFieldLikeAnyOther() throws IOException {
    Path out = folder.resolve("r.tif");

    succeed("--field", twoDays("two.nc"), "--step", 1, "--out", out, "--metric", "std");

    // Of 10, 20, 40 and 50.
    assertEquals(Math.sqrt(250), Rasters.read(out).get(1, 1), 1e-12);
    assertRefused(
        "--step: found 2, wanted 0 to 1 along time", "--field", twoDays("two.nc"), "--step", 2);
    assertRefused(
        "shows one field, the result has 2; choose one with --step",
        "--field",
        twoDays("two.nc"),
        "--map",
        folder.resolve("m.png"));
    assertRefused(
        "--metric hack: wants one field of areas, found 2 steps",
        "--field",
        twoDays("two.nc"),
        "--metric",
        "hack");
  }

  @Test
  void stepsAtLocationsAreTimeSeries() throws IOException {
    Path out = folder.resolve("series.nc");

    succeed("--field", twoDays("two.nc"), "--locations", "2:1,1:1", "--out", out);

    LabelledArray<PlainArray> read = Fields.read(XP, out);
    assertEquals(List.of("time", "location"), read.dims());
    assertArrayEquals(new String[] {"2:1", "1:1"}, read.coordinate("location").toTexts());
    assertArrayEquals(new double[] {36, 12, 360, 120}, (double[]) read.values().toFlatArray());
  }

  @Test
  void coordinatesOfStepsMustBeTheNetworks() throws IOException {
    double[] values = new double[18];
    LabelledArray<PlainArray> field =
        LabelledArray.of(
                XP.asarray(values, new long[] {2, 3, 3}, DType.FLOAT64), "time", "lat", "lon")
            .withCoordinate(Coordinate.of("lat", new double[] {51.25, 50.75, 50.25}))
            .withCoordinate(Coordinate.of("lon", new double[] {11.25, 11.75, 12.25}));
    Path file = folder.resolve("east.nc");
    Fields.write(field, file);

    assertRefused("east.nc: lon of field is 11.25 in column 0", "--field", file);
  }

  @Test
  void zonesAreTableRowsOrPaintTheGrid() throws IOException {
    Path zones = SmallFiles.grid(folder, "z.asc", "30 30 30\n5 5 247\n5 30 247\n");
    Path out = folder.resolve("z.tif");

    List<String> lines =
        table("--field", SmallFiles.field(folder), "--metric", "mean", "--zones", zones);
    succeed(
        "--field", SmallFiles.field(folder), "--metric", "mean", "--zones", zones, "--out", out);

    // Of 4, 5 and 7, and of 1, 2, 3 and 8.
    assertEquals(List.of("zone,mean", "5," + 16.0 / 3, "30,3.5"), lines);
    double a = 16.0 / 3;
    assertArrayEquals(
        new double[] {3.5, 3.5, 3.5, a, a, NONE, a, 3.5, NONE}, Rasters.read(out).toDoubles());
  }

  @Test
  void zonesAreWholeNumbers() throws IOException {
    Path half = SmallFiles.grid(folder, "h.asc", "1 1 1\n1 1.5 1\n1 1 1\n");

    assertRefused("the zone of node 4 is 1.5, wanted a whole number", "--zones", half);
  }

  @Test
  void edgesHaveWeightsOfTheirOwnAndTheSplitIsGone() throws IOException {
    Path network =
        SmallFiles.write(folder, "delta.csv", "upstream,downstream,width\n1,2,3\n1,3,1\n");
    Path weights =
        SmallFiles.write(folder, "w.csv", "upstream,downstream,part\n1,3,0.5\n1,2,0.25\n");
    Path out = folder.resolve("d.csv");

    assertEquals(List.of("id,sum", "1,1", "2,1.75", "3,1.25"), delta(network, out));
    assertEquals(
        List.of("id,sum", "1,1", "2,1.25", "3,1.5"),
        delta(network, out, "--edge-weights", weights));
    assertEquals(List.of("id,sum", "1,1", "2,2", "3,2"), delta(network, out, "--unsplit"));
    assertEquals(
        List.of("id,distance", "1,0", "2,0.25", "3,0.5"),
        delta(
            network,
            out,
            "--metric",
            "distance",
            "--direction",
            "down",
            "--locations",
            1,
            "--field",
            weights));
  }

  private static List<String> delta(Path network, Path out, Object... arguments)
      throws IOException {
    List<Object> all = new ArrayList<>(List.of("accumulate", "--network", network, "--out", out));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.of(all.toArray());
    assertEquals(0, run.exitCode(), run.err());
    return Files.readAllLines(out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          upstream,downstream,a\\n11,20,1\\n | has no row for the edge from 12 to 20
          upstream,downstream,a\\n11,30,1\\n | wanted the id of a node downstream of 11
          upstream,downstream,a\\n11,20,1\\n11,20,1\\n | wanted each edge once
          upstream,downstream,a\\n99,20,1\\n | found '99', wanted an id of the network
          upstream,downstream,a,b\\n11,20,1,1\\n | has no column value
          """)
  void tablesOfEdgesThatDoNotFitAreRefused(String content, String expected) throws IOException {
    Path weights = SmallFiles.write(folder, "w.csv", content.replace("\\n", "\n"));

    CommandRun run =
        CommandRun.of(
            "accumulate", "--network", SmallFiles.table(folder), "--edge-weights", weights);

    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(expected), run.err());
  }

  @Test
  void gaugesFindTheirRiver() throws IOException {
    // The first lies in the cell beside the outlet, the second in its own.
    Path gauges =
        SmallFiles.write(
            folder,
            "gauges.csv",
            "name,lon,lat,area_km2\n\"Low, er\",10.3,50.2,15000\nUpper,11.2,51.2,\n");

    List<String> lines = table("--locations", gauges);

    assertEquals(
        List.of(
            "location,id,row,col,x,y,sum",
            "\"Low, er\",7,2,1,10.75,50.25,8",
            "Upper,2,0,2,11.25,51.25,1"),
        lines);
    assertRefused(
        "gauges want a network on a grid in degrees", "--locations", gauges, "--crs", "EPSG:32632");
  }

  @Test
  void reachesHaveTimeStepsToo() throws IOException {
    Path network = SmallFiles.table(folder);
    LabelledArray<PlainArray> field =
        LabelledArray.of(
                XP.asarray(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new long[] {2, 4}, DType.FLOAT64),
                "time",
                "reach")
            .withCoordinate(CfTime.of("time", DAYS));
    Path file = folder.resolve("reaches.nc");
    Path out = folder.resolve("r.nc");
    Fields.write(field, file);

    CommandRun run =
        CommandRun.of("accumulate", "--network", network, "--field", file, "--out", out);

    assertEquals(0, run.exitCode(), run.err());
    LabelledArray<PlainArray> read = Fields.read(XP, out);
    assertArrayEquals(
        new double[] {1, 2, 6, 10, 5, 6, 18, 26}, (double[]) read.values().toFlatArray());
  }
}
