package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.array.Array;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Labels go through operators and come out right. Expected labels follow from their definition. */
class LabelledArrayTest {
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;

  // A missing cell, and a river from west to east in each row.
  private static final int[] CODES = {1, 1, 0, 247, 1, 0};

  private static final RiverNetwork NETWORK =
      RiverNetwork.fromD8(CODES, 2, 3, D8.esri()).withTransform(GeoTransform.northUp(5, 50, 0.5));

  private static final Coordinate LAT =
      Coordinate.of("lat", new double[] {49.75, 49.25}).withUnits("degrees_north");
  private static final Coordinate LON = Coordinate.of("lon", new float[] {5.25f, 5.75f, 6.25f});
  private static final Coordinate TIME =
      Coordinate.of("time", new int[] {3, 4}).withUnits("days since 2000-01-01");

  private static LabelledArray<PlainArray> runoff() {
    return LabelledArray.of(ones(2, 2, 3), "time", "lat", "lon")
        .withName("ro")
        .withUnits("mm")
        .withAttribute("levels", List.of(1, 2))
        .withCoordinate(TIME)
        .withCoordinate(LAT)
        .withCoordinate(LON);
  }

  private static PlainArray ones(long... shape) {
    return XP.ones(Shape.of(shape), DType.FLOAT64);
  }

  private static double[] flat(LabelledArray<PlainArray> x) {
    return (double[]) XP.toFlatArray(x.values());
  }

  @Test
  void griddedFieldKeepsItsLabels() {
    LabelledArray<PlainArray> sums = Upstream.sum(NETWORK, runoff());

    assertEquals(runoff().labels(), sums.labels());
    assertEquals(3.0, flat(sums)[2]);
  }

  @Test
  void maskedFieldKeepsItsLabels() {
    LabelledArray<PlainArray> field =
        LabelledArray.of(ones(5), "reach")
            .withUnits("m3 s-1")
            .withCoordinate(Coordinate.of("reach", new String[] {"a", "b", "c", "d", "e"}));

    LabelledArray<PlainArray> sums = Downstream.sum(NETWORK, field);

    assertEquals(field.labels(), sums.labels());
    assertArrayEquals(new double[] {3, 2, 1, 2, 1}, flat(sums));
  }

