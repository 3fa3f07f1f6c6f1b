package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Namespaces;

/**
 * A model from weather to runoff, of one catchment or of many at once.
 *
 * <p>Series are {@code (time)} or {@code (time, catchment)}; a parameter is one number for all,
 * {@code ()}, or {@code (catchment)}. Series and parameters broadcast, so that a thousand sets of
 * parameters run under one weather. All arrays are of one real floating-point data type. Values of
 * parameters are not checked; what a model does outside their validity, it says.
 *
 * <p>Everything is array code around loops over time that are compiled where arrays are in Java
 * memory ({@link org.thalweg.autodiff.Derivatives#scan}): differentiable with respect to forcing,
 * parameters and state, to any order, on every backend.
 */
public interface RunoffModel {
  /**
   * The model's name.
   *
   * @return a name for people, such as {@code "GR4J"}
   */
  String name();

  /**
   * The parameters, in the order in which they are given.
   *
   * @return names, units, ranges and scales
   */
  List<ModelParameter> parameters();

  /**
   * The states, in the order in which they are given.
   *
   * @return their names
   */
  List<String> states();

  /**
   * The state that a record begins with unless another is given.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param forcing the record, of which shapes and data type count
   * @param parameters one array for each parameter
   * @return one array for each state
   * @throws org.thalweg.array.ShapeException as {@link #run}
   * @throws org.thalweg.array.DTypeException as {@link #run}
   */
  <A> List<A> initialState(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters);

  /**
   * Runs the model.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param forcing the weather, of one time at least
   * @param parameters one array for each parameter, {@code ()} or {@code (catchment)}
   * @param state one array for each state, as {@link #initialState} or an earlier run gave them
   * @return discharge and the state after the last time
   * @throws IllegalArgumentException if parameters, states or series are not as many as wanted
   * @throws org.thalweg.array.ShapeException if series differ in length, there is no time, or
   *     shapes do not broadcast
   * @throws org.thalweg.array.DTypeException if the arrays are not of one real floating-point type
   */
  <A> Simulation<A> run(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state);

  /**
   * Runs the model and gives all that goes on inside; it takes longer.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param forcing the weather, of one time at least
   * @param parameters one array for each parameter, {@code ()} or {@code (catchment)}
   * @param state one array for each state, as {@link #initialState} or an earlier run gave them
   * @return discharge, the state after the last time, and all fluxes
   * @throws IllegalArgumentException as {@link #run}
   */
  <A> Simulation<A> runWithFluxes(
      ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, List<A> state);

  /**
   * The discharge of a record that begins with the {@link #initialState}.
   *
   * @param forcing the weather, of one time at least; arrays of any kind, such as {@code double[]}
   * @param parameters one array for each parameter, {@code ()}, {@code (1,)} or {@code (catchment)}
   * @param <U> the type of array
   * @return {@code (time)} or {@code (time, catchment)} mm a time step
   * @throws IllegalArgumentException as {@link #run}, or if the arrays' backends differ
   */
  default <U> U discharge(Forcing<U> forcing, List<U> parameters) {
    List<Argument<U>> arguments = new ArrayList<>();
    forcing.series().forEach(x -> arguments.add(new Argument<>("forcing", x)));
    parameters.forEach(x -> arguments.add(new Argument<>("a parameter", x)));
    return RunoffCall.discharge(this, Namespaces.door(arguments), forcing, parameters);
  }
}
