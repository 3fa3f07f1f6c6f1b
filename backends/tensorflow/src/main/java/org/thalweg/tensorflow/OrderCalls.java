package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Reduction;

/**
 * What depends on the order of elements. TensorFlow's order of NaN, infinities and signed zeros is
 * not defined, so elements are first turned into integers that have the order of the standard.
 */
record OrderCalls(TensorFlowEngine engine) {
  /** The rank of NaN, which comes last. */
  private static final long LAST = Long.MAX_VALUE;

  /** int64 ranks: equal for equal elements, both zeros among them, and the largest for NaN. */
  private TensorFlowArray ranks(TensorFlowArray x) {
    if (x.dtype() == DType.UINT64) {
      TensorFlowArray flipped =
          engine.one("BitwiseXor", x, engine.scalar(Long.MIN_VALUE, DType.UINT64));
      return engine.one(Call.of("Bitcast", flipped).set("type", DType.INT64));
    } else if (x.dtype().isInteger()) {
      return x.dtype() == DType.INT64 ? x : engine.cast(x, DType.INT64);
    }
    TensorFlowArray wide = x.dtype() == DType.FLOAT64 ? x : engine.cast(x, DType.FLOAT64);
    TensorFlowArray zeroed = engine.one("AddV2", wide, engine.scalar(0.0, DType.FLOAT64));
    TensorFlowArray bits = engine.one(Call.of("Bitcast", zeroed).set("type", DType.INT64));
    TensorFlowArray sign = engine.one("RightShift", bits, engine.scalar(63L, DType.INT64));
    TensorFlowArray mask =
        engine.one("BitwiseAnd", sign, engine.scalar(Long.MAX_VALUE, DType.INT64));
    TensorFlowArray ordered = engine.one("BitwiseXor", bits, mask);
    return engine.where(engine.one("IsNan", wide), engine.scalar(LAST, DType.INT64), ordered);
  }

  TensorFlowArray argsort(TensorFlowArray x, int axis, boolean descending) {
    int last = x.shape().ndim() - 1;
    TensorFlowArray lines = engine.swapped(x, axis);
    TensorFlowArray ranks = ranks(lines);
    // The largest come first, equal ones as they stand.
    TensorFlowArray keys = descending ? withNanLast(lines, ranks) : engine.one("Invert", ranks);
    TensorFlowArray count = engine.intScalar(Math.toIntExact(lines.shape().dim(last)));
    Call top = Call.of("TopKV2", keys, count).set("index_type", DType.INT64);
    return engine.swapped(engine.run(top).get(1), axis);
  }

  private TensorFlowArray withNanLast(TensorFlowArray x, TensorFlowArray ranks) {
    return x.dtype().isRealFloating()
        ? engine.where(engine.one("IsNan", x), engine.scalar(Long.MIN_VALUE, DType.INT64), ranks)
        : ranks;
  }

  TensorFlowArray sort(TensorFlowArray x, int axis, boolean descending) {
    return engine.takeAlongAxis(x, argsort(x, axis, descending), axis);
  }

  TensorFlowArray searchsorted(TensorFlowArray sorted, TensorFlowArray values, Side side) {
    long n = sorted.shape().size();
    long m = values.shape().size();
    TensorFlowArray line = engine.reshape(ranks(sorted), Shape.of(1, n));
    TensorFlowArray wanted = engine.reshape(ranks(values), Shape.of(1, m));
    Call search =
        Call.of(side == Side.LEFT ? "LowerBound" : "UpperBound", line, wanted)
            .set("out_type", DType.INT64);
    return engine.reshape(engine.one(search), values.shape());
  }

  TensorFlowArray argExtreme(boolean largest, TensorFlowArray x, int axis) {
    TensorFlowArray at = engine.intScalar(axis);
    if (!x.dtype().isRealFloating()) {
      boolean narrow = x.dtype().kind() == DTypeKind.UNSIGNED_INTEGER || x.dtype().bits() < 32;
      return extreme(largest, narrow ? ranks(x) : x, at);
    }
    TensorFlowArray nan = engine.one("IsNan", x);
    TensorFlowArray some = engine.reduce(Reduction.ANY, nan, new int[] {axis}, false);
    TensorFlowArray firstNan = extreme(true, engine.cast(nan, DType.INT32), at);
    return engine.where(some, firstNan, extreme(largest, x, at));
  }

  private TensorFlowArray extreme(boolean largest, TensorFlowArray x, TensorFlowArray axis) {
    return engine.one(
        Call.of(largest ? "ArgMax" : "ArgMin", x, axis).set("output_type", DType.INT64));
  }
}
