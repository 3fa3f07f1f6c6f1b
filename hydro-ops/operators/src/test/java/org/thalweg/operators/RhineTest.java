package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Rhine at 30 arcsec, 349,847 nodes; reference: pyflwdir's upstream cells. */
class RhineTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("thalweg.data", "")).resolve("rhine");
  private static final int ROWS = 682;
  private static final int COLS = 997;
  private static final double CELL = 1.0 / 120;
  private static final double WEST = 3.56666667;
  private static final double NORTH = 52.00833333;

  private static RiverNetwork network = RiverNetwork.fromDownstream(new int[0]);

  @BeforeAll
  static void readDirections() throws IOException {
    Path tiff = FOLDER.resolve("rhine_d8.tif");
    assumeTrue(Files.exists(tiff), "no reference data at " + tiff + ": set -Dthalweg.data");
    Raster raster = ImageIO.read(tiff.toFile()).getRaster();
    int[] codes = raster.getSamples(0, 0, COLS, ROWS, 0, (int[]) null);
    network = RiverNetwork.fromD8(codes, ROWS, COLS, D8.esri());
  }

  @Test
  void networkHasItsKnownSize() {
    RiverGrid grid = network.grid().orElseThrow();

    assertEquals(349_847, network.nodeCount());
    assertEquals(349_846, network.edgeCount());
    assertEquals(1, network.sinks().length);
    assertEquals(grid.nodeAt(21, 57), network.sinks()[0]);
    assertEquals(new BuildReport(ROWS * COLS - 349_847, 0), network.buildReport());
  }

  @Test
  void upstreamCellsAreExactEverywhere() throws IOException {
    ByteBuffer expected =
        ByteBuffer.wrap(
                Files.readAllBytes(FOLDER.resolve("rhine_upstream_cells_682x997_i32le.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);
    int[] cells = new int[network.nodeCount()];
    Arrays.fill(cells, 1);

    new IntSweep().upstream((Forest) network.topology(), cells, 0);

    RiverGrid grid = network.grid().orElseThrow();
    for (int node = 0; node < cells.length; node++) {
      assertEquals(expected.getInt(4 * grid.cellOf(node)), cells[node], grid.label(node));
    }
  }

  @Test
  void upstreamAreasAreThoseOfTheSphereEverywhere() throws IOException {
    ByteBuffer expected =
        ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("rhine_upstream_km2_682x997_f32le.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);
    GeoTransform place = GeoTransform.northUp(WEST, NORTH, CELL);
    double[] areas = CellArea.of(network.withTransform(place));

    new DoubleSweep().upstream((Forest) network.topology(), areas, 0);

    RiverGrid grid = network.grid().orElseThrow();
    assertEquals(195_450.59, areas[network.sinks()[0]] / 1e6, 195_450.59e-6);
    for (int node = 0; node < areas.length; node++) {
      float reference = expected.getFloat(4 * grid.cellOf(node));
      assertEquals(reference, areas[node] / 1e6, 1e-6 * reference, grid.label(node));
    }
  }

  @Test
  void outletIsOfStrahlerOrderNine() {
    // By pyflwdir, as PROVENANCE.md has it.
    int[] orders = StreamOrder.strahler(network);

    assertEquals(9, orders[network.sinks()[0]]);
    assertEquals(9, Arrays.stream(orders).max().orElseThrow());
  }

  @Test
  void downstreamSumIsTheAdjointOfUpstreamSum() {
    Forest forest = (Forest) network.topology();
    double[] u = RandomNetworks.values(network.nodeCount(), 1);
    double[] v = RandomNetworks.values(network.nodeCount(), 2);

    double[] sum = u.clone();
    new DoubleSweep().upstream(forest, sum, 0);
    double[] adjoint = v.clone();
    new DoubleSweep().downstream(forest, adjoint, 0);

    double left = dot(v, sum);
    double right = dot(adjoint, u);
    assertEquals(left, right, 1e-12 * (norm(v) * norm(sum)));
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }
}
