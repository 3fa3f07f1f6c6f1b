package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Damaged files end in one clear error or in a raster or network, quickly and in bounded memory.
 * {@code -Dthalweg.mutations=10000} runs in full; a failure names its seed.
 */
class FuzzTest {
  private static final int COUNT = Integer.getInteger("thalweg.mutations", 200);
  private static final long SEED = Long.getLong("thalweg.seed", 1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tif", "nc", "cdf", "map", "asc"})
  void damagedRasterIsReadOrRefused(String kind) throws IOException {
    Path whole = raster(kind);
    Mutations mutations = new Mutations(whole, folder.resolve("damaged"), Rasters::read);

    Mutations.Outcome outcome = mutations.run(COUNT, SEED);

    assertTrue(outcome.refused() > COUNT / 20, kind + ": " + outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"saved", "ldd", "d8", "netcdf", "mesh", "nodes", "edges"})
  void damagedNetworkIsReadOrRefused(String kind) throws IOException {
    Path whole = network(kind);
    String extension = kind.equals("nodes") || kind.equals("edges") ? ".csv" : "";
    Path damaged = folder.resolve("damaged" + extension);
    Mutations mutations = new Mutations(whole, damaged, Networks::open);

    Mutations.Outcome outcome = mutations.run(COUNT, SEED);

    assertTrue(outcome.refused() > COUNT / 20, kind + ": " + outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nc", "cdf"})
  void damagedFieldIsReadOrRefused(String kind) throws IOException {
    LabelledArray<PlainArray> field =
        LabelledArray.of(PlainNamespace.INSTANCE.zeros(Shape.of(600), DType.FLOAT64), "station")
            .withName("flow")
            .withUnits("m3 s-1")
            .withAttribute("grid_mapping", "crs")
            .withCoordinate(Coordinate.of("crs", List.of(), new int[1]))
            .withCoordinate(Coordinate.of("station", names(600)))
            .withCoordinate(Coordinate.of("lat", List.of("station"), new float[600]));
    Path whole = folder.resolve("whole." + kind);
    if (kind.equals("cdf")) {
      Fields.writeClassic(List.of(field), whole);
    } else {
      Fields.write(field, whole);
    }
    Path damaged = folder.resolve("damaged");
    Mutations mutations =
        new Mutations(whole, damaged, file -> Fields.names(file).forEach(name -> read(file, name)));

    Mutations.Outcome outcome = mutations.run(COUNT, SEED);

    assertTrue(outcome.refused() > COUNT / 20, kind + ": " + outcome);
  }

  private static void read(Path file, String name) {
    Fields.read(PlainNamespace.INSTANCE, file, name);
  }

  private static String[] names(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, i -> "station " + i % 7);
    return names;
  }

  /**
   * jHDF believes the length of an object header: in a file of a few kilobytes it allocated and
   * filled two gigabytes, once for each.
   */
  @Test
  void headerThatClaimsGigabytesIsRefusedAtOnce() throws IOException {
    byte[] bytes = Files.readAllBytes(network("netcdf"));
    byte[] signature = "OHDR".getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < bytes.length - 16; at++) {
      if (Arrays.equals(Arrays.copyOfRange(bytes, at, at + 4), signature)) {
        // Signature, version, flags (four bytes of length), length.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 6, Integer.MAX_VALUE - 8);
      }
    }
    Path damaged = folder.resolve("damaged");
    Files.write(damaged, bytes);
    Networks.open(network("saved"));

    long before = allocated();
    assertThrows(UnreadableFileException.class, () -> Networks.open(damaged));

    assertTrue(allocated() - before < 1L << 26);
  }

  /** The bytes that this thread has allocated so far. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void damagedNextCellsAreReadOrRefused() throws IOException {
    Path whole = folder.resolve("nextxy.bin");
    Networks.writeNextXy(forest(), whole);
    Mutations mutations =
        new Mutations(whole, folder.resolve("damaged"), file -> Networks.readNextXy(file, 30, 20));

    assertTrue(mutations.run(COUNT, SEED).refused() > COUNT / 20);
  }

  private Path network(String kind) throws IOException {
    Path file = folder.resolve("whole." + kind);
    switch (kind) {
      case "saved" -> Networks.save(forest(), file);
      case "ldd" -> {
        file = folder.resolve("whole.map");
        Networks.write(forest(), file, NetworkOptions.of(Encoding.PCRASTER));
      }
      case "d8", "netcdf" -> {
        file = folder.resolve(kind.equals("d8") ? "whole.tif" : "whole.nc");
        Networks.write(forest(), file, NetworkOptions.of(Encoding.ESRI));
      }
      case "mesh" -> {
        double[] places = new double[forest().nodeCount()];
        Networks.writeMesh(forest(), places, places, file);
      }
      default -> Files.writeString(file, table(kind.equals("edges")));
    }
    return file;
  }

  private static String table(boolean ofEdges) {
    StringBuilder text = new StringBuilder(ofEdges ? "from,to,width\n" : "id,downstream\n");
    for (int id = 10; id < 60; id++) {
      text.append(id).append(',').append(id + 1 + id % 3).append(ofEdges ? ",2.5\n" : "\n");
    }
    return ofEdges ? text.toString() : text + "60,\n61,0\n62,-1\n";
  }

  private static RiverNetwork forest() {
    return Networks.repair(raster(), NetworkOptions.of(Encoding.ESRI)).network();
  }

  private Path raster(String extension) {
    Path file = folder.resolve("whole." + extension);
    if (extension.equals("cdf")) {
      Rasters.writeNetcdfClassic(raster(), file, "x");
    } else {
      Rasters.write(raster(), file);
    }
    return file;
  }

  private static Raster raster() {
    byte[] codes = new byte[30 * 20];
    for (int cell = 0; cell < codes.length; cell++) {
      codes[cell] = (byte) (1 << (cell * 7 % 8));
    }
    return Raster.of(codes, DType.UINT8, 30, 20)
        .withMissing(255)
        .withTransform(GeoTransform.northUp(5, 50, 0.5))
        .withCrs("EPSG:4326");
  }
}
