package org.thalweg.djl.mxnet;

import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.util.PairList;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.FourierKernels;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;
import org.thalweg.array.spi.Shapes;
import org.thalweg.djl.DjlEngine;
import org.thalweg.djl.Steps;

/**
 * MXNet: operators called by their registered names, and compositions of them.
 *
 * <p>A few functions have neither, and are computed in Java memory: see {@link HostLoops} and
 * {@link Places#extremes}.
 */
final class MxnetEngine extends DjlEngine {
  static final String NAME = "djl-mxnet";

  /** What MXNet cuts at once. */
  private static final int MOST_AXES = 5;

  private static final Set<Binary> COMPARISONS =
      EnumSet.of(
          Binary.EQUAL,
          Binary.GREATER,
          Binary.GREATER_EQUAL,
          Binary.LESS,
          Binary.LESS_EQUAL,
          Binary.NOT_EQUAL);

  MxnetEngine(NamespaceInfo info, NDManager manager) {
    super(info, manager);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MxnetEngine boundTo(NDManager manager) {
    return new MxnetEngine(info(), manager);
  }

  @Override
  protected boolean isOfEngine(NDArray x) {
    return x instanceof MxNDArray;
  }

  @Override
  public boolean runsHostKernels() {
    return info().defaultDevice().equals(Device.CPU) && !JnaUtils.autogradIsRecording();
  }

  /** An operator's only result. */
  NDArray invoke(String operator, PairList<String, String> parameters, NDArray... inputs) {
    return invokeAll(operator, parameters, inputs).singletonOrThrow();
  }

  NDArray invoke(String operator, NDArray... inputs) {
    return invoke(operator, Parameters.of(), inputs);
  }

  NDList invokeAll(String operator, PairList<String, String> parameters, NDArray... inputs) {
    NDList results = manager().invoke(operator, new NDList(inputs), parameters);
    results.forEach(this::own);
    return results;
  }

  /** Computes in steps whose arrays are freed at once; the result is a new array. */
  NDArray steps(Function<MxnetEngine, NDArray> computation) {
    return passing(engine -> keep(computation.apply(engine)));
  }

  /** Lends an engine whose arrays are freed at once, but for those that are kept. */
  <R> R passing(Function<MxnetEngine, R> computation) {
    try (NDManager owner = manager().newSubManager(place())) {
      return computation.apply(boundTo(owner));
    }
  }

  /** Gives a new array to this engine's owner. */
  NDArray keep(NDArray result) {
    return own(result);
  }

  /** Where an operator takes no bools: on bytes of 0 and 1. */
  private NDArray onBytes(NDArray x, Function<NDArray, NDArray> function) {
    if (dtype(x) != DType.BOOL) {
      return function.apply(x);
    }
    try (NDArray bytes = cast(x, DType.UINT8);
        NDArray result = function.apply(bytes)) {
      return cast(result, DType.BOOL);
    }
  }

  @Override
  public NDArray cast(NDArray x, DType dtype) {
    return invoke(
        "_npi_cast",
        Parameters.of(
            "dtype", dataType(dtype).name().toLowerCase(Locale.ROOT).replace("boolean", "bool")),
        x);
  }

  @Override
  public NDArray unary(Unary function, NDArray x) {
    boolean whole = dtype(x).isInteger();
    return switch (function) {
      case ABS -> whole ? Integers.abs(this, x) : invoke("_npi_absolute", x);
      case ACOSH -> invoke("_npi_arccosh", x);
      case ASINH -> invoke("_npi_arcsinh", x);
      case ATANH -> invoke("_npi_arctanh", x);
      case BITWISE_INVERT -> invoke("_npi_bitwise_not", x);
      case EXPM1 -> invoke("_npi_expm1", x);
      case ISFINITE -> invoke("_npi_isfinite", x);
      case ISINF -> invoke("_npi_isinf", x);
      case ISNAN -> invoke("_npi_isnan", x);
      case LOG1P -> invoke("_npi_log1p", x);
      case RECIPROCAL -> invoke("_npi_reciprocal", x);
      case ROUND -> Floats.round(this, x);
      case SIGN -> whole ? invoke("_npi_sign", x) : Floats.sign(this, x);
      case SIGNBIT -> HostLoops.signbit(this, x);
      case SQUARE -> whole ? invoke("_npi_multiply", x, x) : invoke("_npi_square", x);
      default -> super.unary(function, x);
    };
  }

  @Override
  public NDArray binary(Binary function, NDArray x, NDArray y) {
    if (x.size() == 0 || y.size() == 0) {
      boolean compares = COMPARISONS.contains(function);
      return empty(shape(x).broadcast(shape(y)), compares ? DType.BOOL : dtype(x));
    }
    boolean whole = dtype(x).isInteger();
    boolean truth = dtype(x) == DType.BOOL;
    return switch (function) {
      case BITWISE_AND, LOGICAL_AND -> invoke(truth ? "_npi_multiply" : "_npi_bitwise_and", x, y);
      case BITWISE_LEFT_SHIFT -> Integers.leftShift(this, x, y);
      case BITWISE_OR, LOGICAL_OR -> invoke(truth ? "_npi_add" : "_npi_bitwise_or", x, y);
      case BITWISE_RIGHT_SHIFT -> Integers.rightShift(this, x, y);
      case BITWISE_XOR, LOGICAL_XOR -> invoke(truth ? "_npi_not_equal" : "_npi_bitwise_xor", x, y);
      case COPYSIGN -> Floats.copysign(this, x, y);
      case FLOOR_DIVIDE ->
          whole ? Integers.floorDivide(this, x, y) : Floats.floorDivide(this, x, y);
      case HYPOT -> invoke("_npi_hypot", x, y);
      case LOGADDEXP -> Floats.logaddexp(this, x, y);
      case NEXTAFTER -> HostLoops.nextafter(this, x, y);
      case POW -> whole ? HostLoops.pow(this, x, y) : super.binary(function, x, y);
      case REMAINDER -> whole ? Integers.remainder(this, x, y) : Floats.remainder(this, x, y);
      default -> super.binary(function, x, y);
    };
  }

  @Override
  public NDArray binary(Binary function, NDArray x, double y) {
    return switch (function) {
      case ADD -> withNumber("_npi_add_scalar", x, y);
      case DIVIDE -> withNumber("_npi_true_divide_scalar", x, y);
      case MAXIMUM -> withNumber("_npi_maximum_scalar", x, y);
      case MINIMUM -> withNumber("_npi_minimum_scalar", x, y);
      case MULTIPLY -> withNumber("_npi_multiply_scalar", x, y);
      case POW -> withNumber("_npi_power_scalar", x, y);
      case SUBTRACT -> withNumber("_npi_subtract_scalar", x, y);
      default -> steps(engine -> engine.binary(function, x, engine.number(y, dtype(x))));
    };
  }

  @Override
  public NDArray binary(Binary function, double x, NDArray y) {
    return switch (function) {
      case ADD, MAXIMUM, MINIMUM, MULTIPLY -> binary(function, y, x);
      case DIVIDE -> withNumber("_npi_rtrue_divide_scalar", y, x);
      case POW -> withNumber("_npi_rpower_scalar", y, x);
      case SUBTRACT -> withNumber("_npi_rsubtract_scalar", y, x);
      default -> steps(engine -> engine.binary(function, engine.number(x, dtype(y)), y));
    };
  }

  private NDArray withNumber(String operator, NDArray x, double number) {
    return invoke(operator, Parameters.of("scalar", number), x);
  }

  @Override
  public NDArray where(NDArray condition, NDArray x, NDArray y) {
    if (condition.size() == 0 || x.size() == 0 || y.size() == 0) {
      return empty(shape(condition).broadcast(shape(x)).broadcast(shape(y)), dtype(x));
    }
    return invoke("_npi_where", condition, x, y);
  }

  @Override
  public NDArray broadcastTo(NDArray x, Shape shape) {
    return shape.size() == 0 ? empty(shape, dtype(x)) : super.broadcastTo(x, shape);
  }

  /**
   * An array of no elements. Operators that make one of others are not called: some read beyond the
   * end of memory then, and their derivatives leave behind what was there before.
   */
  private NDArray empty(Shape shape, DType dtype) {
    return create(new byte[0], shape, dtype);
  }

  @Override
  public NDArray permute(NDArray x, int[] axes) {
    return onBytes(x, numbers -> super.permute(numbers, axes));
  }

  @Override
  public NDArray flip(NDArray x, int[] axes) {
    return onBytes(x, numbers -> super.flip(numbers, axes));
  }

  @Override
  public NDArray slice(NDArray x, long[] start, long[] step, long[] count) {
    Shape shape = Shape.of(count);
    return shape.size() == 0 ? empty(shape, dtype(x)) : super.slice(x, start, step, count);
  }

  @Override
  protected NDArray forwardSlice(NDArray x, Steps steps) {
    if (steps.ndim() > MOST_AXES) {
      return steps(engine -> Places.slice(engine, x, steps));
    }
    return invoke(
        "_npi_slice",
        Parameters.of(
            "begin", Parameters.tuple(steps.starts()),
            "end", Parameters.tuple(steps.stops()),
            "step", Parameters.tuple(steps.steps())),
        x);
  }

  /** The parts of an array, none of them empty. */
  List<NDArray> split(NDArray x, long[] sizes, int axis) {
    long[] starts = new long[sizes.length];
    for (int i = 1; i < sizes.length; i++) {
      starts[i] = starts[i - 1] + sizes[i - 1];
    }
    return List.copyOf(
        invokeAll(
            "_npi_split", Parameters.of("indices", Parameters.tuple(starts), "axis", axis), x));
  }

  @Override
  public NDArray reduce(Reduction function, NDArray x, int[] axes, boolean keepdims) {
    if (function == Reduction.SUM && dtype(x).isFloating()) {
      return steps(engine -> Floats.sum(engine, x, axes, keepdims));
    }
    if (function == Reduction.PROD && JnaUtils.autogradIsRecording()) {
      return steps(engine -> Floats.prod(engine, x, axes, keepdims));
    }
    String operator =
        switch (function) {
          case SUM -> "_np_sum";
          case PROD -> "_np_prod";
          case MAX -> "_np_max";
          case MIN -> "_np_min";
          case ALL -> "_np_all";
          case ANY -> "_np_any";
        };
    return invoke(operator, Parameters.of("axis", Parameters.tuple(axes), "keepdims", keepdims), x);
  }

  @Override
  public NDArray argExtreme(boolean largest, NDArray x, int axis) {
    return invoke(largest ? "_npi_argmax" : "_npi_argmin", Parameters.of("axis", axis), x);
  }

  @Override
  public NDArray cumulativeSum(NDArray x, int axis) {
    return invoke("_np_cumsum", Parameters.of("axis", axis), x);
  }

  @Override
  public NDArray cumulativeProd(NDArray x, int axis) {
    return steps(engine -> Ordering.cumulativeProd(engine, x, axis));
  }

  @Override
  public NDArray sort(NDArray x, int axis, boolean descending) {
    return steps(engine -> engine.takeAlongAxis(x, engine.argsort(x, axis, descending), axis));
  }

  @Override
  public NDArray argsort(NDArray x, int axis, boolean descending) {
    return steps(engine -> Ordering.argsort(engine, x, axis, descending));
  }

  @Override
  public NDArray searchsorted(NDArray sorted, NDArray values, Side side) {
    return steps(engine -> Ordering.searchsorted(engine, sorted, values, side));
  }

  @Override
  public NDArray nonzero(NDArray x) {
    try (NDArray places = invoke("_npx_nonzero", x)) {
      return reshape(places, Shape.of(shape(places).dim(0)));
    }
  }

  @Override
  public NDArray take(NDArray x, NDArray indices, int axis) {
    Places.of(this, indices, shape(x).dim(axis));
    return indices.size() == 0
        ? empty(Shapes.resized(shape(x), axis, 0), dtype(x))
        : gather(x, indices, axis);
  }

  /** Without a check that the indices are inside; those that are negative count from the end. */
  NDArray gather(NDArray x, NDArray indices, int axis) {
    return invoke("take", Parameters.of("axis", axis, "mode", "wrap"), x, indices);
  }

  @Override
  public NDArray takeAlongAxis(NDArray x, NDArray indices, int axis) {
    Places places = Places.of(this, indices, shape(x).dim(axis));
    return steps(engine -> places.takeAlong(engine, x, axis));
  }

  @Override
  public NDArray scatter(Combination how, NDArray x, NDArray indices, NDArray updates, int axis) {
    Places places = Places.of(this, indices, shape(x).dim(axis));
    return switch (how) {
      case SET -> steps(engine -> places.set(engine, x, updates, axis));
      case ADD -> steps(engine -> places.add(engine, x, updates, axis));
      case MAX, MIN -> steps(engine -> places.extremes(engine, how, x, updates, axis));
    };
  }

  /** Stacks are made equal first: derivatives of stacks that broadcast are wrong. */
  @Override
  public NDArray matmul(NDArray x, NDArray y) {
    if (dtype(x).isInteger()) {
      return steps(engine -> Integers.matmul(engine, x, y));
    }
    Shape first = Shapes.stack(shape(x));
    Shape second = Shapes.stack(shape(y));
    if (first.equals(second)) {
      return invoke("_npi_matmul", x, y);
    }
    Shape stack = first.broadcast(second);
    return steps(
        engine -> engine.invoke("_npi_matmul", engine.stack(x, stack), engine.stack(y, stack)));
  }

  /** Matrices, as many as a stack has. */
  NDArray stack(NDArray x, Shape stack) {
    Shape shape = shape(x);
    Shape wanted = Shapes.matrices(stack, shape.dim(-2), shape.dim(-1));
    return wanted.equals(shape) ? x : broadcastTo(x, wanted);
  }

  @Override
  public LinalgKernels<NDArray> linalg() {
    return new MxnetLinalg(this);
  }

  @Override
  public FourierKernels<NDArray> fourier() {
    throw missing("fft", "MXNet has no complex numbers; compute it on the backend 'plain'");
  }

  /** The elements, row-major, in Java memory. */
  ByteBuffer elements(NDArray x) {
    return memory(x);
  }

  NDArray number(double value, DType dtype) {
    return full(Shape.SCALAR, value, dtype);
  }

  NDArray number(long value, DType dtype) {
    return full(Shape.SCALAR, value, dtype);
  }

  NDArray concat(int axis, NDArray... arrays) {
    return concat(List.of(arrays), axis);
  }
}
