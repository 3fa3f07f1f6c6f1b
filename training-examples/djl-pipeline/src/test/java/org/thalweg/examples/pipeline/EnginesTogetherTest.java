package org.thalweg.examples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/** All engines in one process, PyTorch first, and from several threads. */
class EnginesTogetherTest {
  private static final List<String> BACKENDS =
      List.of("djl-pytorch", "djl-mxnet", "tensorflow", "plain");
  private static final RiverNetwork RIVER = RiverNetwork.fromDownstream(new int[] {2, 2, 3, -1});

  /** The gradient of {@code sum(S^2)} is twice the sums of S from the outlet, by hand. */
  private static final double[] EXPECTED = {14 * 2 + 2, 14 * 2 + 4, 14 * 2, 7 * 2};

  private static double[] gradient(String name) {
    try (Backend<?> backend = Backends.open(name)) {
      return gradient(backend.xp());
    }
  }

  private static <A> double[] gradient(ArrayNamespace<A> xp) {
    try (Tape<A> tape = Tape.over(xp)) {
      Var<A> field = tape.variable(xp.asarray(new double[] {1, 2, 4, 0}));
      Var<A> sums = tape.apply(Upstream.sumOperator(RIVER), List.of(field)).get(0);
      return (double[]) xp.toFlatArray(tape.gradient(tape.sum(tape.square(sums)), field));
    }
  }

  @Test
  void allGiveOneGradientOneAfterTheOther() {
    for (String backend : BACKENDS) {
      assertArrayEquals(EXPECTED, gradient(backend), backend);
    }
  }

  @Test
  void allGiveOneGradientAtOnce() throws Exception {
    BACKENDS.forEach(EnginesTogetherTest::gradient);
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int round = 0; round < 25; round++) {
      BACKENDS.forEach(backend -> tasks.add(() -> gradient(backend)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<double[]> result : threads.invokeAll(tasks)) {
        assertArrayEquals(EXPECTED, result.get());
      }
    } finally {
      threads.shutdown();
    }
  }
}
