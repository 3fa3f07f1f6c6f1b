package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.Scope;

/**
 * A function that keeps nothing but its inputs for the way back, and is computed again there.
 *
 * <p>The way back is such a function itself, so that higher derivatives keep as little.
 *
 * @param f the function
 */
record Checkpoint(ArraysFunction f) implements DeclaredVjp, ArraysFunction {
  @Override
  public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
    return xp.apply(this, x);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    try (Scope<A> scope = xp.openScope()) {
      return Ownership.release(scope, f.apply(scope.xp(), inputs));
    }
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    List<A> arguments = new ArrayList<>(inputs);
    arguments.addAll(g);
    ArraysFunction back = new Back(f, inputs.size(), (BitSet) wanted.clone());
    List<A> cotangents = new Checkpoint(back).apply(xp, arguments);
    Map<Integer, A> byPosition = new HashMap<>();
    int next = 0;
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      byPosition.put(i, cotangents.get(next++));
    }
    return byPosition;
  }

  /** From inputs and the outputs' cotangents to the cotangents of the inputs that are wanted. */
  private record Back(ArraysFunction f, int inputs, BitSet wanted) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      try (Tape<A> tape = Tape.over(xp)) {
        List<Var<A>> arguments = new ArrayList<>(inputs);
        List<Var<A>> variables = new ArrayList<>(wanted.cardinality());
        for (int i = 0; i < inputs; i++) {
          Var<A> argument = wanted.get(i) ? tape.variable(x.get(i)) : tape.constant(x.get(i));
          arguments.add(argument);
          if (wanted.get(i)) {
            variables.add(argument);
          }
        }
        return tape.vjp(f.apply(tape, arguments), x.subList(inputs, x.size()), variables);
      }
    }
  }
}
