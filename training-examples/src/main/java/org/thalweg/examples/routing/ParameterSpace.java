package org.thalweg.examples.routing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * Which of the {@link RoutingParameters} are fitted, and how arrays of free numbers, which an
 * optimizer may move anywhere, make them: celerity first, then x and offset where they are fitted.
 *
 * @param celerities the number of celerities fitted: 1 for one that all reaches share, or one for
 *     each reach
 * @param x the fixed x; fitted if empty
 * @param offset the fixed offset in hours; fitted if empty
 */
record ParameterSpace(int celerities, OptionalDouble x, OptionalDouble offset) {
  static final Bounds CELERITY = new Bounds(0.2, 5, true);
  static final Bounds X = new Bounds(0, 0.5, false);
  static final Bounds OFFSET = new Bounds(0, 24, false);

  /** The parameters that free arrays stand for. */
  <A> RoutingParameters<A> bounded(ArrayNamespace<A> xp, List<A> free) {
    Iterator<A> next = free.iterator();
    return new RoutingParameters<>(
        CELERITY.bounded(xp, next.next()),
        x.isPresent() ? xp.asarray(x.getAsDouble()) : X.bounded(xp, next.next()),
        offset.isPresent() ? xp.asarray(offset.getAsDouble()) : OFFSET.bounded(xp, next.next()));
  }

  /** The free arrays of parameters; one celerity counts for every reach. */
  <A> List<A> free(ArrayNamespace<A> xp, FittedParameters parameters) {
    List<Double> given = parameters.celerity();
    double[] celerity = new double[celerities];
    for (int i = 0; i < celerities; i++) {
      celerity[i] = CELERITY.free(given.get(given.size() == 1 ? 0 : i));
    }
    List<A> free = new ArrayList<>();
    free.add(xp.asarray(celerity, new long[] {celerities}, DType.FLOAT64));
    if (x.isEmpty()) {
      free.add(xp.asarray(X.free(parameters.x())));
    }
    if (offset.isEmpty()) {
      free.add(xp.asarray(OFFSET.free(parameters.offset())));
    }
    return free;
  }
}
