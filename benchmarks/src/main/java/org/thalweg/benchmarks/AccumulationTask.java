package org.thalweg.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.array.Scope;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;

/**
 * A sum along a river on a backend, with its gradient, in the ways there are. Each reads one
 * element of its result, so that an engine that answers before it has computed is waited for, and
 * frees what it made.
 *
 * @param xp the backend's namespace
 * @param sum the operator
 * @param field float64
 * @param cotangent float64, of the field's shape
 * @param <A> the array type
 */
record AccumulationTask<A>(ArrayNamespace<A> xp, DifferentiableOperator sum, A field, A cotangent) {
  static <A> AccumulationTask<A> of(Backend<A> backend, DifferentiableOperator sum, int nodes) {
    ArrayNamespace<A> xp = backend.xp();
    SplittableRandom random = new SplittableRandom(1);
    A field = xp.asarray(random.doubles(nodes).toArray());
    A cotangent = xp.asarray(random.doubles(nodes).toArray());
    return new AccumulationTask<>(xp, sum, field, cotangent);
  }

  double kernel() {
    try (Scope<A> scope = xp.openScope()) {
      return first(scope.xp(), scope.xp().apply(sum, List.of(field)).get(0));
    }
  }

  double arrayCode() {
    try (Scope<A> scope = xp.openScope()) {
      return first(scope.xp(), sum.forward(scope.xp(), List.of(field)).get(0));
    }
  }

  double kernelGradient() {
    try (Scope<A> scope = xp.openScope()) {
      return gradient(scope.xp());
    }
  }

  double arrayCodeGradient() {
    try (Scope<A> scope = xp.openScope()) {
      return gradient(ArrayCode.over(scope.xp()));
    }
  }

  private double gradient(ArrayNamespace<A> inner) {
    try (Tape<A> tape = Tape.over(inner)) {
      Var<A> x = tape.variable(field);
      Var<A> sums = tape.apply(sum, List.of(x)).get(0);
      return first(inner, tape.vjp(List.of(sums), List.of(cotangent), List.of(x)).get(0));
    }
  }

  /** The engine's own autograd is DJL's. */
  double engineGradient() {
    try (Scope<A> scope = xp.openScope()) {
      A leaf = scope.xp().negative(field);
      if (!(leaf instanceof NDArray x)) {
        throw new UnsupportedOnBackendException(xp.name(), "autograd", "take our tape");
      }
      x.setRequiresGradient(true);
      try (GradientCollector collector = x.getManager().getEngine().newGradientCollector()) {
        A sums = sum.forward(scope.xp(), List.of(leaf)).get(0);
        collector.backward((NDArray) scope.xp().sum(scope.xp().multiply(sums, cotangent)));
      }
      return first(scope.xp(), scope.xp().own(x.getGradient()));
    }
  }

  private static <A> double first(ArrayNamespace<A> xp, A x) {
    A element = xp.astype(xp.getItem(x, Index.at(0)), DType.FLOAT64, false);
    return ((double[]) xp.toFlatArray(element))[0];
  }
}
