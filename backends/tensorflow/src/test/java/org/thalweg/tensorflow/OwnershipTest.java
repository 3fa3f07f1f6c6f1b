package org.thalweg.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.thalweg.array.Constant;
import org.thalweg.array.Device;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;

class OwnershipTest {
  private static TensorFlowBackend open() {
    return new TensorFlowProvider().open(Device.CPU);
  }

  @Test
  void aScopeFreesWhatItMadeButForWhatIsReleased() {
    try (TensorFlowBackend backend = open()) {
      TensorFlowNamespace xp = backend.xp();
      TensorFlowArray freed;
      TensorFlowArray kept;
      try (Scope<TensorFlowArray> scope = xp.openScope()) {
        freed = scope.xp().ones(Shape.of(2));
        kept = scope.release(scope.xp().add(freed, 1.0));
      }

      assertThrows(IllegalStateException.class, () -> xp.toFlatArray(freed));
      assertThrows(IllegalStateException.class, () -> xp.add(freed, kept));
      assertArrayEquals(new double[] {2, 2}, (double[]) xp.toFlatArray(kept));
    }
  }

  @Test
  void whatAnInnerScopeReleasesTheOuterOneFrees() {
    try (TensorFlowBackend backend = open()) {
      TensorFlowArray released;
      try (Scope<TensorFlowArray> outer = backend.xp().openScope()) {
        try (Scope<TensorFlowArray> inner = outer.xp().openScope()) {
          released = inner.release(inner.xp().ones(Shape.of(2)));
        }
        assertArrayEquals(new double[] {1, 1}, (double[]) outer.xp().toFlatArray(released));
      }

      assertThrows(IllegalStateException.class, () -> backend.xp().toFlatArray(released));
    }
  }

  @Test
  void constantsOutliveScopesAndBackends() {
    Constant constant = Constant.of(new double[] {1, 2});
    try (TensorFlowBackend first = open();
        Scope<TensorFlowArray> scope = first.xp().openScope()) {
      scope.xp().constant(constant);
    }

    try (TensorFlowBackend second = open()) {
      TensorFlowArray again = second.xp().constant(constant);
      assertArrayEquals(new double[] {1, 2}, (double[]) second.xp().toFlatArray(again));
    }
  }

  @Test
  void aClosedBackendComputesNoMore() {
    TensorFlowBackend backend = open();
    TensorFlowNamespace xp = backend.xp();
    TensorFlowArray x = xp.ones(Shape.of(2));
    backend.close();

    assertThrows(IllegalStateException.class, () -> xp.exp(x));
    assertThrows(IllegalStateException.class, () -> xp.ones(Shape.of(2)));
  }

  @Test
  void anotherDeviceThanThereIsNotOpened() {
    assertThrows(
        IllegalArgumentException.class, () -> new TensorFlowProvider().open(new Device("gpu:99")));
  }
}
