package org.thalweg.tensorflow;

import static org.thalweg.autodiff.Derivatives.valueAndGrad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Device;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.ValueAndGrad;

/**
 * A long run by hand that watches memory: fits a linear model step by step and prints the resident
 * memory of the process after every tenth of the steps, which has to stay where it is.
 */
final class Soak {
  private static final int STEPS = 100_000;
  private static final int ROWS = 1000;

  private Soak() {}

  private static <A> A loss(ArrayNamespace<A> xp, List<A> x) {
    A predicted = xp.matmul(x.get(1), x.get(0));
    return xp.mean(xp.square(xp.subtract(xp.tanh(predicted), x.get(2))));
  }

  public static void main(String[] arguments) throws IOException {
    int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STEPS;
    try (TensorFlowBackend backend = new TensorFlowProvider().open(Device.CPU)) {
      TensorFlowNamespace xp = backend.xp();
      TensorFlowArray features = xp.reshape(xp.linspace(-1, 1, 4 * ROWS), ROWS, 4);
      TensorFlowArray wanted = xp.linspace(-0.5, 0.5, ROWS);
      double[] weights = {0.1, 0.2, 0.3, 0.4};
      for (int step = 1; step <= steps; step++) {
        weights = moved(xp, weights, features, wanted);
        if (step % (steps / 10) == 0) {
          System.out.println(step + " steps, resident " + residentMebibytes() + " MiB");
        }
      }
    }
  }

  private static double[] moved(
      TensorFlowNamespace base, double[] weights, TensorFlowArray x, TensorFlowArray y) {
    try (Scope<TensorFlowArray> scope = base.openScope()) {
      ArrayNamespace<TensorFlowArray> xp = scope.xp();
      TensorFlowArray w = xp.asarray(weights);
      ValueAndGrad<TensorFlowArray> step = valueAndGrad(Soak::loss).apply(xp, List.of(w, x, y));
      TensorFlowArray moved = xp.subtract(w, xp.multiply(step.gradient(), 0.1));
      return (double[]) xp.toFlatArray(moved);
    }
  }

  private static long residentMebibytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return -1;
  }
}
