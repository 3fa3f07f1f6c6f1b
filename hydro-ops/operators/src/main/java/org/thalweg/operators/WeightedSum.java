package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * From a caller's arrays to {@link Accumulation} and back: checks, layouts, node weights and split
 * ratios.
 *
 * @param xp the namespace of the arrays
 * @param network the network
 * @param <A> its array type
 */
record WeightedSum<A>(ArrayNamespace<A> xp, RiverNetwork network) {
  static <U> U of(RiverNetwork network, Direction direction, U field, Weights<U> weights) {
    List<Argument<U>> arguments = new ArrayList<>();
    arguments.add(new Argument<>("field", field));
    weights.node().ifPresent(node -> arguments.add(new Argument<>("node weights", node)));
    weights.edge().ifPresent(edge -> arguments.add(new Argument<>("edge weights", edge)));
    return through(Namespaces.door(arguments), network, direction, field, weights);
  }

  private static <U, A> U through(
      Door<U, A> door, RiverNetwork network, Direction direction, U field, Weights<U> weights) {
    WeightedSum<A> sum = new WeightedSum<>(door.xp(), network);
    Weights<A> entered =
        new Weights<>(
            weights.node().map(door::enter), weights.edge().map(door::enter), weights.split());
    return door.leave(sum.of(direction, door.enter(field), entered));
  }

  /** The sum of {@code (..., node)}, with split ratios, of a field that was checked. */
  A ofNodes(Direction direction, A field) {
    Optional<A> edges = edgeWeights(Weights.none(), xp.dtype(field), xp.shape(field));
    List<A> inputs = edges.isPresent() ? List.of(field, edges.get()) : List.of(field);
    return xp.apply(new Accumulation(network, direction), inputs).get(0);
  }

  private A of(Direction direction, A field, Weights<A> weights) {
    Layout layout = Layout.of(network, "field", xp.shape(field));
    DType dtype = checkedDType(field, weights);
    A values = layout.toNodes(xp, network, field);
    if (weights.node().isPresent()) {
      values = xp.multiply(values, nodeWeights(weights.node().get(), xp.shape(values)));
    }
    Optional<A> edges = edgeWeights(weights, dtype, xp.shape(values));
    List<A> inputs = edges.isPresent() ? List.of(values, edges.get()) : List.of(values);
    A sums = xp.apply(new Accumulation(network, direction), inputs).get(0);
    return layout.fromNodes(xp, network, sums, "field");
  }

  private DType checkedDType(A field, Weights<A> weights) {
    DType dtype = xp.dtype(field);
    if (dtype == DType.BOOL) {
      throw new DTypeException("field is of bool, a sum wants numbers");
    }
    weights.node().ifPresent(node -> checkSame("node weights", xp.dtype(node), dtype));
    weights.edge().ifPresent(edge -> checkSame("edge weights", xp.dtype(edge), dtype));
    if (network.bifurcates() && weights.split() && !dtype.isFloating()) {
      throw new DTypeException(
          "field is of %s, which split ratios would break into fractions: give a floating-point field, or Weights.unsplit()"
              .formatted(dtype));
    }
    return dtype;
  }

  private static void checkSame(String name, DType given, DType wanted) {
    if (given != wanted) {
      throw new DTypeException("%s are of %s, field is of %s".formatted(name, given, wanted));
    }
  }

  private A nodeWeights(A weights, Shape field) {
    Layout layout = Layout.of(network, "node weights", xp.shape(weights));
    A nodes = layout.toNodes(xp, network, weights);
    Shape shape = xp.shape(nodes);
    if (shape.ndim() > 1 && !shape.equals(field)) {
      throw new ShapeException(
          "node weights have batch axes %s, the field has %s"
              .formatted(batch(shape), batch(field)));
    }
    return nodes;
  }

  private Optional<A> edgeWeights(Weights<A> weights, DType dtype, Shape field) {
    if (weights.edge().isEmpty()) {
      return network.bifurcates() && weights.split()
          ? Optional.of(xp.astype(xp.constant(network.ratios()), dtype, false))
          : Optional.empty();
    }
    A edges = weights.edge().get();
    Shape shape = xp.shape(edges);
    if (shape.ndim() == 0 || shape.dim(-1) != network.edgeCount()) {
      throw new ShapeException(
          "edge weights have shape %s, network has %d edges".formatted(shape, network.edgeCount()));
    }
    if (shape.ndim() > 1 && !batch(shape).equals(batch(field))) {
      throw new ShapeException(
          "edge weights have batch axes %s, the field has %s"
              .formatted(batch(shape), batch(field)));
    }
    return Optional.of(edges);
  }

  private static Shape batch(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.ndim() - 1));
  }
}
