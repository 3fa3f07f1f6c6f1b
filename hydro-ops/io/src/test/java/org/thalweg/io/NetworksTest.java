package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.D8;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Repaired;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class NetworksTest {
  private static final GeoTransform PLACE = GeoTransform.northUp(6.5, 52.25, 0.25);

  /** Five columns, a missing cell, two outlets, and codes that only ESRI has. */
  private static final int[] ESRI = {1, 2, 4, 8, 16, 64, 1, 0, 16, 247, 1, 64, 64, 16, 0};

  @TempDir Path folder;

  private static RiverNetwork network() {
    return RiverNetwork.fromD8(ESRI, 3, 5, D8.esri()).withTransform(PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "PCRASTER, a.map", "PCRASTER, a.tif", "PCRASTER, a.asc", "PCRASTER, a.nc", "ESRI, a.map",
    "ESRI, a.tif", "ESRI, a.asc", "ESRI, a.nc", "MERIT, a.tif", "ESRI_INLAND_SINKS, a.tif"
  })
  void whatIsWrittenIsRecognised(Encoding encoding, String name) {
    Path file = folder.resolve(name);
    Networks.write(network(), file, NetworkOptions.of(encoding));

    RiverNetwork recognised = Networks.open(file);
    RiverNetwork asked = Networks.open(file, NetworkOptions.of(encoding));

    assertSame(network(), recognised);
    assertSame(network(), asked);
    assertEquals(PLACE, recognised.grid().orElseThrow().transform().orElseThrow());
  }

  @Test
  void nextCellsAreReadFromBinaryAndFromNetcdf() throws IOException {
    Path binary = folder.resolve("nextxy.bin");
    Networks.writeNextXy(network(), binary);

    assertSame(network(), Networks.readNextXy(binary, 3, 5));
    assertTrue(message(() -> Networks.readNextXy(binary, 4, 5)).contains("120 bytes"));
    assertTrue(message(() -> Networks.open(binary)).contains("readNextXy"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAMA_NEXTXY", "CAMA_DOWNXY"})
  void nextCellsInNetcdfMayRunFromSouthToNorth(Encoding encoding) {
    Path file = folder.resolve("cama.nc");
    Path upward = folder.resolve("upward.nc");

    Networks.write(network(), file, NetworkOptions.of(encoding));
    Fields.write(turned(file), upward);

    assertSame(network(), Networks.open(file));
    assertSame(network(), Networks.open(file, NetworkOptions.of(encoding)));
    assertSame(network(), Networks.open(upward));
    assertEquals(PLACE, Networks.open(upward).grid().orElseThrow().transform().orElseThrow());
  }

  /** The same grids as a model that counts rows from the south would write them. */
  private static List<LabelledArray<PlainArray>> turned(Path file) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    List<LabelledArray<PlainArray>> turned = new ArrayList<>();
    for (String name : Fields.names(file)) {
      LabelledArray<PlainArray> field = Fields.readStored(xp, file, name);
      PlainArray cells = field.values();
      if (name.equals("nexty")) {
        cells = xp.where(xp.greater(cells, 0), xp.subtract(4, cells), cells);
      } else if (name.equals("downy")) {
        cells = xp.where(xp.greater(cells, -999), xp.negative(cells), cells);
      }
      Coordinate y = field.coordinate("y");
      double[] up = y.toDoubles();
      turned.add(
          field
              .withValues(xp.flip(cells, 0))
              .withCoordinate(Coordinate.of("y", new double[] {up[2], up[1], up[0]})));
    }
    return turned;
  }

  @Test
  void inlandSinksAreRecognisedWhereMissingIs247() {
    Path file = folder.resolve("a.tif");
    byte[] codes = {1, (byte) 255, 0, (byte) 247};
    Raster merit = Raster.of(codes, DType.UINT8, 1, 4).withTransform(PLACE);
    Rasters.write(merit, file);
    assertEquals(3, Networks.open(file).nodeCount());
    Rasters.write(merit.withMissing(247), file);
    assertEquals(3, Networks.open(file).nodeCount());
    Rasters.write(merit.withMissing(255), file);
    assertEquals(2, Networks.open(file).nodeCount());
    assertEquals(2, Networks.open(file, NetworkOptions.of(Encoding.ESRI)).nodeCount());
  }

  @Test
  void edgesWithoutAnyWidthAreNamed() throws IOException {
    Path file = folder.resolve("edges.csv");
    Files.writeString(file, "upstream,downstream,width\n7,2,0\n7,3,0\n");

    String message = message(() -> Networks.open(file));

    assertTrue(message.contains("edges that leave 7 have widths of sum 0"), message);
  }

  @Test
  void directionsInNetcdfFromSouthToNorthAreTurnedAround() {
    Path file = folder.resolve("a.nc");
    GeoTransform upsideDown = new GeoTransform(0, 1, 0, 0, 0, 1);
    byte[] codes = {0, (byte) 247, 4, 0};
    Rasters.writeNetcdfClassic(
        Raster.of(codes, DType.UINT8, 2, 2).withTransform(upsideDown).withMissing(247),
        file,
        "flwdir");

    RiverNetwork network = Networks.open(file);

    assertArrayEquals(new int[] {2}, network.edgeDownstream());
    assertEquals(GeoTransform.northUp(0, 2, 1), Rasters.read(file).transform().orElseThrow());
    assertArrayEquals(new int[] {4, 0, 0, -1}, Rasters.read(file).toInts(-1));
  }

  @Test
  void inlandSinksAreReadWhereAsked() {
    Path file = folder.resolve("a.asc");
    Rasters.write(
        Raster.of(new int[] {1, 255, 0}, 1, 3).withMissing(-9999).withTransform(PLACE), file);

    assertEquals(2, Networks.open(file).nodeCount());
    assertEquals(3, Networks.open(file, NetworkOptions.of(Encoding.MERIT)).nodeCount());
    assertEquals(3, Networks.open(file, NetworkOptions.of(Encoding.ESRI_INLAND_SINKS)).nodeCount());
  }

  @Test
  void globeIsWrappedWhereAsked() {
    Path file = folder.resolve("a.asc");
    Rasters.write(Raster.of(new int[] {16, 64, 0}, 1, 3).withTransform(PLACE), file);
    NetworkOptions globe = NetworkOptions.of(Encoding.ESRI).withWrappedLongitude();

    assertTrue(message(() -> Networks.open(file)).contains("leaves the grid"));
    assertTrue(message(() -> Networks.open(file, globe)).contains("direction 64"));
    Rasters.write(Raster.of(new int[] {16, 16, 0}, 1, 3).withTransform(PLACE), file);
    assertArrayEquals(new int[] {2, 0}, Networks.open(file, globe).edgeDownstream());
  }

  @Test
  void cycleInAFileNamesTheFileAndTheCells() {
    Path file = folder.resolve("a.asc");
    Rasters.write(Raster.of(new int[] {1, 16, 0}, 1, 3).withTransform(PLACE), file);

    String message = message(() -> Networks.open(file));

    assertTrue(message.startsWith(file.toString()), message);
    assertTrue(message.contains("(row 0, column 0) -> 1 (row 0, column 1)"), message);
    Repaired repaired = Networks.repair(Rasters.read(file), NetworkOptions.of(Encoding.ESRI));
    assertEquals(1, repaired.report().cycles());
    assertEquals(1, repaired.network().nodeCount());
  }

  @Test
  void tableOfNodesKeepsTheFilesIds() throws IOException {
    Path file = folder.resolve("rivers.csv");
    Files.writeString(file, "HYRIV_ID;name;NEXT_DOWN\n70;\"a;b\";50\n\n50;c;0\n60;d;50\n");

    NetworkTable table = Networks.readTable(file);

    assertArrayEquals(new long[] {70, 50, 60}, table.ids());
    assertArrayEquals(new int[] {0, 2}, table.network().edgeUpstream());
    assertArrayEquals(new int[] {1, 1}, table.network().edgeDownstream());
    assertSame(table.network(), Networks.open(file));
  }

  @Test
  void tableWithoutNamesIsOfNodes() throws IOException {
    Path file = folder.resolve("connect.csv");
    Files.writeString(file, "10,30,0,0\n20,30,0,0\n30,0,2,10\n");

    assertArrayEquals(new int[] {2, 2}, Networks.open(file).edgeDownstream());
  }

  @Test
  void widthsBecomeSplitRatios() throws IOException {
    Path file = folder.resolve("edges.csv");
    Files.writeString(file, "upstream,downstream,width\n1,2,30\n1,3,10\n2,4,\n3,4,5\n2,3,\n");

    NetworkTable table = Networks.readTable(file);

    assertArrayEquals(new long[] {1, 2, 3, 4}, table.ids());
    assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5, 1}, table.network().splitRatios(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "id,downstream\n1,7\n",
        "id,downstream\n1,-1\n1,-1\n",
        "id,downstream\nx,1\n",
        "id,downstream\n1,2\n2,1\n",
        "upstream,downstream,width\n1,2,-3\n",
        "upstream,downstream\n1,\n",
        "upstream,downstream\n1,2\n1,2\n",
        ""
      })
  void wrongTableIsOneErrorWithItsName(String text) throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, text);

    String message = message(() -> Networks.open(file));

    assertTrue(message.startsWith(file.toString()), message);
  }

  @Test
  void savedNetworksComeBackWhole() {
    RiverNetwork bifurcating =
        RiverNetwork.fromEdges(
            3, new int[] {0, 0, 1}, new int[] {1, 2, 2}, new double[] {0.3, 0.7, 1});
    RiverNetwork full =
        RiverNetwork.fromDownstream(new int[] {1, -1}, RiverGrid.of(1, 2, new int[] {0, 1}));
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);
    Path file = folder.resolve("a.network");
    for (RiverNetwork network : new RiverNetwork[] {network(), bifurcating, full, empty}) {
      Networks.save(network, file);

      assertSame(network, Networks.load(file));
      assertSame(network, Networks.open(file));
      assertEquals(
          network.grid().flatMap(RiverGrid::transform),
          Networks.load(file).grid().flatMap(RiverGrid::transform));
    }
  }

  @Test
  void meshHoldsEdgesAndSplitRatios() throws IOException {
    RiverNetwork forest = RiverNetwork.fromDownstream(new int[] {2, 2, -1, -1});
    RiverNetwork bifurcating =
        RiverNetwork.fromEdges(
            3, new int[] {0, 0, 1}, new int[] {1, 2, 2}, new double[] {0.3, 0.7, 1});
    Path file = folder.resolve("mesh.nc");
    for (RiverNetwork network : new RiverNetwork[] {forest, bifurcating}) {
      double[] places = new double[network.nodeCount()];

      Networks.writeMesh(network, places, places, file);

      assertSame(network, Networks.open(file));
    }
    RiverNetwork none = RiverNetwork.fromDownstream(new int[] {-1});
    assertTrue(
        message(() -> Networks.writeMesh(none, new double[1], new double[1], file))
            .contains("edge is empty"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Networks.writeMesh(forest, new double[4], new double[3], file));
  }

  /** As Deltares' tools write it: nodes are counted from one. */
  @Test
  void meshMayCountFromOne() throws IOException {
    NetcdfDataset mesh =
        Ugrid.dataset(RiverNetwork.fromDownstream(new int[] {1, -1}), new double[2], new double[2]);
    NetcdfDataset other = new NetcdfDataset();
    mesh.dims().forEach((name, length) -> other.dimension(name, length));
    for (NetcdfDataset.Variable one : mesh.variables()) {
      Map<String, Object> attributes = new TreeMap<>(one.attributes());
      attributes.computeIfPresent("start_index", (name, start) -> 1);
      Object elements = one.name().equals("edge_nodes") ? new int[] {1, 2} : one.elements();
      other.add(new NetcdfDataset.Variable(one.name(), one.dims(), elements, attributes));
    }
    Path file = folder.resolve("mesh.nc");
    Hdf5NetcdfWriter.write(other, file);

    assertArrayEquals(new int[] {1, -1}, downstream(Networks.open(file)));
  }

  private static int[] downstream(RiverNetwork network) {
    int[] downstream = new int[network.nodeCount()];
    Arrays.fill(downstream, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    return downstream;
  }

  @Test
  void everyTruncationAndEveryAlteredByteOfASavedNetworkIsAnError() throws IOException {
    Path file = folder.resolve("a.network");
    Networks.save(network(), file);
    byte[] bytes = Files.readAllBytes(file);
    Path other = folder.resolve("b.network");
    for (int i = 0; i < bytes.length; i++) {
      Files.write(other, Arrays.copyOf(bytes, i));
      assertTrue(message(() -> Networks.load(other)).startsWith(other.toString()));

      byte[] altered = bytes.clone();
      altered[i] ^= 0x10;
      Files.write(other, altered);
      assertTrue(message(() -> Networks.load(other)).startsWith(other.toString()));
    }
  }

  @Test
  void savedFormatIsAsDescribed() throws IOException {
    Path file = folder.resolve("a.network");

    Networks.save(RiverNetwork.fromDownstream(new int[] {1, -1}), file);

    String text =
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(
        text.startsWith("thalweg-network 1\nnodes 2\narray downstream int32 2\ndata\n\1\0\0\0"));
    assertEquals(text.indexOf("data\n") + 5 + 8 + 8, text.length());
    Files.writeString(file, text.replace("network 1", "network 2"));
    assertTrue(message(() -> Networks.load(file)).contains("version 1"));
  }

  @Test
  void whatIsNoNetworkIsSaidSo() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "{}");

    assertTrue(message(() -> Networks.open(file)).contains("no network"));
    assertTrue(message(() -> Networks.open(folder.resolve("absent"))).contains("no such file"));
    assertTrue(message(() -> Networks.load(file)).startsWith(file.toString()));
  }

  private static String message(Runnable work) {
    return String.valueOf(assertThrows(UnreadableFileException.class, work::run).getMessage());
  }

  static void assertSame(RiverNetwork expected, RiverNetwork actual) {
    assertEquals(expected.nodeCount(), actual.nodeCount());
    assertArrayEquals(expected.edgeUpstream(), actual.edgeUpstream());
    assertArrayEquals(expected.edgeDownstream(), actual.edgeDownstream());
    assertArrayEquals(expected.splitRatios(), actual.splitRatios());
    Optional<RiverGrid> grid = expected.grid();
    assertEquals(grid.isPresent(), actual.grid().isPresent());
    if (grid.isPresent()) {
      assertArrayEquals(grid.orElseThrow().cells(), actual.grid().orElseThrow().cells());
    }
    assertFalse(actual.buildReport().flowsIntoMissing() > 0);
  }
}
