package org.thalweg.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.DoubleBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
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
class PytorchOwnershipTest {
  private static final double[] VALUES = {3, 1, 2, 4};

  private final ArrayNamespace<NDArray> xp = Pytorch.namespace();

  @TestFactory
  Stream<DynamicTest> aFunctionLeavesItsResultAndNothingElse() {
    return Stream.of(
        leaves("cast to bool", (e, x) -> e.cast(x, DType.BOOL)),
        leaves("full", (e, x) -> e.full(Shape.of(3), 0.1, DType.FLOAT32)),
        leaves("number", (e, x) -> e.binary(Binary.ADD, x, 0.25)),
        leaves("sign", (e, x) -> e.unary(Unary.SIGN, x)),
        leaves("sort", (e, x) -> e.sort(x, 0, true)),
        leaves("argsort", (e, x) -> e.argsort(x, 0, true)),
        leaves("searchsorted", (e, x) -> e.searchsorted(x, x, Side.LEFT)),
        leaves("prod", (e, x) -> e.reduce(Reduction.PROD, x, new int[] {0}, false)),
        leaves("reversed", (e, x) -> e.slice(x, longs(3), longs(-2), longs(2))),
        leaves("fft", (e, x) -> e.fourier().rfft(x, 0)));
  }

  private static NDManager newManager() {
    return ai.djl.engine.Engine.getEngine("PyTorch").newBaseManager();
  }

  private static long[] longs(long one) {
    return new long[] {one};
  }

  private interface Call {
    NDArray on(Engine<NDArray> engine, NDArray x);
  }

  private DynamicTest leaves(String name, Call call) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          NDArray x = xp.asarray(VALUES);
          try (Scope<NDArray> scope = xp.openScope()) {
            NDArray z = call.on(((EngineNamespace<NDArray>) scope.xp()).engine(), x);

            assertEquals(List.of(z), z.getManager().getManagedArrays());
          }
        });
  }

  @Test
  void negativePositionsLeaveNothing() {
    NDArray x = xp.asarray(VALUES);
    NDArray last = xp.asarray(new int[] {-1});
    NDArray ten = xp.asarray(new double[] {10});
    try (Scope<NDArray> scope = xp.openScope()) {
      NDArray z = scope.xp().scatterAdd(x, last, ten, 0);

      assertArrayEquals(new double[] {3, 1, 2, 14}, z.toDoubleArray());
      assertEquals(List.of(z), z.getManager().getManagedArrays());
    }
  }

  @Test
  void aScopeFreesWhatIsNotReleased() {
    NDArray x = xp.asarray(VALUES);
    NDArray kept;
    NDArray lost;
    try (Scope<NDArray> scope = xp.openScope()) {
      lost = scope.xp().exp(x);
      kept = scope.release(scope.xp().multiply(lost, 0.0));
      assertSame(x, scope.release(x));
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
      assertEquals(2, manager.getManagedArrays().size());
    }
  }

  @Test
  void namespacesAreEqualWhoeverOwnsTheirResults() {
    try (NDManager manager = newManager()) {
      assertEquals(xp, Namespaces.of(manager.create(VALUES)));
      assertEquals(xp.hashCode(), Namespaces.of(manager.create(VALUES)).hashCode());
    }
  }

  @Test
  void constantsAreOfNoScope() {
    Constant constant = Constant.of(VALUES);
    NDArray first;
    try (Scope<NDArray> scope = xp.openScope()) {
      first = scope.xp().constant(constant);
      assertSame(first, scope.release(first));
      NDArray z = scope.xp().add(first, 1.0);
      assertEquals(List.of(z), z.getManager().getManagedArrays());
    }

    assertSame(first, xp.constant(constant));
    assertArrayEquals(VALUES, first.toDoubleArray());
  }

  @Test
  void aConstantsMemoryIsFreedAfterItAndItsScopes() throws InterruptedException {
    PtNDArray array;
    try (Scope<NDArray> scope = xp.openScope()) {
      array = (PtNDArray) scope.xp().constant(Constant.of(VALUES));
    }

    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!array.isReleased() && System.nanoTime() < deadline) {
      System.gc();
      Thread.sleep(20);
    }

    assertTrue(array.isReleased());
  }

  @Test
  void viewsOfJavaMemoryOutliveIt() {
    for (Function<NDArray, NDArray> view :
        List.<Function<NDArray, NDArray>>of(
            x -> xp.reshape(x, 2, 2),
            x -> xp.broadcastTo(x, Shape.of(1, 4)),
            x -> xp.permuteDims(x, new int[] {0}),
            x -> xp.split(x, new long[] {4}, 0).get(0))) {
      NDArray z;
      try (NDManager manager = newManager()) {
        z = view.apply(manager.create(VALUES));
      }

      assertFalse(TorchLibrary.isInJavaMemory(z));
      assertArrayEquals(VALUES, z.toDoubleArray());
    }
  }

  @Test
  void hostKernelsWorkOnTheArraysOwnMemory() {
    Engine<NDArray> engine = ((EngineNamespace<NDArray>) xp).engine();
    NDArray x = xp.asarray(VALUES);

    ((DoubleBuffer) engine.read(x).buffer()).put(0, 7);

    assertEquals(7, x.getDouble(0));
  }

  @Test
  void conjugatesThatDjlMadeAreReadAsSuch() {
    NDArray z = xp.asarray(new double[] {1, 2, 3, -4}, new long[] {2}, DType.COMPLEX128).conj();

    assertArrayEquals(new double[] {1, -2, 3, 4}, (double[]) xp.toFlatArray(z));
    assertArrayEquals(new double[] {-2, 4}, (double[]) xp.toFlatArray(xp.imag(z)));
    assertArrayEquals(new double[] {-2, 4}, xp.imag(z).toDoubleArray());
  }

  @Test
  void elementsOfAViewAreReadInOrder() {
    NDArray x = xp.permuteDims(xp.reshape(xp.asarray(VALUES), 2, 2), new int[] {1, 0});
    NDArray z =
        ((EngineNamespace<NDArray>) xp)
            .engine()
            .scatter(
                Combination.SET,
                x,
                xp.asarray(new long[] {0}),
                xp.asarray(new double[] {8, 9}, new long[] {1, 2}, DType.FLOAT64),
                0);

    assertArrayEquals(new double[] {3, 2, 1, 4}, (double[]) xp.toFlatArray(x));
    assertArrayEquals(new double[] {8, 9, 1, 4}, (double[]) xp.toFlatArray(z));
  }
}
