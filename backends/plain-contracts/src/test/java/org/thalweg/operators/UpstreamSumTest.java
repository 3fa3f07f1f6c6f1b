package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Sums through the public door: layouts, data types, batches, defaults and errors. */
class UpstreamSumTest {
  private static final double NAN = Double.NaN;

  // 0 -> 1 <- 3, 2 -> 3 in the cells (0, 0), (0, 1), (1, 0), (1, 1) of a grid of 2 x 3.
  private final RiverNetwork gridded =
      RiverNetwork.fromD8(new int[] {1, 0, 247, 1, 64, 247}, 2, 3, D8.esri());
  private final RiverNetwork braid =
      RiverNetwork.fromEdges(
          4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new double[] {0.25, 0.75, 1, 1});
  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @Test
  void javaArraysComeOutAsTheyCameIn() {
    assertArrayEquals(new double[] {1, 10, 3, 7}, Upstream.sum(gridded, new double[] {1, 2, 3, 4}));
    assertArrayEquals(new float[] {3, 2, 9, 6}, Downstream.sum(gridded, new float[] {1, 2, 3, 4}));
    assertArrayEquals(new int[] {1, 10, 3, 7}, Upstream.sum(gridded, new int[] {1, 2, 3, 4}));
    assertArrayEquals(new long[] {3, 2, 9, 6}, Downstream.sum(gridded, new long[] {1, 2, 3, 4}));
  }

  @Test
  void fieldIsNotChanged() {
    double[] field = {1, 2, 3, 4};

    Upstream.sum(gridded, field);

    assertArrayEquals(new double[] {1, 2, 3, 4}, field);
  }

  @Test
  void griddedFieldGivesGriddedSumsWithNanWhereNoNodeIs() {
    PlainArray field = PlainArray.of(new double[][] {{1, 2, 99}, {3, 4, 99}});

    PlainArray sums = Upstream.sum(gridded, field);

    assertEquals(field.shape(), sums.shape());
    assertArrayEquals(new double[] {1, 10, NAN, 3, 7, NAN}, flat(sums));
  }

  @Test
  void everyBatchIsSummedByItself() {
    double[][][] batches = {{{1, 2, 0}, {3, 4, 0}}, {{10, 20, 0}, {30, 40, 0}}};

    PlainArray sums = Upstream.sum(gridded, PlainArray.of(batches));

    assertArrayEquals(new double[] {1, 10, NAN, 3, 7, NAN, 10, 100, NAN, 30, 70, NAN}, flat(sums));
  }

  @Test
  void manyFieldsOfALargeNetworkAreEachSummedByItself() {
    // Enough for two threads, and not an even number.
    RiverNetwork network = RandomForests.of(60_000, 30, 1);
    SplittableRandom random = new SplittableRandom(2);
    double[][] fields = new double[5][];
    Arrays.setAll(fields, i -> random.doubles(60_000).toArray());

    double[] sums = flat(Upstream.sum(network, PlainArray.of(fields)));
    double[] largest = flat(Upstream.max(network, PlainArray.of(fields)));

    for (int i = 0; i < fields.length; i++) {
      int from = i * 60_000;
      int to = from + 60_000;
      assertArrayEquals(Upstream.sum(network, fields[i]), Arrays.copyOfRange(sums, from, to));
      assertArrayEquals(Upstream.max(network, fields[i]), Arrays.copyOfRange(largest, from, to));
    }
  }

  @Test
  void fullGridNeedsNoFillValue() {
    RiverNetwork full = RiverNetwork.fromD8(new int[] {1, 0, 64, 64}, 2, 2, D8.esri());

    PlainArray sums = Upstream.sum(full, PlainArray.of(new int[][] {{1, 2}, {3, 4}}));

    assertEquals(DType.INT32, sums.dtype());
    assertArrayEquals(new int[] {4, 10, 3, 4}, (int[]) sums.toFlatArray());
  }

  @Test
  void gridsLeadFromOneLayoutToTheOther() {
    PlainArray cells = PlainArray.of(new int[][] {{1, 2, 99}, {3, 4, 99}});

    PlainArray nodes = Grids.toNodes(gridded, cells);
    PlainArray back = Grids.toGrid(gridded, nodes, -1);

    assertArrayEquals(new int[] {1, 2, 3, 4}, (int[]) nodes.toFlatArray());
    assertArrayEquals(new int[] {1, 2, -1, 3, 4, -1}, (int[]) back.toFlatArray());
  }

  @Test
  void weightsScaleNodesAndEdges() {
    double[] field = {1, 2, 3, 4};
    double[] node = {10, 10, 1, 1};
    double[] edge = {0.5, 2, 0.25};

    assertArrayEquals(
        new double[] {10, 37, 3, 7}, Upstream.sum(gridded, field, Weights.node(node)));
    assertArrayEquals(new double[] {1, 5, 3, 10}, Upstream.sum(gridded, field, Weights.edge(edge)));
    assertArrayEquals(
        new double[] {10, 27.5, 3, 10}, Upstream.sum(gridded, field, Weights.of(node, edge)));
  }

