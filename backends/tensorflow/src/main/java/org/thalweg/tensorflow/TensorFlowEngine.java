package org.thalweg.tensorflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.Engine;
import org.thalweg.array.engine.FlatScalars;
import org.thalweg.array.engine.FourierKernels;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;

/**
 * What TensorFlow computes, as operations by name. Whether they are carried out at once or become
 * nodes of a graph is the subclass's business.
 */
abstract class TensorFlowEngine implements Engine<TensorFlowArray> {
  static final String NAME = "tensorflow";

  private final ElementwiseCalls elementwise = new ElementwiseCalls(this);
  private final BinaryCalls binary = new BinaryCalls(this);
  private final OrderCalls order = new OrderCalls(this);
  private final ScatterCalls scatter = new ScatterCalls(this);

  /** The results of an operation. */
  abstract List<TensorFlowArray> run(Call call);

  /** The result of an operation that has one. */
  final TensorFlowArray one(Call call) {
    return run(call).get(0);
  }

  final TensorFlowArray one(String type, TensorFlowArray... inputs) {
    return one(Call.of(type, inputs));
  }

  /** Axes, as operations take them. */
  final TensorFlowArray ints(int... values) {
    return create(values, Shape.of(values.length), DType.INT32);
  }

  final TensorFlowArray intScalar(int value) {
    return create(new int[] {value}, Shape.SCALAR, DType.INT32);
  }

  final TensorFlowArray longs(long... values) {
    return create(values, Shape.of(values.length), DType.INT64);
  }

  /** A number of an integer data type, or bool. */
  final TensorFlowArray scalar(long value, DType dtype) {
    return full(Shape.SCALAR, value, dtype);
  }

  final TensorFlowArray scalar(double value, DType dtype) {
    return full(Shape.SCALAR, value, dtype);
  }

  /** An array with an axis and its last one exchanged. */
  final TensorFlowArray swapped(TensorFlowArray x, int axis) {
    int ndim = x.shape().ndim();
    if (axis == ndim - 1) {
      return x;
    }
    int[] axes = IntStream.range(0, ndim).toArray();
    axes[axis] = ndim - 1;
    axes[ndim - 1] = axis;
    return permute(x, axes);
  }

  /** What arrays that go together have in common: their device or their graph. */
  abstract Object place();

  /** Whether arrays have values now. */
  abstract boolean isKnown();

  /** Whether an operation fails on positions that do not exist, negative ones among them. */
  abstract boolean failsOnBadIndices();

  @Override
  public final String name() {
    return NAME;
  }

  @Override
  public final Shape shape(TensorFlowArray x) {
    return x.shape();
  }

  @Override
  public final DType dtype(TensorFlowArray x) {
    return x.dtype();
  }

  @Override
  public final Device device(TensorFlowArray x) {
    return x.device();
  }

  @Override
  public final TensorFlowArray full(Shape shape, double value, DType dtype) {
    return filled(shape, FlatScalars.of(value, dtype), dtype);
  }

  @Override
  public final TensorFlowArray full(Shape shape, long value, DType dtype) {
    return filled(shape, FlatScalars.of(value, dtype), dtype);
  }

  private TensorFlowArray filled(Shape shape, Object flat, DType dtype) {
    TensorFlowArray value = create(flat, Shape.SCALAR, dtype);
    return shape.ndim() == 0 ? value : broadcastTo(value, shape);
  }

  @Override
  public final TensorFlowArray cast(TensorFlowArray x, DType dtype) {
    if (dtype == DType.BOOL) {
      return one("NotEqual", x, full(Shape.SCALAR, 0L, x.dtype()));
    }
    return one(Call.of("Cast", x).set("DstT", dtype));
  }

  @Override
  public final TensorFlowArray unary(Unary function, TensorFlowArray x) {
    return elementwise.unary(function, x);
  }

  @Override
  public final TensorFlowArray binary(Binary function, TensorFlowArray x, TensorFlowArray y) {
    return binary.binary(function, x, y);
  }

  @Override
  public final TensorFlowArray where(
      TensorFlowArray condition, TensorFlowArray x, TensorFlowArray y) {
    return one("SelectV2", condition, x, y);
  }

  @Override
  public final TensorFlowArray reshape(TensorFlowArray x, Shape shape) {
    return one("Reshape", x, longs(shape.dims()));
  }

  @Override
  public final TensorFlowArray permute(TensorFlowArray x, int[] axes) {
    return one("Transpose", x, ints(axes));
  }