  /** Whatever is called with a network and a field gives the field's labels back. */
  @Test
  void everyMetricKeepsLabels() throws ReflectiveOperationException {
    int metrics = 0;
    for (Class<?> direction : List.of(Upstream.class, Downstream.class)) {
      for (Method method : direction.getMethods()) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        if (parameters.equals(List.of(RiverNetwork.class, Object.class))) {
          LabelledArray<?> result = (LabelledArray<?>) method.invoke(null, NETWORK, runoff());

          assertEquals(runoff().labels(), result.labels(), method.toString());
          metrics++;
        }
      }
    }
    assertTrue(metrics >= 2, metrics + " metrics");
  }

  @Test
  void lengthsOfEdgesBecomeDistancesOfNodes() {
    Coordinate names = Coordinate.of("edge", new String[] {"a", "b", "c"});
    LabelledArray<PlainArray> lengths =
        LabelledArray.of(ones(3), "edge").withUnits("m").withCoordinate(names);

    LabelledArray<PlainArray> distances = Distance.toSink(NETWORK, lengths, Route.SHORTEST);

    assertEquals(List.of("node"), distances.dims());
    assertEquals("m", distances.units());
    assertArrayEquals(new double[] {2, 1, 0, 1, 0}, flat(distances));
  }

  @Test
  void javaArraysAndArrayObjectsAreLabelledToo() {
    LabelledArray<double[]> java = LabelledArray.of(new double[] {1, 1, 1, 1, 1}, "node");
    LabelledArray<Array<PlainArray>> object = LabelledArray.of(Array.of(ones(5)), "node");

    assertArrayEquals(new double[] {1, 2, 3, 1, 2}, Upstream.sum(NETWORK, java).values());
    assertEquals(List.of("node"), Upstream.sum(NETWORK, object).dims());
  }

  @Test
  void derivativesGoThrough() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(ones(5));
      LabelledArray<Var<PlainArray>> sums = Upstream.sum(NETWORK, LabelledArray.of(x, "node"));

      Var<PlainArray> loss = tape.sum(sums.values());

      assertArrayEquals(
          new double[] {3, 2, 1, 2, 1}, (double[]) XP.toFlatArray(tape.gradient(loss, x)));
    }
  }

  @Test
  void anotherLabelIsNoOtherType() {
    LabelledArray<PlainArray> one = LabelledArray.of(ones(5), "a");
    LabelledArray<PlainArray> other = LabelledArray.of(ones(5), "b");

    assertEquals(Namespaces.door(one), Namespaces.door(other));
    assertEquals(Namespaces.door(one).hashCode(), Namespaces.door(other).hashCode());
  }

  @Test
  void coordinatesOfAnotherGridAreAnError() {
    Coordinate upward = Coordinate.of("lat", new double[] {49.25, 49.75});
    Coordinate shifted = Coordinate.of("lon", new double[] {5.25, 5.75, 6.0});

    String turned = message(() -> Upstream.sum(NETWORK, runoff().withCoordinate(upward)));
    String moved = message(() -> Upstream.sum(NETWORK, runoff().withCoordinate(shifted)));

    assertEquals(
        "lat of field is 49.25 in row 0, the network's grid has 49.75 there: it runs the other way",
        turned);
    assertEquals("lon of field is 6.0 in column 2, the network's grid has 6.25 there", moved);
  }

  @Test
  void coordinatesOfNodesAreThoseOfTheirCells() {
    LabelledArray<PlainArray> nodes = Grids.toNodes(NETWORK, runoff());
    double[] moved = nodes.coordinate("lat").toDoubles();
    moved[4] = 49.75;
    Coordinate wrong = Coordinate.of("lat", List.of("node"), moved);

    assertEquals(runoff().shape().dim(0), Upstream.sum(NETWORK, nodes).shape().dim(0));
    assertEquals(
        "lat of field is 49.75 in node 4, the network's grid has 49.25 there",
        message(() -> Upstream.sum(NETWORK, nodes.withCoordinate(wrong))));
  }

  @Test
  void weightsGoWithTheirField() {
    LabelledArray<PlainArray> weights = LabelledArray.of(ones(2, 5), "member", "node");
    LabelledArray<PlainArray> sameTime =
        LabelledArray.of(ones(2, 2, 3), "time", "lat", "lon")
            .withCoordinate(Coordinate.of("time", new double[] {3, 5}));
    LabelledArray<PlainArray> edges = LabelledArray.of(ones(2, 3), "member", "edge");

    assertEquals(
        "node weights have the dimensions [member, node], the field has [time, lat, lon]",
        message(() -> Upstream.sum(NETWORK, runoff(), Weights.node(weights))));
    assertEquals(
        "node weights have other values of time than the field",
        message(() -> Upstream.sum(NETWORK, runoff(), Weights.node(sameTime))));
    assertEquals(
        "edge weights have the dimensions [member, edge], the field has [time, lat, lon]",
        message(() -> Upstream.sum(NETWORK, runoff(), Weights.edge(edges))));
  }

  @Test
  void unlabelledWeightsGoWithAnyField() {
    LabelledArray<PlainArray> weights = LabelledArray.unlabelled(ones(2, 3));

    LabelledArray<PlainArray> sums = Upstream.sum(NETWORK, runoff(), Weights.node(weights));

    assertEquals(runoff().labels(), sums.labels());
  }

  @Test
  void layoutsAndBack() {
    LabelledArray<PlainArray> nodes = Grids.toNodes(NETWORK, runoff());
    LabelledArray<PlainArray> cells = Grids.toGrid(NETWORK, nodes, Double.NaN);

    assertEquals(List.of("time", "node"), nodes.dims());
    assertArrayEquals(
        new double[] {49.75, 49.75, 49.75, 49.25, 49.25}, nodes.coordinate("lat").toDoubles());
    assertArrayEquals(
        new double[] {5.25, 5.75, 6.25, 5.75, 6.25}, nodes.coordinate("lon").toDoubles());
    assertEquals(List.of("time", "lat", "lon"), cells.dims());
    assertEquals(LAT, cells.coordinate("lat"));
    assertTrue(cells.coordinate("lon").equalValues(LON));
    assertEquals("mm", cells.units());
  }

  @Test
  void nodesWithoutPlaceBecomeRowsAndColumns() {
    LabelledArray<PlainArray> cells =
        Grids.toGrid(NETWORK, LabelledArray.of(ones(5), "n"), Double.NaN);

    assertEquals(List.of("y", "x"), cells.dims());
    assertArrayEquals(new double[] {49.75, 49.25}, cells.coordinate("y").toDoubles());
  }

  @Test
  void onePlaceOfADimensionIsTakenWithItsLabels() {
    LabelledArray<PlainArray> first = runoff().at("time", 0);

    assertEquals(List.of("lat", "lon"), first.dims());
    assertEquals(List.of(LAT, LON), first.labels().coordinates());
    assertEquals("mm", first.units());
    assertThrows(IllegalArgumentException.class, () -> runoff().at("depth", 0));
  }

  @Test
  void routingAndScoresNameTheirDimensions() {
    Coordinate days = Coordinate.of("time", IntStream.range(0, 4).toArray());
    LabelledArray<PlainArray> inflow =
        LabelledArray.of(ones(4, 5), "time", "reach").withUnits("m3 s-1").withCoordinate(days);
    LabelledArray<PlainArray> k =
        LabelledArray.unlabelled(XP.full(Shape.of(5), 9000.0, DType.FLOAT64));
    LabelledArray<PlainArray> x =
        LabelledArray.unlabelled(XP.full(Shape.of(5), 0.3, DType.FLOAT64));

    Routed<LabelledArray<PlainArray>> routed = Muskingum.over(NETWORK, 3600).route(inflow, k, x);
    LabelledArray<PlainArray> score = Objectives.nse(routed.discharge(), inflow);

    assertEquals(inflow.labels(), routed.discharge().labels());
    assertEquals(List.of("reach"), routed.finalDischarge().dims());
    assertEquals("m3 s-1", routed.finalDischarge().units());
    assertEquals(List.of("reach"), score.dims());
    assertEquals("", score.units());
  }

  @Test
  void labelsThatDoNotFitAreAnError() {
    assertThrows(IllegalArgumentException.class, () -> LabelledArray.of(ones(5), "a", "b"));
    assertThrows(IllegalArgumentException.class, () -> LabelledArray.of(ones(5, 2), "a", "a"));
    assertThrows(IllegalArgumentException.class, () -> runoff().withCoordinate(days(3)));
    assertThrows(IllegalArgumentException.class, () -> runoff().withAttribute("a", new int[1]));
    assertThrows(IllegalArgumentException.class, () -> Coordinate.of("a", "text"));
    assertThrows(
        IllegalArgumentException.class,
        () -> runoff().withCoordinate(Coordinate.of("depth", new int[1])));
  }

  private static Coordinate days(int count) {
    return Coordinate.of("time", IntStream.range(0, count).toArray());
  }

  private static String message(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
