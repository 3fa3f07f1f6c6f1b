package org.thalweg.djl.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.djl.DjlEngine;

/**
 * Numbers beside arrays, as 0-d arrays: making one costs more than adding it. Those that come first
 * are kept for good, because programs use few; the others are made and freed.
 */
final class Scalars {
  private static final int KEPT = 1000;
  private static final Map<Key, NDArray> ARRAYS = new ConcurrentHashMap<>();

  private Scalars() {}

  private record Key(long bits, DType dtype, Device device) {}

  static NDArray with(
      DjlEngine engine, double value, DType dtype, Function<NDArray, NDArray> function) {
    Key number = new Key(Double.doubleToRawLongBits(value), dtype, engine.info().defaultDevice());
    NDArray kept = ARRAYS.get(number);
    if (kept == null && ARRAYS.size() < KEPT) {
      kept =
          ARRAYS.computeIfAbsent(number, key -> Root.of(engine).full(Shape.SCALAR, value, dtype));
    }
    if (kept != null) {
      return function.apply(kept);
    }
    try (NDArray made = engine.full(Shape.SCALAR, value, dtype)) {
      return function.apply(made);
    }
  }

  private static final class Root {
    static final NDManager MANAGER = Engine.getEngine("PyTorch").newBaseManager();

    static DjlEngine of(DjlEngine engine) {
      return engine.boundTo(MANAGER);
    }
  }
}
