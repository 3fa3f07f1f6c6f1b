package org.thalweg.io;

import java.io.IOException;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.operators.D8;
import org.thalweg.operators.Ldd;
import org.thalweg.operators.NextCells;
import org.thalweg.operators.Repaired;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

/** Networks from rasters of directions, and back. */
final class GridNetworks {
  private static final int ESRI_MISSING = 247;
  private static final int PCRASTER_MISSING = 255;
  private static final int MERIT_INLAND_SINK = 255;

  private GridNetworks() {}

  static RiverNetwork network(Raster raster, NetworkOptions options) {
    int rows = raster.rows();
    int cols = raster.cols();
    Encoding encoding = encoding(raster, options);
    int[] codes = codes(raster, encoding);
    RiverNetwork network =
        encoding == Encoding.PCRASTER
            ? new Ldd(options.wrapsLongitude()).decode(codes, rows, cols)
            : RiverNetwork.fromD8(codes, rows, cols, d8(encoding, options.wrapsLongitude()));
    return raster.transform().map(network::withTransform).orElse(network);
  }

  static Repaired repair(Raster raster, NetworkOptions options) {
    int rows = raster.rows();
    int cols = raster.cols();
    Encoding encoding = encoding(raster, options);
    int[] codes = codes(raster, encoding);
    Repaired repaired =
        encoding == Encoding.PCRASTER
            ? new Ldd(options.wrapsLongitude()).repair(codes, rows, cols)
            : d8(encoding, options.wrapsLongitude()).repair(codes, rows, cols);
    return raster
        .transform()
        .map(place -> new Repaired(repaired.network().withTransform(place), repaired.report()))
        .orElse(repaired);
  }

  private static D8 d8(Encoding encoding, boolean wrapsLongitude) {
    D8 plain =
        switch (encoding) {
          case ESRI -> D8.esri();
          case ESRI_INLAND_SINKS -> D8.esri().withInlandSinks();
          case MERIT -> D8.merit();
          default ->
              throw new IllegalArgumentException(
                  "one grid of numbers holds directions, not " + encoding);
        };
    return wrapsLongitude ? plain.withWrappedLongitude() : plain;
  }

  private static Encoding encoding(Raster raster, NetworkOptions options) {
    return options.encoding() == Encoding.AUTOMATIC ? recognise(raster) : options.encoding();
  }

  /**
   * PCRaster where all numbers are keys of the keypad and one of them is no direction of ESRI's,
   * else ESRI; and MERIT, where 255 is an inland sink, if 247 is what stands for missing.
   */
  private static Encoding recognise(Raster raster) {
    boolean keypad = false;
    boolean keysOnly = true;
    boolean has247 = raster.missing().orElse(Double.NaN) == ESRI_MISSING;
    boolean has255 = false;
    for (int cell = 0; cell < raster.rows() * raster.cols(); cell++) {
      double value = raster.at(cell);
      boolean missing = raster.isMissing(cell / raster.cols(), cell % raster.cols());
      has247 = has247 || value == ESRI_MISSING;
      has255 = has255 || (value == MERIT_INLAND_SINK && !missing);
      if (!missing && value != PCRASTER_MISSING && value != ESRI_MISSING && value != -1) {
        keysOnly = keysOnly && value >= 1 && value <= 9;
        keypad = keypad || (keysOnly && Integer.bitCount((int) value) > 1);
      }
    }
    if (keysOnly && keypad) {
      return Encoding.PCRASTER;
    }
    return has247 && has255 ? Encoding.MERIT : Encoding.ESRI;
  }

  /**
   * The codes, with the file's missing value as the encoding's: unless that encoding calls the
   * file's missing value a sink, or uses it for a direction.
   */
  private static int[] codes(Raster raster, Encoding encoding) {
    boolean keypad = encoding == Encoding.PCRASTER;
    double missing = raster.missing().orElse(Double.NaN);
    boolean meant =
        keypad
            ? missing >= 1 && missing <= 9
            : d8(encoding, false).sinkCodes().stream().anyMatch(code -> code == missing)
                || (missing >= 1 && missing <= 128 && Integer.bitCount((int) missing) == 1);
    int code = meant ? (int) missing : keypad ? PCRASTER_MISSING : ESRI_MISSING;
    return raster.toInts(code);
  }

