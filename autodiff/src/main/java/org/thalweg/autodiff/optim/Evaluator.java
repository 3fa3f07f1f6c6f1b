package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.ValueAndGrad;

/** Evaluates an objective and checks what it gives. */
record Evaluator<A>(ArrayLists<A> arrays, Objective<A> objective) {
  LbfgsState.Point<A> at(List<A> parameters) {
    ValueAndGrad<A> evaluation = objective.valueAndGradient(arrays.xp(), parameters);
    if (arrays.xp().size(evaluation.value()) != 1) {
      throw new ShapeException(
          "an objective gives one number, gave shape " + arrays.xp().shape(evaluation.value()));
    }
    FirstOrder.checkSame(arrays.xp(), "gradient", parameters, evaluation.gradients());
    return new LbfgsState.Point<>(
        parameters, arrays.read(evaluation.value()), evaluation.gradients());
  }
}
