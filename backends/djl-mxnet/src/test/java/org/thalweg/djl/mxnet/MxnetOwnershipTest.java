package org.thalweg.djl.mxnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.Engine;
import org.thalweg.array.engine.EngineNamespace;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/** Who owns arrays, and that nothing is left behind. */
class MxnetOwnershipTest {
  private static final double[] VALUES = {3, 1, 2, 4};

  private static final Set<Unary> OF_OTHERS =
      EnumSet.of(Unary.BITWISE_INVERT, Unary.CONJ, Unary.IMAG, Unary.LOGICAL_NOT, Unary.REAL);

  private static final Set<Binary> OF_INTEGERS =
      EnumSet.of(
          Binary.BITWISE_AND,
          Binary.BITWISE_LEFT_SHIFT,
          Binary.BITWISE_OR,
          Binary.BITWISE_RIGHT_SHIFT,
          Binary.BITWISE_XOR,
          Binary.FLOOR_DIVIDE,
          Binary.POW,
          Binary.REMAINDER);

  private final ArrayNamespace<NDArray> xp = Mxnet.namespace();

  private interface Call {
    NDArray on(Engine<NDArray> engine, NDArray x);
  }

  @TestFactory
  Stream<DynamicTest> aFunctionLeavesItsResultAndNothingElse() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Unary function : EnumSet.complementOf(EnumSet.copyOf(OF_OTHERS))) {
      tests.add(leaves(function.function(), (e, x) -> e.unary(function, x)));
    }
    Set<Binary> logical = EnumSet.of(Binary.LOGICAL_AND, Binary.LOGICAL_OR, Binary.LOGICAL_XOR);
    for (Binary function : Binary.values()) {
      if (OF_INTEGERS.contains(function)) {
        NDArray whole = xp.asarray(new int[] {3, 1, 2, 4});
        tests.add(
            leaves(function.function() + " of ints", (e, x) -> e.binary(function, whole, whole)));
      } else if (!logical.contains(function)) {
        tests.add(leaves(function.function(), (e, x) -> e.binary(function, x, x)));
        tests.add(leaves(function.function() + " number", (e, x) -> e.binary(function, x, 2)));
      }
    }
    tests.addAll(others());
    return tests.stream();
  }

  private List<DynamicTest> others() {
    NDArray first = xp.asarray(new long[] {-1, 0});
    NDArray updates = xp.asarray(new double[] {7, 8});
    int[] axes = {0};
    List<DynamicTest> tests = new ArrayList<>();
    for (Combination how : Combination.values()) {
      tests.add(leaves("scatter " + how, (e, x) -> e.scatter(how, x, first, updates, 0)));
    }
    for (Reduction how : EnumSet.range(Reduction.SUM, Reduction.MIN)) {
      tests.add(leaves("reduce " + how, (e, x) -> e.reduce(how, x, axes, true)));
    }
    tests.add(leaves("cast", (e, x) -> e.cast(x, DType.BOOL)));
    tests.add(leaves("full", (e, x) -> e.full(Shape.of(3), 0.1, DType.FLOAT32)));
    tests.add(leaves("flip", (e, x) -> e.flip(e.cast(x, DType.FLOAT32), axes), 2));
    tests.add(leaves("sort", (e, x) -> e.sort(x, 0, true)));
    tests.add(leaves("argsort", (e, x) -> e.argsort(x, 0, true)));
    tests.add(leaves("searchsorted", (e, x) -> e.searchsorted(x, x, Side.LEFT)));
    tests.add(leaves("cumulativeProd", (e, x) -> e.cumulativeProd(x, 0)));
    tests.add(leaves("takeAlongAxis", (e, x) -> e.takeAlongAxis(x, first, 0)));
    tests.add(
        leaves("reversed", (e, x) -> e.slice(x, new long[] {3}, new long[] {-2}, new long[] {2})));
    NDArray matrix = xp.asarray(new double[] {4, 1, 1, 3}, new long[] {2, 2}, DType.FLOAT64);
    NDArray truth = xp.astype(matrix, DType.BOOL);
    tests.add(leaves("permute", (e, x) -> e.permute(truth, new int[] {1, 0})));
    tests.add(leaves("nonzero", (e, x) -> e.nonzero(xp.reshape(truth, 4))));
    tests.add(leaves("det", (e, x) -> e.linalg().det(matrix)));
    tests.add(leaves("solve", (e, x) -> e.linalg().solve(matrix, matrix)));
    tests.add(leaves("qr", (e, x) -> e.linalg().qr(matrix, true).r(), 2));
    tests.add(leaves("svd", (e, x) -> e.linalg().svd(matrix, true).u(), 3));
    tests.add(leaves("eigh", (e, x) -> e.linalg().eigh(matrix).eigenvalues(), 2));
    return tests;
  }

  private DynamicTest leaves(String name, Call call) {
    return leaves(name, call, 1);
  }

  private DynamicTest leaves(String name, Call call, int arrays) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          NDArray x = xp.asarray(VALUES);
          try (Scope<NDArray> scope = xp.openScope()) {
            NDArray z = call.on(((EngineNamespace<NDArray>) scope.xp()).engine(), x);

            assertEquals(arrays, z.getManager().getManagedArrays().size());
            assertNotSame(x.getManager(), z.getManager());
          }
        });
  }

  @Test
  void aScopeFreesWhatIsNotReleased() {
    NDArray x = xp.asarray(VALUES);
    NDArray kept;
    NDArray lost;
    try (Scope<NDArray> scope = xp.openScope()) {
      lost = scope.xp().exp(x);
      kept = scope.release(scope.xp().multiply(lost, 0.0));
    }

    assertSame(x.getManager(), kept.getManager());
    assertArrayEquals(new double[4], kept.toDoubleArray());
    assertThrows(IllegalStateException.class, lost::toDoubleArray);
  }

  @Test
  void anOperatorGivesItsResultToTheOwnerOfItsInput() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 3, 3, -1});
    try (NDManager manager = newManager()) {
      NDArray runoff = manager.create(VALUES);

      NDArray z = Upstream.sum(network, runoff);

      assertArrayEquals(new double[] {3, 4, 2, 10}, z.toDoubleArray());
      assertSame(manager, z.getManager());
      assertEquals(xp, Namespaces.of(z));
    }
  }

  @Test
  void anOperatorIsDifferentiatedByMxnetItself() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 3, 3, -1});
    try (NDManager manager = newManager()) {
      NDArray runoff = manager.create(VALUES);
      runoff.setRequiresGradient(true);
      try (GradientCollector collector =
          ai.djl.engine.Engine.getEngine("MXNet").newGradientCollector()) {
        collector.backward(Upstream.sum(network, runoff).sum());
      }

      // Each node is counted by itself and by every node that it drains to.
      assertArrayEquals(new double[] {3, 2, 2, 1}, runoff.getGradient().toDoubleArray());
    }
  }

  private static NDManager newManager() {
    return ai.djl.engine.Engine.getEngine("MXNet").newBaseManager();
  }
}
