package org.thalweg.djl.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;

/**
 * Numbers beside arrays, as 0-d arrays: making one costs more than adding it. Those that come first
 * are kept for good, because programs use few; the others are made and freed.
 */
final class Scalars {
  private static final int KEPT = 1000;

  /** Small enough for every integer data type. */
  private static final long LEAST_HELD_BY_ALL = 0;

  private static final long MOST_HELD_BY_ALL = Byte.MAX_VALUE;

  private static final Map<Key, NDArray> ARRAYS = new ConcurrentHashMap<>();

  private Scalars() {}

  private record Key(long bits, DType dtype, Device device) {}

  /** The arrays' owner. */
  private static final class Root {
    static final NDManager MANAGER = Engine.getEngine("PyTorch").newBaseManager();
  }

  /**
   * A number as an array that is nobody's to close.
   *
   * @param engine the engine
   * @param value the number
   * @param dtype a floating-point data type
   * @return the array, or empty if it is not kept
   */
  static Optional<NDArray> kept(PytorchEngine engine, double value, DType dtype) {
    Key key = new Key(Double.doubleToRawLongBits(value), dtype, engine.info().defaultDevice());
    return kept(key, () -> engine.boundTo(Root.MANAGER).full(Shape.SCALAR, value, dtype));
  }

  /**
   * A whole number as an array that is nobody's to close.
   *
   * @param engine the engine
   * @param value the number
   * @param dtype an integer data type
   * @return the array, or empty if it is not kept
   */
  static Optional<NDArray> kept(PytorchEngine engine, long value, DType dtype) {
    if (value < LEAST_HELD_BY_ALL || value > MOST_HELD_BY_ALL) {
      return Optional.empty();
    }
    Key key = new Key(value, dtype, engine.info().defaultDevice());
    return kept(key, () -> engine.boundTo(Root.MANAGER).full(Shape.SCALAR, value, dtype));
  }

  private static Optional<NDArray> kept(Key key, Supplier<NDArray> make) {
    NDArray array = ARRAYS.get(key);
    if (array != null && isOpen(array)) {
      return Optional.of(array);
    }
    if (array == null && ARRAYS.size() >= KEPT) {
      return Optional.empty();
    }
    return Optional.of(
        ARRAYS.compute(key, (same, old) -> old != null && isOpen(old) ? old : make.get()));
  }

  /** Who was given such an array may have closed it all the same. */
  private static boolean isOpen(NDArray array) {
    return !((PtNDArray) array).isReleased();
  }

  /** Runs a function on a number as an array. */
  static NDArray with(
      PytorchEngine engine, double value, DType dtype, Function<NDArray, NDArray> function) {
    Optional<NDArray> kept = kept(engine, value, dtype);
    if (kept.isPresent()) {
      return function.apply(kept.get());
    }
    try (NDArray made = engine.full(Shape.SCALAR, value, dtype)) {
      return function.apply(made);
    }
  }
}
