package org.thalweg.plain.contracts.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Eig;
import org.thalweg.array.ElementwiseFunctions;
import org.thalweg.array.FftNorm;
import org.thalweg.array.HostArray;
import org.thalweg.array.Index;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Combination;
import org.thalweg.array.engine.Engine;
import org.thalweg.array.engine.FourierKernels;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Plain arrays as an engine that trusts its caller as a native one does: what the contract of
 * {@link Engine} rules out is an error here.
 */
final class PlainEngine
    implements Engine<PlainArray>, LinalgKernels<PlainArray>, FourierKernels<PlainArray> {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static PlainArray call(String function, PlainArray... x) {
    Class<?>[] types = new Class<?>[x.length];
    Arrays.fill(types, Object.class);
    try {
      return (PlainArray)
          ElementwiseFunctions.class.getMethod(function, types).invoke(XP, (Object[]) x);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the engine was given what it does not take", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("the engine relies on " + what);
    }
  }

  private static void requireElements(PlainArray x) {
    require(XP.size(x) > 0, "at least one element");
  }

  private static void requireInRange(int axis, PlainArray x) {
    require(axis >= 0 && axis < XP.ndim(x), "axes counted from the front");
  }

  private static void requireIndices(PlainArray x) {
    boolean wide = XP.dtype(x) == DType.INT32 || XP.dtype(x) == DType.INT64;
    require(wide, "indices of int32 or int64");
  }

  @Override
  public String name() {
    return "plain-engine";
  }

  @Override
  public NamespaceInfo info() {
    return XP.info();
  }

  @Override
  public boolean owns(Object x) {
    return XP.owns(x);
  }

  @Override
  public Shape shape(PlainArray x) {
    return XP.shape(x);
  }

  @Override
  public DType dtype(PlainArray x) {
    return XP.dtype(x);
  }

  @Override
  public Device device(PlainArray x) {
    return Device.CPU;
  }

  @Override
  public PlainArray toDevice(PlainArray x, Device device) {
    return x;
  }

  @Override
  public PlainArray create(Object flat, Shape shape, DType dtype) {
    return XP.asarray(flat, shape.dims(), dtype);
  }

  @Override
  public Object toFlatArray(PlainArray x) {
    return XP.toFlatArray(x);
  }

  @Override
  public PlainArray full(Shape shape, double value, DType dtype) {
    return XP.full(shape, value, dtype);
  }

  @Override
  public PlainArray full(Shape shape, long value, DType dtype) {
    require(!dtype.isFloating(), "whole numbers for whole numbers");
    return XP.full(shape, value, dtype);
  }

  @Override
  public boolean runsHostKernels() {
    return true;
  }

  @Override
  public HostArray read(PlainArray x) {
    ArraySpec spec = new ArraySpec(XP.shape(x), XP.dtype(x));
    Object flat = XP.toFlatArray(x);
    return HostArray.ofArray(spec, flat instanceof boolean[] b ? bytes(b) : flat);
  }

  private static byte[] bytes(boolean[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return bytes;
  }

  @Override
  public Output<PlainArray> output(ArraySpec spec) {
    return outputFrom(XP.zeros(spec.shape(), spec.dtype()));
  }

  @Override
  public Output<PlainArray> outputFrom(PlainArray x) {
    HostArray memory = read(x);
    return new Output<>(memory, () -> array(memory));
  }

  private static PlainArray array(HostArray memory) {
    Object data = memory.array();
    if (memory.dtype() == DType.BOOL) {
      byte[] bytes = memory.bytes();
      boolean[] values = new boolean[bytes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes[i] != 0;
      }
      data = values;
    }
    return XP.asarray(data, memory.shape().dims(), memory.dtype());
  }

  @Override
  public PlainArray cast(PlainArray x, DType dtype) {
    require(XP.dtype(x) != dtype, "a data type that is another");
    return XP.astype(x, dtype);
  }

  @Override
  public PlainArray unary(Unary function, PlainArray x) {
    return call(function.function(), x);
  }

  @Override
  public PlainArray binary(Binary function, PlainArray x, PlainArray y) {
    require(XP.dtype(x) == XP.dtype(y), "one data type");
    return call(function.function(), x, y);
  }

  @Override
  public PlainArray where(PlainArray condition, PlainArray x, PlainArray y) {
    require(XP.dtype(x) == XP.dtype(y), "one data type");
    return XP.where(condition, x, y);
  }

  @Override
  public PlainArray reshape(PlainArray x, Shape shape) {
    return XP.reshape(x, shape);
  }

  @Override
  public PlainArray permute(PlainArray x, int[] axes) {
    return XP.permuteDims(x, axes);
  }

  @Override
  public PlainArray broadcastTo(PlainArray x, Shape shape) {
    return XP.broadcastTo(x, shape);
  }

  @Override
  public PlainArray flip(PlainArray x, int[] axes) {
    return XP.flip(x, axes);
  }

  @Override
  public PlainArray concat(List<PlainArray> arrays, int axis) {
    requireInRange(axis, arrays.get(0));
    require(arrays.stream().map(XP::dtype).distinct().count() == 1, "one data type");
    return XP.concat(arrays, axis);
  }

  @Override
  public PlainArray slice(PlainArray x, long[] start, long[] step, long[] count) {
    require(XP.ndim(x) > 0, "an axis to slice");
    PlainArray z = x;
    for (int axis = 0; axis < start.length; axis++) {
      List<Long> positions = new ArrayList<>();
      for (long i = 0; i < count[axis]; i++) {
        positions.add(start[axis] + i * step[axis]);
      }
      long[] places = positions.stream().mapToLong(Long::longValue).toArray();
      z = XP.take(z, XP.asarray(places), axis);
    }
    return z;
  }

  @Override
  public PlainArray reduce(Reduction function, PlainArray x, int[] axes, boolean keepdims) {
    requireElements(x);
    require(axes.length > 0, "at least one axis");
    int[] ascending = axes.clone();
    Arrays.sort(ascending);
    require(Arrays.equals(ascending, axes) && axes[0] >= 0, "ascending axes");
    return switch (function) {
      case SUM -> XP.sum(x, axes, XP.dtype(x), keepdims);
      case PROD -> XP.prod(x, axes, XP.dtype(x), keepdims);
      case MAX -> XP.max(x, axes, keepdims);
      case MIN -> XP.min(x, axes, keepdims);
      case ALL -> XP.all(x, axes, keepdims);
      case ANY -> XP.any(x, axes, keepdims);
    };
  }

  @Override
  public PlainArray argExtreme(boolean largest, PlainArray x, int axis) {
    requireElements(x);
    requireInRange(axis, x);
    return largest ? XP.argmax(x, axis) : XP.argmin(x, axis);
  }

  @Override
  public PlainArray cumulativeSum(PlainArray x, int axis) {
    requireElements(x);
    requireInRange(axis, x);
    return XP.cumulativeSum(x, axis, XP.dtype(x), false);
  }

  @Override
  public PlainArray cumulativeProd(PlainArray x, int axis) {
    requireElements(x);
    requireInRange(axis, x);
    return XP.cumulativeProd(x, axis, XP.dtype(x), false);
  }

  @Override
  public PlainArray sort(PlainArray x, int axis, boolean descending) {
    requireElements(x);
    requireInRange(axis, x);
    require(XP.dtype(x) != DType.BOOL, "numbers");
    return XP.sort(x, axis, descending);
  }

  @Override
  public PlainArray argsort(PlainArray x, int axis, boolean descending) {
    requireElements(x);
    requireInRange(axis, x);
    require(XP.dtype(x) != DType.BOOL, "numbers");
    return XP.argsort(x, axis, descending);
  }

  @Override
  public PlainArray searchsorted(PlainArray sorted, PlainArray values, Side side) {
    requireElements(sorted);
    require(XP.dtype(sorted) == XP.dtype(values), "one data type");
    return XP.searchsorted(sorted, values, side);
  }

  @Override
  public PlainArray nonzero(PlainArray x) {
    require(XP.ndim(x) == 1 && XP.dtype(x) == DType.BOOL, "a list of bools");
    return XP.nonzero(x).get(0);
  }

  @Override
  public PlainArray take(PlainArray x, PlainArray indices, int axis) {
    requireIndices(indices);
    requireInRange(axis, x);
    return XP.take(x, indices, axis);
  }

  @Override
  public PlainArray takeAlongAxis(PlainArray x, PlainArray indices, int axis) {
    require(XP.dtype(indices) == DType.INT64, "indices of int64");
    requireInRange(axis, x);
    return XP.takeAlongAxis(x, indices, axis);
  }

  @Override
  public PlainArray scatter(
      Combination how, PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    requireIndices(indices);
    requireInRange(axis, x);
    require(XP.dtype(x) == XP.dtype(updates), "one data type");
    return switch (how) {
      case ADD -> XP.scatterAdd(x, indices, updates, axis);
      case MAX -> XP.scatterMax(x, indices, updates, axis);
      case MIN -> XP.scatterMin(x, indices, updates, axis);
      case SET -> put(x, indices, updates, axis);
    };
  }

  private static PlainArray put(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    PlainArray rows = XP.moveaxis(x, axis, 0);
    PlainArray values = XP.moveaxis(updates, axis, 0);
    Index[] row = {Index.at(0), Index.ellipsis()};
    long[] places = (long[]) XP.toFlatArray(XP.astype(indices, DType.INT64));
    for (int i = 0; i < places.length; i++) {
      row[0] = Index.at(i);
      PlainArray value = XP.getItem(values, row);
      row[0] = Index.at(places[i]);
      rows = XP.setItem(rows, value, row);
    }
    return XP.moveaxis(rows, 0, axis);
  }

  @Override
  public PlainArray matmul(PlainArray x, PlainArray y) {
    requireElements(x);
    requireElements(y);
    require(XP.ndim(x) > 1 && XP.ndim(y) > 1, "matrices");
    return XP.matmul(x, y);
  }

  @Override
  public LinalgKernels<PlainArray> linalg() {
    return this;
  }

  @Override
  public FourierKernels<PlainArray> fourier() {
    return this;
  }

  @Override
  public PlainArray cholesky(PlainArray x) {
    requireElements(x);
    return XP.linalg().cholesky(x);
  }

  @Override
  public PlainArray det(PlainArray x) {
    requireElements(x);
    return XP.linalg().det(x);
  }

  @Override
  public SlogDet<PlainArray> slogdet(PlainArray x) {
    requireElements(x);
    return XP.linalg().slogdet(x);
  }

  @Override
  public Eig<PlainArray> eig(PlainArray x) {
    requireElements(x);
    return XP.linalg().eig(x);
  }

  @Override
  public Eig<PlainArray> eigh(PlainArray x) {
    requireElements(x);
    return XP.linalg().eigh(x);
  }

  @Override
  public Qr<PlainArray> qr(PlainArray x, boolean complete) {
    requireElements(x);
    return XP.linalg().qr(x, complete ? QrMode.COMPLETE : QrMode.REDUCED);
  }

  @Override
  public PlainArray solve(PlainArray x1, PlainArray x2) {
    requireElements(x1);
    require(XP.ndim(x2) > 1, "matrices");
    return XP.linalg().solve(x1, x2);
  }

  @Override
  public Svd<PlainArray> svd(PlainArray x, boolean fullMatrices) {
    requireElements(x);
    return XP.linalg().svd(x, fullMatrices);
  }

  private static long length(PlainArray x, int axis) {
    requireElements(x);
    requireInRange(axis, x);
    return XP.shape(x).dim(axis);
  }

  @Override
  public PlainArray fft(PlainArray x, int axis) {
    require(XP.dtype(x).isComplex(), "complex numbers");
    return XP.fft().fft(x, length(x, axis), axis, FftNorm.BACKWARD);
  }

  @Override
  public PlainArray ifft(PlainArray x, int axis) {
    require(XP.dtype(x).isComplex(), "complex numbers");
    return XP.fft().ifft(x, length(x, axis), axis, FftNorm.FORWARD);
  }

  @Override
  public PlainArray rfft(PlainArray x, int axis) {
    return XP.fft().rfft(x, length(x, axis), axis, FftNorm.BACKWARD);
  }

  @Override
  public PlainArray irfft(PlainArray x, long n, int axis) {
    require(length(x, axis) == n / 2 + 1, "half of the numbers");
    return XP.fft().irfft(x, n, axis, FftNorm.FORWARD);
  }
}
