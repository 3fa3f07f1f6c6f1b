package org.thalweg.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/**
 * A long run of gradient steps, which says how much memory the process takes: {@code Soak BACKEND
 * [STEPS]}. A step sums a weighted field over a river of 200 nodes on a tape, differentiates a loss
 * of it and moves the field and the weights. On Linux only.
 */
public final class Soak {
  private static final int NODES = 200;
  private static final int REPORTS = 10;

  private Soak() {}

  /**
   * Runs the steps and prints the process's resident memory as they go.
   *
   * @param arguments the backend's name, and the number of steps, 100,000 if left out
   * @throws IOException if the system does not say how much memory the process takes
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      throw new IllegalArgumentException("wanted BACKEND [STEPS]; there are " + Backends.names());
    }
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    try (Backend<?> backend = Backends.open(arguments[0])) {
      run(backend.xp(), steps, System.out);
    }
  }

  private static <A> void run(ArrayNamespace<A> xp, int steps, PrintStream out) throws IOException {
    RiverNetwork river = river();
    double[] rain = new double[NODES];
    double[] weights = new double[NODES - 1];
    Arrays.fill(rain, 1);
    Arrays.fill(weights, 0.9);
    long begin = System.nanoTime();
    for (int step = 1; step <= steps; step++) {
      try (Scope<A> scope = xp.openScope()) {
        double[][] gradient = step(scope.xp(), river, rain, weights);
        move(rain, gradient[0]);
        move(weights, gradient[1]);
      }
      if (step % Math.max(1, steps / REPORTS) == 0) {
        double seconds = (System.nanoTime() - begin) * 1e-9;
        out.printf(
            Locale.ROOT,
            "%8d steps %6.1f s  %5d MB resident, field[0] %.6f%n",
            step,
            seconds,
            residentMegabytes(),
            rain[0]);
      }
    }
  }

  private static <A> double[][] step(
      ArrayNamespace<A> xp, RiverNetwork river, double[] rain, double[] weights) {
    try (Tape<A> tape = Tape.over(xp)) {
      Var<A> field = tape.variable(xp.asarray(rain));
      Var<A> edges = tape.variable(xp.asarray(weights));
      Var<A> sum = tape.apply(Upstream.sumOperator(river), List.of(field, edges)).get(0);
      Var<A> loss = tape.mean(tape.square(tape.subtract(tape.tanh(tape.multiply(sum, 0.01)), 0.5)));
      List<A> gradient = tape.gradient(loss, List.of(field, edges));
      return new double[][] {doubles(xp, gradient.get(0)), doubles(xp, gradient.get(1))};
    }
  }

  private static <A> double[] doubles(ArrayNamespace<A> xp, A x) {
    return (double[]) xp.toFlatArray(xp.astype(x, DType.FLOAT64, false));
  }

  private static void move(double[] x, double[] gradient) {
    for (int i = 0; i < x.length; i++) {
      x[i] -= 0.01 * gradient[i];
    }
  }

  /** Two tributaries for most nodes. */
  private static RiverNetwork river() {
    int[] downstream = new int[NODES];
    for (int node = 0; node < NODES; node++) {
      downstream[node] = node == 0 ? -1 : (node - 1) / 2;
    }
    return RiverNetwork.fromDownstream(downstream);
  }

  private static long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("/proc/self/status does not say VmRSS");
  }
}
