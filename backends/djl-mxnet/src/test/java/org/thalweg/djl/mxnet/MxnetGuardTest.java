package org.thalweg.djl.mxnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/** What must not reach MXNet, where it ends the process or what is computed later. */
class MxnetGuardTest {
  private final ArrayNamespace<NDArray> xp = Mxnet.namespace();

  @ParameterizedTest
  @EnumSource(names = {"INT16", "UINT16", "UINT32", "UINT64", "COMPLEX64", "COMPLEX128"})
  void dataTypesThatMxnetLacksAreRefused(DType dtype) {
    NDArray x = xp.ones(Shape.of(2), DType.FLOAT64);

    assertThrows(UnsupportedOnBackendException.class, () -> xp.zeros(Shape.of(2), dtype));
    assertThrows(UnsupportedOnBackendException.class, () -> xp.empty(Shape.of(2), dtype));
    assertThrows(UnsupportedOnBackendException.class, () -> xp.astype(x, dtype));
  }

  @Test
  void halfPrecisionIsRefusedWithTheWayRound() {
    try (NDManager manager = Engine.getEngine("MXNet").newBaseManager()) {
      NDArray half = manager.create(new ai.djl.ndarray.types.Shape(1), DataType.FLOAT16);
      RiverNetwork network = RiverNetwork.fromDownstream(new int[] {-1});

      DTypeException e = assertThrows(DTypeException.class, () -> Upstream.sum(network, half));

      assertTrue(e.toString().contains("float16"), e.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INT8", "UINT8", "INT32", "INT64"})
  void integersAreDividedByZeroWithoutHarm(DType dtype) {
    NDArray x = xp.astype(xp.asarray(new long[] {7, 0, 100}), dtype);
    NDArray zero = xp.zeros(Shape.of(3), dtype);

    assertArrayEquals(new double[3], doubles(xp.floorDivide(x, zero)));
    assertArrayEquals(new double[3], doubles(xp.remainder(x, zero)));
  }

  @Test
  void theLeastNumberIsDividedByMinusOneWithoutHarm() {
    NDArray x = xp.asarray(new long[] {Long.MIN_VALUE, 5});
    NDArray y = xp.asarray(new long[] {-1, -1});

    assertArrayEquals(
        new long[] {Long.MIN_VALUE, -5}, (long[]) xp.toFlatArray(xp.floorDivide(x, y)));
    assertArrayEquals(new long[] {0, 0}, (long[]) xp.toFlatArray(xp.remainder(x, y)));
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT64"})
  void arraysOfNothingLeaveWhatIsComputedLaterAlone(DType dtype) {
    NDArray x = xp.ones(Shape.of(2, 3), dtype);
    NDArray nothing = xp.zeros(Shape.of(0, 3), dtype);
    NDArray truth = xp.ones(Shape.of(3), DType.BOOL);

    xp.getItem(x, Index.slice(0L, 0L), Index.ellipsis());
    xp.where(truth, nothing, xp.ones(Shape.of(3), dtype));

    assertArrayEquals(new double[] {2, 2, 2}, doubles(xp.sum(x, 0)));
  }

  @Test
  void moreAxesThanMxnetCutsAreCut() {
    NDArray x = xp.reshape(xp.asarray(new double[] {1, 2, 3, 4, 5, 6, 7, 8}), 2, 1, 2, 1, 1, 2);

    NDArray z = xp.getItem(x, Index.all(), Index.ellipsis(), Index.at(1));

    assertArrayEquals(new double[] {2, 4, 6, 8}, doubles(z));
  }

  @Test
  void positionsOutsideAreAnErrorOfTheCall() {
    NDArray x = xp.asarray(new double[] {1, 2});
    NDArray one = xp.asarray(new double[] {1});

    for (long position : new long[] {2, -3, Long.MAX_VALUE, Long.MIN_VALUE}) {
      NDArray outside = xp.asarray(new long[] {position});
      assertThrows(IndexOutOfBoundsException.class, () -> xp.take(x, outside, 0));
      assertThrows(IndexOutOfBoundsException.class, () -> xp.takeAlongAxis(x, outside, 0));
      assertThrows(IndexOutOfBoundsException.class, () -> xp.scatterAdd(x, outside, one, 0));
      assertThrows(IndexOutOfBoundsException.class, () -> xp.scatterMax(x, outside, one, 0));
    }
  }

  @Test
  void matricesWithoutSolutionAreAnErrorOfTheCall() {
    NDArray singular = xp.ones(Shape.of(2, 2));
    NDArray indefinite = xp.asarray(new double[] {1, 2, 2, 1}, new long[] {2, 2}, DType.FLOAT64);

    assertThrows(ArithmeticException.class, () -> xp.linalg().solve(singular, singular));
    assertThrows(ArithmeticException.class, () -> xp.linalg().cholesky(indefinite));
    assertArrayEquals(new double[] {1, 1, 1, 1}, doubles(singular));
  }

  private double[] doubles(NDArray x) {
    return (double[]) xp.toFlatArray(xp.astype(x, DType.FLOAT64));
  }
}