  @Override
  public final TensorFlowArray broadcastTo(TensorFlowArray x, Shape shape) {
    return one("BroadcastTo", x, longs(shape.dims()));
  }

  @Override
  public final TensorFlowArray flip(TensorFlowArray x, int[] axes) {
    return one("ReverseV2", x, ints(axes));
  }

  @Override
  public final TensorFlowArray concat(List<TensorFlowArray> arrays, int axis) {
    if (arrays.size() == 1) {
      return arrays.get(0);
    }
    return one(Call.of("ConcatV2").list(arrays).input(intScalar(axis)));
  }

  @Override
  public final TensorFlowArray slice(TensorFlowArray x, long[] start, long[] step, long[] count) {
    if (Arrays.stream(step).allMatch(by -> by == 1)) {
      return one("Slice", x, longs(start), longs(count));
    }
    return one(strided(x, start, step, count));
  }

  /** Ends that lie before the array are left out by a mask, because negative ones count back. */
  private Call strided(TensorFlowArray x, long[] start, long[] step, long[] count) {
    long[] end = new long[start.length];
    long open = 0;
    for (int axis = 0; axis < end.length; axis++) {
      end[axis] = start[axis] + step[axis] * count[axis];
      if (count[axis] == 0) {
        end[axis] = start[axis];
      } else if (end[axis] < 0) {
        open |= 1L << axis;
      }
    }
    return Call.of("StridedSlice", x, longs(start), longs(end), longs(step)).set("end_mask", open);
  }

  @Override
  public final TensorFlowArray reduce(
      Reduction function, TensorFlowArray x, int[] axes, boolean keepdims) {
    String type =
        switch (function) {
          case SUM -> "Sum";
          case PROD -> "Prod";
          case MAX -> "Max";
          case MIN -> "Min";
          case ALL -> "All";
          case ANY -> "Any";
        };
    return one(Call.of(type, x, ints(axes)).set("keep_dims", keepdims));
  }

  @Override
  public final TensorFlowArray cumulativeSum(TensorFlowArray x, int axis) {
    return one("Cumsum", x, intScalar(axis));
  }

  @Override
  public final TensorFlowArray cumulativeProd(TensorFlowArray x, int axis) {
    return one("Cumprod", x, intScalar(axis));
  }

  @Override
  public final TensorFlowArray argExtreme(boolean largest, TensorFlowArray x, int axis) {
    return order.argExtreme(largest, x, axis);
  }

  @Override
  public final TensorFlowArray sort(TensorFlowArray x, int axis, boolean descending) {
    return order.sort(x, axis, descending);
  }

  @Override
  public final TensorFlowArray argsort(TensorFlowArray x, int axis, boolean descending) {
    return order.argsort(x, axis, descending);
  }

  @Override
  public final TensorFlowArray searchsorted(
      TensorFlowArray sorted, TensorFlowArray values, Side side) {
    return order.searchsorted(sorted, values, side);
  }

  @Override
  public final TensorFlowArray nonzero(TensorFlowArray x) {
    return one("Reshape", one("Where", x), longs(-1));
  }

  @Override
  public final TensorFlowArray take(TensorFlowArray x, TensorFlowArray indices, int axis) {
    return scatter.take(x, indices, axis);
  }

  @Override
  public final TensorFlowArray takeAlongAxis(TensorFlowArray x, TensorFlowArray indices, int axis) {
    return scatter.takeAlongAxis(x, indices, axis);
  }

  @Override
  public final TensorFlowArray scatter(
      Combination how,
      TensorFlowArray x,
      TensorFlowArray indices,
      TensorFlowArray updates,
      int axis) {
    return scatter.scatter(how, x, indices, updates, axis);
  }

  @Override
  public final TensorFlowArray matmul(TensorFlowArray x, TensorFlowArray y) {
    return switch (x.dtype()) {
      case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128, INT32, INT64 -> one("BatchMatMulV2", x, y);
      default -> {
        // Products and sums modulo 2^64 give those of a narrower width.
        TensorFlowArray z = one("BatchMatMulV2", cast(x, DType.INT64), cast(y, DType.INT64));
        yield cast(z, x.dtype());
      }
    };
  }

  @Override
  public final LinalgKernels<TensorFlowArray> linalg() {
    return new LinalgCalls(this);
  }

  @Override
  public final FourierKernels<TensorFlowArray> fourier() {
    return new FourierCalls(this);
  }
}
