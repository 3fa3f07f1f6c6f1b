package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/**
 * The weighted sum of a field along a network, by {@link Accumulation}.
 *
 * @param direction which way values are handed on
 */
record WeightedSum(Direction direction) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    check(in);
    NodeField<A> field = in.withNaNAs(0);
    return accumulated(in.xp(), in.network(), field.weighted(), field.pathWeights());
  }

  /**
   * The sum of {@code (..., node)}.
   *
   * @param edgeWeights {@code (edge)} or {@code (..., edge)}, 1 if empty
   */
  <A> A accumulated(ArrayNamespace<A> xp, RiverNetwork network, A field, Optional<A> edgeWeights) {
    List<A> inputs = edgeWeights.map(edges -> List.of(field, edges)).orElse(List.of(field));
    return xp.apply(new Accumulation(network, direction), inputs).get(0);
  }

  /** Checks a field that is summed: weights keep its type, and integers stay whole. */
  static <A> void check(NodeField<A> in) {
    DType dtype = in.dtype();
    in.nodeWeights().ifPresent(node -> checkSame("node weights", in.xp().dtype(node), dtype));
    in.edgeWeights().ifPresent(edge -> checkSame("edge weights", in.xp().dtype(edge), dtype));
    if (in.network().bifurcates()
        && in.split()
        && in.edgeWeights().isEmpty()
        && !dtype.isFloating()) {
      throw new DTypeException(
          "field is of %s, which split ratios would break into fractions: give a floating-point field, or Weights.unsplit()"
              .formatted(dtype));
    }
  }

  /** Weights that scale values keep the type of the values. */
  static void checkSame(String name, DType given, DType wanted) {
    if (given != wanted) {
      throw new DTypeException("%s are of %s, field is of %s".formatted(name, given, wanted));
    }
  }
}
