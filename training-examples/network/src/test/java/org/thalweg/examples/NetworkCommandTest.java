package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.io.Encoding;
import org.thalweg.io.NetworkOptions;
import org.thalweg.io.Networks;
import org.thalweg.operators.RiverNetwork;

/** The command {@code network} from its arguments to its files. */
class NetworkCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static String succeed(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  private static void assertRefused(CommandRun run, String expected) {
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("thalweg: "), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What each node flows to, which two networks must agree on. */
  private static List<List<Integer>> edges(RiverNetwork network) {
    return List.of(
        Arrays.stream(network.edgeUpstream()).boxed().toList(),
        Arrays.stream(network.edgeDownstream()).boxed().toList());
  }

  @Test
  void helpNamesEveryCommand() {
    String help = succeed("network", "--help");

    for (String name : List.of("summary", "check", "repair", "convert", "build", "draw")) {
      assertTrue(help.contains("  " + name + " "), help);
      assertTrue(succeed("network", name, "--help").contains("Usage:"), name);
    }
    assertEquals(help, succeed("network"));
  }

  @Test
  void summaryCountsWhatIsThere() throws IOException {
    JsonNode facts =
        JSON.readTree(succeed("network", "summary", SmallFiles.network(folder), "--json"));

    assertEquals(8, facts.path("nodes").asInt());
    assertEquals(7, facts.path("edges").asInt());
    assertEquals(5, facts.path("sources").asInt());
    assertEquals(1, facts.path("outlets").asInt());
    assertEquals(0, facts.path("bifurcations").asInt());
    assertEquals(3, facts.path("longest_path").asInt());
    assertEquals(2, facts.path("strahler_order").asInt());
    assertEquals(2, facts.path("largest_basin").path("row").asInt());
    assertEquals(1, facts.path("largest_basin").path("col").asInt());
    assertEquals(51.5, facts.path("grid").path("north").asDouble());
    assertEquals("degrees", facts.path("grid").path("coordinates").asText());
    // Half a degree by half a degree on the sphere, three, three and two cells in its rows.
    double area = 0;
    for (int row = 0; row < 3; row++) {
      double north = Math.sin(Math.toRadians(51.5 - 0.5 * row));
      double south = Math.sin(Math.toRadians(51 - 0.5 * row));
      area += (row < 2 ? 3 : 2) * 6371.0 * 6371.0 * Math.toRadians(0.5) * (north - south);
    }
    assertEquals(area, facts.path("largest_basin").path("area_km2").asDouble(), 1e-9 * area);
  }

  @Test
  void summaryIsAlsoForReadersAndForTables() throws IOException {
    String text = succeed("network", "summary", SmallFiles.table(folder));

    assertTrue(text.contains("nodes                  4"), text);
    assertTrue(text.contains("  outlet               30"), text);
  }

  @Test
  void bifurcationsAreCounted() throws IOException {
    Path file =
        SmallFiles.write(
            folder, "edges.csv", "upstream,downstream\n1,2\n1,3\n1,4\n2,4\n3,4\n3,5\n");

    JsonNode facts = JSON.readTree(succeed("network", "summary", file, "--json"));

    assertEquals(2, facts.path("bifurcations").asInt());
    assertEquals(3, facts.path("longest_path").asInt());
  }

  @Test
  void checkSaysAllThatIsWrong() throws IOException {
    assertTrue(succeed("network", "check", SmallFiles.network(folder)).contains("a valid network"));

    assertRefused(
        CommandRun.of("network", "check", SmallFiles.broken(folder)),
        "no network: 1 cell without a direction that means anything, 1 cell flows off the grid");
  }

  @Test
  void whatCheckRefusesRepairMends() throws IOException {
    Path out = folder.resolve("repaired.asc");

    String report = succeed("network", "repair", SmallFiles.broken(folder), "--out", out);

    assertTrue(report.contains("1 circle of water"), report);
    assertTrue(succeed("network", "check", out).contains("a valid network"));
  }

  @Test
  void soundDirectionsAreLeftAlone() throws IOException {
    Path file = SmallFiles.network(folder);
    Path out = folder.resolve("same.tif");

    String report = succeed("network", "repair", file, "--out", out);

    assertTrue(report.contains("nothing to repair"), report);
    assertEquals(edges(Networks.open(file)), edges(Networks.open(out)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.network", "a.tif", "a.nc", "a.map", "a.asc", "a.csv"})
  void everyFormatGivesTheSameNetworkBack(String name) throws IOException {
    Path file = SmallFiles.network(folder);
    Path target = folder.resolve("new");
    Path out = target.resolve(name);

    succeed("network", "convert", file, "--out", out);

    assertEquals(edges(Networks.open(file)), edges(Networks.open(out)));
    assertEquals(List.of(name), files(target));
  }

  @Test
  void nextXyIsReadWithItsShape() throws IOException {
    Path file = SmallFiles.network(folder);
    Path bin = folder.resolve("nextxy.bin");
    Path back = folder.resolve("back.tif");

    succeed("network", "convert", file, "--out", bin);
    succeed("network", "convert", bin, "--shape", "3x3", "--out", back);

    assertEquals(edges(Networks.open(file)), edges(Networks.open(back)));
  }

  @Test
  void encodingsAreThoseAskedFor() throws IOException {
    Path file = SmallFiles.network(folder);
    Path out = folder.resolve("ldd.tif");

    succeed("network", "convert", file, "--to", "pcraster", "--out", out);

    RiverNetwork read = Networks.open(out, NetworkOptions.of(Encoding.PCRASTER));
    assertEquals(edges(Networks.open(file)), edges(read));
  }

  @Test
  void tablesKeepTheirIds() throws IOException {
    Path file = SmallFiles.table(folder);
    Path out = folder.resolve("again.csv");

    succeed("network", "convert", file, "--out", out);

    assertArrayEquals(Networks.readTable(file).ids(), Networks.readTable(out).ids());
    assertEquals(edges(Networks.open(file)), edges(Networks.open(out)));
  }

  @Test
  void aSurfaceGivesItsNetwork() throws IOException {
    // A plane that falls to the east.
    Path dem =
        SmallFiles.write(
            folder, "dem.asc", "ncols 3\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n9 5 1\n");
    Path out = folder.resolve("built.network");

    succeed("network", "build", dem, "--out", out);

    assertEquals(List.of(List.of(0, 1), List.of(1, 2)), edges(Networks.load(out)));
    assertTrue(succeed("network", "summary", dem, "--format", "elevation").contains("nodes"));
  }

  @Test
  void withoutAFileThereIsABasinToPlayWith() throws IOException {
    Path out = folder.resolve("map.png");

    succeed("network", "draw", "--out", out, "--size", 300);

    BufferedImage map = ImageIO.read(out.toFile());
    assertTrue(map.getWidth() > 300 && map.getWidth() < 700, "width " + map.getWidth());
    assertEquals(List.of("map.png"), files(folder));
    JsonNode facts = JSON.readTree(succeed("network", "summary", "--json"));
    assertEquals(1, facts.path("outlets").asInt());
    assertTrue(facts.path("nodes").asInt() > 20_000, facts.toString());
  }

  @Test
  void aMapMayShowAFieldUnderItsRivers() throws IOException {
    Path out = folder.resolve("map.png");

    succeed(
        "network",
        "draw",
        SmallFiles.network(folder),
        "--field",
        SmallFiles.field(folder),
        "--out",
        out);

    assertTrue(ImageIO.read(out.toFile()).getHeight() > 300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          network summary nowhere.tif | nowhere.tif: no such file
          network draw --format d9 | --format: found 'd9', wanted one of auto, esri-d8
          network draw --size 5 | --size: found 5, wanted 200 to 10000
          network draw --log maybe | --log: found 'maybe', wanted one of auto, on, off
          network convert a.tif --out b.png | b.png: no format of networks; wanted .network, .tif
          network convert a.tif --out b.tif --to d8 | --to: found 'd8', wanted one of esri-d8, merit, pcraster
          network convert a.tif --out b.csv --to esri-d8 | --to: is for directions on a grid
          network convert a.tif | Missing required option: '--out=FILE'
          network repair a.tif --out b.tif --format elevation | --format: only grids of
          network check | Missing required parameter: 'FILE'
          network summary a.bin --shape 3by3 | --shape: found '3by3', wanted rows and columns as 180x360
          network sumary | Unmatched argument at index 1: 'sumary'
          """)
  void wrongUseIsOneLineAndExitCode2(String arguments, String expected) {
    String[] words = arguments.split(" ");
    int out = Arrays.asList(words).indexOf("--out");
    if (out >= 0) {
      words[out + 1] = folder.resolve(words[out + 1]).toString();
    }

    assertRefused(CommandRun.of((Object[]) words), expected);
  }

  @Test
  void whatIsNoNetworkIsSaidToBeNone() throws IOException {
    Path text = SmallFiles.write(folder, "notes.txt", "not,a\nnetwork,1\n");

    assertRefused(CommandRun.of("network", "summary", text), "notes.txt: no network");
  }

  @Test
  void aMapWantsAGrid() throws IOException {
    Path out = folder.resolve("map.png");

    CommandRun run = CommandRun.of("network", "draw", SmallFiles.table(folder), "--out", out);

    assertRefused(run, "reaches.csv: its network is not on a grid; a map wants one");
    assertFalse(Files.exists(out));
  }

  @Test
  void resultsThatCannotBeWrittenAreRefused() throws IOException {
    Path file = SmallFiles.network(folder);

    CommandRun run = CommandRun.of("network", "convert", file, "--out", file.resolve("a.tif"));

    assertRefused(run, "cannot be written");
  }

  @Test
  void rhineIsSummarisedAndDrawn() throws IOException {
    Path data = Path.of(System.getProperty("thalweg.data", "")).resolve("rhine");
    assumeTrue(Files.isDirectory(data), "no reference data at " + data + ": set -Dthalweg.data");
    Path file = data.resolve("rhine_d8.tif");

    JsonNode facts = JSON.readTree(succeed("network", "summary", file, "--json"));
    Path out = folder.resolve("rhine.png");
    succeed("network", "draw", file, "--out", out, "--size", 600);

    // As the data's own description gives them.
    assertEquals(349_847, facts.path("nodes").asInt());
    assertEquals(1, facts.path("outlets").asInt());
    assertEquals(1_675, facts.path("longest_path").asInt());
    assertEquals(9, facts.path("strahler_order").asInt());
    assertEquals(21, facts.path("largest_basin").path("row").asInt());
    assertEquals(57, facts.path("largest_basin").path("col").asInt());
    double area = facts.path("largest_basin").path("area_km2").asDouble();
    assertEquals(195_450.59, area, 1e-6 * area);
    assertTrue(ImageIO.read(out.toFile()).getWidth() > 400);
  }
}
