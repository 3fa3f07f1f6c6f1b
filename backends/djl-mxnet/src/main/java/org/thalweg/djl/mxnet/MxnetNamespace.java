package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.djl.DjlEngine;
import org.thalweg.djl.DjlNamespace;

/** The standard on MXNet, with cuts into many parts as one call, forwards and backwards. */
final class MxnetNamespace extends DjlNamespace {
  private final MxnetEngine engine;

  MxnetNamespace(MxnetEngine engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  protected DjlNamespace over(DjlEngine other) {
    return new MxnetNamespace((MxnetEngine) other);
  }

  @Override
  public List<NDArray> split(NDArray x, long[] sizes, int axis) {
    Shape shape = shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    boolean fits = Arrays.stream(sizes).sum() == shape.dim(at);
    boolean someEmpty = shape.size() == 0 || Arrays.stream(sizes).anyMatch(size -> size <= 0);
    if (!fits || someEmpty || dtype(x) == DType.BOOL) {
      return super.split(x, sizes, axis);
    }
    return engine.split(x, sizes, at);
  }
}