  static Raster raster(RiverNetwork network, NetworkOptions options) {
    RiverGrid grid =
        network
            .grid()
            .orElseThrow(() -> new IllegalArgumentException("the network is not on a grid"));
    boolean keypad = options.encoding() == Encoding.PCRASTER;
    int[] codes =
        keypad
            ? new Ldd(options.wrapsLongitude()).encode(network)
            : d8(options.encoding(), options.wrapsLongitude()).encode(network);
    byte[] bytes = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      bytes[cell] = (byte) codes[cell];
    }
    Raster raster =
        Raster.ofTrusted(bytes, DType.UINT8, grid.rows(), grid.cols())
            .withMissing(keypad ? PCRASTER_MISSING : ESRI_MISSING);
    return grid.transform().map(raster::withTransform).orElse(raster);
  }

  /** The two grids of CaMa-Flood among the variables of a NetCDF file, if they are there. */
  static Optional<RiverNetwork> cama(NetcdfRaster variables, NetworkOptions options)
      throws IOException {
    for (String[] names : new String[][] {{"nextx", "nexty"}, {"downx", "downy"}, {"dx", "dy"}}) {
      if (variables.find(names[0]).isPresent() && variables.find(names[1]).isPresent()) {
        Raster x = variables.read(variables.choose(names[0]));
        Raster y = variables.read(variables.choose(names[1]));
        boolean steps =
            options.encoding() == Encoding.CAMA_DOWNXY
                || (options.encoding() != Encoding.CAMA_NEXTXY && !names[0].equals("nextx"));
        boolean turned = variables.isTurned(variables.choose(names[1]));
        NextCells.Pair pair = pair(x, y);
        NextCells.Pair next = turned ? fromNorth(pair, steps, y.rows()) : pair;
        return Optional.of(cama(next, x, steps, options.wrapsLongitude()));
      }
    }
    return Optional.empty();
  }

  private static NextCells.Pair pair(Raster x, Raster y) throws IOException {
    if (x.rows() != y.rows() || x.cols() != y.cols()) {
      throw new IOException("columns and rows of the next cells are not on the same grid");
    }
    return new NextCells.Pair(x.toInts(NextCells.MISSING), y.toInts(NextCells.MISSING));
  }

  /** Next cells whose rows are counted from the south, counted from the north. */
  private static NextCells.Pair fromNorth(NextCells.Pair pair, boolean steps, int rows) {
    int[] x = pair.x();
    int[] y = pair.y().clone();
    for (int cell = 0; cell < y.length; cell++) {
      boolean flows = steps ? !NextCells.isStepOfNoFlow(x[cell]) : x[cell] > 0;
      if (flows) {
        y[cell] = steps ? -y[cell] : rows + 1 - y[cell];
      }
    }
    return new NextCells.Pair(x, y);
  }

  private static RiverNetwork cama(
      NextCells.Pair pair, Raster place, boolean steps, boolean wrapsLongitude) {
    int rows = place.rows();
    int cols = place.cols();
    RiverNetwork network =
        steps
            ? NextCells.decodeSteps(pair, rows, cols, wrapsLongitude)
            : NextCells.decode(pair, rows, cols);
    return place.transform().map(network::withTransform).orElse(network);
  }

  /** CaMa-Flood's two grids as the variables of a NetCDF file. */
  static NetcdfDataset camaDataset(RiverNetwork network, NetworkOptions options) {
    boolean steps = options.encoding() == Encoding.CAMA_DOWNXY;
    NextCells.Pair pair =
        steps
            ? NextCells.encodeSteps(network, options.wrapsLongitude())
            : NextCells.encode(network);
    NetcdfDataset dataset =
        NetcdfContent.of(camaRaster(network, pair.x()), steps ? "downx" : "nextx");
    NetcdfDataset rows = NetcdfContent.of(camaRaster(network, pair.y()), steps ? "downy" : "nexty");
    dataset.add(rows.variables().get(rows.variables().size() - 1));
    return dataset;
  }

  private static Raster camaRaster(RiverNetwork network, int[] cells) {
    RiverGrid grid = network.grid().orElseThrow();
    Raster raster =
        Raster.ofTrusted(cells, DType.INT32, grid.rows(), grid.cols())
            .withMissing(NextCells.MISSING);
    return grid.transform().map(raster::withTransform).orElse(raster);
  }
}
