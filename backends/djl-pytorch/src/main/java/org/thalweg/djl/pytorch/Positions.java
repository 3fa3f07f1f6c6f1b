package org.thalweg.djl.pytorch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.thalweg.array.engine.Combination;

/** Reading and writing at positions. Those of int32 stay so where it counts. */
final class Positions {
  private final PytorchEngine engine;

  Positions(PytorchEngine engine) {
    this.engine = engine;
  }

  NDArray take(NDArray x, NDArray indices, int axis) {
    long[] dims = x.getShape().getShape();
    return at(indices, dims[axis], places -> take(x, places, dims, axis));
  }

  private NDArray take(NDArray x, NDArray indices, long[] dims, int axis) {
    if (dims.length == 1) {
      return engine.script("take", x, indices);
    }
    long[] shape = dims.clone();
    shape[axis] = indices.size();
    if (engine.isRecorded(x)) {
      return engine.script("take_recorded", x, indices, axis, spread(shape, axis), shape);
    }
    long[] blocks = {
      product(Arrays.copyOf(dims, axis)),
      dims[axis],
      product(Arrays.copyOfRange(dims, axis + 1, dims.length))
    };
    return engine.script("take_blocks", x, indices, blocks, shape);
  }

  private static long product(long[] dims) {
    return Arrays.stream(dims).reduce(1, (x, y) -> x * y);
  }

  /** The shape of a list of positions along an axis, for it to broadcast along the others. */
  private static long[] spread(long[] shape, int axis) {
    long[] spread = new long[shape.length];
    Arrays.fill(spread, 1);
    spread[axis] = shape[axis];
    return spread;
  }

  NDArray takeAlongAxis(NDArray x, NDArray indices, int axis) {
    long length = x.getShape().get(axis);
    return at(indices, length, places -> engine.script("take_along_axis", x, places, axis));
  }

  NDArray scatter(Combination how, NDArray x, NDArray indices, NDArray updates, int axis) {
    long length = x.getShape().get(axis);
    if (how == Combination.ADD && x.getShape().dimension() == 1) {
      return at(indices, length, places -> engine.script("add_at", x, places, updates));
    }
    String function = "scatter_" + how.name().toLowerCase(Locale.ROOT);
    long[] spread = spread(updates.getShape().getShape(), axis);
    return at(indices, length, places -> engine.script(function, x, places, updates, axis, spread));
  }

  /**
   * Runs what takes positions counted from the front only. On the processor PyTorch checks them, so
   * negative ones need a second try and cost the others nothing; on a GPU there is no way back.
   */
  private NDArray at(NDArray indices, long length, Function<NDArray, NDArray> kernel) {
    if (engine.onProcessor()) {
      try {
        return kernel.apply(indices);
      } catch (EngineException e) {
        requireIndexError(e);
      }
    }
    try (NDArray places = engine.script("from_front", indices, length)) {
      return kernel.apply(places);
    } catch (EngineException e) {
      throw outside(e, "an index is not on an axis of length " + length);
    }
  }

  /** Runs what takes positions that only a wrong argument could make wrong. */
  static NDArray inside(Function<NDArray, NDArray> kernel, NDArray indices) {
    try {
      return kernel.apply(indices);
    } catch (EngineException e) {
      throw outside(e, "a position is beyond the next level");
    }
  }

  private static IndexOutOfBoundsException outside(EngineException e, String message) {
    requireIndexError(e);
    IndexOutOfBoundsException outside = new IndexOutOfBoundsException(message);
    outside.initCause(e);
    return outside;
  }

  private static void requireIndexError(EngineException e) {
    String message = String.valueOf(e.getMessage());
    if (!message.contains("out of range")
        && !message.contains("bounds")
        && !message.contains("indexing axis dim should be positive")) {
      throw e;
    }
  }
}
