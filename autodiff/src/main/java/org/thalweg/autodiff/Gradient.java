package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;

/**
 * The value and gradient of a loss, by a tape.
 *
 * @param f the loss
 * @param arguments the arguments to differentiate with respect to, null for all
 */
@SuppressWarnings("ArrayRecordComponent") // copied by whoever makes one, only read
record Gradient(ArrayFunction f, int @Nullable [] arguments) implements ValueAndGradFunction {
  @Override
  public <A> ValueAndGrad<A> apply(ArrayNamespace<A> xp, List<A> x) {
    return of(f::apply, arguments, xp, x);
  }

  <A> A first(ArrayNamespace<A> xp, List<A> x) {
    return apply(xp, x).gradient();
  }

  <A> List<A> all(ArrayNamespace<A> xp, List<A> x) {
    return apply(xp, x).gradients();
  }

  /** The value and gradient of a loss that need not be generic. */
  static <A> ValueAndGrad<A> of(
      RecordedFunction<A> f, int @Nullable [] arguments, ArrayNamespace<A> xp, List<A> x) {
    int[] chosen = arguments == null ? positions(x.size()) : arguments;
    try (Tape<A> tape = Tape.over(xp)) {
      List<Var<A>> variables = new ArrayList<>(chosen.length);
      List<Var<A>> inputs = inputs(tape, x, chosen, variables);
      Var<A> loss = f.apply(tape, inputs);
      List<A> gradients = tape.gradient(loss, variables);
      return new ValueAndGrad<>(tape.detach(loss), gradients);
    }
  }

  /** All arguments on a tape; the chosen ones, as variables, are added to a list too. */
  static <A> List<Var<A>> inputs(Tape<A> tape, List<A> x, int[] chosen, List<Var<A>> variables) {
    List<Var<A>> inputs = new ArrayList<>(x.size());
    for (A each : x) {
      inputs.add(tape.constant(each));
    }
    for (int argument : chosen) {
      if (argument < 0 || argument >= x.size()) {
        throw new IndexOutOfBoundsException(
            "argument " + argument + " of a function that was given " + x.size());
      }
      Var<A> variable = tape.variable(x.get(argument));
      inputs.set(argument, variable);
      variables.add(variable);
    }
    return inputs;
  }

  /** The positions of all arguments. */
  static int[] positions(int count) {
    int[] positions = new int[count];
    Arrays.setAll(positions, i -> i);
    return positions;
  }
}
