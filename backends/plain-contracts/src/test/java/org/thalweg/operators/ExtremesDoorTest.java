package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The smallest and the largest through the public door: types, layouts, NaN, ties and errors. */
class ExtremesDoorTest {
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  // 0 -> 1 <- 3, 2 -> 3.
  private final RiverNetwork forest = RiverNetwork.fromDownstream(new int[] {1, -1, 3, 1});
  // The same in the cells (0, 0), (0, 1), (1, 0), (1, 1) of a grid of 2 x 3.
  private final RiverNetwork gridded =
      RiverNetwork.fromD8(new int[] {1, 0, 247, 1, 64, 247}, 2, 3, D8.esri());

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64"})
  void integersKeepTheirType(DType dtype) {
    PlainArray field = xp.astype(PlainArray.of(new int[] {7, 3, 100, 2}), dtype);
    PlainArray edges = xp.astype(PlainArray.of(new int[] {2, 1, 1}), dtype);

    check(dtype, new long[] {7, 2, 100, 2}, Upstream.min(forest, field));
    check(dtype, new long[] {7, 100, 100, 100}, Upstream.max(forest, field));
    check(dtype, new long[] {3, 3, 2, 2}, Downstream.min(forest, field));
    check(dtype, new long[] {7, 3, 100, 3}, Downstream.max(forest, field));
    check(dtype, new long[] {7, 100, 100, 100}, Upstream.max(forest, field, Weights.edge(edges)));
  }

  private void check(DType dtype, long[] expected, PlainArray actual) {
    assertEquals(dtype, actual.dtype());
    assertArrayEquals(expected, (long[]) xp.astype(actual, DType.INT64).toFlatArray());
  }

  @Test
  void largeIntegersAndUnsignedOnesAreExact() {
    long[] field = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0};
    PlainArray unsigned = xp.asarray(new byte[] {1, -1, 2, 3}, new long[] {4}, DType.UINT8);

