package org.thalweg.array.engine;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;

/** Reductions, also of nothing and along no axis. */
final class EngineReductions {
  private EngineReductions() {}

  static <A> A of(Engine<A> engine, Reduction function, A x, int[] axes, boolean keepdims) {
    Shape shape = engine.shape(x);
    if (axes.length == 0) {
      return x;
    }
    if (shape.size() > 0) {
      int[] ascending = axes.clone();
      Arrays.sort(ascending);
      return engine.reduce(function, x, ascending, keepdims);
    }
    Shape result = keepdims ? Shapes.kept(shape, axes) : Shapes.without(shape, axes);
    return ofNothing(engine, function, engine.dtype(x), shape, result);
  }

  private static <A> A ofNothing(
      Engine<A> engine, Reduction function, DType dtype, Shape shape, Shape result) {
    if (function == Reduction.MAX || function == Reduction.MIN) {
      Shapes.requireNoExtreme(function == Reduction.MAX, shape, result);
    }
    boolean one = function == Reduction.PROD || function == Reduction.ALL;
    return dtype.isFloating()
        ? engine.full(result, one ? 1.0 : 0.0, dtype)
        : engine.full(result, one ? 1L : 0L, dtype);
  }
}
