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
   * else ESRI.
   */
  private static Encoding recognise(Raster raster) {
    boolean keypad = false;
    for (int cell = 0; cell < raster.rows() * raster.cols(); cell++) {
      double value = raster.at(cell);
      boolean missing = raster.isMissing(cell / raster.cols(), cell % raster.cols());
      if (missing || value == PCRASTER_MISSING || value == ESRI_MISSING || value == -1) {
        continue;
      }
      if (value < 1 || value > 9) {
        return Encoding.ESRI;
      }
      keypad = keypad || Integer.bitCount((int) value) > 1;
    }
    return keypad ? Encoding.PCRASTER : Encoding.ESRI;
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
        return Optional.of(cama(x, y, steps, options.wrapsLongitude()));
      }
    }
    return Optional.empty();
  }

  private static RiverNetwork cama(Raster x, Raster y, boolean steps, boolean wrapsLongitude)
      throws IOException {
    if (x.rows() != y.rows() || x.cols() != y.cols()) {
      throw new IOException("columns and rows of the next cells are not on the same grid");
    }
    NextCells.Pair pair =
        new NextCells.Pair(x.toInts(NextCells.MISSING), y.toInts(NextCells.MISSING));
    RiverNetwork network =
        steps
            ? NextCells.decodeSteps(pair, x.rows(), x.cols(), wrapsLongitude)
            : NextCells.decode(pair, x.rows(), x.cols());
    return x.transform().map(network::withTransform).orElse(network);
  }
}
