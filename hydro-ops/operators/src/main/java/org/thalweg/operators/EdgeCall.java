package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Calls of operators on lengths of edges: from the caller's array to values of the nodes. */
final class EdgeCall {
  private EdgeCall() {}

  /** What an operator computes from lengths of edges, in array code. */
  @FunctionalInterface
  interface EdgeFunction {
    /**
     * The result at the nodes.
     *
     * @param lengths {@code (..., edge)}
     * @return {@code (..., node)}
     */
    <A> A apply(ArrayNamespace<A> xp, RiverNetwork network, A lengths);
  }

  static <U> U nodes(RiverNetwork network, U lengths, EdgeFunction function) {
    Argument<U> argument = new Argument<>("lengths", lengths);
    return through(Namespaces.door(List.of(argument)), network, lengths, function);
  }

  private static <U, A> U through(
      Door<U, A> door, RiverNetwork network, U lengths, EdgeFunction function) {
    A entered = door.enter(lengths);
    DType dtype = door.xp().dtype(entered);
    if (!dtype.isInteger() && !dtype.isRealFloating()) {
      throw new DTypeException("lengths are of %s, want real numbers".formatted(dtype));
    }
    Shape shape = door.xp().shape(entered);
    if (shape.ndim() == 0 || shape.dim(-1) != network.edgeCount()) {
      throw new ShapeException(
          "lengths have shape %s, network has %d edges".formatted(shape, network.edgeCount()));
    }
    A result = function.apply(door.xp(), network, entered);
    return LabelledArray.leave(
        door, result, FieldLabels.replacing(Layout.MASKED, FieldLabels.NODE));
  }
}
