package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Levels;
import org.thalweg.djl.DjlEngine;
import org.thalweg.djl.DjlNamespace;

/** The standard on PyTorch, with cuts and sums over forests as one call each. */
final class PytorchNamespace extends DjlNamespace {
  private final PytorchEngine engine;

  PytorchNamespace(PytorchEngine engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  protected DjlNamespace over(DjlEngine other) {
    return new PytorchNamespace((PytorchEngine) other);
  }

  @Override
  public NDArray weakScalar(double value, NDArray like) {
    DType dtype = dtype(like);
    return dtype.isFloating()
        ? Scalars.kept(engine, value, dtype).orElseGet(() -> super.weakScalar(value, like))
        : super.weakScalar(value, like);
  }

  @Override
  public NDArray weakScalar(long value, NDArray like) {
    DType dtype = dtype(like);
    if (dtype.isFloating()) {
      return weakScalar((double) value, like);
    }
    return dtype.isInteger()
        ? Scalars.kept(engine, value, dtype).orElseGet(() -> super.weakScalar(value, like))
        : super.weakScalar(value, like);
  }

  @Override
  public List<NDArray> split(NDArray x, long[] sizes, int axis) {
    Shape shape = shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    boolean fits = Arrays.stream(sizes).allMatch(size -> size >= 0);
    if (!fits || sizes.length == 0 || Arrays.stream(sizes).sum() != shape.dim(at)) {
      return super.split(x, sizes, axis);
    }
    return engine.split(x, sizes, at);
  }

  @Override
  public NDArray leaffixSum(NDArray x, NDArray parents, long[] levels) {
    return sum("leaffix", x, parents, Levels.of(levels));
  }

  @Override
  public NDArray leaffixSum(NDArray x, NDArray parents, long[] levels, NDArray weights) {
    return weightedSum("leaffix_weighted", x, parents, Levels.of(levels), weights);
  }

  @Override
  public NDArray rootfixSum(NDArray x, NDArray parents, long[] levels) {
    return sum("rootfix", x, parents, Levels.of(levels));
  }

  @Override
  public NDArray rootfixSum(NDArray x, NDArray parents, long[] levels, NDArray weights) {
    return weightedSum("rootfix_weighted", x, parents, Levels.of(levels), weights);
  }

  private NDArray sum(String function, NDArray x, NDArray parents, Levels forest) {
    forest.check(this, x, parents);
    return overForest(
        x, forest, parents, to -> engine.script(function, rows(x), to, forest.sizes()));
  }

  private NDArray weightedSum(
      String function, NDArray x, NDArray parents, Levels forest, NDArray weights) {
    forest.check(this, x, parents).checkWeights(this, x, weights);
    return overForest(
        x,
        forest,
        parents,
        to -> engine.script(function, rows(x), to, forest.sizes(), rows(weights)));
  }

  private NDArray overForest(
      NDArray x, Levels forest, NDArray parents, Function<NDArray, NDArray> sums) {
    if (forest.count() < 2 || size(x) == 0) {
      return x;
    }
    DType dtype = dtype(parents);
    NDArray to =
        dtype == DType.INT32 || dtype == DType.INT64 ? parents : astype(parents, DType.INT64);
    return reshape(Positions.inside(sums, to), shape(x));
  }

  /** An array of one axis or two. */
  private NDArray rows(NDArray x) {
    return ndim(x) <= 2 ? x : reshape(x, -1, shape(x).dim(-1));
  }
}
