package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/**
 * A field at the nodes of a network, with its weights: what a {@link NodeFunction} is given.
 *
 * @param xp the namespace
 * @param network the network
 * @param values {@code (..., node)}
 * @param nodeWeights {@code (node)} or the shape of the values, 1 if empty
 * @param edgeWeights the edge weights that a caller gave: {@code (edge)}, or {@code (..., edge)}
 *     with the batch axes of the values
 * @param split whether the split ratios stand in for edge weights that are not given
 * @param skipNaN whether NaN is left out
 * @param <A> the array type
 */
record NodeField<A>(
    ArrayNamespace<A> xp,
    RiverNetwork network,
    A values,
    Optional<A> nodeWeights,
    Optional<A> edgeWeights,
    boolean split,
    boolean skipNaN) {

  /** A field without weights other than the split ratios. */
  static <A> NodeField<A> unweighted(ArrayNamespace<A> xp, RiverNetwork network, A values) {
    return new NodeField<>(xp, network, values, Optional.empty(), Optional.empty(), true, false);
  }

  DType dtype() {
    return xp.dtype(values);
  }

  /** The field times the node weights. */
  A weighted() {
    return nodeWeights.map(weights -> xp.multiply(values, weights)).orElse(values);
  }

  /** The edge weights of sums and of sets: those given, or else the split ratios. */
  Optional<A> pathWeights() {
    return edgeWeights.isEmpty() ? pathWeights(dtype()) : edgeWeights;
  }

  /** As {@link #pathWeights()}, in a data type. */
  Optional<A> pathWeights(DType wanted) {
    Optional<A> weights =
        edgeWeights.isEmpty() && split && network.bifurcates()
            ? Optional.of(xp.constant(network.ratios()))
            : edgeWeights;
    return weights.map(each -> xp.astype(each, wanted, false));
  }

  /** The node weights in a data type, ones of {@code (node)} if there are none. */
  A nodeWeights(DType wanted) {
    return nodeWeights
        .map(weights -> xp.astype(weights, wanted, false))
        .orElseGet(() -> xp.ones(new long[] {network.nodeCount()}, wanted));
  }

  /** The field with another value where it is NaN, if NaN is to be left out. */
  NodeField<A> withNaNAs(double value) {
    if (!skipNaN || !dtype().isFloating()) {
      return this;
    }
    A filled = xp.where(xp.isnan(values), xp.full(new long[0], value, dtype()), values);
    return with(filled, nodeWeights, edgeWeights);
  }

  /**
   * The field as the elements of weighted sets, for metrics that give a floating-point result: the
   * field in the floating-point type of its width, weights in the same, and where NaN is left out a
   * weight of 0 for it.
   *
   * @throws IllegalArgumentException if a weight is NaN or negative
   */
  NodeField<A> asSet() {
    NodeField<A> floating = floating();
    floating.checkSetWeights();
    if (!skipNaN || !dtype().isFloating()) {
      return floating;
    }
    A missing = xp.isnan(values);
    A zero = xp.full(new long[0], 0.0, floating.dtype());
    A ones = xp.onesLike(values);
    A weights = xp.where(missing, zero, floating.nodeWeights.orElse(ones));
    return floating.with(
        xp.where(missing, zero, values), Optional.of(weights), floating.edgeWeights);
  }

  /** Field and weights in the floating-point type of the field's width. */
  NodeField<A> floating() {
    DType wanted = floatingOf(dtype());
    return with(
        xp.astype(values, wanted, false),
        nodeWeights.map(weights -> xp.astype(weights, wanted, false)),
        edgeWeights.map(weights -> xp.astype(weights, wanted, false)));
  }

  /**
   * The floating-point type that holds means of a type.
   *
   * @throws DTypeException if it is no real number
   */
  static DType floatingOf(DType dtype) {
    return switch (dtype) {
      case FLOAT64, INT64, UINT64 -> DType.FLOAT64;
      case FLOAT32, INT8, INT16, INT32, UINT8, UINT16, UINT32 -> DType.FLOAT32;
      default -> throw new DTypeException("field is of %s, wants real numbers".formatted(dtype));
    };
  }

  /**
   * Checks a field of real numbers that weights scale: they keep its type.
   *
   * @throws DTypeException if the field is complex, or a weight has another type
   */
  void checkScaling() {
    checkReal();
    nodeWeights.ifPresent(node -> WeightedSum.checkSame("node weights", xp.dtype(node), dtype()));
    edgeWeights.ifPresent(edge -> WeightedSum.checkSame("edge weights", xp.dtype(edge), dtype()));
  }

  /**
   * That the field holds real numbers.
   *
   * @throws DTypeException if not
   */
  void checkReal() {
    floatingOf(dtype());
  }

  /**
   * That weights can be those of a set; in a graph that is only being built there are no values to
   * check.
   *
   * @throws IllegalArgumentException if a weight is NaN or negative
   */
  void checkSetWeights() {
    nodeWeights.ifPresent(weights -> checkSetWeights(xp, "node weights", weights));
    edgeWeights.ifPresent(weights -> checkSetWeights(xp, "edge weights", weights));
  }

  /** As {@link #checkSetWeights()}, for one array of weights. */
  static <A> void checkSetWeights(ArrayNamespace<A> xp, String name, A weights) {
    if (!xp.info().valuesKnown()) {
      return;
    }
    A fits =
        xp.all(
            xp.dtype(weights).isFloating()
                ? xp.greaterEqual(weights, 0.0)
                : xp.greaterEqual(weights, 0L));
    if (!((boolean[]) xp.toFlatArray(fits))[0]) {
      throw new IllegalArgumentException(
          name + " hold a NaN or a negative number; the weights of a set are 0 or more");
    }
  }

  private NodeField<A> with(A newValues, Optional<A> newNode, Optional<A> newEdge) {
    return new NodeField<>(xp, network, newValues, newNode, newEdge, split, skipNaN);
  }
}
