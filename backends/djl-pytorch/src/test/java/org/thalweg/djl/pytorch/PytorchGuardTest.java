package org.thalweg.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Shape;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/** What must not reach PyTorch, where it ends the process, and what is not ours. */
class PytorchGuardTest {
  private final ArrayNamespace<NDArray> xp = Pytorch.namespace();

  @ParameterizedTest
  @EnumSource(names = {"INT16", "UINT16", "UINT32", "UINT64"})
  void dataTypesThatEndTheProcessAreRefused(DType dtype) {
    NDArray x = xp.ones(Shape.of(2), DType.FLOAT64);

    assertThrows(UnsupportedOnBackendException.class, () -> xp.zeros(Shape.of(2), dtype));
    assertThrows(UnsupportedOnBackendException.class, () -> xp.empty(Shape.of(2), dtype));
    assertThrows(UnsupportedOnBackendException.class, () -> xp.astype(x, dtype));
  }

  @Test
  void halfPrecisionIsRefusedWithTheWayRound() {
    try (NDManager manager = ai.djl.engine.Engine.getEngine("PyTorch").newBaseManager()) {
      NDArray half = manager.ones(new ai.djl.ndarray.types.Shape(1), DataType.FLOAT16);
      RiverNetwork network = RiverNetwork.fromDownstream(new int[] {-1});

      DTypeException e = assertThrows(DTypeException.class, () -> Upstream.sum(network, half));

      assertTrue(e.toString().contains("float16"), e.toString());
      assertTrue(e.toString().contains("toType"), e.toString());
    }
  }

  @Test
  void arraysOfAnotherEngineAreRefused() {
    NDArray other =
        (NDArray)
            Proxy.newProxyInstance(
                NDArray.class.getClassLoader(),
                new Class<?>[] {NDArray.class},
                (proxy, method, arguments) -> method.getName().equals("toString") ? "other" : null);
    NDArray x = xp.ones(Shape.of(2));

    assertThrows(MixedArraysException.class, () -> xp.add(x, other));
    assertThrows(IllegalArgumentException.class, () -> org.thalweg.array.Namespaces.of(other));
  }

  @Test
  void devicesThatAreNotThereAreRefused() {
    Device far = new Device("gpu:99");
    NDArray x = xp.ones(Shape.of(2));

    IllegalArgumentException open =
        assertThrows(IllegalArgumentException.class, () -> Backends.get("djl-pytorch").open(far));
    assertTrue(open.toString().contains("gpu:99"), open.toString());
    assertThrows(IllegalArgumentException.class, () -> xp.toDevice(x, far));
    assertEquals(Device.CPU, xp.device(xp.toDevice(x, Device.CPU)));
  }
}
