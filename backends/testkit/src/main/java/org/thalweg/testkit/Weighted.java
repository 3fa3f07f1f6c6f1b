package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;

/**
 * The sum of a function's floating-point results, each element with its weight: {@code <w, f(x)>},
 * whose gradient is {@code J^T w}.
 *
 * @param f the function
 * @param weights one for each floating-point result, in their order, float64 and of its shape
 */
record Weighted(ArraysFunction f, List<Constant> weights) implements ArrayFunction {
  @Override
  public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
    A sum = xp.asarray(0.0);
    int next = 0;
    for (A z : f.apply(xp, x)) {
      if (xp.dtype(z).isRealFloating()) {
        A weight = xp.constant(weights.get(next++));
        sum = xp.add(sum, xp.sum(xp.multiply(z, weight)));
      }
    }
    return sum;
  }
}
