package org.thalweg.calibration;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.optim.Optimizer;
import org.thalweg.autodiff.optim.OptimizerState;
import org.thalweg.autodiff.optim.Update;

/** A number of steps against the gradient. */
record StepwiseSearch(Optimizer optimizer, int steps) implements Search {
  StepwiseSearch {
    if (steps < 1) {
      throw new IllegalArgumentException("a search takes 1 step or more, was " + steps);
    }
  }

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    List<A> free = List.of(vector(xp, start));
    OptimizerState<A> state = optimizer.start(xp, free);
    for (int step = 0; step < steps; step++) {
      Target.Slope slope = target.slope(Problem.numbers(xp, free.get(0)));
      if (!slope.isFinite()) {
        return "no finite loss";
      }
      Update<A> update = optimizer.step(xp, state, free, List.of(vector(xp, slope.gradient())));
      free = update.parameters();
      state = update.state();
    }
    // Where the last step led.
    target.value(Problem.numbers(xp, free.get(0)));
    return steps + " steps";
  }

  private static <A> A vector(ArrayNamespace<A> xp, double[] numbers) {
    return xp.asarray(numbers, new long[] {numbers.length}, DType.FLOAT64);
  }
}
