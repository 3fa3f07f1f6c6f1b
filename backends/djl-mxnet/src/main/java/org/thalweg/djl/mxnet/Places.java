package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.djl.Steps;

/**
 * Positions of an axis, to read from and to write to.
 *
 * @param indices the positions, those that are negative counted from the end
 * @param length the length of the axis
 * @param someNegative whether there may be negative ones
 */
record Places(NDArray indices, long length, boolean someNegative) {
  /**
   * Positions that have been checked: MXNet itself wraps them, or ends the computation long after
   * the call.
   */
  static Places of(MxnetEngine engine, NDArray indices, long length) {
    if (!engine.device(indices).equals(Device.CPU) || engine.shape(indices).size() == 0) {
      return new Places(indices, length, true);
    }
    ByteBuffer memory = engine.elements(indices);
    long low = 0;
    long high = 0;
    if (engine.dtype(indices) == DType.INT64) {
      LongBuffer values = memory.asLongBuffer();
      for (int i = 0; i < values.limit(); i++) {
        low = Math.min(low, values.get(i));
        high = Math.max(high, values.get(i));
      }
    } else {
      IntBuffer values = memory.asIntBuffer();
      for (int i = 0; i < values.limit(); i++) {
        low = Math.min(low, values.get(i));
        high = Math.max(high, values.get(i));
      }
    }
    if (low < -length || high >= length) {
      throw new IndexOutOfBoundsException(
          "index " + (low < -length ? low : high) + " on an axis of length " + length);
    }
    return new Places(indices, length, low < 0);
  }

  private NDArray fromFront(MxnetEngine xp) {
    if (!someNegative) {
      return indices;
    }
    DType dtype = xp.dtype(indices);
    NDArray front = xp.binary(Binary.ADD, indices, xp.number(length, dtype));
    NDArray negative = xp.binary(Binary.LESS, indices, xp.number(0, dtype));
    return xp.where(negative, front, indices);
  }

  /** Elements at positions that differ from line to line, by where they stand in memory. */
  NDArray takeAlong(MxnetEngine xp, NDArray x, int axis) {
    Shape shape = xp.shape(indices);
    if (shape.ndim() == 1) {
      return xp.gather(x, indices, 0);
    }
    long outer = product(shape, 0, axis);
    long inner = product(shape, axis + 1, shape.ndim());
    NDArray at = xp.reshape(fromFront(xp), Shape.of(outer, shape.dim(axis), inner));
    NDArray down = xp.binary(Binary.MULTIPLY, at, xp.number(inner, DType.INT64));
    NDArray place = xp.binary(Binary.ADD, down, starts(xp, outer, inner, length));
    return xp.reshape(xp.gather(flat(xp, x), flat(xp, place), 0), shape);
  }

  /** Axis by axis. */
  static NDArray slice(MxnetEngine xp, NDArray x, Steps steps) {
    NDArray part = x;
    for (int axis = 0; axis < steps.ndim(); axis++) {
      long first = steps.start(axis);
      long step = steps.step(axis);
      long count = (steps.stop(axis) - first + step - 1) / step;
      long[] positions = LongStream.range(0, count).map(i -> first + i * step).toArray();
      NDArray indices = xp.create(positions, Shape.of(count), DType.INT64);
      part = xp.gather(part, indices, axis);
    }
    return part;
  }

  private static NDArray flat(MxnetEngine xp, NDArray x) {
    return xp.reshape(x, Shape.of(xp.shape(x).size()));
  }

  private static long product(Shape shape, int from, int to) {
    return Arrays.stream(shape.dims(), from, to).reduce(1, (x, y) -> x * y);
  }

  /** Where each line along an axis begins. */
  private static NDArray starts(MxnetEngine xp, long outer, long inner, long length) {
    long[] starts = new long[Math.toIntExact(outer * inner)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i / inner * (inner * length) + i % inner;
    }
    return xp.create(starts, Shape.of(outer, 1, inner), DType.INT64);
  }

