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
 * A call of an operator on a field: from the caller's arrays to values of the nodes, with all
 * checks of shapes and types, and back to the caller's type and layout.
 *
 * @param network the network
 * @param door from the caller's type to the namespace's
 * @param field the field
 * @param weights its weights
 * @param <U> the caller's type of array
 * @param <A> the namespace's
 */
record FieldCall<U, A>(RiverNetwork network, Door<U, A> door, A field, Weights<A> weights) {
  /**
   * The result at every node, in the layout of the field.
   *
   * @param function the metric
   */
  static <U> U nodes(RiverNetwork network, U field, Weights<U> weights, NodeFunction function) {
    return of(network, field, weights).nodes(function);
  }

  /**
   * The result at some nodes, {@code (..., location)}.
   *
   * @param function the metric
   * @param locations the nodes
   */
  static <U> U at(
      RiverNetwork network,
      U field,
      Weights<U> weights,
      NodeFunction function,
      Locations locations) {
    locations.checkOn(network);
    return of(network, field, weights).at(function, locations);
  }

  private static <U> FieldCall<U, ?> of(RiverNetwork network, U field, Weights<U> weights) {
    List<Argument<U>> arguments = new ArrayList<>();
    arguments.add(new Argument<>("field", field));
    weights.node().ifPresent(node -> arguments.add(new Argument<>("node weights", node)));
    weights.edge().ifPresent(edge -> arguments.add(new Argument<>("edge weights", edge)));
    return through(Namespaces.door(arguments), network, field, weights);
  }

  private static <U, A> FieldCall<U, A> through(
      Door<U, A> door, RiverNetwork network, U field, Weights<U> weights) {
    Weights<A> entered =
        new Weights<>(
            weights.node().map(door::enter),
            weights.edge().map(door::enter),
            weights.split(),
            weights.omitsNaN());
    FieldCall<U, A> call = new FieldCall<>(network, door, door.enter(field), entered);
    call.checkLabels(field, weights);
    return call;
  }

  /** That the caller's labels, where there are any, are those of the network and of the field. */
  private void checkLabels(U given, Weights<U> givenWeights) {
    Layout layout = layout();
    FieldLabels.check(network, "field", given, layout);
    givenWeights.node().ifPresent(node -> checkLabels(given, layout, node));
    givenWeights
        .edge()
        .ifPresent(edge -> FieldLabels.checkTogether("edge weights", edge, given, 1, 0));
  }

  private void checkLabels(U given, Layout layout, U node) {
    Shape shape = xp().shape(weights.node().orElseThrow());
    Layout ofWeights = Layout.of(network, "node weights", shape);
    FieldLabels.check(network, "node weights", node, ofWeights);
    int core = ofWeights == layout ? layout.dims() : 0;
    FieldLabels.checkTogether("node weights", node, given, ofWeights.dims(), core);
  }

  private U nodes(NodeFunction function) {
    Layout layout = layout();
    A result = function.apply(nodeField(layout));
    A laidOut = layout.fromNodes(xp(), network, result, "field");
    return LabelledArray.leave(door, laidOut, labels -> function.labels(labels, layout));
  }

  private U at(NodeFunction function, Locations locations) {
    Layout layout = layout();
    A result = function.at(nodeField(layout), locations);
    return LabelledArray.leave(door, result, FieldLabels.replacing(layout, FieldLabels.LOCATION));
  }

  private ArrayNamespace<A> xp() {
    return door.xp();
  }

  private Layout layout() {
    return Layout.of(network, "field", xp().shape(field));
  }

  private NodeField<A> nodeField(Layout layout) {
    if (xp().dtype(field) == DType.BOOL) {
      throw new DTypeException("field is of bool, wants numbers");
    }
    A values = layout.toNodes(xp(), network, field);
    Shape shape = xp().shape(values);
    Optional<A> node = weights.node().map(each -> nodeWeights(each, shape));
    Optional<A> edge = weights.edge().map(each -> edgeWeights(each, shape));
    return new NodeField<>(xp(), network, values, node, edge, weights.split(), weights.omitsNaN());
  }

  private A nodeWeights(A given, Shape values) {
    Layout layout = Layout.of(network, "node weights", xp().shape(given));
    A nodes = layout.toNodes(xp(), network, given);
    checkBatch("node weights", xp().shape(nodes), values);
    return nodes;
  }

  private A edgeWeights(A given, Shape values) {
    Shape shape = xp().shape(given);
    if (shape.ndim() == 0 || shape.dim(-1) != network.edgeCount()) {
      throw new ShapeException(
          "edge weights have shape %s, network has %d edges".formatted(shape, network.edgeCount()));
    }
    checkBatch("edge weights", shape, values);
    return given;
  }

  private static void checkBatch(String name, Shape weights, Shape values) {
    if (weights.ndim() > 1 && !batch(weights).equals(batch(values))) {
      throw new ShapeException(
          "%s have batch axes %s, the field has %s".formatted(name, batch(weights), batch(values)));
    }
  }

  private static Shape batch(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.ndim() - 1));
  }
}
