package org.thalweg.tensorflow;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Combination;

/** Reading and writing at positions. */
record ScatterCalls(TensorFlowEngine engine) {
  TensorFlowArray take(TensorFlowArray x, TensorFlowArray indices, int axis) {
    TensorFlowArray at = engine.intScalar(axis);
    return at(indices, x.shape().dim(axis), from -> engine.one("GatherV2", x, from, at));
  }

  TensorFlowArray takeAlongAxis(TensorFlowArray x, TensorFlowArray indices, int axis) {
    int last = x.shape().ndim() - 1;
    TensorFlowArray lines = engine.swapped(x, axis);
    TensorFlowArray positions = engine.swapped(indices, axis);
    TensorFlowArray at = engine.intScalar(last);
    TensorFlowArray taken =
        at(
            positions,
            x.shape().dim(axis),
            from ->
                engine.one(Call.of("GatherV2", lines, from, at).set("batch_dims", (long) last)));
    return engine.swapped(taken, axis);
  }

  TensorFlowArray scatter(
      Combination how,
      TensorFlowArray x,
      TensorFlowArray indices,
      TensorFlowArray updates,
      int axis) {
    TensorFlowArray rows = front(x, axis);
    TensorFlowArray rowUpdates = front(updates, axis);
    long n = indices.shape().size();
    TensorFlowArray column = engine.reshape(indices, Shape.of(n, 1));
    TensorFlowArray z = at(column, x.shape().dim(axis), to -> combined(how, rows, to, rowUpdates));
    return front(z, axis);
  }

  private TensorFlowArray combined(
      Combination how, TensorFlowArray x, TensorFlowArray indices, TensorFlowArray updates) {
    return switch (how) {
      case SET -> engine.one("TensorScatterUpdate", x, indices, updates);
      case ADD -> engine.one("TensorScatterAdd", x, indices, updates);
      case MAX -> extreme("TensorScatterMax", x, indices, updates);
      case MIN -> extreme("TensorScatterMin", x, indices, updates);
    };
  }

  /** TensorFlow loses a NaN among the updates: it is found apart. */
  private TensorFlowArray extreme(
      String type, TensorFlowArray x, TensorFlowArray indices, TensorFlowArray updates) {
    TensorFlowArray z = engine.one(type, x, indices, updates);
    if (!x.dtype().isRealFloating()) {
      return z;
    }
    TensorFlowArray isNan = engine.cast(engine.one("IsNan", x), DType.INT32);
    TensorFlowArray updateIsNan = engine.cast(engine.one("IsNan", updates), DType.INT32);
    TensorFlowArray some = engine.one("TensorScatterMax", isNan, indices, updateIsNan);
    TensorFlowArray nan = engine.scalar(Double.NaN, x.dtype());
    return engine.where(engine.cast(some, DType.BOOL), nan, z);
  }

  /** An array with an axis and its first one exchanged. */
  private TensorFlowArray front(TensorFlowArray x, int axis) {
    if (axis == 0) {
      return x;
    }
    int[] axes = IntStream.range(0, x.shape().ndim()).toArray();
    axes[0] = axis;
    axes[axis] = 0;
    return engine.permute(x, axes);
  }

  /**
   * Runs what reads or writes at positions. Negative ones are rare: where the operation refuses
   * them, it is first tried without a look at them.
   */
  private TensorFlowArray at(
      TensorFlowArray indices, long length, UnaryOperator<TensorFlowArray> access) {
    if (!engine.failsOnBadIndices()) {
      return access.apply(fromFront(indices, length));
    }
    try {
      return access.apply(indices);
    } catch (NativeCallException e) {
      if (!e.isInvalidArgument()) {
        throw e;
      }
      return retry(indices, length, access, e);
    }
  }

  private TensorFlowArray retry(
      TensorFlowArray indices,
      long length,
      UnaryOperator<TensorFlowArray> access,
      NativeCallException first) {
    try {
      return access.apply(fromFront(indices, length));
    } catch (NativeCallException e) {
      IndexOutOfBoundsException wrong =
          new IndexOutOfBoundsException(
              "a position is not on its axis of length " + length + ": " + e.getMessage());
      wrong.initCause(first);
      throw wrong;
    }
  }

  private TensorFlowArray fromFront(TensorFlowArray indices, long length) {
    DType dtype = indices.dtype();
    TensorFlowArray negative = engine.one("Less", indices, engine.scalar(0L, dtype));
    TensorFlowArray moved = engine.one("AddV2", indices, engine.scalar(length, dtype));
    return engine.where(negative, moved, indices);
  }
}
