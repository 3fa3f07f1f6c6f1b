package org.thalweg.array.engine;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;

/** Single elements, by a position on every axis: int64 arrays that broadcast together. */
record PointSelection<A>(ArrayNamespace<A> xp, Engine<A> engine, A x, List<A> positions)
    implements Selection<A> {
  private Shape shape() {
    return Shape.broadcast(positions.stream().map(xp::shape).toList());
  }

  /** Where the elements stand in row-major order. */
  private A places(Shape shape) {
    A places = xp.zeros(shape, DType.INT64);
    for (int axis = 0; axis < positions.size(); axis++) {
      A at = positions.get(axis);
      long length = xp.shape(x).dim(axis);
      engine.requireInside(xp.reshape(at, -1), length);
      A front = xp.where(xp.less(at, 0), xp.add(at, length), at);
      places = xp.add(xp.multiply(places, length), front);
    }
    return xp.reshape(places, -1);
  }

  @Override
  public A read() {
    Shape shape = shape();
    A places = places(shape);
    if (shape.size() == 0) {
      return xp.zeros(shape, xp.dtype(x));
    }
    return xp.reshape(engine.take(xp.reshape(x, -1), places, 0), shape);
  }

  @Override
  public A write(A value) {
    Shape shape = shape();
    Shapes.requireBroadcast(xp.shape(value), shape);
    A places = places(shape);
    if (shape.size() == 0) {
      return x;
    }
    A updates = xp.reshape(xp.broadcastTo(value, shape), -1);
    A flat = engine.scatter(Combination.SET, xp.reshape(x, -1), places, updates, 0);
    return xp.reshape(flat, xp.shape(x));
  }
}