    assertArrayEquals(
        new long[] {Long.MIN_VALUE, Long.MIN_VALUE, -1, -1}, Upstream.min(forest, field));
    assertArrayEquals(
        new byte[] {-1, -1, -1, -1}, (byte[]) Downstream.max(forest, unsigned).toFlatArray());
  }

  @Test
  void griddedFieldsGiveGriddedExtremesInBatches() {
    double[][][] batches = {{{1, 2, 99}, {3, 4, 99}}, {{40, 30, 99}, {20, 10, 99}}};

    PlainArray most = Upstream.max(gridded, PlainArray.of(batches));

    assertArrayEquals(new double[] {1, 4, NAN, 3, 4, NAN, 40, 40, NAN, 20, 20, NAN}, flat(most));
  }

  @Test
  void weightsScaleAndMayChangeTheSign() {
    double[] field = {1, 2, 3, 4};
    double[] node = {1, -1, 1, 0.5};
    double[] edge = {-2, 1, -1};

    // M_3 = max(2, 3), M_1 = max(-2, -2 * 1, -1 * 3).
    assertArrayEquals(
        new double[] {1, -2, 3, 3}, Upstream.max(forest, field, Weights.of(node, edge)));
    // M_3 = min(2, 3), M_1 = min(-2, -2 * 1, -1 * 2).
    assertArrayEquals(
        new double[] {1, -2, 3, 2}, Upstream.min(forest, field, Weights.of(node, edge)));
  }

  @Test
  void splitRatiosDoNotScaleExtremes() {
    RiverNetwork braid =
        RiverNetwork.fromEdges(
            4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new double[] {0.25, 0.75, 1, 1});

    assertArrayEquals(new double[] {8, 8, 8, 8}, Upstream.max(braid, new double[] {8, 1, 2, 3}));
    assertArrayEquals(new int[] {8, 8, 8, 8}, Upstream.max(braid, new int[] {8, 1, 2, 3}));
    assertArrayEquals(
        new double[] {8, 2, 6, 6},
        Upstream.max(
            braid, new double[] {8, 1, 2, 3}, Weights.edge(new double[] {.25, .75, 1, 1})));
  }

  @Test
  void nanSpreadsUnlessItIsLeftOut() {
    double[] field = {NAN, 2, NAN, 4};
    Weights<double[]> skip = Weights.<double[]>none().skipNaN();

    assertArrayEquals(new double[] {NAN, NAN, NAN, NAN}, Upstream.min(forest, field));
    assertArrayEquals(new double[] {NAN, 2, NAN, 2}, Downstream.min(forest, field));
    assertArrayEquals(new double[] {NAN, 2, NAN, 4}, Upstream.min(forest, field, skip));
    assertArrayEquals(new double[] {NAN, 4, NAN, 4}, Upstream.max(forest, field, skip));
  }

  @Test
  void whatIsLeftOutStaysOutUnderAnyWeight() {
    double[] field = {NAN, 2, NAN, -4};
    double[] node = {-1, 1, 0, 1};
    double[] edge = {-1, 0, 2};
    Weights<double[]> weights = Weights.of(node, edge).skipNaN();

    // The sets of 0 and 2 are empty; M_1 of 2 and 2 * -4.
    assertArrayEquals(new double[] {NAN, -8, NAN, -4}, Upstream.min(forest, field, weights));
    assertArrayEquals(new double[] {NAN, 2, NAN, -4}, Upstream.max(forest, field, weights));

    try (Tape<PlainArray> tape = Tape.over(xp)) {
      List<Var<PlainArray>> given =
          List.of(
              tape.variable(PlainArray.of(field)),
              tape.variable(PlainArray.of(node)),
              tape.variable(PlainArray.of(edge)));
      Var<PlainArray> least =
          Upstream.min(forest, given.get(0), Weights.of(given.get(1), given.get(2)).skipNaN());
      Var<PlainArray> loss = tape.sum(tape.where(tape.isnan(least), 0.0, least));
      List<PlainArray> gradients = tape.gradient(loss, given);

      assertArrayEquals(new double[] {0, 0, 0, 3}, flat(gradients.get(0)));
      assertArrayEquals(new double[] {0, 0, 0, -12}, flat(gradients.get(1)));
      assertArrayEquals(new double[] {0, 0, -4}, flat(gradients.get(2)));
    }
  }

  @Test
  void infinitiesAndZerosMakeNoNanInGradients() {
    double[] field = {INF, 1, 5, -INF};
    double[] edge = {0.0, INF, 2};

    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(PlainArray.of(field));
      Var<PlainArray> least = Upstream.min(forest, x);
      Var<PlainArray> e = tape.variable(PlainArray.of(edge));
      // 0 * inf is NaN in forward; there the derivative is 0 as well.
      Var<PlainArray> most = Upstream.max(forest, x, Weights.edge(e));

      PlainArray byField = tape.gradient(tape.sum(least), x);
      List<PlainArray> both = tape.gradient(tape.sum(most), List.of(x, e));

      assertArrayEquals(new double[] {INF, -INF, 5, -INF}, flat(tape.detach(least)));
      assertArrayEquals(new double[] {0, 0, 1, 0}, flat(byField));
      assertArrayEquals(new double[] {0, 0, 1, 0}, flat(both.get(0)));
      assertArrayEquals(new double[] {0, 0, 0}, flat(both.get(1)));
    }
  }

  @Test
  void equalElementsShareTheDerivativeOverADeepNetwork() {
    int n = 1_000_000;
    RiverNetwork chain = RiverNetwork.fromDownstream(IntStream.range(-1, n - 1).toArray());
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(xp.ones(new long[] {n}));
      Var<PlainArray> outlet = tape.take(Upstream.max(chain, x), tape.asarray(new int[1]), 0);
      double[] gradient = flat(tape.gradient(tape.sum(outlet), x));

      for (double each : gradient) {
        assertEquals(1.0 / n, each, 1e-9 / n);
      }
    }
  }

  /** Water that divides in two 2,000 times over has 2^2000 ways, more than a float64 holds. */
  @Test
  void sharesStayNumbersWhereWaysAreBeyondCounting() {
    int stages = 2_000;
    int[] upstream = new int[4 * stages];
    int[] downstream = new int[4 * stages];
    for (int stage = 0; stage < stages; stage++) {
      int[] nodes = {3 * stage, 3 * stage + 1, 3 * stage + 2, 3 * stage + 3};
      System.arraycopy(
          new int[] {nodes[0], nodes[0], nodes[1], nodes[2]}, 0, upstream, 4 * stage, 4);
      System.arraycopy(
          new int[] {nodes[1], nodes[2], nodes[3], nodes[3]}, 0, downstream, 4 * stage, 4);
    }
    RiverNetwork ladder = RiverNetwork.fromEdges(3 * stages + 1, upstream, downstream);
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(xp.zeros(new long[] {3 * stages + 1}));
      Var<PlainArray> last =
          tape.take(Upstream.min(ladder, x), tape.asarray(new int[] {3 * stages}), 0);
      double[] gradient = flat(tape.gradient(tape.sum(last), x));

      double sum = 0;
      for (double each : gradient) {
        sum += each;
      }
      assertEquals(1, sum, 1e-12);
    }
  }

  @Test
  void networkMayBeEmptyOrWithoutEdges() {
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);
    RiverNetwork alone = RiverNetwork.fromDownstream(new int[] {-1, -1});

    assertEquals(0, Upstream.min(empty, new double[0]).length);
    assertEquals(0, xp.shape(Upstream.max(empty, xp.zeros(new long[] {3, 0}))).dim(1));
    assertArrayEquals(new float[] {1, 2}, Downstream.max(alone, new float[] {1, 2}));
    assertEquals(0, xp.shape(Upstream.min(forest, xp.zeros(new long[] {0, 4}))).dim(0));
  }

  @Test
  void errorsNameWhatWasGivenAndWanted() {
    PlainArray doubles = PlainArray.of(new double[] {1, 2, 3, 4});
    PlainArray complex = xp.astype(doubles, DType.COMPLEX128);
    PlainArray floats = xp.astype(doubles, DType.FLOAT32);

    assertMessage(
        "field is of complex128, wants real numbers", () -> Upstream.min(forest, complex));
    assertMessage(
        "field is of complex128, wants real numbers", () -> Upstream.product(forest, complex));
    assertMessage(
        "node weights are of float32, field is of float64",
        () -> Upstream.max(forest, doubles, Weights.node(floats)));
    assertMessage(
        "edge weights have shape (4,), network has 3 edges",
        () -> Upstream.max(forest, doubles, Weights.edge(doubles)));
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
