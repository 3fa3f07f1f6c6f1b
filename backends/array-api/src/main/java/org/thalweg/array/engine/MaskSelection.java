package org.thalweg.array.engine;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Shapes;

/** Elements where a mask over the first axes is true. */
record MaskSelection<A>(ArrayNamespace<A> xp, Engine<A> engine, A x, A mask)
    implements Selection<A> {
  /** The array with the mask's axes as one. */
  private A rows() {
    return xp.reshape(x, LongStream.concat(LongStream.of(xp.size(mask)), rest()).toArray());
  }

  private LongStream rest() {
    return Arrays.stream(xp.shape(x).dims()).skip(xp.ndim(mask));
  }

  private A places() {
    return engine.nonzero(xp.reshape(mask, -1));
  }

  @Override
  public A read() {
    if (xp.size(mask) == 0) {
      return xp.zeros(LongStream.concat(LongStream.of(0), rest()).toArray(), xp.dtype(x));
    }
    return engine.take(rows(), places(), 0);
  }

  @Override
  public A write(A value) {
    if (xp.ndim(value) == 0) {
      long[] dims = Arrays.copyOf(xp.shape(mask).dims(), xp.ndim(x));
      Arrays.fill(dims, xp.ndim(mask), dims.length, 1);
      return engine.where(xp.reshape(mask, dims), value, x);
    }
    A places = xp.size(mask) == 0 ? xp.zeros(Shape.of(0), DType.INT64) : places();
    Shape selected = Shape.of(LongStream.concat(LongStream.of(xp.size(places)), rest()).toArray());
    requireFit(xp.shape(value), selected);
    if (selected.size() == 0) {
      return x;
    }
    A flat = engine.scatter(Combination.SET, rows(), places, xp.broadcastTo(value, selected), 0);
    return xp.reshape(flat, xp.shape(x));
  }

  private static void requireFit(Shape value, Shape selected) {
    try {
      Shapes.requireBroadcast(value, selected);
    } catch (ShapeException e) {
      throw new ShapeException("a mask selects " + selected + ", was given values of " + value);
    }
  }
}
