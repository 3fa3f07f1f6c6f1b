package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;

/**
 * Linear Muskingum routing down a network (McCarthy 1938; in this matrix form David et al. 2011,
 * doi:10.1175/2011JHM1345.1).
 *
 * <p>With dt the length of a sub-step and D = k (1 - x) + dt / 2,
 *
 * <pre>
 *   C1 = (dt / 2 - k x) / D,   C2 = (dt / 2 + k x) / D,   C3 = (k (1 - x) - dt / 2) / D
 *   (I - C1 N) Q' = (C1 + C2) q + C2 N Q + C3 Q
 * </pre>
 *
 * <p>where Q is what leaves each reach, N Q what comes from upstream (by split ratios where the
 * network bifurcates), and q the lateral inflow, constant within its time step. Water that enters
 * comes out again: C1 + C2 + C3 = 1. Coefficients may be negative and are never changed, see {@link
 * #coefficientReport}.
 *
 * <p>Differentiable with respect to inflow, k, x and initial discharge. The cost is proportional to
 * reaches times sub-steps; the derivative, at any number of parameters, costs two to three times as
 * much and keeps the discharge at the end of each time step.
 *
 * @param network the reaches
 * @param timeStep s, the step of the inflow, positive
 * @param subSteps how many steps are made in a time step, at least 1
 * @param output which discharge stands for a time step
 */
public record Muskingum(RiverNetwork network, double timeStep, int subSteps, RoutedOutput output) {
  /**
   * A routing.
   *
   * @param network the reaches
   * @param timeStep s, the step of the inflow
   * @param subSteps how many steps are made in a time step
   * @param output which discharge stands for a time step
   * @throws IllegalArgumentException if the time step is not positive and finite, or there is no
   *     sub-step
   */
  public Muskingum {
    if (!(timeStep > 0) || Double.isInfinite(timeStep)) {
      throw new IllegalArgumentException(
          "a time step of " + timeStep + " s, wanted a positive one");
    }
    if (subSteps < 1) {
      throw new IllegalArgumentException(subSteps + " sub-steps, wanted at least 1");
    }
  }

  /**
   * A routing in steps of the inflow.
   *
   * @param network the reaches
   * @param timeStep s, the step of the inflow, positive
   * @return the routing, without sub-steps
   * @throws IllegalArgumentException if the time step is not positive and finite
   */
  public static Muskingum over(RiverNetwork network, double timeStep) {
    return new Muskingum(network, timeStep, 1, RoutedOutput.MEAN_OF_ENDS);
  }

  /**
   * The same routing in sub-steps.
   *
   * @param subSteps how many steps are made in a time step, at least 1
   * @return a new routing
   * @throws IllegalArgumentException if there is no sub-step
   */
  public Muskingum withSubSteps(int subSteps) {
    return new Muskingum(network, timeStep, subSteps, output);
  }

  /**
   * The same routing with another output.
   *
   * @param output which discharge stands for a time step
   * @return a new routing
   */
  public Muskingum withOutput(RoutedOutput output) {
    return new Muskingum(network, timeStep, subSteps, output);
  }

  /**
   * Routes inflow from the discharge that is steady under the first inflow: the sum of that inflow
   * upstream of each reach.
   *
   * @param inflow {@code (..., time, node)} m³/s, lateral inflow of each reach; at least one time
   * @param k s, travel time: {@code (node)}, {@code (..., node)}, or one value for all
   * @param x weight of the inflow in a reach's storage, 0 to 0.5; shaped as {@code k} may be
   * @param <U> the type of array
   * @return discharge and final discharge
   * @throws IllegalArgumentException as {@link #route(Object, Object, Object, Object)}, or if there
   *     is no time
   */
  public <U> Routed<U> route(U inflow, U k, U x) {
    List<Argument<U>> arguments =
        List.of(new Argument<>("inflow", inflow), new Argument<>("k", k), new Argument<>("x", x));
    return routeSteady(Namespaces.door(arguments), inflow, k, x);
  }

  /**
   * Routes inflow from a given discharge.
   *
   * @param inflow {@code (..., time, node)} m³/s, lateral inflow of each reach; floating-point, no
   *     time is allowed, NaN spreads downstream and to all later times
   * @param k s, travel time, positive: {@code (node)}, {@code (..., node)}, or one value for all,
   *     {@code ()} or {@code (1,)}; values are not checked here
   * @param x weight of the inflow in a reach's storage, 0 to 0.5; shaped as {@code k} may be
   * @param initialDischarge {@code (node)} or {@code (..., node)} m³/s, what leaves each reach at
   *     the start
   * @param <U> the type of array
   * @return discharge and final discharge, with the batch axes that the arguments broadcast to
   * @throws IllegalArgumentException if an argument does not fit the network or its batch axes do
   *     not broadcast, if data types or backends differ, or if they are not floating-point
   */
  public <U> Routed<U> route(U inflow, U k, U x, U initialDischarge) {
    List<Argument<U>> arguments =
        List.of(
            new Argument<>("inflow", inflow),
            new Argument<>("k", k),
            new Argument<>("x", x),
            new Argument<>("initial discharge", initialDischarge));
    return route(Namespaces.door(arguments), inflow, k, x, initialDischarge);
  }

  /**
   * The routing as an operator, for models that are written against a namespace and for blocks of
   * models: {@code xp.apply(routing.operator(), List.of(inflow, k, x))}.
   *
   * @return an operator of inflow, k and x, and optionally the initial discharge, as {@link
   *     #route(Object, Object, Object, Object)} takes them, with its errors; it gives the discharge
   *     {@code (..., time, node)}
   */
  public DifferentiableOperator operator() {
    return new MuskingumRouting(this);
  }

  /**
   * How the coefficients behave for given parameters.
   *
   * @param k s, travel time; {@code (node)}, {@code (..., node)}, or one value for all
   * @param x weight of the inflow; shaped as {@code k} may be
   * @param <U> the type of array
   * @return the counts; reading them out copies the coefficients to Java memory
   * @throws IllegalArgumentException if a parameter does not fit the network, or data types or
   *     backends differ
   */
  public <U> CoefficientReport coefficientReport(U k, U x) {
    return report(Namespaces.door(List.of(new Argument<>("k", k), new Argument<>("x", x))), k, x);
  }

  private <U, A> Routed<U> routeSteady(Door<U, A> door, U inflow, U k, U x) {
    MuskingumCall<A> call = new MuskingumCall<>(door.xp(), this);
    FieldLabels.check(network, "inflow", inflow, Layout.MASKED);
    return leave(door, call.routeSteady(door.enter(inflow), door.enter(k), door.enter(x)));
  }

  private <U, A> Routed<U> route(Door<U, A> door, U inflow, U k, U x, U initial) {
    MuskingumCall<A> call = new MuskingumCall<>(door.xp(), this);
    FieldLabels.check(network, "inflow", inflow, Layout.MASKED);
    return leave(
        door, call.route(door.enter(inflow), door.enter(k), door.enter(x), door.enter(initial)));
  }

  private static <U, A> Routed<U> leave(Door<U, A> door, List<A> outputs) {
    U last =
        LabelledArray.leave(
            door, outputs.get(1), labels -> labels.replaced(labels.dims().size() - 2, 1));
    return new Routed<>(door.leave(outputs.get(0)), last);
  }

  private <U, A> CoefficientReport report(Door<U, A> door, U k, U x) {
    return new MuskingumCall<>(door.xp(), this).report(door.enter(k), door.enter(x));
  }
}
