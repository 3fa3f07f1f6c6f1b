package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;

/**
 * An operator with its declared derivative; its outputs stand at its place and those behind it.
 *
 * @param operator the operator
 * @param inputs the places of its inputs
 * @param x its inputs
 * @param z its outputs
 * @param <A> the inner array type
 */
@SuppressWarnings("ArrayRecordComponent") // the record's own, only read
record OperatorNode<A>(DeclaredVjp operator, int[] inputs, List<A> x, List<A> z)
    implements Node<A> {
  @Override
  public boolean needs(boolean[] needed) {
    return Nodes.anyNeeded(inputs, needed);
  }

  @Override
  public void backward(BackwardPass<A> pass, int index) {
    Map<Integer, A> g = pass.taken(index, z.size());
    if (g.isEmpty()) {
      return;
    }
    BitSet wanted = new BitSet(inputs.length);
    for (int i = 0; i < inputs.length; i++) {
      wanted.set(i, pass.wants(inputs[i]));
    }
    Map<Integer, A> cotangents =
        operator instanceof PartialVjp partial
            ? partial.partialVjp(pass.xp, g, z, x, wanted)
            : operator.vjp(pass.xp, all(pass.xp, g), z, x, wanted);
    for (int i = 0; i < inputs.length; i++) {
      A cotangent = cotangents.get(i);
      if (cotangent != null && wanted.get(i)) {
        pass.add(inputs[i], checked(pass, i, cotangent));
      }
    }
  }

  /** The cotangents of all outputs. */
  private List<A> all(ArrayNamespace<A> xp, Map<Integer, A> g) {
    List<A> all = new ArrayList<>(z.size());
    for (int i = 0; i < z.size(); i++) {
      A given = g.get(i);
      all.add(given == null ? xp.zerosLike(z.get(i)) : given);
    }
    return all;
  }

  private A checked(BackwardPass<A> pass, int input, A cotangent) {
    if (!pass.xp.shape(cotangent).equals(pass.xp.shape(x.get(input)))) {
      throw new IllegalStateException(
          "the vjp of "
              + operator.name()
              + " gave a cotangent of shape "
              + pass.xp.shape(cotangent)
              + " for input "
              + input
              + " of shape "
              + pass.xp.shape(x.get(input)));
    }
    return cotangent;
  }
}
