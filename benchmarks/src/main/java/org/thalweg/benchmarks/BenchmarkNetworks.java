package org.thalweg.benchmarks;

import java.awt.image.Raster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.thalweg.operators.D8;
import org.thalweg.operators.RiverNetwork;

/** The networks that benchmarks run on. */
final class BenchmarkNetworks {
  private BenchmarkNetworks() {}

  /**
   * A network by name.
   *
   * @param name {@code "rhine"} or {@code "juniata"}, read from the folder of the system property
   *     {@code thalweg.data}, or a number of nodes such as {@code "1e6"}, generated
   * @return the network
   */
  static RiverNetwork named(String name) {
    return switch (name) {
      case "rhine" -> rhine();
      case "juniata" ->
          RiverNetwork.fromDownstream(
              juniata().stream().mapToInt(row -> Integer.parseInt(row[2])).toArray());
      default -> RiverNetwork.fromDownstream(generated(name));
    };
  }

  /** The reaches of the Juniata: number, id, reach downstream, and more. */
  static List<String[]> juniata() {
    Path file = data().resolve("juniata/reaches.csv");
    try (var lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the Juniata is read from " + file, e);
    }
  }

  private static int[] generated(String nodes) {
    int side = (int) Math.round(Math.sqrt(Double.parseDouble(nodes)));
    return RandomBasins.downstream(side, Math.max(1, side / 100), 1);
  }

  static Path data() {
    return Path.of(System.getProperty("thalweg.data", "../shared/data"));
  }

  private static RiverNetwork rhine() {
    File file = data().resolve("rhine/rhine_d8.tif").toFile();
    try {
      Raster raster = ImageIO.read(file).getRaster();
      int[] codes = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
      return RiverNetwork.fromD8(codes, raster.getHeight(), raster.getWidth(), D8.esri());
    } catch (IOException e) {
      throw new UncheckedIOException("the Rhine is read from " + file, e);
    }
  }
}
