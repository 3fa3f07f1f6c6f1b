package org.thalweg.autodiff.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Scope;
import org.thalweg.array.ShapeException;

/** What the optimizers that are given gradients have in common: states, checks and ownership. */
final class FirstOrder {
  private FirstOrder() {}

  /** How one parameter changes. */
  interface Rule<A> {
    /** The parameter's new value, and behind it those of its slots, given in the same order. */
    List<A> apply(ArrayNamespace<A> xp, A parameter, A gradient, List<A> slots);
  }

  static <A> OptimizerState<A> start(
      ArrayNamespace<A> xp, String optimizer, List<String> slots, List<A> parameters) {
    checkReal(xp, parameters);
    Map<String, List<A>> zeros = new TreeMap<>();
    for (String slot : slots) {
      zeros.put(slot, parameters.stream().map(xp::zerosLike).toList());
    }
    return new OptimizerState<>(optimizer, 0, zeros);
  }

  /** Refuses what a step cannot take, before anything is computed. */
  static <A> void check(
      ArrayNamespace<A> xp, Update<A> from, List<A> gradients, OptimizerState<A> wanted) {
    List<A> parameters = from.parameters();
    checkSame(xp, "gradient", parameters, gradients);
    OptimizerState<A> state = from.state();
    if (!state.optimizer().equals(wanted.optimizer())
        || !state.slots().keySet().equals(wanted.slots().keySet())) {
      throw new IllegalArgumentException(
          wanted.optimizer()
              + " keeps "
              + wanted.slots().keySet()
              + ", was given a state of "
              + state.optimizer()
              + " with "
              + state.slots().keySet());
    }
    state.slots().forEach((name, arrays) -> checkSame(xp, name, parameters, arrays));
    checkFinite(xp, gradients);
  }

  /** One step of a rule on every parameter; its slots come in the order of their names. */
  static <A> Update<A> step(ArrayNamespace<A> xp, Update<A> from, List<A> gradients, Rule<A> rule) {
    OptimizerState<A> state = from.state();
    List<String> names = List.copyOf(state.slots().keySet());
    List<List<A>> changed = new ArrayList<>();
    try (Scope<A> scope = xp.openScope()) {
      for (int i = 0; i < gradients.size(); i++) {
        int parameter = i;
        List<A> slots = state.slots().values().stream().map(s -> s.get(parameter)).toList();
        List<A> next = rule.apply(scope.xp(), from.parameters().get(i), gradients.get(i), slots);
        changed.add(next.stream().map(scope::release).toList());
      }
    }
    Map<String, List<A>> slots = new TreeMap<>();
    for (int k = 0; k < names.size(); k++) {
      slots.put(names.get(k), column(changed, k + 1));
    }
    return new Update<>(
        column(changed, 0), new OptimizerState<>(state.optimizer(), state.step() + 1, slots));
  }

  private static <A> List<A> column(List<List<A>> rows, int k) {
    return rows.stream().map(row -> row.get(k)).toList();
  }

  static <A> void checkReal(ArrayNamespace<A> xp, List<A> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      DType dtype = xp.dtype(parameters.get(i));
      if (!dtype.isRealFloating()) {
        throw new DTypeException("parameters are real floating, parameter " + i + " is " + dtype);
      }
    }
  }

  /** That arrays, called by their name in errors, are those of the parameters. */
  static <A> void checkSame(ArrayNamespace<A> xp, String name, List<A> parameters, List<A> arrays) {
    if (arrays.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "there are "
              + parameters.size()
              + " parameters, was given "
              + arrays.size()
              + " arrays as "
              + name);
    }
    checkReal(xp, parameters);
    for (int i = 0; i < arrays.size(); i++) {
      A parameter = parameters.get(i);
      A array = arrays.get(i);
      if (!xp.shape(array).equals(xp.shape(parameter))) {
        throw new ShapeException(
            name
                + " "
                + i
                + " has shape "
                + xp.shape(array)
                + ", the parameter has shape "
                + xp.shape(parameter));
      }
      if (xp.dtype(array) != xp.dtype(parameter)) {
        throw new DTypeException(
            name
                + " "
                + i
                + " is "
                + xp.dtype(array)
                + ", the parameter is "
                + xp.dtype(parameter));
      }
    }
  }

  /** Reads one boolean for all gradients, and more only to say which of them is to blame. */
  private static <A> void checkFinite(ArrayNamespace<A> xp, List<A> gradients) {
    try (Scope<A> scope = xp.openScope()) {
      ArrayNamespace<A> own = scope.xp();
      List<A> finite = gradients.stream().map(g -> own.all(own.isfinite(g))).toList();
      if (finite.isEmpty() || isTrue(own, own.all(own.stack(finite)))) {
        return;
      }
      for (int i = 0; i < finite.size(); i++) {
        if (!isTrue(own, finite.get(i))) {
          throw new IllegalArgumentException(
              "the gradient of parameter " + i + " holds NaN or an infinity: nothing was changed");
        }
      }
    }
  }

  private static <A> boolean isTrue(ArrayNamespace<A> xp, A flag) {
    return ((boolean[]) xp.toFlatArray(flag))[0];
  }
}
