package org.thalweg.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a calibration found, from the calibration period alone. Immutable. */
public final class Fit {
  private final Map<String, double[]> parameters;
  private final Evaluation best;
  private final Course course;
  private final Optional<Uncertainty> uncertainty;

  Fit(
      Map<String, double[]> parameters,
      Evaluation best,
      Course course,
      Optional<Uncertainty> uncertainty) {
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    this.best = best;
    this.course = course;
    this.uncertainty = uncertainty;
  }

  /** What happened on the way; at each evaluation the values that free numbers stand for. */
  record Course(
      List<String> names,
      List<Evaluation> history,
      List<double[]> values,
      List<StartOutcome> starts,
      EvaluationCounts evaluations) {
    Course {
      names = List.copyOf(names);
      history = List.copyOf(history);
      values = List.copyOf(values);
      starts = List.copyOf(starts);
    }
  }

  /**
   * The parameters with the least loss, fixed ones included, in the order in which they were given.
   *
   * @return values by name: one number, or one for each node
   */
  public Map<String, double[]> parameters() {
    Map<String, double[]> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, values.clone()));
    return copy;
  }

  /**
   * A parameter that is one number.
   *
   * @param name its name
   * @return its value
   * @throws IllegalArgumentException if there is no such parameter, or it is not one number
   */
  public double parameter(String name) {
    double[] values = parameters.get(name);
    if (values == null || values.length != 1) {
      throw new IllegalArgumentException(
          "'%s' is not the name of one number, parameters are %s"
              .formatted(name, parameters.keySet()));
    }
    return values[0];
  }

  /**
   * The loss in the calibration period.
   *
   * @return the loss, with penalties
   */
  public double loss() {
    return best.loss();
  }

  /**
   * The free numbers behind the parameters, from which another search can begin.
   *
   * @return a copy
   */
  public double[] free() {
    return best.free().clone();
  }

  /**
   * What each free number is called: its parameter, with a position if that has several.
   *
   * @return as many as there are free numbers
   */
  public List<String> freeNames() {
    return course.names();
  }

  /**
   * Every evaluation of the loss, in order.
   *
   * @return one or more
   */
  public List<Evaluation> history() {
    return course.history();
  }

  /** The parameters at each evaluation, as {@link #freeNames} has them. */
  List<double[]> values() {
    return course.values();
  }

  /**
   * How each start ended.
   *
   * @return one or more
   */
  public List<StartOutcome> starts() {
    return course.starts();
  }

  /**
   * How often the model was asked.
   *
   * @return the counts
   */
  public EvaluationCounts evaluations() {
    return course.evaluations();
  }

  /**
   * How sure the parameters are, near the best.
   *
   * @return empty if there are more free numbers than {@link Calibration#withUncertaintyUpTo} says
   */
  public Optional<Uncertainty> uncertainty() {
    return uncertainty;
  }
}