  @Test
  void splitRatiosApplyUnlessReplacedOrSwitchedOff() {
    double[] field = {4, 0, 0, 0};
    double[] twice = {2, 1, 1, 1};
    double[] edge = {1, 0, 0.5, 1};

    assertArrayEquals(new double[] {4, 1, 3, 4}, Upstream.sum(braid, field));
    assertArrayEquals(new double[] {8, 2, 6, 8}, Upstream.sum(braid, field, Weights.node(twice)));
    assertArrayEquals(new double[] {4, 4, 4, 8}, Upstream.sum(braid, field, Weights.unsplit()));
    assertArrayEquals(
        new double[] {8, 8, 8, 16}, Upstream.sum(braid, field, Weights.unsplit(twice)));
    assertArrayEquals(new double[] {4, 4, 0, 2}, Upstream.sum(braid, field, Weights.edge(edge)));
    assertArrayEquals(new float[] {4, 1, 3, 4}, Upstream.sum(braid, new float[] {4, 0, 0, 0}));
    assertArrayEquals(
        new int[] {4, 4, 4, 8}, Upstream.sum(braid, new int[] {4, 0, 0, 0}, Weights.unsplit()));
  }

  @Test
  void nanSpreadsDownstreamOnly() {
    assertArrayEquals(
        new double[] {1, NAN, 3, NAN}, Upstream.sum(gridded, new double[] {1, 2, 3, NAN}));
  }

  @Test
  void gradientOfAGriddedSumIsZeroWhereNoNodeIs() {
    PlainArray field = PlainArray.of(new double[][] {{1, 2, 99}, {3, 4, 99}});
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(field);
      PlainArray cotangent = PlainArray.of(new double[][] {{1, 10, 5}, {100, 1000, 5}});

      Var<PlainArray> sums = Upstream.sum(gridded, x);
      PlainArray gradient = tape.vjp(List.of(sums), List.of(cotangent), List.of(x)).get(0);

      assertArrayEquals(new double[] {11, 10, 0, 1110, 1010, 0}, flat(gradient));
    }
  }

  @Test
  void errorsNameWhatWasGivenAndWanted() {
    PlainArray doubles = PlainArray.of(new double[] {1, 2, 3, 4});
    PlainArray floats = xp.astype(doubles, DType.FLOAT32);

    assertMessage(
        "field has shape (365, 12), network has 4 nodes on a grid of (2, 3)",
        () -> Upstream.sum(gridded, xp.zeros(new long[] {365, 12})));
    assertMessage(
        "field has shape (), network has 4 nodes",
        () -> Upstream.sum(braid, xp.zeros(new long[0])));
    assertMessage(
        "field is of bool, wants numbers",
        () -> Upstream.sum(braid, new boolean[] {true, true, true, true}));
    assertMessage(
        "field is gridded and of int32, which has no NaN for the cells without a node: use"
            + " Grids.toNodes, then Grids.toGrid with a fill value",
        () -> Upstream.sum(gridded, PlainArray.of(new int[2][3])));
    assertMessage(
        "field is of int32, which split ratios would break into fractions: give a floating-point"
            + " field, or Weights.unsplit()",
        () -> Upstream.sum(braid, new int[4]));
    assertMessage(
        "node weights are of float32, field is of float64",
        () -> Upstream.sum(gridded, doubles, Weights.node(floats)));
    assertMessage(
        "edge weights have shape (4,), network has 3 edges",
        () -> Upstream.sum(gridded, doubles, Weights.edge(doubles)));
    assertMessage(
        "edge weights have batch axes (2,), the field has ()",
        () -> Upstream.sum(gridded, doubles, Weights.edge(xp.ones(new long[] {2, 3}))));
    assertMessage(
        "node weights have batch axes (2,), the field has ()",
        () -> Upstream.sum(gridded, doubles, Weights.node(xp.ones(new long[] {2, 4}))));
  }

  @Test
  void arraysOfOneCallAreOfOneType() {
    PlainArray field = PlainArray.of(new double[] {1, 2, 3, 4});
    double[] weights = {1, 1, 1, 1};

    assertMessage(
        "arrays of one call are of one type; field is a PlainArray, node weights is a double[]",
        () -> Upstream.sum(gridded, field, Weights.node(weights)));
    assertMessage(
        "arrays of one call are of one type; field is a float[], edge weights is a double[]",
        () -> Upstream.sum(gridded, new float[4], Weights.edge(new double[3])));
  }

  @Test
  void gridErrorsNameWhatWasGivenAndWanted() {
    PlainArray ints = PlainArray.of(new int[] {1, 2, 3, 4});

    assertMessage("field has shape (4,), the grid is (2, 3)", () -> Grids.toNodes(gridded, ints));
    assertMessage(
        "field is of int32, which cannot hold NaN", () -> Grids.toGrid(gridded, ints, NAN));
    assertMessage(
        "field has shape (2, 3), network has 4 nodes",
        () -> Grids.toGrid(gridded, PlainArray.of(new int[2][3]), 0));
    assertMessage(
        "RiverNetwork[4 nodes, 4 edges, 1 sinks] is not on a grid",
        () -> Grids.toGrid(braid, ints, 0));
  }

  @Test
  void networkMayBeEmpty() {
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);

    assertEquals(0, Upstream.sum(empty, new double[0]).length);
    assertTrue(xp.shape(Upstream.sum(empty, xp.zeros(new long[] {3, 0}))).dim(0) == 3);
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
