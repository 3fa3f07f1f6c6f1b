package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * Gradient descent, with momentum if wanted.
 *
 * <p>With rate {@code a} and momentum {@code m}: {@code v = m v + g}, then {@code x = x - a v}, or
 * after Nesterov {@code x = x - a (g + m v)}. Without momentum, {@code x = x - a g} and no state.
 * The rate stands outside the velocity (Sutskever et al., 2013, have it inside), so that a schedule
 * acts at once.
 *
 * @param learningRate the rate {@code a} of each step
 * @param momentum the share {@code m} of the velocity that stays, at least 0 and below 1
 * @param nesterov whether the gradient is taken ahead; needs momentum
 */
public record Sgd(Schedule learningRate, double momentum, boolean nesterov) implements Optimizer {
  /**
   * Gradient descent.
   *
   * @param learningRate the rate of each step
   * @param momentum the share of the velocity that stays
   * @param nesterov whether the gradient is taken ahead
   * @throws IllegalArgumentException if the momentum is not at least 0 and below 1, or Nesterov's
   *     form is asked for without momentum
   */
  public Sgd {
    Checks.decay("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("Nesterov's form needs a momentum above 0");
    }
  }

  /**
   * Plain gradient descent at a constant rate.
   *
   * @param learningRate the rate, positive
   * @return the optimizer
   * @throws IllegalArgumentException if the rate is not finite and positive
   */
  public static Sgd of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate the rate of each step
   * @return the optimizer
   */
  public static Sgd of(Schedule learningRate) {
    return new Sgd(learningRate, 0, false);
  }

  /**
   * The same with momentum.
   *
   * @param momentum the share of the velocity that stays, at least 0 and below 1
   * @return the optimizer
   * @throws IllegalArgumentException if the momentum is out of its range
   */
  public Sgd withMomentum(double momentum) {
    return new Sgd(learningRate, momentum, false);
  }

  /**
   * The same with momentum, the gradient taken ahead.
   *
   * @param momentum the share of the velocity that stays, above 0 and below 1
   * @return the optimizer
   * @throws IllegalArgumentException if the momentum is out of its range
   */
  public Sgd withNesterov(double momentum) {
    return new Sgd(learningRate, momentum, true);
  }

  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public <A> OptimizerState<A> start(ArrayNamespace<A> xp, List<A> parameters) {
    List<String> slots = momentum == 0 ? List.of() : List.of("velocity");
    return FirstOrder.start(xp, name(), slots, parameters);
  }

  @Override
  public <A> Update<A> step(
      ArrayNamespace<A> xp, OptimizerState<A> state, List<A> parameters, List<A> gradients) {
    Update<A> from = new Update<>(parameters, state);
    FirstOrder.check(xp, from, gradients, start(xp, List.of()));
    double rate = Checks.rate(learningRate, state.step());
    return FirstOrder.step(
        xp, from, gradients, (own, x, g, slots) -> changed(own, x, g, slots, rate));
  }

  private <A> List<A> changed(ArrayNamespace<A> xp, A x, A g, List<A> slots, double rate) {
    if (slots.isEmpty()) {
      return List.of(xp.subtract(x, xp.multiply(g, rate)));
    }
    A velocity = xp.add(xp.multiply(slots.get(0), momentum), g);
    A direction = nesterov ? xp.add(g, xp.multiply(velocity, momentum)) : velocity;
    return List.of(xp.subtract(x, xp.multiply(direction, rate)), velocity);
  }
}
