package org.thalweg.array.engine;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.IndexKey;
import org.thalweg.array.spi.Shapes;

/** Indexing, and the indexing functions. */
interface EngineIndexing<A> extends EngineSection<A>, IndexingFunctions<A> {
  @Override
  default A getItem(A x, Index... key) {
    return selection(x, IndexKey.resolve(xp(), shape(x), key)).read();
  }

  @Override
  default A setItem(A x, A value, Index... key) {
    IndexKey<A> resolved = IndexKey.resolve(xp(), shape(x), key);
    if (dtype(x) != dtype(value) && dtype(x).promote(dtype(value)) != dtype(x)) {
      throw new DTypeException(
          "setItem puts "
              + dtype(x)
              + " into an array of "
              + dtype(x)
              + ", was given "
              + dtype(value));
    }
    return selection(x, resolved).write(EngineSection.cast(engine(), value, dtype(x)));
  }

  private Selection<A> selection(A x, IndexKey<A> key) {
    if (key instanceof IndexKey.View<A> view) {
      return new StridedSelection<>(xp(), engine(), x, view);
    } else if (key instanceof IndexKey.Mask<A> mask) {
      return new MaskSelection<>(xp(), engine(), x, mask.mask());
    }
    List<A> positions = new ArrayList<>();
    for (A each : ((IndexKey.Positions<A>) key).positions()) {
      positions.add(EngineSection.cast(engine(), each, DType.INT64));
    }
    return new PointSelection<>(xp(), engine(), x, positions);
  }

  @Override
  default A take(A x, A indices, int axis) {
    int at = Axes.normalize(axis, ndim(x));
    if (ndim(indices) != 1) {
      throw new ShapeException("take takes a list of indices, shape is " + shape(indices));
    }
    return engine().take(x, indices(engine(), indices), at);
  }

  @Override
  default A takeAlongAxis(A x, A indices, int axis) {
    Shape shape = shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    if (ndim(indices) != shape.ndim()) {
      throw new ShapeException(
          "takeAlongAxis takes indices of as many axes as x, was given shape "
              + shape(indices)
              + " for x of shape "
              + shape);
    }
    A wide = EngineSection.cast(engine(), indices(engine(), indices), DType.INT64);
    Shape line = Shapes.resized(shape, at, 1).broadcast(Shapes.resized(shape(indices), at, 1));
    A from = xp().broadcastTo(x, Shapes.resized(line, at, shape.dim(at)));
    A positions = xp().broadcastTo(wide, Shapes.resized(line, at, shape(indices).dim(at)));
    return engine().takeAlongAxis(from, positions, at);
  }

  /** Indices as int32 or int64. */
  static <A> A indices(Engine<A> engine, A indices) {
    DType dtype = engine.dtype(indices);
    if (!dtype.isInteger()) {
      throw new DTypeException("indices are integers, were given as " + dtype);
    }
    return dtype == DType.INT32 || dtype == DType.INT64
        ? indices
        : EngineSection.cast(engine, indices, dtype.bits() < 32 ? DType.INT32 : DType.INT64);
  }
}
