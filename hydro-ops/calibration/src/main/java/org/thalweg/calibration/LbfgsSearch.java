package org.thalweg.calibration;

import java.util.List;
import java.util.Locale;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.autodiff.optim.Lbfgs;

/** L-BFGS on one vector. */
record LbfgsSearch(Lbfgs settings) implements Search {
  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    Target.Slope first = target.slope(start);
    if (!first.isFinite()) {
      return "no finite loss where it began";
    }
    Vectors<A> vectors = new Vectors<>(xp, target, first);
    return settings
        .minimize(xp, vectors::slope, List.of(vectors.of(start)))
        .reason()
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  /** A target as a function of one array. */
  private static final class Vectors<A> {
    private final ArrayNamespace<A> xp;
    private final Target target;
    private final Target.Slope first;
    private boolean begun;

    Vectors(ArrayNamespace<A> xp, Target target, Target.Slope first) {
      this.xp = xp;
      this.target = target;
      this.first = first;
    }

    A of(double[] numbers) {
      return xp.asarray(numbers, new long[] {numbers.length}, DType.FLOAT64);
    }

    /** The first one is known already. */
    ValueAndGrad<A> slope(ArrayNamespace<A> on, List<A> free) {
      Target.Slope slope = begun ? target.slope(Problem.numbers(on, free.get(0))) : first;
      begun = true;
      return new ValueAndGrad<>(on.asarray(slope.value()), List.of(of(slope.gradient())));
    }
  }
}
