package org.thalweg.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class RiverScanTest {
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;
  private static final double TIME_STEP = 3600;
  private static final int TIMES = 30;

  // Steps

  /** Muskingum, with k and x as parameters. */
  private record MuskingumStep(double timeStep) implements NodeStep {
    @Override
    public <A> NodeResult<A> apply(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
      A kx = xp.multiply(parameters.get(0), parameters.get(1));
      A rest = xp.subtract(parameters.get(0), kx);
      A newInflow =
          xp.multiply(
              xp.subtract(timeStep / 2, kx), xp.add(arriving.upstream(), arriving.inflow()));
      A oldInflow =
          xp.multiply(
              xp.add(kx, timeStep / 2), xp.add(arriving.upstreamBefore(), arriving.inflow()));
      A old = xp.multiply(xp.subtract(rest, timeStep / 2), state.get(0));
      A q = xp.divide(xp.add(xp.add(newInflow, oldInflow), old), xp.add(rest, timeStep / 2));
      return NodeResult.of(q, List.of(q));
    }
  }

  /** A linear reservoir: a part of what is stored flows out. */
  private static <A> NodeResult<A> reservoir(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A stored = xp.add(state.get(0), xp.add(arriving.upstream(), arriving.inflow()));
    A out = xp.multiply(parameters.get(0), stored);
    return new NodeResult<>(out, List.of(xp.subtract(stored, out)), List.of(stored));
  }

  /** The same, decided by a value in Java. */
  private static <A> NodeResult<A> decided(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    double[] arrives = (double[]) xp.toFlatArray(arriving.upstream());
    NodeResult<A> result = reservoir(xp, arriving, state, parameters);
    return arrives[0] < 0 ? NodeResult.of(arriving.inflow(), state) : result;
  }

  /** A reservoir in so many sub-steps that its loop is cut in pieces. */
  private record Fine(boolean decided) implements NodeStep {
    private static final int SUB_STEPS = 120;

    @Override
    public <A> NodeResult<A> apply(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
      if (decided) {
        xp.toFlatArray(arriving.upstream());
      }
      A before = xp.add(state.get(0), xp.add(arriving.upstream(), arriving.inflow()));
      A stored = before;
      for (int i = 0; i < SUB_STEPS; i++) {
        A out = xp.multiply(xp.sqrt(stored), xp.divide(parameters.get(0), 2.0 * SUB_STEPS));
        stored = xp.maximum(xp.subtract(stored, out), 1e-3);
      }
      return NodeResult.of(xp.subtract(before, stored), List.of(stored));
    }
  }

  /** A step that looks at its neighbours, as if it had any. */
  private static <A> NodeResult<A> reduced(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A mean = xp.mean(arriving.upstream());
    Arriving<A> other =
        new Arriving<>(
            arriving.upstreamBefore(),
            xp.broadcastTo(mean, xp.shape(arriving.upstream())),
            arriving.inputs());
    return reservoir(xp, other, state, parameters);
  }

  // Rivers

  private static RiverNetwork forest(SplittableRandom random, int nodes) {
    int[] downstream = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      downstream[i] = i == nodes - 1 || random.nextInt(6) == 0 ? -1 : random.nextInt(i + 1, nodes);
    }
    return RiverNetwork.fromDownstream(shuffled(random, downstream));
  }

  /** The same forest under other node numbers. */
  private static int[] shuffled(SplittableRandom random, int[] downstream) {
    int[] name = new int[downstream.length];
    for (int i = 1; i < name.length; i++) {
      int other = random.nextInt(i + 1);
      name[i] = name[other];
      name[other] = i;
    }
    int[] renamed = new int[name.length];
    for (int i = 0; i < name.length; i++) {
      renamed[name[i]] = downstream[i] < 0 ? -1 : name[downstream[i]];
    }
    return renamed;
  }

  private static RiverNetwork braid() {
    return RiverNetwork.fromEdges(
        6,
        new int[] {5, 5, 2, 1, 0, 1},
        new int[] {2, 1, 0, 0, 3, 3},
        new double[] {0.7, 0.3, 1, 0.4, 1, 0.6});
  }

  private static PlainArray random(
      SplittableRandom random, double low, double high, long... shape) {
    Shape all = Shape.of(shape);
    return XP.asarray(random.doubles(all.size(), low, high).toArray(), shape, DType.FLOAT64);
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static void assertClose(PlainArray expected, PlainArray actual, double relative) {
    double[] wanted = doubles(expected);
    double[] found = doubles(actual);
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], found[i], relative * (1 + Math.abs(wanted[i])), "element " + i);
    }
  }

  // Tests

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void muskingumAsAStepIsTheOperator(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RiverNetwork network = seed == 8 ? braid() : forest(random, 3 + 4 * seed);
    long nodes = network.nodeCount();
    List<PlainArray> x =
        List.of(
            random(random, 0, 5, TIMES, nodes),
            random(random, 1800, 9000, nodes),
            random(random, 0, 0.5, nodes),
            random(random, 0, 5, nodes));
    Function operator = new Operator(network);
    Function scan = new Scan(RiverScan.of(network, new MuskingumStep(TIME_STEP)));

    assertTrue(
        RiverScan.of(network, new MuskingumStep(TIME_STEP))
            .explain(
                List.of(x.get(0)), new RiverState<>(x.get(3), List.of(x.get(3))), x.subList(1, 3))
            .startsWith("compiled"));
    assertClose(operator.routed(XP, x), scan.routed(XP, x), 1e-12);
    List<PlainArray> wanted = Derivatives.gradAll(operator).apply(XP, x);
    List<PlainArray> found = Derivatives.gradAll(scan).apply(XP, x);
    List<PlainArray> wantedCurvature = Derivatives.hvp(operator, XP, x, x);
    List<PlainArray> foundCurvature = Derivatives.hvp(scan, XP, x, x);
    for (int i = 0; i < x.size(); i++) {
      assertClose(wanted.get(i), found.get(i), 1e-10);
      assertClose(wantedCurvature.get(i), foundCurvature.get(i), 1e-9);
    }
  }

  /** Inflow, k, x and the discharge at the start to one number. */
  private interface Function extends ArrayFunction {
    <A> A routed(ArrayNamespace<A> xp, List<A> x);

    @Override
    default <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sum(xp.square(routed(xp, x)));
    }
  }

  private record Operator(RiverNetwork network) implements Function {
    @Override
    public <A> A routed(ArrayNamespace<A> xp, List<A> x) {
      return xp.apply(Muskingum.over(network, TIME_STEP).operator(), x).get(0);
    }
  }

  private record Scan(RiverScan scan) implements Function {
    @Override
    public <A> A routed(ArrayNamespace<A> xp, List<A> x) {
      RiverState<A> start = new RiverState<>(x.get(3), List.of(x.get(3)));
      return scan.apply(xp, x.subList(0, 1), start, x.subList(1, 3)).outflow();
    }
  }

  @Test
  void reservoirsInALineAreANashCascade() {
    // Impulse response of n equal reservoirs in line: C(t + n - 1, n - 1) p^n (1 - p)^t, with the
    // part p that flows out of each in a step (negative binomial distribution).
    RiverNetwork line = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    double[][] inflow = new double[TIMES][3];
    inflow[0][0] = 1;
    double p = 0.3;

    PlainArray none = XP.zeros(Shape.of(3), DType.FLOAT64);
    RiverRun<PlainArray> run =
        RiverScan.of(line, RiverScanTest::reservoir)
            .run(
                List.of(XP.asarray(inflow)),
                new RiverState<>(none, List.of(none)),
                List.of(XP.asarray(p)));

    double[] outflow = doubles(run.outflow());
    for (int t = 0; t < TIMES; t++) {
      double response = (t + 2) * (t + 1) / 2.0 * Math.pow(p, 3) * Math.pow(1 - p, t);
      assertEquals(response, outflow[3 * t + 2], 1e-15);
    }
    double[] stored = doubles(run.outputs().get(0));
    double[] left = doubles(run.end().state().get(0));
    for (int i = 3 * TIMES - 3, node = 0; node < 3; i++, node++) {
      assertEquals(stored[i] - outflow[i], left[node]);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStepThatIsNotCompiledGivesTheSameNodeByNode(boolean braided) {
    SplittableRandom random = new SplittableRandom(5);
    RiverNetwork network = braided ? braid() : forest(random, 12);
    Reservoirs compiled = new Reservoirs(RiverScan.of(network, RiverScanTest::reservoir));
    Reservoirs interpreted = new Reservoirs(RiverScan.of(network, RiverScanTest::decided));
    List<PlainArray> x = reservoirs(random, network.nodeCount());

    assertClose(compiled.apply(XP, x), interpreted.apply(XP, x), 1e-14);
    List<PlainArray> wanted = Derivatives.gradAll(compiled).apply(XP, x);
    List<PlainArray> found = Derivatives.gradAll(interpreted).apply(XP, x);
    for (int i = 0; i < x.size(); i++) {
      assertClose(wanted.get(i), found.get(i), 1e-13);
    }
    RiverState<PlainArray> start = new RiverState<>(x.get(1), x.subList(2, 3));
    String how = interpreted.scan().explain(x.subList(0, 1), start, x.subList(3, 4));
    assertTrue(how.startsWith("array code") && how.contains("toFlatArray"), how);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLongStepIsOneLoopInPieces(boolean braided) {
    SplittableRandom random = new SplittableRandom(9);
    RiverNetwork network = braided ? braid() : forest(random, 5);
    Reservoirs compiled = new Reservoirs(RiverScan.of(network, new Fine(false)));
    Reservoirs interpreted = new Reservoirs(RiverScan.of(network, new Fine(true)));
    List<PlainArray> x = reservoirs(random, network.nodeCount());

    List<PlainArray> wanted = Derivatives.gradAll(interpreted).apply(XP, x);
    List<PlainArray> found = Derivatives.gradAll(compiled).apply(XP, x);

    assertClose(interpreted.apply(XP, x), compiled.apply(XP, x), 1e-14);
    for (int i = 0; i < x.size(); i++) {
      assertClose(wanted.get(i), found.get(i), 1e-12);
    }
  }

  @Test
  void aStepOfOneNodeSeesNoOther() {
    SplittableRandom random = new SplittableRandom(6);
    RiverNetwork network = forest(random, 9);
    List<PlainArray> x = reservoirs(random, 9);

    assertClose(
        new Reservoirs(RiverScan.of(network, RiverScanTest::reservoir)).apply(XP, x),
        new Reservoirs(RiverScan.of(network, RiverScanTest::reduced)).apply(XP, x),
        1e-14);
  }

  private static List<PlainArray> reservoirs(SplittableRandom random, long nodes) {
    return List.of(
        random(random, 0, 2, TIMES, nodes),
        random(random, 0, 2, nodes),
        random(random, 0, 2, nodes),
        random(random, 0.1, 0.9, nodes));
  }

  /** Inflow, outflow and storage at the start, and the part that flows out, to one number. */
  private record Reservoirs(RiverScan scan) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      RiverState<A> start = new RiverState<>(x.get(1), x.subList(2, 3));
      RiverRun<A> run = scan.apply(xp, x.subList(0, 1), start, x.subList(3, 4));
      A stored = xp.sum(xp.square(run.end().state().get(0)));
      return xp.add(xp.sum(xp.square(run.outflow())), stored);
    }
  }

  @Test
  void aRecordCutInTwoIsRoutedTheSame() {
    SplittableRandom random = new SplittableRandom(7);
    RiverNetwork network = forest(random, 25);
    RiverScan scan = RiverScan.of(network, new MuskingumStep(TIME_STEP));
    PlainArray inflow = random(random, 0, 5, TIMES, 25);
    PlainArray q = random(random, 0, 5, 25);
    List<PlainArray> parameters = List.of(random(random, 1800, 9000, 25), XP.asarray(0.2));

    RiverRun<PlainArray> whole =
        scan.run(List.of(inflow), new RiverState<>(q, List.of(q)), parameters);
    RiverRun<PlainArray> first =
        scan.run(
            List.of(XP.getItem(inflow, Index.slice(0, 13), Index.ellipsis())),
            new RiverState<>(q, List.of(q)),
            parameters);
    RiverRun<PlainArray> second =
        scan.run(
            List.of(XP.getItem(inflow, Index.slice(13, TIMES), Index.ellipsis())),
            first.end(),
            parameters);

    assertArrayEquals(
        doubles(whole.outflow()),
        doubles(XP.concat(List.of(first.outflow(), second.outflow()), 0)));
    assertArrayEquals(doubles(whole.end().outflow()), doubles(second.end().outflow()));
  }

  @Test
  void aGradientThatMayKeepLittleIsTheSame() {
    SplittableRandom random = new SplittableRandom(10);
    RiverScan scan = RiverScan.of(forest(random, 20), RiverScanTest::reservoir);
    List<PlainArray> x = reservoirs(random, 20);

    List<PlainArray> stored = Derivatives.gradAll(new Reservoirs(scan)).apply(XP, x);
    List<PlainArray> recomputed =
        Derivatives.gradAll(new Reservoirs(scan.keepingAtMost(1000))).apply(XP, x);

    for (int i = 0; i < x.size(); i++) {
      assertClose(stored.get(i), recomputed.get(i), 1e-13);
    }
    assertThrows(IllegalArgumentException.class, () -> scan.keepingAtMost(0));
  }

  @Test
  void float32IsRoutedInFloat32() {
    SplittableRandom random = new SplittableRandom(8);
    RiverNetwork network = braid();
    Reservoirs loss = new Reservoirs(RiverScan.of(network, RiverScanTest::reservoir));
    List<PlainArray> x = reservoirs(random, network.nodeCount());
    List<PlainArray> rounded = x.stream().map(each -> XP.astype(each, DType.FLOAT32)).toList();

    PlainArray value = loss.apply(XP, rounded);

    assertEquals(DType.FLOAT32, XP.dtype(value));
    assertClose(loss.apply(XP, x), XP.astype(value, DType.FLOAT64), 1e-5);
  }

  @Test
  void aRiverWithoutNodesHasNoOutflow() {
    RiverScan scan =
        RiverScan.of(RiverNetwork.fromDownstream(new int[0]), RiverScanTest::reservoir);
    PlainArray none = XP.zeros(new long[] {0}, DType.FLOAT64);

    RiverRun<PlainArray> run =
        scan.run(
            List.of(XP.zeros(new long[] {4, 0}, DType.FLOAT64)),
            new RiverState<>(none, List.of(none)),
            List.of(none));

    assertEquals(Shape.of(4, 0), XP.shape(run.outflow()));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    RiverScan scan = RiverScan.of(braid(), RiverScanTest::reservoir);
    PlainArray inflow = XP.zeros(new long[] {4, 6}, DType.FLOAT64);
    PlainArray six = XP.zeros(new long[] {6}, DType.FLOAT64);
    PlainArray five = XP.zeros(new long[] {5}, DType.FLOAT64);
    RiverState<PlainArray> start = new RiverState<>(six, List.of(six));

    assertMessage(
        ShapeException.class,
        "state 0 has shape (5,), network has 6 nodes",
        () -> scan.run(List.of(inflow), new RiverState<>(six, List.of(five)), List.of(six)));
    assertMessage(
        ShapeException.class,
        "parameter 0 has shape (5,), wanted (node) or a number with 6 nodes",
        () -> scan.run(List.of(inflow), start, List.of(five)));
    assertMessage(
        DTypeException.class,
        "outflow at the start is of float32, the inflow of float64, wanted one data type",
        () ->
            scan.run(
                List.of(inflow),
                new RiverState<>(XP.astype(six, DType.FLOAT32), List.of(six)),
                List.of(six)));
    assertMessage(
        IllegalArgumentException.class,
        "a step was given a carry of 2 arrays, gave 1",
        () ->
            RiverScan.of(braid(), RiverScanTest::forgetful)
                .run(List.of(inflow), start, List.of(six)));
  }

  /** A step that loses its state. */
  private static <A> NodeResult<A> forgetful(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    return NodeResult.of(xp.add(arriving.upstream(), arriving.inflow()), List.of());
  }

  private static void assertMessage(
      Class<? extends RuntimeException> type, String message, Executable call) {
    assertEquals(message, assertThrows(type, call).getMessage());
  }
}
