package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class TapeMemoryTest {
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;

  /** One step of gradient descent on {@code mean((x - 1)^2)}. */
  private static PlainArray descend(PlainArray x) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> variable = tape.variable(x);
      Var<PlainArray> loss = tape.mean(tape.square(tape.subtract(variable, 1.0)));
      return XP.subtract(x, XP.multiply(tape.gradient(loss, variable), 0.1));
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void gradientStepsLeaveMemoryFlat() {
    PlainArray x = XP.zeros(new long[] {16});
    for (int i = 0; i < 2_000; i++) {
      x = descend(x);
    }
    long before = used();

    for (int i = 0; i < 100_000; i++) {
      x = descend(x);
    }

    // 100,000 steps that kept one array of 16 each would hold 12 MB more.
    long grown = used() - before;
    assertTrue(grown < 4_000_000, "memory grew by " + grown + " bytes");
    assertTrue(((double[]) x.toFlatArray())[0] > 0.999);
  }
}
