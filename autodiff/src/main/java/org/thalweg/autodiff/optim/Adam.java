package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * Adam (Kingma and Ba, 2015, algorithm 1): {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 -
 * b2) g^2}, {@code x = x - a (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + e)} with {@code t} counted
 * from 1.
 *
 * @param learningRate the rate {@code a} of each step
 * @param beta1 the share {@code b1} of the mean gradient that stays, at least 0 and below 1
 * @param beta2 the share {@code b2} of the mean square that stays, at least 0 and below 1
 * @param epsilon the number {@code e} that keeps the divisor from zero, positive
 */
public record Adam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Adam.
   *
   * @param learningRate the rate of each step
   * @param beta1 the share of the mean gradient that stays
   * @param beta2 the share of the mean square that stays
   * @param epsilon the number that keeps the divisor from zero
   * @throws IllegalArgumentException if a share is not at least 0 and below 1, or {@code epsilon}
   *     is not finite and positive
   */
  public Adam {
    Checks.decay("share beta1", beta1);
    Checks.decay("share beta2", beta2);
    Checks.positive("number epsilon", epsilon);
  }

  /**
   * Adam at a constant rate, otherwise as its authors advise: 0.9, 0.999 and 1e-8.
   *
   * @param learningRate the rate, positive
   * @return the optimizer
   * @throws IllegalArgumentException if the rate is not finite and positive
   */
  public static Adam of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Adam, but for the rate as its authors advise: 0.9, 0.999 and 1e-8.
   *
   * @param learningRate the rate of each step
   * @return the optimizer
   */
  public static Adam of(Schedule learningRate) {
    return new Adam(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * The same with other shares.
   *
   * @param beta1 the share of the mean gradient that stays, at least 0 and below 1
   * @param beta2 the share of the mean square that stays, at least 0 and below 1
   * @return the optimizer
   * @throws IllegalArgumentException if a share is out of its range
   */
  public Adam withBetas(double beta1, double beta2) {
    return new Adam(learningRate, beta1, beta2, epsilon);
  }

  /**
   * The same with another divisor's floor.
   *
   * @param epsilon the number that keeps the divisor from zero, positive
   * @return the optimizer
   * @throws IllegalArgumentException if it is not finite and positive
   */
  public Adam withEpsilon(double epsilon) {
    return new Adam(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public String name() {
    return "adam";
  }

  @Override
  public <A> OptimizerState<A> start(ArrayNamespace<A> xp, List<A> parameters) {
    return start(xp, name(), parameters);
  }

  @Override
  public <A> Update<A> step(
      ArrayNamespace<A> xp, OptimizerState<A> state, List<A> parameters, List<A> gradients) {
    Update<A> from = new Update<>(parameters, state);
    FirstOrder.check(xp, from, gradients, start(xp, List.of()));
    return step(xp, from, gradients, 0);
  }

  <A> OptimizerState<A> start(ArrayNamespace<A> xp, String optimizer, List<A> parameters) {
    // In the order of their names, as they come back.
    return FirstOrder.start(xp, optimizer, List.of("mean", "square"), parameters);
  }

  /** A step that also shrinks the parameters, by a share of each for every unit of the rate. */
  <A> Update<A> step(ArrayNamespace<A> xp, Update<A> from, List<A> gradients, double decay) {
    double rate = Checks.rate(learningRate, from.state().step());
    double t = from.state().step() + 1.0;
    double meanScale = 1 - Math.pow(beta1, t);
    double squareScale = 1 - Math.pow(beta2, t);
    return FirstOrder.step(
        xp,
        from,
        gradients,
        (own, x, g, slots) -> {
          A mean = blend(own, slots.get(0), g, beta1);
          A square = blend(own, slots.get(1), own.square(g), beta2);
          A root = own.sqrt(own.divide(square, squareScale));
          A direction = own.divide(own.divide(mean, meanScale), own.add(root, epsilon));
          A start = decay == 0 ? x : own.multiply(x, 1 - rate * decay);
          return List.of(own.subtract(start, own.multiply(direction, rate)), mean, square);
        });
  }

  private static <A> A blend(ArrayNamespace<A> xp, A past, A present, double share) {
    return xp.add(xp.multiply(past, share), xp.multiply(present, 1 - share));
  }
}
