package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * Adam with weight decay that is not part of the gradient (Loshchilov and Hutter, 2019, algorithm
 * 2): {@code x = x - a w x}, then Adam's step. The decay {@code w} is in units of the learning rate
 * {@code a}, as is common; theirs is the product of the two.
 *
 * @param adam what is done besides the decay
 * @param weightDecay the decay {@code w}, 0 or more
 */
public record AdamW(Adam adam, double weightDecay) implements Optimizer {
  /**
   * Adam with weight decay.
   *
   * @param adam what is done besides the decay
   * @param weightDecay the decay
   * @throws IllegalArgumentException if the decay is not finite and 0 or more
   */
  public AdamW {
    Checks.notNegative("weight decay", weightDecay);
  }

  /**
   * Adam at a constant rate with weight decay.
   *
   * @param learningRate the rate, positive
   * @param weightDecay the decay, 0 or more
   * @return the optimizer
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static AdamW of(double learningRate, double weightDecay) {
    return new AdamW(Adam.of(learningRate), weightDecay);
  }

  @Override
  public String name() {
    return "adamw";
  }

  @Override
  public <A> OptimizerState<A> start(ArrayNamespace<A> xp, List<A> parameters) {
    return adam.start(xp, name(), parameters);
  }

  @Override
  public <A> Update<A> step(
      ArrayNamespace<A> xp, OptimizerState<A> state, List<A> parameters, List<A> gradients) {
    Update<A> from = new Update<>(parameters, state);
    FirstOrder.check(xp, from, gradients, start(xp, List.of()));
    return adam.step(xp, from, gradients, weightDecay);
  }
}
