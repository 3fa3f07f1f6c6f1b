package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.thalweg.array.DType;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.FourierKernels;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;
import org.thalweg.djl.Steps;

/**
 * PyTorch: DJL's own functions where they do what is wanted, because a call of theirs costs less,
 * and TorchScript elsewhere.
 */
final class PytorchEngine extends PytorchMemory {
  static final String NAME = "djl-pytorch";

  private final Positions positions = new Positions(this);

  PytorchEngine(NamespaceInfo info, NDManager manager) {
    super(info, manager);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public PytorchEngine boundTo(NDManager manager) {
    return new PytorchEngine(info(), manager);
  }

  private static PtNDArray torch(NDArray x) {
    return (PtNDArray) x;
  }

  @Override
  public NDArray cast(NDArray x, DType dtype) {
    dataType(dtype);
    // DJL's own cast cuts the gradient and knows no complex numbers.
    boolean plain = !isRecorded(x) && !dtype.isComplex() && !dtype(x).isComplex();
    return plain ? own(x.toType(dataType(dtype), true)) : script("cast", x, number(dtype));
  }

  @Override
  public NDArray unary(Unary function, NDArray x) {
    return dtype(x).isComplex() ? complexUnary(function, x) : realUnary(function, x);
  }

  private NDArray complexUnary(Unary function, NDArray x) {
    return switch (function) {
      case ACOS -> script("acos_complex", x);
      case CONJ -> script("conj", x);
      case EXPM1 -> script("expm1_complex", x);
      case IMAG -> script("imag", x);
      case LOG1P -> script("log1p_complex", x);
      case REAL -> script("real", x);
      case ROUND -> script("round_complex", x);
      case SIGN -> script("sign_complex", x);
      case TAN -> script("tan_complex", x);
      case TANH -> script("tanh_complex", x);
      default -> realUnary(function, x);
    };
  }

  private NDArray realUnary(Unary function, NDArray x) {
    return switch (function) {
      case ACOSH -> script("acosh", x);
      case ASINH -> script("asinh", x);
      case ATANH -> script("atanh", x);
      case BITWISE_INVERT -> script("bitwise_invert", x);
      case EXPM1 -> script("expm1", x);
      case ISFINITE -> script("isfinite", x);
      case LOG1P -> script("log1p", x);
      case RECIPROCAL -> script("reciprocal", x);
      case ROUND -> own(x.round());
      case SIGN -> dtype(x).isInteger() ? own(x.sign()) : script("sign", x);
      case SIGNBIT -> script("signbit", x);
      default -> super.unary(function, x);
    };
  }

  @Override
  public NDArray binary(Binary function, NDArray x, NDArray y) {
    return switch (function) {
      case BITWISE_AND -> script("bitwise_and", x, y);
      case BITWISE_LEFT_SHIFT -> script("bitwise_left_shift", x, y);
      case BITWISE_OR -> script("bitwise_or", x, y);
      case BITWISE_RIGHT_SHIFT -> script("bitwise_right_shift", x, y);
      case BITWISE_XOR -> script("bitwise_xor", x, y);
      case COPYSIGN -> script("copysign", x, y);
      case FLOOR_DIVIDE -> script(integers("floor_divide", x), x, y);
      case HYPOT -> script("hypot", x, y);
      case LOGADDEXP -> script("logaddexp", x, y);
      case NEXTAFTER -> script("nextafter", x, y);
      case REMAINDER -> script(integers("remainder", x), x, y);
      default -> super.binary(function, x, y);
    };
  }

  private String integers(String function, NDArray x) {
    DType dtype = dtype(x);
    if (!dtype.isInteger()) {
      return function;
    }
    return function + (dtype == DType.UINT8 ? "_unsigned" : "_signed");
  }

  @Override
  public NDArray binary(Binary function, NDArray x, double y) {
    return Scalars.with(this, y, dtype(x), number -> binary(function, x, number));
  }

  @Override
  public NDArray binary(Binary function, double x, NDArray y) {
    return Scalars.with(this, x, dtype(y), number -> binary(function, number, y));
  }

  @Override
  public NDArray where(NDArray condition, NDArray x, NDArray y) {
    return own(JniUtils.where(torch(condition), torch(x), torch(y)));
  }

  private NDArray view(NDArray x, Function<PtNDArray, PtNDArray> view) {
    return own(viewing(x, view));
  }

  /** Views of an array, or of a copy of it if it lies in memory that a view would not keep. */
  private <R> R viewing(NDArray x, Function<PtNDArray, R> views) {
    NDArray base = viewable(x);
    R result = views.apply(torch(base));
    if (base != x) {
      base.close();
    }
    return result;
  }

  @Override
  public NDArray reshape(NDArray x, Shape shape) {
    return view(x, base -> JniUtils.reshape(base, shape.dims()));
  }

  @Override
  public NDArray permute(NDArray x, int[] axes) {
    return view(x, base -> JniUtils.permute(base, longs(axes)));
  }

  @Override
  public NDArray broadcastTo(NDArray x, Shape shape) {
    return view(x, base -> JniUtils.broadcast(base, shape(shape)));
  }

  @Override
  protected NDArray forwardSlice(NDArray x, Steps steps) {
    PtNDManager owner = (PtNDManager) manager();
    return view(
        x, base -> JniUtils.index(base, steps.starts(), steps.stops(), steps.steps(), owner));
  }

  @Override
  public NDArray concat(List<NDArray> arrays, int axis) {
    return own(JniUtils.cat(arrays.toArray(PtNDArray[]::new), axis));
  }

  /** The parts of an array along an axis, of sizes that sum to its length. */
  List<NDArray> split(NDArray x, long[] sizes, int axis) {
    return viewing(x, base -> TorchScript.runList(manager(), "split", base, sizes, axis));
  }

  @Override
  public NDArray reduce(Reduction function, NDArray x, int[] axes, boolean keepdims) {
    boolean all = axes.length == x.getShape().dimension() && !keepdims;
    boolean wide = dtype(x).isFloating() || dtype(x) == DType.INT64;
    return switch (function) {
      case SUM -> wide ? own(x.sum(axes, keepdims)) : script("sum", x, longs(axes), keepdims);
      case PROD ->
          wide && axes.length == 1
              ? own(x.prod(axes, keepdims))
              : script("prod", x, longs(axes), keepdims);
      case MAX -> all ? own(x.max()) : script("max", x, longs(axes), keepdims);
      case MIN -> all ? own(x.min()) : script("min", x, longs(axes), keepdims);
      case ALL -> script("all", x, longs(axes), keepdims);
      case ANY -> script("any", x, longs(axes), keepdims);
    };
  }

  private static long[] longs(int[] axes) {
    return Arrays.stream(axes).asLongStream().toArray();
  }

  @Override
  public NDArray argExtreme(boolean largest, NDArray x, int axis) {
    return own(largest ? x.argMax(axis) : x.argMin(axis));
  }

  @Override
  public NDArray cumulativeSum(NDArray x, int axis) {
    return script("cumulative_sum", x, axis);
  }

  @Override
  public NDArray cumulativeProd(NDArray x, int axis) {
    return script("cumulative_prod", x, axis);
  }

  @Override
  public NDArray sort(NDArray x, int axis, boolean descending) {
    if (!descending || !dtype(x).isFloating()) {
      return script("sort", x, axis, descending);
    }
    try (NDArray negative = x.neg();
        NDArray sorted = script("sort", negative, axis, false)) {
      return own(sorted.neg());
    }
  }

  @Override
  public NDArray argsort(NDArray x, int axis, boolean descending) {
    if (!descending || !dtype(x).isFloating()) {
      return script("argsort", x, axis, descending);
    }
    try (NDArray negative = x.neg()) {
      return script("argsort", negative, axis, false);
    }
  }

  @Override
  public NDArray searchsorted(NDArray sorted, NDArray values, Side side) {
    boolean right = side == Side.RIGHT;
    return dtype(sorted).isFloating()
        ? script("searchsorted", sorted, values, right, Double.POSITIVE_INFINITY)
        : script("searchsorted_integers", sorted, values, right);
  }

  @Override
  public NDArray nonzero(NDArray x) {
    return script("nonzero", x);
  }

  @Override
  public NDArray take(NDArray x, NDArray indices, int axis) {
    return positions.take(x, indices, axis);
  }

  @Override
  public NDArray takeAlongAxis(NDArray x, NDArray indices, int axis) {
    return positions.takeAlongAxis(x, indices, axis);
  }

  @Override
  public NDArray scatter(Combination how, NDArray x, NDArray indices, NDArray updates, int axis) {
    return positions.scatter(how, x, indices, updates, axis);
  }

  @Override
  public LinalgKernels<NDArray> linalg() {
    return new PytorchLinalg(manager());
  }

  @Override
  public FourierKernels<NDArray> fourier() {
    return new PytorchFourier(manager());
  }
}
