package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.operators.CyclicNetworkException;
import org.thalweg.operators.D8;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Ldd;
import org.thalweg.operators.NextCells;
import org.thalweg.operators.Repaired;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Reference data outside the repository: the Rhine (pyflwdir's upstream cells), RAPID's sandbox,
 * and the encodings, repairs and facts on formats of earthkit-hydro.
 */
class ReferenceDataTest {
  @TempDir Path folder;

  private static Path find(String path) {
    Path file = Path.of(System.getProperty("thalweg.data", "")).resolve(path);
    assumeTrue(Files.exists(file), "no reference data at " + file + ": set -Dthalweg.data");
    return file;
  }

  private static JsonNode vectors(String section) throws IOException {
    Path file = find("river-operators/vectors.json");
    return new ObjectMapper().readTree(file.toFile()).get(section);
  }

  @Test
  void rhineIsExactFromItsGeoTiff() throws IOException {
    RiverNetwork network = Networks.open(find("rhine/rhine_d8.tif"));
    RiverGrid grid = network.grid().orElseThrow();
    ByteBuffer expected =
        ByteBuffer.wrap(Files.readAllBytes(find("rhine/rhine_upstream_cells_682x997_i32le.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);

    assertEquals(349_847, network.nodeCount());
    assertArrayEquals(new int[] {grid.nodeAt(21, 57)}, network.sinks());
    assertEquals(3.56666667, grid.transform().orElseThrow().x0(), 1e-8);
    assertEquals(52.00833333, grid.transform().orElseThrow().y0(), 1e-8);
    int[] cells = upstreamCells(network);
    for (int node = 0; node < cells.length; node++) {
      assertEquals(expected.getInt(4 * grid.cellOf(node)), cells[node], "node " + node);
    }
  }

  /** Values and labels as ncdump of netCDF 4.9.0 shows them. */
  @Test
  void rapidsFieldIsReadWithItsLabels() {
    Path file = find("rapid_sandbox/Qext_Sandbox_19700101_19700110.nc4");

    LabelledArray<PlainArray> inflow = Fields.read(PlainNamespace.INSTANCE, file, "Qext");

    assertEquals(List.of("Qext", "Qext_bia", "Qext_cov", "Qext_var"), sorted(Fields.names(file)));
    assertEquals(List.of("time", "rivid"), inflow.dims());
    assertEquals("m3 s-1", inflow.units());
    assertEquals("time: mean", inflow.attributes().get("cell_methods"));
    assertArrayEquals(new double[] {10, 20, 30, 40, 50}, inflow.coordinate("rivid").toDoubles());
    assertEquals(
        Instant.parse("1970-01-01T03:00:00Z"), CfTime.instants(inflow.coordinate("time"))[1]);
    assertEquals(6_378_137.0, inflow.coordinate("crs").attributes().get("semi_major_axis"));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  private static int[] upstreamCells(RiverNetwork network) {
    int[] next = new int[network.nodeCount()];
    Arrays.fill(next, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      next[from[edge]] = to[edge];
    }
    int[] cells = new int[network.nodeCount()];
    Arrays.fill(cells, 1);
    for (int node : network.upstreamToDownstream()) {
      if (next[node] >= 0) {
        cells[next[node]] += cells[node];
      }
    }
    return cells;
  }

  @Test
  void rhineGoesThroughEveryEncodingAndFile() {
    RiverNetwork rhine = Networks.open(find("rhine/rhine_d8.tif"));
    Path ldd = folder.resolve("ldd.map");
    Path saved = folder.resolve("rhine.network");
    Path tiff = folder.resolve("merit.tif");
    Path netcdf = folder.resolve("esri.nc");
    Path cama = folder.resolve("nextxy.bin");

    Networks.write(rhine, ldd, NetworkOptions.of(Encoding.PCRASTER));
    Networks.write(rhine, tiff, NetworkOptions.of(Encoding.MERIT));
    Networks.write(rhine, netcdf, NetworkOptions.of(Encoding.ESRI));
    Networks.writeNextXy(rhine, cama);
    Networks.save(rhine, saved);

    for (Path file : new Path[] {ldd, saved, tiff, netcdf}) {
      NetworksTest.assertSame(rhine, Networks.open(file));
    }
    NetworksTest.assertSame(rhine, Networks.readNextXy(cama, 682, 997));
  }

  @Test
  void elevationOfTheRhineIsRead() {
    Raster elevation = Rasters.read(find("rhine/rhine_elv0.tif"));

    assertEquals(682, elevation.rows());
    assertEquals(997, elevation.cols());
    assertEquals(-9999, elevation.missing().orElseThrow());
    double[] values = elevation.toDoubles();
    assertEquals(349_847, Arrays.stream(values).filter(value -> !Double.isNaN(value)).count());
  }

  @Test
  void everyCellOfTheRhineDrainsToTheEdgeOfItsElevations() {
    Raster elevation = Rasters.read(find("rhine/rhine_elv0.tif"));

    RiverNetwork network = Networks.fromElevation(elevation);

    RiverGrid grid = network.grid().orElseThrow();
    assertEquals(349_847, network.nodeCount());
    for (int sink : network.sinks()) {
      int cell = grid.cellOf(sink);
      assertTrue(isBesideMissing(elevation, cell / grid.cols(), cell % grid.cols()));
    }
  }

  private static boolean isBesideMissing(Raster raster, int row, int col) {
    for (int y = row - 1; y <= row + 1; y++) {
      for (int x = col - 1; x <= col + 1; x++) {
        boolean inside = y >= 0 && y < raster.rows() && x >= 0 && x < raster.cols();
        if (!inside || raster.isMissing(y, x)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void netcdfOfAnotherLibraryIsRead() {
    Raster inflow = Rasters.read(find("rapid_sandbox/Qext_Sandbox_19700101_19700110.nc4"), "Qext");

    assertEquals(80, inflow.rows());
    assertEquals(5, inflow.cols());
    // As in the published Qext_80x5.csv.
    assertEquals(11.0, inflow.get(0, 0));
    assertEquals(9.0, inflow.get(79, 0));
    assertArrayEquals(
        new int[] {2, 2, 4, 4},
        Networks.open(find("rapid_sandbox/rapid_connect_Sandbox.csv")).edgeDownstream());
  }

  @Test
  void everyEncodingOfANetworkIsThatNetwork() throws IOException {
    for (JsonNode encodings : vectors("network_encodings")) {
      if (!encodings.has("esri_d8")) {
        continue;
      }
      int rows = encodings.get("esri_d8").size();
      int cols = encodings.get("esri_d8").get(0).size();
      int[] ldd = grid(encodings.get("pcr_d8"));
      if (rows == cols) {
        // This one wraps from south to north, which is an error.
        assertThrows(IllegalArgumentException.class, () -> new Ldd(true).decode(ldd, rows, cols));
        continue;
      }
      RiverNetwork network = Ldd.pcraster().decode(ldd, rows, cols);
      NextCells.Pair next = pair(encodings, "cama_nextx", "cama_nexty");
      NextCells.Pair down = pair(encodings, "cama_downxy_dx", "cama_downxy_dy");
      int[] esri = grid(encodings.get("esri_d8"));
      int[] merit = grid(encodings.get("merit_d8"));

      NetworksTest.assertSame(network, RiverNetwork.fromD8(esri, rows, cols, D8.esri()));
      NetworksTest.assertSame(network, RiverNetwork.fromD8(merit, rows, cols, D8.merit()));
      NetworksTest.assertSame(network, NextCells.decode(next, rows, cols));
      NetworksTest.assertSame(network, NextCells.decodeSteps(down, rows, cols, false));
      assertArrayEquals(ldd, Ldd.pcraster().encode(network));
      assertArrayEquals(esri, D8.esri().encode(network));
      assertArrayEquals(merit, D8.merit().encode(network));
      assertArrayEquals(next.x(), NextCells.encode(network).x());
      assertArrayEquals(next.y(), NextCells.encode(network).y());
    }
  }

  @Test
  void repairsAreThoseOfTheReference() throws IOException {
    for (JsonNode one : vectors("repair")) {
      int[] input = grid(one.get("input"));
      int rows = one.get("input").size();
      int cols = one.get("input").get(0).size();
      boolean keypad = one.get("format").asText().equals("pcr_d8");

      Repaired repaired =
          keypad ? Ldd.pcraster().repair(input, rows, cols) : D8.esri().repair(input, rows, cols);
      int[] output =
          keypad ? Ldd.pcraster().encode(repaired.network()) : D8.esri().encode(repaired.network());

      int missing = 255;
      int[] expected = Arrays.stream(grid(one.get("output"))).toArray();
      assertArrayEquals(expected, Arrays.stream(output).map(c -> c == 247 ? missing : c).toArray());
    }
  }

  /** The specification, not the vectors, says what wraps, what is missing and what is an error. */
  @Test
  void factsOnFormatsHoldButWhereTheSpecificationSaysOtherwise() throws IOException {
    int checked = 0;
    for (JsonNode fact : vectors("format_facts")) {
      String note = fact.get("note").asText();
      boolean wraps = note.contains("wraps");
      boolean changed =
          note.contains("north edge")
              || note.contains("multi-direction")
              || note.contains("DEFECT");
      if (changed) {
        IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> decode(fact, wraps), note);
        assertEquals(note.contains("DEFECT"), e instanceof CyclicNetworkException);
        continue;
      }
      if (note.contains("inland depression in MERIT")) {
        assertEquals(3, decode(fact, false).nodeCount());
        continue;
      }
      RiverNetwork network = decode(fact, wraps);
      JsonNode expected = fact.get("network");
      assertEquals(expected.get("n_nodes").asInt(), network.nodeCount(), note);
      assertArrayEquals(
          flat(expected.get("valid_cells")), network.grid().orElseThrow().cells(), note);
      assertArrayEquals(flat(expected.get("sinks")), network.sinks(), note);
      assertArrayEquals(flat(expected.get("sources")), network.sources(), note);
      checked++;
    }
    assertEquals(10, checked);
  }

  private static RiverNetwork decode(JsonNode fact, boolean wraps) {
    String format = fact.get("format").asText();
    if (format.contains("nextxy")) {
      NextCells.Pair next = pair(fact, "nextx", "nexty");
      return NextCells.decode(next, 1, next.x().length);
    }
    if (format.contains("downxy")) {
      NextCells.Pair steps = pair(fact, "dx", "dy");
      return NextCells.decodeSteps(steps, 1, steps.x().length, wraps);
    }
    int[] codes = grid(fact.get("input"));
    int rows = fact.get("input").size();
    int cols = codes.length / rows;
    return switch (format) {
      case "pcr_d8" -> new Ldd(wraps).decode(codes, rows, cols);
      case "merit_d8" -> RiverNetwork.fromD8(codes, rows, cols, D8.merit());
      default -> RiverNetwork.fromD8(codes, rows, cols, D8.esri());
    };
  }

  private static NextCells.Pair pair(JsonNode node, String x, String y) {
    return new NextCells.Pair(grid(node.get(x)), grid(node.get(y)));
  }

  private static int[] grid(JsonNode rows) {
    int[] cells = new int[rows.size() * rows.get(0).size()];
    int cell = 0;
    for (JsonNode row : rows) {
      for (JsonNode value : row) {
        cells[cell++] = value.asInt();
      }
    }
    return cells;
  }

  private static int[] flat(JsonNode values) {
    int[] flat = new int[values.size()];
    Arrays.setAll(flat, i -> values.get(i).asInt());
    return flat;
  }
}
