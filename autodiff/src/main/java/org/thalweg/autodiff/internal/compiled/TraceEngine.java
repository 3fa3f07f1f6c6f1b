package org.thalweg.autodiff.internal.compiled;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.Engine;
import org.thalweg.array.engine.FourierKernels;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;

/**
 * What a trace records: functions of each element by itself. All others are refused by name, so
 * that whoever traced runs the function as array code instead.
 */
final class TraceEngine implements Engine<Expression> {
  private static final NamespaceInfo INFO =
      new NamespaceInfo(
          List.of(Device.CPU),
          Arrays.stream(DType.values()).filter(dtype -> !dtype.isComplex()).toList(),
          Device.CPU);

  private final Expressions expressions;
  private final boolean simplifies;

  TraceEngine(Expressions expressions, boolean simplifies) {
    this.expressions = expressions;
    this.simplifies = simplifies;
  }

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public NamespaceInfo info() {
    return INFO;
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof Expression;
  }

  @Override
  public Shape shape(Expression x) {
    return x.shape();
  }

  @Override
  public DType dtype(Expression x) {
    return x.dtype();
  }

  @Override
  public Device device(Expression x) {
    return Device.CPU;
  }

  @Override
  public Expression toDevice(Expression x, Device device) {
    return x;
  }

  // Functions of each element

  @Override
  public Expression full(Shape shape, double value, DType dtype) {
    return expressions.literal(shape, value, dtype);
  }

  @Override
  public Expression full(Shape shape, long value, DType dtype) {
    return dtype.isFloating()
        ? expressions.literal(shape, (double) value, dtype)
        : expressions.literal(shape, value, dtype);
  }

  @Override
  public Expression cast(Expression x, DType dtype) {
    return expressions.make(new Operation.Cast(), List.of(x), x.shape(), dtype);
  }

  @Override
  public Expression unary(Unary function, Expression x) {
    DType dtype =
        switch (function) {
          case ISFINITE, ISINF, ISNAN, SIGNBIT, LOGICAL_NOT -> DType.BOOL;
          default -> x.dtype();
        };
    Expression z = expressions.make(new Operation.OfOne(function), List.of(x), x.shape(), dtype);
    return simplifies ? Identities.of(expressions, z) : z;
  }

  @Override
  public Expression binary(Binary function, Expression x, Expression y) {
    DType dtype =
        switch (function) {
          case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> DType.BOOL;
          default -> x.dtype();
        };
    Shape shape = x.shape().broadcast(y.shape());
    Expression z = expressions.make(new Operation.OfTwo(function), List.of(x, y), shape, dtype);
    return simplifies ? Identities.of(expressions, z) : z;
  }

  @Override
  public Expression where(Expression condition, Expression x, Expression y) {
    Shape shape = condition.shape().broadcast(x.shape()).broadcast(y.shape());
    Expression z =
        expressions.make(new Operation.Where(), List.of(condition, x, y), shape, x.dtype());
    return simplifies ? Identities.of(expressions, z) : z;
  }

  @Override
  public Expression broadcastTo(Expression x, Shape shape) {
    throw refused("broadcastTo");
  }

  // What needs values, or other elements

  private RuntimeException refused(String function) {
    return missing(function, "a compiled step computes each element by itself");
  }

  @Override
  public Expression create(Object flat, Shape shape, DType dtype) {
    if (shape.ndim() > 0) {
      throw missing("asarray of shape " + shape, "give an array to a compiled step as a parameter");
    }
    return switch (dtype) {
      case BOOL -> full(shape, ((boolean[]) flat)[0] ? 1 : 0, dtype);
      case INT8 -> full(shape, ((byte[]) flat)[0], dtype);
      case UINT8 -> full(shape, Byte.toUnsignedInt(((byte[]) flat)[0]), dtype);
      case INT16 -> full(shape, ((short[]) flat)[0], dtype);
      case UINT16 -> full(shape, Short.toUnsignedInt(((short[]) flat)[0]), dtype);
      case INT32 -> full(shape, ((int[]) flat)[0], dtype);
      case UINT32 -> full(shape, Integer.toUnsignedLong(((int[]) flat)[0]), dtype);
      case INT64, UINT64 -> full(shape, ((long[]) flat)[0], dtype);
      case FLOAT32 -> full(shape, (double) ((float[]) flat)[0], dtype);
      default -> full(shape, ((double[]) flat)[0], dtype);
    };
  }

  @Override
  public Object toFlatArray(Expression x) {
    throw missing("toFlatArray", "a compiled step does not depend on values in Java");
  }

  @Override
  public boolean runsHostKernels() {
    return false;
  }

  @Override
  public HostArray read(Expression x) {
    throw refused("read");
  }

  @Override
  public Output<Expression> output(ArraySpec spec) {
    throw refused("output");
  }

  @Override
  public Output<Expression> outputFrom(Expression x) {
    throw refused("outputFrom");
  }

  @Override
  public Expression reshape(Expression x, Shape shape) {
    throw refused("reshape");
  }

  @Override
  public Expression permute(Expression x, int[] axes) {
    throw refused("permuteDims");
  }

  @Override
  public Expression flip(Expression x, int[] axes) {
    throw refused("flip");
  }

  @Override
  public Expression concat(List<Expression> arrays, int axis) {
    throw refused("concat");
  }

  @Override
  public Expression slice(Expression x, long[] start, long[] step, long[] count) {
    throw refused("getItem");
  }

  @Override
  public Expression reduce(Reduction function, Expression x, int[] axes, boolean keepdims) {
    throw refused("a reduction (" + function + ")");
  }

  @Override
  public Expression argExtreme(boolean largest, Expression x, int axis) {
    throw refused(largest ? "argmax" : "argmin");
  }

  @Override
  public Expression cumulativeSum(Expression x, int axis) {
    throw refused("cumulativeSum");
  }

  @Override
  public Expression cumulativeProd(Expression x, int axis) {
    throw refused("cumulativeProd");
  }

  @Override
  public Expression sort(Expression x, int axis, boolean descending) {
    throw refused("sort");
  }

  @Override
  public Expression argsort(Expression x, int axis, boolean descending) {
    throw refused("argsort");
  }

  @Override
  public Expression searchsorted(Expression sorted, Expression values, Side side) {
    throw refused("searchsorted");
  }

  @Override
  public Expression nonzero(Expression x) {
    throw refused("nonzero");
  }

  @Override
  public Expression take(Expression x, Expression indices, int axis) {
    throw refused("take");
  }

  @Override
  public Expression takeAlongAxis(Expression x, Expression indices, int axis) {
    throw refused("takeAlongAxis");
  }

  @Override
  public Expression scatter(
      Combination how, Expression x, Expression indices, Expression updates, int axis) {
    throw refused("a scatter (" + how + ")");
  }

  @Override
  public Expression matmul(Expression x, Expression y) {
    throw refused("matmul");
  }

  @Override
  public LinalgKernels<Expression> linalg() {
    throw refused("linalg");
  }

  @Override
  public FourierKernels<Expression> fourier() {
    throw refused("fft");
  }
}
