package org.thalweg.examples.physics;

import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;

/**
 * A neural network with one hidden layer: {@code tanh(x W + b) V + c}. Its weights stand in one
 * row, so that any search can move them, as changes of random weights that it begins with. The last
 * layer begins at 0: before it has learned anything, the network gives 0.
 *
 * @param inputs the number of inputs
 * @param hidden the number of hidden units
 * @param outputs the number of outputs
 * @param seed of the random weights
 */
record Perceptron(int inputs, int hidden, int outputs, long seed) {
  /** The number of weights. */
  int size() {
    return (inputs + 1) * hidden + (hidden + 1) * outputs;
  }

  /**
   * What the network makes of its inputs.
   *
   * @param changes {@code (size)}, of the weights
   * @param x {@code (node, input)}
   * @return {@code (node, output)}
   */
  <A> A apply(ArrayNamespace<A> xp, A changes, A x) {
    A weights = xp.add(changes, xp.constant(beginning()));
    int biases = inputs * hidden;
    int last = biases + hidden;
    A first = matrix(xp, weights, 0, inputs, hidden);
    A units = xp.add(xp.matmul(x, first), part(xp, weights, biases, last));
    A second = matrix(xp, weights, last, hidden, outputs);
    A constants = part(xp, weights, size() - outputs, size());
    return xp.add(xp.matmul(xp.tanh(units), second), constants);
  }

  /** Normal, with a spread that keeps sums of inputs about as large as one of them. */
  private Constant beginning() {
    Random random = new Random(seed);
    double[] weights = new double[size()];
    for (int i = 0; i < inputs * hidden; i++) {
      weights[i] = random.nextGaussian() / Math.sqrt(inputs);
    }
    return Constant.of(weights);
  }

  private static <A> A matrix(ArrayNamespace<A> xp, A weights, int from, int rows, int columns) {
    return xp.reshape(part(xp, weights, from, from + rows * columns), rows, columns);
  }

  private static <A> A part(ArrayNamespace<A> xp, A weights, int from, int to) {
    return xp.getItem(weights, Index.slice(from, to));
  }
}
