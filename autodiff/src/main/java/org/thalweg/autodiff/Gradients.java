package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Scope;

/**
 * One walk back over a tape's record, from outputs to the arrays that are asked for. Only entries
 * between the two are visited; what the walk computes is freed at its end, but for its results.
 *
 * @param <A> the inner array type
 */
final class Gradients<A> {
  private final RecordingTape<A> tape;
  private final @Nullable Node<A>[] nodes;
  private final int size;
  private final int variables;

  Gradients(RecordingTape<A> tape, @Nullable Node<A>[] nodes, int size, int variables) {
    this.tape = tape;
    this.nodes = nodes;
    this.size = size;
    this.variables = variables;
  }

  List<A> of(List<Var<A>> z, List<A> g, List<Var<A>> x) {
    int lowest = size;
    boolean[] kept = new boolean[size];
    for (Var<A> each : x) {
      kept[each.index] = true;
      lowest = Math.min(lowest, each.index);
    }
    try (Scope<A> scope = tape.inner().openScope()) {
      BackwardPass<A> pass = new BackwardPass<>(scope.xp(), needed(kept, lowest, x), kept);
      int highest = seed(pass, z, g);
      for (int i = highest; i > lowest; i--) {
        if (pass.wants(i)) {
          node(i).backward(pass, i);
        }
      }
      return results(pass, scope, g, x);
    }
  }

  private Node<A> node(int index) {
    return Objects.requireNonNull(nodes[index]);
  }

  /** Which entries depend on a wanted one: all of them if every variable is wanted. */
  private boolean[] needed(boolean[] wanted, int lowest, List<Var<A>> x) {
    boolean[] needed = wanted.clone();
    if (wantedVariables(wanted, x) == variables) {
      Arrays.fill(needed, true);
      return needed;
    }
    for (int i = lowest + 1; i < size; i++) {
      needed[i] = wanted[i] || node(i).needs(needed);
    }
    return needed;
  }

  private int wantedVariables(boolean[] wanted, List<Var<A>> x) {
    int count = 0;
    for (int i = 0; i < size && count < x.size(); i++) {
      count += wanted[i] && node(i) instanceof Nodes.Leaf<A> ? 1 : 0;
    }
    return count;
  }

  private int seed(BackwardPass<A> pass, List<Var<A>> z, List<A> g) {
    int highest = -1;
    for (int i = 0; i < z.size(); i++) {
      int index = z.get(i).index;
      if (pass.wants(index)) {
        pass.add(index, g.get(i));
        highest = Math.max(highest, index);
      }
    }
    return highest;
  }

  private List<A> results(BackwardPass<A> pass, Scope<A> scope, List<A> g, List<Var<A>> x) {
    ArrayNamespace<A> xp = pass.xp;
    // An array must not be given twice, nor one of the caller's back: each result has one owner.
    Set<A> given = Collections.newSetFromMap(new IdentityHashMap<>());
    given.addAll(g);
    List<A> results = new ArrayList<>(x.size());
    for (Var<A> each : x) {
      A found = pass.take(each.index);
      A result = found == null ? xp.zerosLike(each.value) : found;
      if (!given.add(result)) {
        result = xp.astype(result, xp.dtype(result), true);
      }
      results.add(tape.released(scope.release(result)));
    }
    return results;
  }
}
