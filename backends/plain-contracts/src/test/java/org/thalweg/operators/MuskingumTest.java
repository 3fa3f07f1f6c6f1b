package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class MuskingumTest {
  private static final double DAY = 86_400;
  private static final double ROUNDING = 1e-11;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final RiverNetwork network = RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1, -1});
  private final RiverNetwork braid =
      RiverNetwork.fromEdges(
          5,
          new int[] {0, 0, 1, 2, 3},
          new int[] {1, 2, 3, 3, 4},
          new double[] {0.4, 0.6, 1, 1, 1});
  private final PlainArray k = PlainArray.of(new double[] {6e4, 9e4, 1.2e5, 5e4, 8e4, 7e4});
  private final PlainArray x = PlainArray.of(new double[] {0.1, 0.2, 0.3, 0, 0.25, 0.4});

  @Test
  void oneReachFollowsMuskingumsFormula() {
    RiverNetwork reach = RiverNetwork.fromDownstream(new int[] {-1});
    double c3 = (100_000 * 0.8 - DAY / 2) / (100_000 * 0.8 + DAY / 2);
    double first = c3 * 5 + (1 - c3) * 3;
    double second = c3 * first + (1 - c3) * 10;

    Routed<PlainArray> routed =
        Muskingum.over(reach, DAY)
            .route(
                PlainArray.of(new double[][] {{3}, {10}}),
                PlainArray.of(new double[] {100_000}),
                PlainArray.of(new double[] {0.2}),
                PlainArray.of(new double[] {5}));

    assertArrayEquals(new double[] {first, second}, flat(routed.discharge()), ROUNDING);
    assertArrayEquals(new double[] {second}, flat(routed.finalDischarge()), ROUNDING);
  }

  @Test
  void steadyInflowStaysSteady() {
    double[][] inflow = new double[20][];
    Arrays.fill(inflow, new double[] {1, 2, 3, 4, 5, 6});

    Routed<PlainArray> routed =
        Muskingum.over(network, DAY).withSubSteps(4).route(PlainArray.of(inflow), k, x);

    double[] steady = {1, 2, 6, 4, 15, 6};
    for (double[] time : rows(routed.discharge(), 6)) {
      assertArrayEquals(steady, time, ROUNDING);
    }
  }

  @Test
  void waterThatEntersComesOut() {
    for (RiverNetwork each : List.of(network, braid)) {
      int nodes = each.nodeCount();
      int times = 400;
      double[] inflow = new double[times * nodes];
      for (int i = 0; i < 30 * nodes; i++) {
        inflow[i] = i % 11;
      }
      PlainArray water = xp.asarray(inflow, new long[] {times, nodes}, DType.FLOAT64);
      PlainArray start = xp.zeros(new long[] {nodes}, DType.FLOAT64);

      Routed<PlainArray> routed =
          Muskingum.over(each, DAY)
              .route(
                  water,
                  PlainArray.of(new double[] {1e5}),
                  PlainArray.of(new double[] {0.2}),
                  start);

      double out = 0;
      for (double[] time : rows(routed.discharge(), nodes)) {
        for (int sink : each.sinks()) {
          out += time[sink];
        }
      }
      double in = Arrays.stream(inflow).sum();
      assertEquals(in, out, 1e-10 * in);
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordIsCutAndJoinedWithoutError(RoutedOutput output) {
    Muskingum muskingum = Muskingum.over(network, DAY).withSubSteps(3).withOutput(output);
    PlainArray inflow = randomInflow(30);
    PlainArray head = xp.getItem(inflow, Index.to(13), Index.ellipsis());
    PlainArray tail = xp.getItem(inflow, Index.from(13), Index.ellipsis());

    Routed<PlainArray> whole = muskingum.route(inflow, k, x);
    Routed<PlainArray> first = muskingum.route(head, k, x);
    Routed<PlainArray> second = muskingum.route(tail, k, x, first.finalDischarge());

    PlainArray joined = xp.concat(List.of(first.discharge(), second.discharge()), 0);
    assertArrayEquals(flat(whole.discharge()), flat(joined), ROUNDING);
    assertArrayEquals(flat(whole.finalDischarge()), flat(second.finalDischarge()), ROUNDING);
  }

  @Test
  void subStepsAreStepsOfInflowThatIsRepeated() {
    PlainArray inflow = randomInflow(10);
    PlainArray start = PlainArray.of(new double[] {1, 2, 3, 4, 5, 6});
    double[][] fine =
        rows(
            Muskingum.over(network, DAY / 4)
                .route(xp.repeat(inflow, 4, 0), k, x, start)
                .discharge(),
            6);

    Muskingum muskingum = Muskingum.over(network, DAY).withSubSteps(4);

    for (RoutedOutput output : RoutedOutput.values()) {
      double[][] coarse =
          rows(muskingum.withOutput(output).route(inflow, k, x, start).discharge(), 6);
      for (int time = 0; time < 10; time++) {
        double[] expected = new double[6];
        for (int node = 0; node < 6; node++) {
          int shift = output == RoutedOutput.MEAN_OF_STARTS ? 1 : 0;
          for (int step = 4 * time - shift; step < 4 * time + 4 - shift; step++) {
            expected[node] += (step < 0 ? node + 1 : fine[step][node]) / 4;
          }
          if (output == RoutedOutput.LAST) {
            expected[node] = fine[4 * time + 3][node];
          }
        }
        assertArrayEquals(expected, coarse[time], ROUNDING, output + " at " + time);
      }
    }
  }

  @Test
  void parametersMayBeSharedOrBatched() {
    Muskingum muskingum = Muskingum.over(network, DAY);
    PlainArray inflow = randomInflow(5);
    PlainArray shared = PlainArray.of(new double[] {9e4});
    PlainArray half = xp.full(new long[0], 0.25, DType.FLOAT64);
    PlainArray both = xp.stack(List.of(k, xp.multiply(k, 2.0)), 0);

    PlainArray one = muskingum.route(inflow, shared, half).discharge();
    PlainArray each =
        muskingum
            .route(inflow, xp.full(new long[] {6}, 9e4), xp.full(new long[] {6}, 0.25))
            .discharge();
    Routed<PlainArray> two = muskingum.route(inflow, both, x);

    assertArrayEquals(flat(each), flat(one));
    assertEquals("(2, 5, 6)", two.discharge().shape().toString());
    assertEquals("(2, 6)", two.finalDischarge().shape().toString());
    assertArrayEquals(
        flat(muskingum.route(inflow, k, x).discharge()),
        flat(xp.getItem(two.discharge(), Index.at(0), Index.ellipsis())),
        ROUNDING);
  }

  @Test
  void gradientsAreDifferenceQuotients() {
    Muskingum muskingum = Muskingum.over(network, DAY).withSubSteps(2);
    List<PlainArray> inputs =
        List.of(randomInflow(6), k, x, PlainArray.of(new double[] {1, 2, 3, 4, 5, 6}));
    List<PlainArray> gradients;
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      List<Var<PlainArray>> in = inputs.stream().map(tape::variable).toList();
      Routed<Var<PlainArray>> routed = muskingum.route(in.get(0), in.get(1), in.get(2), in.get(3));
      Var<PlainArray> loss =
          tape.add(
              tape.sum(tape.square(routed.discharge())),
              tape.sum(tape.square(routed.finalDischarge())));
      gradients = tape.gradient(loss, in);
    }

    for (int input = 0; input < 4; input++) {
      double[] gradient = flat(gradients.get(input));
      for (int i = 0; i < gradient.length; i++) {
        double step = 1e-5 * (1 + Math.abs(flat(inputs.get(input))[i]));
        double rise =
            loss(muskingum, inputs, input, i, step) - loss(muskingum, inputs, input, i, -step);
        double quotient = rise / (2 * step);
        assertEquals(quotient, gradient[i], 1e-6 * (1 + Math.abs(quotient)), input + ", " + i);
      }
    }
  }

  private double loss(
      Muskingum muskingum, List<PlainArray> inputs, int input, int element, double step) {
    double[] moved = flat(inputs.get(input));
    moved[element] += step;
    List<PlainArray> in = new ArrayList<>(inputs);
    in.set(input, xp.asarray(moved, inputs.get(input).shape().dims(), DType.FLOAT64));
    Routed<PlainArray> routed = muskingum.route(in.get(0), in.get(1), in.get(2), in.get(3));
    return Arrays.stream(flat(routed.discharge())).map(q -> q * q).sum()
        + Arrays.stream(flat(routed.finalDischarge())).map(q -> q * q).sum();
  }

  @Test
  void negativeCoefficientsAreCountedAndUsed() {
    // C1 = -0.25 in the sandbox of RAPID: k = 9000 s, x = 0.25, sub-steps of 900 s.
    Muskingum sandbox = Muskingum.over(network, 10_800).withSubSteps(12);
    PlainArray rapidK = PlainArray.of(new double[] {9000});
    PlainArray rapidX = PlainArray.of(new double[] {0.25});

    CoefficientReport report = sandbox.coefficientReport(rapidK, rapidX);

    assertEquals(6, report.reaches());
    assertEquals(6, report.negativeNewInflow());
    assertEquals(-0.25, report.smallestNewInflow(), ROUNDING);
    assertEquals(0, report.negativeOldOutflow());
    assertFalse(report.isClean());
    // C3 < 0 where k (1 - x) is less than half a day: the last reach, 70,000 s and 0.4.
    assertEquals(1, Muskingum.over(network, DAY).coefficientReport(k, x).negativeOldOutflow());
  }

  @Test
  void coefficientsThatAreNotFiniteAreCounted() {
    PlainArray broken = PlainArray.of(new double[] {6e4, Double.NaN, 1.2e5, -43_200, 8e4, 7e4});
    PlainArray zero = PlainArray.of(new double[] {0});

    CoefficientReport report = Muskingum.over(network, DAY).coefficientReport(broken, zero);

    assertEquals(2, report.notFinite());
    assertFalse(report.isClean());
  }

  @Test
  void errorsNameWhatWasGivenAndWanted() {
    Muskingum muskingum = Muskingum.over(network, DAY);
    PlainArray inflow = randomInflow(5);

    assertMessage(
        "inflow has shape (5, 4), wanted (..., time, node) with 6 nodes",
        () -> muskingum.route(xp.zeros(new long[] {5, 4}), k, x));
    assertMessage(
        "inflow has shape (0, 6), a steady start wants at least one time",
        () -> muskingum.route(xp.zeros(new long[] {0, 6}), k, x));
    assertMessage(
        "k has shape (5,), network has 6 nodes",
        () -> muskingum.route(inflow, xp.zeros(new long[] {5}), x));
    assertMessage(
        "x is of float32, wanted float64",
        () -> muskingum.route(inflow, k, xp.astype(x, DType.FLOAT32)));
    assertMessage(
        "initial discharge has shape (), network has 6 nodes",
        () -> muskingum.route(inflow, k, x, xp.zeros(new long[0])));
    assertMessage(
        "inflow is of int32, wanted float32 or float64",
        () -> muskingum.route(xp.astype(inflow, DType.INT32), k, x));
    assertMessage("0 sub-steps, wanted at least 1", () -> muskingum.withSubSteps(0));
    assertMessage("a time step of 0.0 s, wanted a positive one", () -> Muskingum.over(network, 0));
  }

  private PlainArray randomInflow(int times) {
    double[] values = new SplittableRandom(times).doubles(times * 6L, 0, 10).toArray();
    return xp.asarray(values, new long[] {times, 6}, DType.FLOAT64);
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[][] rows(PlainArray x, int length) {
    double[] all = flat(x);
    double[][] rows = new double[all.length / length][];
    Arrays.setAll(rows, row -> Arrays.copyOfRange(all, row * length, (row + 1) * length));
    return rows;
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
