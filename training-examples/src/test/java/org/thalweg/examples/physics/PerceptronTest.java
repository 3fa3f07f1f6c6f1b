package org.thalweg.examples.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;

class PerceptronTest {
  private static <A> double[] outputs(ArrayNamespace<A> xp, Perceptron network, double... changes) {
    A x = xp.reshape(xp.asarray(new double[] {0.5, -1, 2, 0}), 2, 2);
    return (double[]) xp.toFlatArray(network.apply(xp, xp.asarray(changes), x));
  }

  @Test
  void outputsAreThoseOfTheFormula() {
    Perceptron network = new Perceptron(2, 1, 2, 9);
    try (Backend<?> backend = Backends.open("plain")) {
      // W is random: the first network tells tanh(x W), from which the second follows.
      double[] plain = outputs(backend.xp(), network, 0, 0, 0, 1, 0, 0, 0);
      double[] all = outputs(backend.xp(), network, 0, 0, 0.2, 1, -3, 0, 1);

      for (int node = 0; node < 2; node++) {
        double unit = Math.tanh(atanh(plain[2 * node]) + 0.2);
        double[] expected = {unit, 1 - 3 * unit};
        double[] found = {all[2 * node], all[2 * node + 1]};
        assertArrayEquals(expected, found, 1e-12);
      }
    }
  }

  private static double atanh(double x) {
    return 0.5 * Math.log((1 + x) / (1 - x));
  }

  @Test
  void untrainedItGivesNothing() {
    Perceptron network = new Perceptron(2, 3, 1, 9);
    try (Backend<?> backend = Backends.open("plain")) {
      double[] outputs = outputs(backend.xp(), network, new double[network.size()]);

      assertArrayEquals(new double[2], outputs);
    }
  }
}
