package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.io.Networks;
import org.thalweg.io.Rasters;
import org.thalweg.operators.Catchments;
import org.thalweg.operators.CellArea;
import org.thalweg.operators.Distance;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.Length;
import org.thalweg.operators.Lengths;
import org.thalweg.operators.Locations;
import org.thalweg.operators.Move;
import org.thalweg.operators.MoveMetric;
import org.thalweg.operators.Pfafstetter;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Route;
import org.thalweg.operators.StreamOrder;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Walk;
import org.thalweg.operators.Weights;
import org.thalweg.operators.Zones;
import org.thalweg.plain.PlainArray;

/** Every metric of the command {@code accumulate} against the operator that it names. */
class AccumulateMetricsTest {
  private static final int ROWS = 12;
  private static final int COLS = 9;
  private static final long SEED = 7;
  private static final double P = 0.3;

  @TempDir static Path folder;

  private static RiverNetwork network;
  private static double[] field;
  private static double[] weights;
  private static double[] edgeWeights;
  private static int[] zones;

  @BeforeAll
  static void writeFiles() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    network = Networks.fromElevation(Rasters.read(grid("surface", numbers(random, 10_000))));
    field = numbers(random, 5);
    weights = numbers(random, 4);
    edgeWeights = numbers(random, 3);
    zones = Arrays.stream(numbers(random, 4)).mapToInt(zone -> (int) zone).toArray();
    grid("field", field);
    grid("weights", weights);
    grid("edges", edgeWeights);
    // Numbers of zones may have gaps.
    grid("zones", Arrays.stream(zones).mapToDouble(zone -> 10 * zone).toArray());
    edgeWeights =
        Arrays.stream(network.edgeUpstream()).mapToDouble(node -> edgeWeights[node]).toArray();
  }

  private static double[] numbers(SplittableRandom random, int bound) {
    return random.ints((long) ROWS * COLS, 0, bound).asDoubleStream().toArray();
  }

  private static Path grid(String name, double[] cells) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("ncols ").append(COLS).append("\nnrows ").append(ROWS);
    text.append("\nxllcorner 6\nyllcorner 47\ncellsize 0.25\n");
    for (int cell = 0; cell < cells.length; cell++) {
      text.append(cells[cell]).append((cell + 1) % COLS == 0 ? '\n' : ' ');
    }
    return Files.writeString(folder.resolve(name + ".asc"), text);
  }

  /** The last columns of the table that the command writes, one after the other. */
  private static double[][] columns(int count, String... arguments) throws IOException {
    Path out = folder.resolve("result.csv");
    List<Object> all = new ArrayList<>(List.of("accumulate", "--out", out));
    all.addAll(List.of("--network", folder.resolve("surface.asc"), "--format", "elevation"));
    for (String each : arguments) {
      boolean file = each.endsWith(".asc") || each.endsWith(".csv");
      all.add(file ? folder.resolve(each) : each);
    }
    CommandRun run = CommandRun.of(all.toArray());
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = Files.readAllLines(out);
    double[][] columns = new double[count][lines.size() - 1];
    for (int row = 0; row < lines.size() - 1; row++) {
      String[] cells = lines.get(row + 1).split(",", -1);
      for (int column = 0; column < count; column++) {
        String cell = cells[cells.length - count + column];
        columns[column][row] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      }
    }
    return columns;
  }

  private static double[] result(String... arguments) throws IOException {
    return columns(1, arguments)[0];
  }

  private interface Statistic {
    double[] apply(RiverNetwork network, double[] field, Weights<double[]> weights);
  }

  private static Arguments statistic(String name, Statistic up, Statistic down) {
    return Arguments.of(name, up, down);
  }

  private static Arguments move(MoveMetric metric) {
    return statistic(
        "move-" + metric.toString().toLowerCase(Locale.ROOT),
        (n, x, w) -> Move.downstream(n, x, metric, w),
        (n, x, w) -> Move.upstream(n, x, metric, w));
  }

  static Stream<Arguments> statistics() {
    return Stream.concat(
        Stream.of(
            statistic("sum", Upstream::sum, Downstream::sum),
            statistic("min", Upstream::min, Downstream::min),
            statistic("max", Upstream::max, Downstream::max),
            statistic("product", Upstream::product, Downstream::product),
            statistic("mean", Upstream::mean, Downstream::mean),
            statistic("var", Upstream::var, Downstream::var),
            statistic("std", Upstream::std, Downstream::std),
            statistic("skewness", Upstream::skewness, Downstream::skewness),
            statistic("median", Upstream::median, Downstream::median),
            statistic("mode", Upstream::mode, Downstream::mode),
            statistic(
                "percentile",
                (n, x, w) -> Upstream.percentile(n, x, P, w),
                (n, x, w) -> Downstream.percentile(n, x, P, w))),
        Arrays.stream(MoveMetric.values()).map(AccumulateMetricsTest::move));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statistics")
  void statisticsAreTheOperators(String name, Statistic up, Statistic down) throws IOException {
    Weights<double[]> all = Weights.of(weights, edgeWeights);
    String p = Double.toString(P);

    double[] upstream = result("--metric", name, "--field", "field.asc", "--percentile", p);
    double[] downstream =
        result(
            "--metric",
            name,
            "--field",
            "field.asc",
            "--percentile",
            p,
            "--direction",
            "down",
            "--weights",
            "weights.asc",
            "--edge-weights",
            "edges.asc");

    assertArrayEquals(up.apply(network, field, Weights.none()), upstream);
    assertArrayEquals(down.apply(network, field, all), downstream);
  }

  @Test
  void frequenciesAreAColumnForEachClass() throws IOException {
    double[][] shares =
        columns(
            2,
            "--metric",
            "frequencies",
            "--field",
            "field.asc",
            "--weights",
            "weights.asc",
            "--classes",
            "3,1");

    PlainArray expected =
        Upstream.frequencies(
            network, PlainArray.of(field), new int[] {3, 1}, Weights.node(PlainArray.of(weights)));
    int nodes = network.nodeCount();
    double[] flat = (double[]) expected.toFlatArray();
    assertArrayEquals(Arrays.copyOf(flat, nodes), shares[0]);
    assertArrayEquals(Arrays.copyOfRange(flat, nodes, 2 * nodes), shares[1]);
  }

  private interface ZonalStatistic {
    double[] apply(Zones zones, double[] field, Weights<double[]> weights);
  }

  private static Arguments zonal(String name, ZonalStatistic statistic) {
    return Arguments.of(name, statistic);
  }

  static Stream<Arguments> zonalStatistics() {
    return Stream.of(
        zonal("sum", Zones::sum),
        zonal("min", Zones::min),
        zonal("max", Zones::max),
        zonal("mean", Zones::mean),
        zonal("var", Zones::var),
        zonal("std", Zones::std),
        zonal("skewness", Zones::skewness),
        zonal("median", Zones::median),
        zonal("mode", Zones::mode),
        zonal("percentile", (z, x, w) -> z.percentile(x, P, w)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zonalStatistics")
  void statisticsOfZonesAreTheOperators(String name, ZonalStatistic statistic) throws IOException {
    double[] table =
        result(
            "--metric",
            name,
            "--field",
            "field.asc",
            "--weights",
            "weights.asc",
            "--zones",
            "zones.asc",
            "--percentile",
            Double.toString(P));

    int count = Arrays.stream(zones).max().orElseThrow() + 1;
    assertArrayEquals(statistic.apply(Zones.of(zones, count), field, Weights.node(weights)), table);
  }

  private static Arguments alone(String name, Function<RiverNetwork, double[]> operator) {
    return Arguments.of(name, operator);
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  static Stream<Arguments> ordersAndWays() {
    return Stream.of(
        alone("strahler", n -> doubles(StreamOrder.strahler(n))),
        alone("shreve", StreamOrder::shreve),
        alone("horton", n -> doubles(StreamOrder.horton(n))),
        alone("hack", n -> doubles(StreamOrder.hack(n))),
        alone("hack --field field.asc", n -> doubles(StreamOrder.hack(n, field))),
        alone("horton --field field.asc", n -> doubles(StreamOrder.horton(n, field))),
        alone("pfafstetter --levels 2", n -> longs(StreamOrder.pfafstetter(n, 2))),
        alone(
            "pfafstetter --field field.asc",
            n -> longs(Pfafstetter.of(n).withArea(field).codes(3))),
        alone("distance-to-source", n -> Distance.toSource(n, km(n), Route.LONGEST)),
        alone("distance-to-sink", n -> Distance.toSink(n, km(n), Route.LONGEST)),
        alone(
            "distance-to-source --field edges.asc --route shortest",
            n -> Distance.toSource(n, edgeWeights, Route.SHORTEST)),
        alone("length-to-source", n -> Length.toSource(n, Route.LONGEST)),
        alone(
            "length-to-source --field field.asc --route shortest",
            n -> Length.toSource(n, field, Route.SHORTEST)),
        alone(
            "length-to-sink --field length",
            n -> Length.toSink(n, Lengths.ofNodes(n, km(n)), Route.LONGEST)));
  }

  private static double[] longs(long[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static double[] km(RiverNetwork network) {
    return Arrays.stream(Lengths.geodesic(network)).map(metres -> metres / 1e3).toArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordersAndWays")
  void ordersAndWaysAreTheOperators(String arguments, Function<RiverNetwork, double[]> operator)
      throws IOException {
    double[] result = result(("--metric " + arguments).split(" ", -1));

    assertArrayEquals(operator.apply(network), result);
  }

  private static Arguments at(
      String arguments, BiFunction<RiverNetwork, Locations, double[]> operator) {
    return Arguments.of(arguments, operator);
  }

  static Stream<Arguments> fromLocations() {
    return Stream.of(
        at("catchments", (n, at) -> numbered(Catchments.find(n, at, false))),
        at("catchments --overwrite", (n, at) -> numbered(Catchments.find(n, at, true))),
        at("upstream-of", (n, at) -> mask(Catchments.upstreamMask(n, at))),
        at("downstream-of", (n, at) -> mask(Catchments.downstreamMask(n, at))),
        at("distance", (n, at) -> Distance.min(n, km(n), at, Walk.UPSTREAM)),
        at(
            "distance --direction both --field edges.asc --route longest",
            (n, at) -> Distance.max(n, edgeWeights, at, Walk.BOTH)),
        at("length --direction down", (n, at) -> Length.min(n, at, Walk.DOWNSTREAM)),
        at(
            "length --field field.asc --route longest",
            (n, at) -> Length.max(n, field, at, Walk.UPSTREAM)));
  }

  private static double[] numbered(int[] labels) {
    return Arrays.stream(labels).mapToDouble(l -> l < 0 ? Double.NaN : l + 1).toArray();
  }

  private static double[] mask(boolean[] mask) {
    double[] values = new double[mask.length];
    Arrays.setAll(values, node -> mask[node] ? 1 : 0);
    return values;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fromLocations")
  void whatBeginsAtLocationsIsTheOperators(
      String arguments, BiFunction<RiverNetwork, Locations, double[]> operator) throws IOException {
    double[] count = Upstream.sum(network, field);
    int[] nodes = {largest(count, 1), largest(count, 0.5)};

    double[] result =
        result(
            ("--locations " + nodes[0] + "," + nodes[1] + " --metric " + arguments).split(" ", -1));

    assertArrayEquals(operator.apply(network, Locations.of(network, nodes)), result);
  }

  /** The node with the largest value up to a part of the very largest. */
  private static int largest(double[] values, double part) {
    double most = part * Arrays.stream(values).max().orElseThrow();
    int largest = 0;
    for (int node = 0; node < values.length; node++) {
      boolean larger = values[node] > values[largest] || values[largest] > most;
      largest = values[node] <= most && larger ? node : largest;
    }
    return largest;
  }

  @Test
  void areasAndWaysOfCellsAreFields() throws IOException {
    double[] area = result("--field", "area");
    double[] length = result("--field", "length");

    double[] km2 = Arrays.stream(CellArea.of(network)).map(m2 -> m2 / 1e6).toArray();
    assertArrayEquals(Upstream.sum(network, km2), area);
    assertArrayEquals(Upstream.sum(network, Lengths.ofNodes(network, km(network))), length);
  }

  /** So that a metric that is added is tried here, too. */
  @Test
  void everyMetricIsTried() {
    Set<String> tried = new TreeSet<>(List.of("frequencies"));
    Stream.of(statistics(), ordersAndWays(), fromLocations())
        .flatMap(each -> each)
        .forEach(each -> tried.add(((String) each.get()[0]).split(" ", -1)[0]));

    CommandRun help = CommandRun.of("accumulate", "--metric", "none");

    String names = help.err().substring(help.err().indexOf("one of ") + 7).strip();
    assertEquals(new TreeSet<>(List.of(names.split(", "))), tried);
  }
}
