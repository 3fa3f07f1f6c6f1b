package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/** An optimizer that clips gradients first. */
record ClippedOptimizer(Optimizer optimizer, GradientClipping clipping) implements Optimizer {
  @Override
  public String name() {
    return optimizer.name();
  }

  @Override
  public <A> OptimizerState<A> start(ArrayNamespace<A> xp, List<A> parameters) {
    return optimizer.start(xp, parameters);
  }

  @Override
  public <A> Update<A> step(
      ArrayNamespace<A> xp, OptimizerState<A> state, List<A> parameters, List<A> gradients) {
    return optimizer.step(xp, state, parameters, clipping.clip(xp, gradients));
  }
}
