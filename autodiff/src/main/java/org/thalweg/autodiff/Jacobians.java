package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;

/** Whole Jacobians, one direction at a time. */
final class Jacobians {
  private Jacobians() {}

  /** By columns: one forward pass for each element of the argument. */
  record Forward(ArrayFunction f, int argument) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      try (Scope<A> scope = xp.openScope()) {
        ArrayNamespace<A> own = scope.xp();
        A at = x.get(argument);
        Checks.real(own, "argument", at);
        List<A> columns = new ArrayList<>();
        for (long i = 0; i < own.size(at); i++) {
          columns.add(column(own, x, unit(own, at, i)));
        }
        if (columns.isEmpty()) {
          return scope.release(empty(own, f.apply(own, x), at));
        }
        Shape shape = joined(own.shape(columns.get(0)), own.shape(at));
        return scope.release(own.reshape(own.stack(columns, -1), shape));
      }
    }

    private <A> A column(ArrayNamespace<A> xp, List<A> x, A direction) {
      try (Dual<A> dual = Dual.over(xp)) {
        List<Tangent<A>> inputs = new ArrayList<>(x.size());
        for (int i = 0; i < x.size(); i++) {
          inputs.add(i == argument ? dual.variable(x.get(i), direction) : dual.constant(x.get(i)));
        }
        return dual.tangent(f.apply(dual, inputs));
      }
    }
  }

  /** By rows: one recording, and one walk back for each element of the value. */
  record Reverse(ArrayFunction f, int argument) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      try (Scope<A> scope = xp.openScope();
          Tape<A> tape = Tape.over(scope.xp())) {
        ArrayNamespace<A> own = scope.xp();
        List<Var<A>> variables = new ArrayList<>(1);
        Var<A> z = f.apply(tape, Gradient.inputs(tape, x, new int[] {argument}, variables));
        A value = tape.detach(z);
        Checks.real(own, "argument", x.get(argument));
        Checks.real(own, "value", value);
        List<A> rows = new ArrayList<>();
        for (long i = 0; i < own.size(value); i++) {
          rows.addAll(tape.vjp(List.of(z), List.of(unit(own, value, i)), variables));
        }
        A at = x.get(argument);
        return scope.release(
            rows.isEmpty()
                ? empty(own, value, at)
                : own.reshape(own.stack(rows, 0), joined(own.shape(value), own.shape(at))));
      }
    }
  }

  /** An array like another with one element 1, the others 0. */
  private static <A> A unit(ArrayNamespace<A> xp, A like, long position) {
    A zeros = xp.zeros(Shape.of(xp.size(like)), xp.dtype(like));
    return xp.reshape(xp.setItem(zeros, 1.0, Index.at(position)), xp.shape(like));
  }

  private static <A> A empty(ArrayNamespace<A> xp, A z, A x) {
    return xp.zeros(joined(xp.shape(z), xp.shape(x)), xp.dtype(z));
  }

  private static Shape joined(Shape z, Shape x) {
    long[] dims = new long[z.ndim() + x.ndim()];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = i < z.ndim() ? z.dim(i) : x.dim(i - z.ndim());
    }
    return Shape.of(dims);
  }
}
