package org.thalweg.examples.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.tensorflow.CompiledFunction;
import org.thalweg.tensorflow.TensorFlowBackend;

class TensorFlowGraphTest {
  private static final int STEPS = 150;
  private static final RiverNetwork RIVER = Forests.of(3_000, 1);

  @Test
  void plainEagerAndCompiledFindTheTruthOnOneWay() {
    try (Backend<?> plain = Backends.open("plain");
        TensorFlowBackend tensorflow = (TensorFlowBackend) Backends.open("tensorflow")) {
      RunoffLoss loss = RunoffLoss.of(RIVER, 1, plain.xp());
      ArraySpec weights = new ArraySpec(Shape.of(4), DType.FLOAT64);

      Fit expected = Fit.onTape(plain.xp(), loss, STEPS);
      Fit eager = Fit.onTape(tensorflow.xp(), loss, STEPS);
      Fit compiled;
      try (CompiledFunction function =
          tensorflow.compile((xp, x) -> loss.valueAndGradient(xp, x.get(0)), List.of(weights))) {
        compiled = Fit.of(tensorflow.xp(), (xp, w) -> function.apply(xp, List.of(w)), STEPS);
      }

      assertArrayEquals(RunoffLoss.COEFFICIENTS, expected.coefficients(), 0.01);
      assertArrayEquals(expected.coefficients(), eager.coefficients(), 1e-8);
      assertArrayEquals(expected.coefficients(), compiled.coefficients(), 1e-8);
    }
  }
}