  /**
   * MXNet writes in any order. So each element takes the update that meets it last, or stays; which
   * one is found from the indices, in Java memory.
   */
  NDArray set(MxnetEngine xp, NDArray x, NDArray updates, int axis) {
    long[] last = new long[Math.toIntExact(length)];
    boolean[] met = new boolean[last.length];
    NDArray wide = xp.dtype(indices) == DType.INT64 ? indices : xp.cast(indices, DType.INT64);
    LongBuffer places = xp.elements(wide).asLongBuffer();
    for (int i = 0; i < places.limit(); i++) {
      long place = places.get(i);
      int at = (int) (place < 0 ? place + length : place);
      last[at] = i;
      met[at] = true;
    }
    long[] line = new long[xp.shape(x).ndim()];
    Arrays.fill(line, 1);
    line[axis] = length;
    NDArray condition = xp.create(met, Shape.of(line), DType.BOOL);
    NDArray from = xp.create(last, Shape.of(length), DType.INT64);
    return xp.where(condition, xp.gather(updates, from, axis), x);
  }

  /**
   * No operator finds extremes among updates: which element or update stays is found in Java
   * memory, and then taken.
   */
  NDArray extremes(MxnetEngine xp, Combination how, NDArray x, NDArray updates, int axis) {
    Shape shape = xp.shape(x);
    boolean floats = xp.dtype(x).isFloating();
    NDArray all = xp.concat(0, flat(xp, x), flat(xp, updates));
    ByteBuffer values = xp.elements(xp.cast(all, floats ? DType.FLOAT64 : DType.INT64));
    Winners winners =
        floats
            ? Winners.of(values.asDoubleBuffer(), how == Combination.MAX)
            : Winners.of(values.asLongBuffer(), how == Combination.MAX);
    LongBuffer line = xp.elements(xp.cast(indices, DType.INT64)).asLongBuffer();
    int inner = Math.toIntExact(product(shape, axis + 1, shape.ndim()));
    long[] kept = LongStream.range(0, shape.size()).toArray();
    for (int i = 0; i < updates.size(); i++) {
      int block = i / (inner * line.limit());
      long at = line.get(i / inner % line.limit());
      long row = block * length + (at < 0 ? at + length : at);
      int target = Math.toIntExact(row * inner + i % inner);
      kept[target] = winners.of(kept[target], shape.size() + i);
    }
    NDArray from = xp.create(kept, Shape.of(kept.length), DType.INT64);
    return xp.reshape(xp.gather(all, from, 0), shape);
  }

  /** The more extreme of two elements, by their positions; the first of equal ones. */
  private interface Winners {
    long of(long first, long second);

    static Winners of(DoubleBuffer values, boolean max) {
      return (first, second) -> {
        double x = values.get((int) first);
        double y = values.get((int) second);
        boolean beats = Double.isNaN(y) || (max ? y > x : y < x);
        return beats && !Double.isNaN(x) ? second : first;
      };
    }

    static Winners of(LongBuffer values, boolean max) {
      return (first, second) -> {
        long x = values.get((int) first);
        long y = values.get((int) second);
        return (max ? y > x : y < x) ? second : first;
      };
    }
  }

  /** The derivative of gathering is adding up. */
  NDArray add(MxnetEngine xp, NDArray x, NDArray updates, int axis) {
    DType dtype = xp.dtype(x);
    if (dtype.bits() < 32) {
      NDArray sum = add(xp, xp.cast(x, DType.INT32), xp.cast(updates, DType.INT32), axis);
      return xp.cast(sum, dtype);
    }
    Shape shape = xp.shape(x);
    int[] first = toFront(axis, shape.ndim());
    NDArray rows = axis == 0 ? updates : xp.permute(updates, first);
    long[] dims = Arrays.stream(first).mapToLong(shape::dim).toArray();
    NDArray places = xp.reshape(fromFront(xp), Shape.of(1, xp.shape(indices).dim(0)));
    NDArray sums =
        xp.invoke(
            "_backward_gather_nd", Parameters.of("shape", Parameters.tuple(dims)), rows, places);
    NDArray added = axis == 0 ? sums : xp.permute(sums, fromFront(axis, shape.ndim()));
    return xp.binary(Binary.ADD, x, added);
  }

  /** The order of axes that brings one to the front. */
  private static int[] toFront(int axis, int ndim) {
    int[] axes = new int[ndim];
    for (int i = 1; i < ndim; i++) {
      axes[i] = i <= axis ? i - 1 : i;
    }
    axes[0] = axis;
    return axes;
  }

  /** The order of axes that brings the first back. */
  private static int[] fromFront(int axis, int ndim) {
    int[] axes = new int[ndim];
    for (int i = 0; i < ndim; i++) {
      axes[i] = i < axis ? i + 1 : i == axis ? 0 : i;
    }
    return axes;
  }
}
