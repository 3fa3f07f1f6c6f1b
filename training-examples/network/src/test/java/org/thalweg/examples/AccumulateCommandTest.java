package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.GeoTransform;

/** The command {@code accumulate} from its arguments to its files. */
class AccumulateCommandTest {
  private static final double NONE = Double.NaN;

  @TempDir Path folder;

  private CommandRun run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("accumulate"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private String succeed(Object... arguments) {
    CommandRun run = run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  /** The result on the small grid. */
  private double[] result(Object... arguments) throws IOException {
    Path out = folder.resolve("result.tif");
    List<Object> all =
        new ArrayList<>(List.of("--network", SmallFiles.network(folder), "--out", out));
    all.addAll(List.of(arguments));
    succeed(all.toArray());
    return Rasters.read(out).toDoubles();
  }

  private static void assertRefused(CommandRun run, String expected) {
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("thalweg: "), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void withoutAFieldItCountsCells() throws IOException {
    assertArrayEquals(new double[] {1, 1, 1, 1, 4, 2, 1, 8, NONE}, result());
  }

  @Test
  void aFieldIsSummedUpAndDown() throws IOException {
    Path field = SmallFiles.field(folder);

    assertArrayEquals(new double[] {1, 2, 3, 4, 12, 9, 7, 36, NONE}, result("--field", field));
    assertArrayEquals(
        new double[] {14, 15, 17, 17, 13, 14, 15, 8, NONE},
        result("--field", field, "--direction", "down"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2:2 | --locations: found '2:2', wanted a cell of the network
          3:0 | --locations: found '3:0', wanted a cell of the grid of 3 x 3
          8   | --locations: found '8', wanted an id of the network
          x   | --locations: found 'x', wanted ROW:COLUMN, the id of a node, or one .csv
          1,1 | --locations: found the node of 1 twice, wanted each once
          """)
  void aLocationIsANode(String locations, String expected) throws IOException {
    Object network = SmallFiles.network(folder);

    assertRefused(
        run("--network", network, "--metric", "catchments", "--locations", locations), expected);
  }

  @Test
  void aMoveTakesTheNodesOneStepAway() throws IOException {
    Path field = SmallFiles.field(folder);

    assertArrayEquals(
        new double[] {0, 0, 0, 0, 7, 3, 0, 18, NONE},
        result("--field", field, "--metric", "move-sum"));
    assertArrayEquals(
        new double[] {5, 5, 6, 5, 8, 8, 8, NONE, NONE},
        result("--field", field, "--metric", "move-max", "--direction", "down"));
  }

  @Test
  void catchmentsOfLocationsAreNumberedAsTheyAreGiven() throws IOException {
    assertArrayEquals(
        new double[] {2, 2, NONE, 2, 2, NONE, 1, NONE, NONE},
        result("--metric", "catchments", "--locations", "2:0,4"));
  }

  @Test
  void weightsScaleTheField() throws IOException {
    Path field = SmallFiles.field(folder);

    assertArrayEquals(
        new double[] {1, 4, 9, 16, 46, 45, 49, 204, NONE},
        result("--field", field, "--weights", field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r.tif", "r.nc", "r.map", "r.asc"})
  void everyFormatKeepsThePlace(String name) throws IOException {
    Path out = folder.resolve("new").resolve(name);

    succeed("--network", SmallFiles.network(folder), "--out", out);

    Raster read = Rasters.read(out);
    GeoTransform place = read.transform().orElseThrow();
    assertEquals(10.25, place.x(0, 0), 1e-12);
    assertEquals(50.25, place.y(2, 0), 1e-12);
    assertArrayEquals(new double[] {1, 1, 1, 1, 4, 2, 1, 8, NONE}, read.toDoubles());
  }

  @Test
  void aTableOfCellsNamesThem() throws IOException {
    Path out = folder.resolve("r.csv");

    succeed("--network", SmallFiles.network(folder), "--out", out);

    List<String> lines = Files.readAllLines(out);
    assertEquals("id,row,col,x,y,sum", lines.get(0));
    assertEquals("4,1,1,10.75,50.75,4", lines.get(5));
    assertEquals(9, lines.size());
  }

  @Test
  void reachesAreCalledAsTheirTableCallsThem() throws IOException {
    Path field = SmallFiles.write(folder, "runoff.csv", "id,mm\n30,8\n20,4\n12,\n11,1\n");
    Path out = folder.resolve("r.csv");

    succeed("--network", SmallFiles.table(folder), "--field", field, "--out", out);
    List<String> all = Files.readAllLines(out);
    succeed("--network", SmallFiles.table(folder), "--field", field, "--out", out, "--skip-nan");
    List<String> known = Files.readAllLines(out);

    assertEquals(List.of("id,sum", "11,1", "12,", "20,", "30,"), all);
    assertEquals(List.of("id,sum", "11,1", "12,0", "20,5", "30,13"), known);
  }

  @Test
  void aTableMayHaveSeveralColumns() throws IOException {
    Path field = SmallFiles.write(folder, "all.csv", "id,a,b\n30,8,1\n20,4,2\n12,2,3\n11,1,4\n");
    Path out = folder.resolve("r.csv");

    succeed(
        "--network",
        SmallFiles.table(folder),
        "--field",
        field,
        "--field-variable",
        "b",
        "--out",
        out);

    assertEquals(List.of("id,sum", "11,4", "12,3", "20,9", "30,10"), Files.readAllLines(out));
  }

  @Test
  void aValueThatUsuallyMeansMissingIsKept() throws IOException {
    Path field = SmallFiles.grid(folder, "deep.asc", "-9999 0 0\n0 0 0\n0 0.5 247\n");

    assertArrayEquals(
        new double[] {-9999, 0, 0, 0, -9999, 0, 0, -9998.5, NONE}, result("--field", field));
  }

  @Test
  void distancesAreInKilometresWhereTheGridHasAPlace() throws IOException {
    double[] km = result("--metric", "distance-to-sink");
    double[] nodes = result("--metric", "length-to-source", "--route", "shortest");

    // Half a degree along a meridian of the sphere of radius 6371 km.
    assertEquals(6371 * Math.toRadians(0.5), km[4], 1e-9);
    assertEquals(0, km[7]);
    assertEquals(6371 * Math.toRadians(1), km[1], 1e-9);
    assertArrayEquals(new double[] {1, 1, 1, 1, 2, 2, 1, 2, NONE}, nodes);
  }

  @Test
  void statisticsAreOfWhatLiesUpstream() throws IOException {
    Path field = SmallFiles.field(folder);

    assertEquals(3, result("--field", field, "--metric", "mean")[4]);
    assertEquals(2.5, result("--field", field, "--metric", "var")[4], 1e-12);
    assertEquals(2, result("--field", field, "--metric", "median")[4]);
    assertEquals(5, result("--field", field, "--metric", "percentile", "--percentile", 0.9)[4]);
    assertEquals(1, result("--field", field, "--metric", "mode")[4]);
  }

  @Test
  void aMapIsDrawnBeside() throws IOException {
    Path map = folder.resolve("map.png");

    String out =
        succeed("--out", folder.resolve("r.tif"), "--map", map, "--size", 300, "--title", "Cells");

    BufferedImage image = ImageIO.read(map.toFile());
    assertTrue(image.getWidth() > 300, "width " + image.getWidth());
    assertTrue(out.contains(map.toString()), out);
  }

  @Test
  void ordersAreOfTheNetworkAlone() throws IOException {
    assertArrayEquals(new double[] {1, 1, 1, 1, 2, 1, 1, 2, NONE}, result("--metric", "strahler"));
    assertRefused(
        run("--metric", "strahler", "--field", "area", "--out", folder.resolve("r.tif")),
        "--field: --metric strahler is of the network alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --metric total | --metric: found 'total', wanted one of sum,
          --direction left | --direction: found 'left', wanted one of up, down
          --percentile 1.5 | --percentile: found 1.5, wanted 0 to 1
          --route quickest | --route: found 'quickest', wanted one of shortest, longest
          --metric catchments | --locations: --metric catchments wants them, as --locations 300:400
          --metric frequencies | --classes: wanted with --metric frequencies, and only with it
          --classes 1 | --classes: wanted with --metric frequencies, and only with it
          --overwrite | --overwrite: is for --metric catchments
          --direction both | --direction both: is for --metric distance and length
          --metric hack --direction down | --metric hack: takes no --direction
          --metric hack --skip-nan | --metric hack: takes no --weights, --edge-weights, --skip-nan
          --zones z.tif --metric product | --zones: --metric product is not one of zones; those are
          --zones z.tif --locations 1:1 | --zones: take no --locations and no --direction
          --zones z.tif --unsplit | --zones: have no edges, and take no --edge-weights and
          --unsplit --edge-weights e.csv | --unsplit: --edge-weights say already
          --step 0 | --step: the field has no steps; leave it out
          --metric frequencies --classes 1,2 --out r.tif | r.tif: holds one field, the result has 2
          --metric frequencies --classes 1,2 --map m.png | the result has 2; choose one with --classes
          --locations 100:100 --out r.asc | r.asc: holds a grid, the result is that of locations
          --locations 100:100 --map m.png | --map: the result is that of locations; leave --map out
          --levels 10 | --levels: found 10, wanted 1 to 9
          --map a.jpg --out r.tif | a.jpg: no format of maps; wanted .png
          --out r.xls | r.xls: no format of results; wanted .tif, .nc, .map, .asc or .csv
          --network nowhere.tif | nowhere.tif: no such file
          --field nowhere.tif | nowhere.tif: no such file
          """)
  void wrongUseIsOneLineAndExitCode2(String arguments, String expected) {
    assertRefused(run((Object[]) arguments.split(" ")), expected);
  }

  @Test
  void fieldsOfAnotherGridAreRefused() throws IOException {
    Path network = SmallFiles.network(folder);
    Path out = folder.resolve("r.tif");

    assertRefused(
        run("--network", network, "--out", out, "--field", SmallFiles.otherGrid(folder)),
        "other.asc: has 2 x 2 cells, the network's grid 3 x 3; cut or resample it");
    assertRefused(
        run("--network", network, "--out", out, "--field", SmallFiles.shifted(folder)),
        "shifted.asc: the centre of its cell (row 0, column 0) is at (10.5, 51.25), the network's"
            + " at (10.25, 51.25)");
    assertFalse(Files.exists(out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id,a\\n11,1\\n | has no row for node 12
          id,a\\n11,1\\n99,1\\n | line 3: column id: found '99', wanted an id of the network
          id,a\\n11,1\\n11,1\\n | line 3: column id: found '11', wanted each id once
          id,a,b\\n11,1,2\\n | has no column value
          reach_name,a\\n11,1\\n | has no column id
          """)
  void tablesThatDoNotFitAreRefused(String content, String expected) throws IOException {
    Path field = SmallFiles.write(folder, "field.csv", content.replace("\\n", "\n"));

    assertRefused(
        run(
            "--network",
            SmallFiles.table(folder),
            "--field",
            field,
            "--out",
            folder.resolve("r.csv")),
        expected);
  }

  @Test
  void reachesGoToTables() throws IOException {
    assertRefused(
        run("--network", SmallFiles.table(folder), "--out", folder.resolve("r.tif")),
        "its network is not on a grid; write a .csv");
  }

  @Test
  void anAreaWantsToKnowWhatCoordinatesAre() throws IOException {
    Path network =
        SmallFiles.write(
            folder,
            "plane.asc",
            "ncols 2\nnrows 1\nxllcorner 5000\nyllcorner 0\ncellsize 500\n1 0\n");
    Path out = folder.resolve("r.asc");

    assertRefused(
        run("--network", network, "--field", "area", "--out", out),
        "nothing says whether its coordinates are degrees or metres");
    succeed("--network", network, "--field", "area", "--out", out, "--crs", "EPSG:32632");

    assertArrayEquals(new double[] {0.25, 0.5}, Rasters.read(out).toDoubles());
  }

  @Test
  void rhineHasItsArea() throws IOException {
    Path data = Path.of(System.getProperty("thalweg.data", "")).resolve("rhine");
    assumeTrue(Files.isDirectory(data), "no reference data at " + data + ": set -Dthalweg.data");
    Path out = folder.resolve("km2.tif");

    succeed("--network", data.resolve("rhine_d8.tif"), "--field", "area", "--out", out);

    Raster areas = Rasters.read(out);
    // As the data's own description gives it.
    assertEquals(195_450.59, areas.get(21, 57), 0.19);
    assertTrue(areas.isMissing(0, 0));
  }
}
