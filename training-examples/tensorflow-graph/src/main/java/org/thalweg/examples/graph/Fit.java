package org.thalweg.examples.graph;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.optim.Adam;
import org.thalweg.autodiff.optim.OptimizerState;
import org.thalweg.autodiff.optim.Update;

/**
 * What a fit by Adam came to.
 *
 * @param coefficients {@code (class)}
 * @param loss the last loss
 * @param millisecondsAStep of value, gradient and step, without the first tenth of the steps
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record Fit(double[] coefficients, double loss, double millisecondsAStep) {
  private static final Adam ADAM = Adam.of(0.03);

  /** A value and gradient, however it runs. */
  interface Step<A> {
    /** The loss and its gradient. */
    List<A> apply(ArrayNamespace<A> xp, A coefficients);
  }

  static <A> Fit onTape(ArrayNamespace<A> xp, RunoffLoss loss, int steps) {
    return of(xp, loss::valueAndGradient, steps);
  }

  static <A> Fit of(ArrayNamespace<A> xp, Step<A> step, int steps) {
    double[] at = new double[RunoffLoss.COEFFICIENTS.length];
    Arrays.fill(at, 0.5);
    double loss = Double.NaN;
    long begin = System.nanoTime();
    int timed = 0;
    try (Scope<A> all = xp.openScope()) {
      A first = all.xp().asarray(at);
      OptimizerState<A> state = ADAM.start(all.xp(), List.of(first));
      Update<A> update = new Update<>(List.of(first), state);
      for (int i = 0; i < steps; i++) {
        if (i == steps / 10) {
          begin = System.nanoTime();
          timed = steps - i;
        }
        List<A> result = step.apply(all.xp(), update.parameters().get(0));
        loss = ((double[]) xp.toFlatArray(result.get(0)))[0];
        update = ADAM.step(all.xp(), update.state(), update.parameters(), List.of(result.get(1)));
      }
      at = (double[]) xp.toFlatArray(update.parameters().get(0));
    }
    return new Fit(at, loss, (System.nanoTime() - begin) * 1e-6 / timed);
  }
}
