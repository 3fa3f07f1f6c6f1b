package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * Linear routing in array code, for devices and as the reference of the kernels.
 *
 * <p>A loop over time would call each function as often as there are steps, times the layers of the
 * network. Here the layers are the only loop: when all that flows into a layer is known for all
 * times, its own recurrence in time is solved by doubling (see {@link #recurrence}). Sub-steps are
 * written out, so arrays here are {@code (..., step, node)} with {@code time * subSteps} steps;
 * states have one more, the initial one, in front.
 *
 * @param <A> the array type
 */
final class RoutingArrays<A> {
  private final ArrayNamespace<A> xp;
  private final LinearRouting routing;
  private final RiverNetwork network;

  RoutingArrays(ArrayNamespace<A> xp, LinearRouting routing) {
    this.xp = xp;
    this.routing = routing;
    this.network = routing.network();
  }

  /**
   * The cotangents that {@link #solveAdjoint} gives.
   *
   * @param equation {@code (..., step, node)} that of each step's equation
   * @param initial {@code (..., node)} that of the initial discharge
   */
  record Adjoint<A>(A equation, A initial) {}

  /** A row of the coefficients, {@code (..., 1, node)}. */
  A coefficient(A coefficients, int row) {
    return rows(coefficients, row, row + 1);
  }

  /** Values of time steps as values of their sub-steps. */
  A subStepped(A timeSteps) {
    int subSteps = routing.subSteps();
    return subSteps == 1 ? timeSteps : xp.repeat(timeSteps, subSteps, xp.ndim(timeSteps) - 2);
  }

  /** Sums over the sub-steps of each time step: the adjoint of {@link #subStepped}. */
  A sumOverSubSteps(A steps) {
    return routing.subSteps() == 1 ? steps : xp.sum(byTimeStep(steps), -2);
  }

  /** States without the last: those at the starts of the steps. */
  A starts(A states) {
    return rows(states, 0, length(states) - 1);
  }

  /** States without the first: those at the ends of the steps. */
  A ends(A states) {
    return rows(states, 1, length(states));
  }

  /** The water that comes from upstream, N Q. */
  A upstream(A discharge) {
    A crossing = xp.take(discharge, xp.constant(network.edgeEnds(Direction.DOWNSTREAM)), -1);
    Optional<A> ratios = ratios(discharge);
    if (ratios.isPresent()) {
      crossing = xp.multiply(crossing, ratios.get());
    }
    A ends = xp.constant(network.edgeEnds(Direction.UPSTREAM));
    return xp.scatterAdd(xp.zerosLike(discharge), ends, crossing, -1);
  }

  /**
   * The states of (I - C1 N) Q' = C2 N Q + C3 Q + source.
   *
   * @param source {@code (..., step, node)}
   * @param coefficients {@code (..., 4, node)}
   * @param initial {@code (..., node)}
   * @return {@code (..., 1 + step, node)}
   */
  A solve(A source, A coefficients, A initial) {
    LayerSweep<A> sweep = LayerSweep.of(xp, network.layers(Direction.UPSTREAM), ratios(source));
    A first = xp.expandDims(initial, -2);
    if (sweep.count() == 0) {
      return xp.concat(List.of(first, source), -2);
    }
    // One array, so that one cut into layers does for all.
    A all = xp.concat(List.of(rows(coefficients, 0, 3), first, source), -2);
    List<A> states = new ArrayList<>();
    int layer = 0;
    for (A own : sweep.split(all)) {
      A start = rows(own, 3, 4);
      A steps = rows(own, 4, length(own));
      A upstream = sweep.receive(xp.zerosLike(rows(own, 3, length(own))), layer++, states);
      A driven =
          xp.add(
              xp.add(
                  xp.multiply(rows(own, 0, 1), ends(upstream)),
                  xp.multiply(rows(own, 1, 2), starts(upstream))),
              steps);
      states.add(xp.concat(List.of(start, recurrence(rows(own, 2, 3), driven, start)), -2));
    }
    return sweep.join(states);
  }

  /**
   * The adjoint of {@link #solve}.
   *
   * @param g {@code (..., 1 + step, node)} cotangent of the states
   * @param coefficients {@code (..., 4, node)}
   */
  Adjoint<A> solveAdjoint(A g, A coefficients) {
    LayerSweep<A> sweep = LayerSweep.of(xp, network.layers(Direction.DOWNSTREAM), ratios(g));
    if (sweep.count() == 0) {
      return new Adjoint<>(ends(g), xp.getItem(g, Index.ellipsis(), Index.at(0), Index.all()));
    }
    List<A> solved = new ArrayList<>();
    List<A> passedUp = new ArrayList<>();
    int layer = 0;
    for (A own : sweep.split(xp.concat(List.of(rows(coefficients, 0, 3), g), -2))) {
      A total = sweep.receive(rows(own, 3, length(own)), layer++, passedUp);
      A none = xp.zerosLike(rows(total, 0, 1));
      A oldOutflow = rows(own, 2, 3);
      A backwards = xp.flip(ends(total), xp.ndim(total) - 2);
      A equation = xp.flip(recurrence(oldOutflow, backwards, none), xp.ndim(total) - 2);
      A now = xp.concat(List.of(none, equation), -2);
      A later = xp.concat(List.of(equation, none), -2);
      passedUp.add(xp.add(xp.multiply(rows(own, 0, 1), now), xp.multiply(rows(own, 1, 2), later)));
      A initial = xp.add(rows(total, 0, 1), xp.multiply(oldOutflow, rows(later, 0, 1)));
      solved.add(xp.concat(List.of(initial, equation), -2));
    }
    A all = sweep.join(solved);
    return new Adjoint<>(ends(all), xp.getItem(all, Index.ellipsis(), Index.at(0), Index.all()));
  }

  /** The outputs of the routing, from its states. */
  List<A> outputs(A states) {
    A last = xp.getItem(states, Index.ellipsis(), Index.at(-1), Index.all());
    A endsOfTimeSteps = lastSubStep(ends(states));
    A discharge =
        switch (routing.output()) {
          case MEAN_OF_STARTS -> mean(starts(states));
          case MEAN_OF_ENDS -> mean(ends(states));
          case LAST -> endsOfTimeSteps;
        };
    return routing.putsOutEnds()
        ? List.of(discharge, last)
        : List.of(discharge, last, endsOfTimeSteps);
  }

  /** The cotangent of the states, from those of the outputs. */
  A cotangentOfDischarge(List<A> g) {
    A none = xp.expandDims(xp.zerosLike(g.get(1)), -2);
    A last = xp.expandDims(g.get(1), -2);
    A spread = xp.multiply(subStepped(g.get(0)), 1.0 / routing.subSteps());
    A total =
        switch (routing.output()) {
          case MEAN_OF_STARTS -> xp.concat(List.of(spread, none), -2);
          case MEAN_OF_ENDS -> xp.concat(List.of(none, spread), -2);
          case LAST -> xp.concat(List.of(none, atLastSubStep(g.get(0))), -2);
        };
    if (g.size() > 2) {
      total = xp.add(total, xp.concat(List.of(none, atLastSubStep(g.get(2))), -2));
    }
    A toLast = xp.concat(List.of(xp.zerosLike(starts(total)), last), -2);
    return xp.add(total, toLast);
  }

  /**
   * The solution of y_k = c y_(k-1) + f_k by doubling: after the round with distance d, y_k holds
   * the last 2 d terms of sum c^i f_(k-i). ceil(log2 K) rounds of full width instead of K steps
   * (Blelloch 1990, "Prefix sums and their applications", section 1.4).
   *
   * @param c {@code (..., 1, node)}
   * @param f {@code (..., step, node)}
   * @param before {@code (..., 1, node)} y_0
   */
  private A recurrence(A c, A f, A before) {
    long steps = length(f);
    if (steps == 0) {
      return f;
    }
    A first = xp.add(rows(f, 0, 1), xp.multiply(c, before));
    A y = xp.concat(List.of(first, rows(f, 1, steps)), -2);
    A power = c;
    for (long distance = 1; distance < steps; distance *= 2) {
      A moved = xp.multiply(power, rows(y, 0, steps - distance));
      A added = xp.add(rows(y, distance, steps), moved);
      y = xp.concat(List.of(rows(y, 0, distance), added), -2);
      power = xp.multiply(power, power);
    }
    return y;
  }

  private Optional<A> ratios(A like) {
    return network.bifurcates()
        ? Optional.of(xp.astype(xp.constant(network.ratios()), xp.dtype(like), false))
        : Optional.empty();
  }

  private A mean(A steps) {
    return routing.subSteps() == 1 ? steps : xp.mean(byTimeStep(steps), -2);
  }

  private A lastSubStep(A steps) {
    return routing.subSteps() == 1
        ? steps
        : xp.getItem(byTimeStep(steps), Index.ellipsis(), Index.at(-1), Index.all());
  }

  private A atLastSubStep(A timeSteps) {
    int subSteps = routing.subSteps();
    if (subSteps == 1) {
      return timeSteps;
    }
    A last = xp.expandDims(timeSteps, -2);
    long[] dims = xp.shape(last).dims();
    dims[dims.length - 2] = subSteps - 1L;
    A others = xp.zeros(Shape.of(dims), xp.dtype(timeSteps));
    long[] joined = xp.shape(timeSteps).dims();
    joined[joined.length - 2] *= subSteps;
    return xp.reshape(xp.concat(List.of(others, last), -2), joined);
  }

  private A byTimeStep(A steps) {
    long[] dims = xp.shape(steps).dims();
    long[] split = Arrays.copyOf(dims, dims.length + 1);
    split[dims.length] = dims[dims.length - 1];
    split[dims.length - 1] = routing.subSteps();
    split[dims.length - 2] = dims[dims.length - 2] / routing.subSteps();
    return xp.reshape(steps, split);
  }

  private A rows(A x, long begin, long end) {
    return xp.getItem(x, Index.ellipsis(), Index.slice(begin, end), Index.all());
  }

  private long length(A x) {
    return xp.shape(x).dim(-2);
  }
}
