package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * A call of a zonal statistic: from the caller's arrays to the values of the members, with checks,
 * and back.
 *
 * @param zones the zones
 * @param door from the caller's type to the namespace's
 * @param <U> the caller's type of array
 * @param <A> the namespace's
 */
record ZoneCall<U, A>(Zones zones, Door<U, A> door) {
  private static final String ZONE = "zone";

  /** A statistic of the values in zones. */
  @FunctionalInterface
  interface Statistic {
    /** The result, {@code (..., zone)}. */
    <A> A of(ZoneField<A> in);
  }

  static <U> U of(Zones zones, U field, Weights<U> weights, Statistic statistic) {
    if (weights.edge().isPresent()) {
      throw new IllegalArgumentException("edge weights were given, zones have no edges");
    }
    List<Argument<U>> arguments = new ArrayList<>();
    arguments.add(new Argument<>("field", field));
    weights.node().ifPresent(node -> arguments.add(new Argument<>("node weights", node)));
    return new ZoneCall<>(zones, Namespaces.door(arguments)).apply(field, weights, statistic);
  }

  private U apply(U field, Weights<U> weights, Statistic statistic) {
    A x = door.enter(field);
    checkShape("field", x);
    NodeField.floatingOf(xp().dtype(x));
    Optional<A> own = weights.node().map(door::enter);
    own.ifPresent(each -> checkWeights(each, x));
    ZoneField<A> in =
        new ZoneField<>(xp(), zones, members(x), own.map(this::members), weights.omitsNaN());
    A result = statistic.of(in);
    int dims = zones.shape().ndim();
    return LabelledArray.leave(
        door, result, labels -> labels.replaced(labels.dims().size() - dims, dims, ZONE));
  }

  private ArrayNamespace<A> xp() {
    return door.xp();
  }

  private void checkShape(String name, A x) {
    Shape shape = xp().shape(x);
    int dims = zones.shape().ndim();
    boolean fits = shape.ndim() >= dims;
    for (int axis = 1; fits && axis <= dims; axis++) {
      fits = shape.dim(-axis) == zones.shape().dim(-axis);
    }
    if (!fits) {
      throw new ShapeException(
          "%s has shape %s, the map of zones %s".formatted(name, shape, zones.shape()));
    }
  }

  private void checkWeights(A weights, A field) {
    checkShape("node weights", weights);
    Shape shape = xp().shape(weights);
    if (shape.ndim() > zones.shape().ndim() && !shape.equals(xp().shape(field))) {
      throw new ShapeException(
          "node weights have shape %s, the field has %s".formatted(shape, xp().shape(field)));
    }
    NodeField.checkSetWeights(xp(), "node weights", weights);
  }

  /** {@code (..., member)} the values of the places that lie in a zone. */
  private A members(A x) {
    long[] dims = xp().shape(x).dims();
    long[] flat = new long[dims.length - zones.shape().ndim() + 1];
    System.arraycopy(dims, 0, flat, 0, flat.length - 1);
    flat[flat.length - 1] = zones.shape().size();
    return xp().take(xp().reshape(x, flat), xp().constant(zones.members()), -1);
  }
}
