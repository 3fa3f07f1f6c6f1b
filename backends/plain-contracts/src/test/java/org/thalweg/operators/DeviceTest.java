package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * On a device, operators run as array code: the host never waits for a value, forward or backward,
 * indices are sent once, and numbers are those of the host kernels.
 */
class DeviceTest {
  private static final long SEED = 4;
  private static final PlainNamespace PLAIN = PlainNamespace.INSTANCE;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /** An operator and inputs of these shapes. */
  private record Task(String name, DifferentiableOperator operator, List<Constant> inputs) {}

  @TestFactory
  Stream<DynamicTest> hostNeverWaitsAndIndicesAreSentOnce() {
    return tasks().stream().map(task -> DynamicTest.dynamicTest(task.name(), () -> check(task)));
  }

  private List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    RiverNetwork forest = RandomForests.of(60, 20, SEED);
    RiverNetwork braid =
        RiverNetwork.fromEdges(
            5,
            new int[] {0, 0, 1, 2, 3},
            new int[] {1, 2, 3, 3, 4},
            new double[] {.3, .7, 1, 1, 1});
    for (Direction direction : Direction.values()) {
      for (SweepSchedule schedule : SweepSchedule.values()) {
        sums(tasks, Accumulation.scheduled(forest, direction, schedule), " by " + schedule);
      }
      sums(tasks, new Accumulation(forest, direction), "");
      sums(tasks, new Accumulation(braid, direction), " on a braid");
    }
    for (RiverNetwork network : List.of(forest, braid)) {
      for (RoutedOutput output : RoutedOutput.values()) {
        routing(tasks, new LinearRouting(network, 1, output));
        routing(tasks, new LinearRouting(network, 3, output));
      }
    }
    return tasks;
  }

  private void sums(List<Task> tasks, Accumulation sum, String how) {
    int nodes = sum.network().nodeCount();
    int edges = sum.network().edgeCount();
    String name = sum.direction() + how;
    tasks.add(new Task(name, sum, inputs(Shape.of(2, nodes))));
    tasks.add(new Task(name + ", weighted", sum, inputs(Shape.of(2, nodes), Shape.of(edges))));
  }

  private void routing(List<Task> tasks, LinearRouting routing) {
    int nodes = routing.network().nodeCount();
    tasks.add(
        new Task(
            "routing, " + routing.subSteps() + " sub-steps, " + routing.output() + " " + nodes,
            routing,
            inputs(Shape.of(5, nodes), Shape.of(4, nodes), Shape.of(nodes))));
  }

  private List<Constant> inputs(Shape... shapes) {
    List<Constant> inputs = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] cells = random.doubles(shape.size(), 0.05, 0.45).toArray();
      inputs.add(Constant.of(cells, shape, DType.FLOAT64));
    }
    return inputs;
  }

  private static void check(Task task) {
    List<double[]> expected = derivatives(PLAIN, task);
    DeviceNamespace.Counted device = DeviceNamespace.open();

    List<PlainArray> first = onDevice(device.xp(), task);
    int sent = device.uploads();
    List<PlainArray> second = onDevice(device.xp(), task);

    assertEquals(0, device.reads(), "host reads");
    assertTrue(sent > 0, "indices are sent");
    assertEquals(sent, device.uploads(), "arrays sent again");
    assertNear(expected, first);
    assertNear(expected, second);
  }

  private static void assertNear(List<double[]> expected, List<PlainArray> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), (double[]) actual.get(i).toFlatArray(), 1e-10);
    }
  }

  private static List<PlainArray> arrays(List<Constant> constants) {
    return constants.stream()
        .map(each -> PLAIN.asarray(each.toFlatArray(), each.shape().dims(), each.dtype()))
        .toList();
  }

  private static List<double[]> derivatives(ArrayNamespace<PlainArray> xp, Task task) {
    return onDevice(xp, task).stream().map(each -> (double[]) each.toFlatArray()).toList();
  }

  /**
   * Outputs, the gradient by every input of the sum of the first output's squares, and tangents.
   */
  private static List<PlainArray> onDevice(ArrayNamespace<PlainArray> xp, Task task) {
    List<PlainArray> inputs = arrays(task.inputs());
    List<PlainArray> results = new ArrayList<>();
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      List<Var<PlainArray>> x = inputs.stream().map(tape::variable).toList();
      List<Var<PlainArray>> z = tape.apply(task.operator(), x);
      results.add(tape.detach(z.get(0)));
      results.addAll(tape.gradient(tape.sum(tape.square(z.get(0))), x));
    }
    try (Dual<PlainArray> dual = Dual.over(xp)) {
      List<Tangent<PlainArray>> x = inputs.stream().map(u -> dual.variable(u, u)).toList();
      for (Tangent<PlainArray> z : dual.apply(task.operator(), x)) {
        results.add(dual.tangent(z));
      }
    }
    return results;
  }

  @Test
  void tapeTracesTheSumByLevelsAsOneFunction() {
    RiverNetwork network = RandomForests.of(300, 3, SEED);
    DeviceNamespace.Counted device = DeviceNamespace.open();
    List<PlainArray> inputs = arrays(inputs(Shape.of(300), Shape.of(network.edgeCount())));

    try (Tape<PlainArray> tape = Tape.over(device.xp())) {
      List<Var<PlainArray>> x = inputs.stream().map(tape::variable).toList();
      Accumulation sum = Accumulation.scheduled(network, Direction.UPSTREAM, SweepSchedule.LEVELS);
      tape.gradient(tape.sum(sum.forward(tape, x).get(0)), x.get(0));
    }

    assertEquals(1, device.calls("leaffixSum"));
    assertEquals(1, device.calls("rootfixSum"));
  }

  @Test
  void doublingCallsAsOftenAsTheLogarithmOfTheLevels() {
    RiverNetwork network = RandomForests.of(300, 3, SEED);
    int rounds = network.forestLevels().pointers().rounds().size();
    DeviceNamespace.Counted device = DeviceNamespace.open();

    Accumulation.scheduled(network, Direction.UPSTREAM, SweepSchedule.DOUBLING)
        .forward(device.xp(), arrays(inputs(Shape.of(300))));

    assertEquals(rounds, device.calls("scatterAdd"));
    assertTrue(network.forestLevels().count() > 8 * rounds, "the network is deep");
  }
}
