package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.djl.DjlEngine;
import org.thalweg.djl.FlatMemory;

/**
 * Arrays in memory that PyTorch owns. An array made from a Java buffer lies in the buffer, and a
 * view of it does not keep the buffer alive; such arrays are only ever read, and copied before a
 * view of them is made.
 */
abstract class PytorchMemory extends DjlEngine {
  PytorchMemory(NamespaceInfo info, NDManager manager) {
    super(info, manager);
  }

  final NDArray script(String function, Object... arguments) {
    return TorchScript.run(manager(), function, arguments);
  }

  /** PyTorch's number of a data type. */
  static long number(DType dtype) {
    return switch (dtype) {
      case UINT8 -> 0;
      case INT8 -> 1;
      case INT32 -> 3;
      case INT64 -> 4;
      case FLOAT32 -> 6;
      case FLOAT64 -> 7;
      case COMPLEX64 -> 9;
      case COMPLEX128 -> 10;
      case BOOL -> 11;
      default -> throw new IllegalArgumentException("PyTorch here has no " + dtype);
    };
  }

  @Override
  protected final boolean isOfEngine(NDArray x) {
    return x instanceof PtNDArray;
  }

  @Override
  public final DType dtype(NDArray x) {
    // DJL has no name for complex128, and there is nothing else that it has no name for.
    return x.getDataType() == DataType.UNKNOWN ? DType.COMPLEX128 : super.dtype(x);
  }

  @Override
  public final boolean runsHostKernels() {
    return onProcessor();
  }

  @Override
  public final boolean isRecorded(NDArray x) {
    return TorchScript.isRecorded(x);
  }

  final boolean onProcessor() {
    return !place().isGpu();
  }

  /** An array of undefined contents in the processor's memory. */
  private NDArray empty(Shape shape, DType dtype) {
    DataType type = dataType(dtype);
    return dtype.isComplex()
        ? script("empty", shape.dims(), number(dtype))
        : JniUtils.createEmptyNdArray(
            (PtNDManager) manager(), shape(shape), type, ai.djl.Device.cpu(), SparseFormat.DENSE);
  }

  private static String torchName(Device device) {
    return device.name().replace("gpu", "cuda");
  }

  /** Moves what was made in the processor's memory to the device. */
  private NDArray there(NDArray x) {
    if (onProcessor()) {
      return x;
    }
    try (x) {
      return script("to_device", x, torchName(info().defaultDevice()));
    }
  }

  @Override
  public final NDArray create(Object flat, Shape shape, DType dtype) {
    NDArray x = empty(shape, dtype);
    if (shape.size() > 0) {
      FlatMemory.put(flat, memory(x));
    }
    return there(x);
  }

  @Override
  public final NDArray full(Shape shape, double value, DType dtype) {
    DataType type = dataType(dtype);
    return dtype.isComplex()
        ? script("full", shape.dims(), value, number(dtype), torchName(info().defaultDevice()))
        : full(shape, value, type);
  }

  @Override
  public final NDArray full(Shape shape, long value, DType dtype) {
    DataType type = dataType(dtype);
    return (long) (double) value == value && value != Long.MAX_VALUE
        ? full(shape, (double) value, type)
        : script("full_int64", shape.dims(), value, torchName(info().defaultDevice()));
  }

  private NDArray full(Shape shape, double value, DataType type) {
    PtNDManager owner = (PtNDManager) manager();
    return JniUtils.full(owner, shape(shape), value, type, place(), SparseFormat.DENSE);
  }

  @Override
  public final NDArray toDevice(NDArray x, Device device) {
    return device(x).equals(device) ? x : script("to_device", x, torchName(device));
  }

  @Override
  public final Object toFlatArray(NDArray x) {
    ArraySpec spec = spec(x);
    if (spec.shape().size() == 0) {
      return FlatMemory.get(FlatMemory.allocate(spec), spec);
    }
    if (onProcessor() && isReadable(x, spec.dtype())) {
      return FlatMemory.get(memory(x), spec);
    }
    // DJL's own copy to the processor ends the process at a data type that it has no name for.
    try (NDArray here = script("copy_here", x)) {
      return FlatMemory.get(memory(here), spec);
    }
  }

  /** PyTorch conjugates complex arrays by a mark beside their memory. */
  private static boolean isReadable(NDArray x, DType dtype) {
    return !dtype.isComplex() && TorchLibrary.isContiguous(x);
  }

  @Override
  public final HostArray read(NDArray x) {
    ArraySpec spec = spec(x);
    if (spec.shape().size() == 0) {
      return HostArray.ofMemory(spec, FlatMemory.allocate(spec));
    }
    if (isReadable(x, spec.dtype())) {
      return HostArray.ofMemory(spec, memory(x));
    }
    ByteBuffer copy = FlatMemory.allocate(spec);
    try (NDArray rows = script("copy", x)) {
      copy.duplicate().put(memory(rows));
    }
    return HostArray.ofMemory(spec, copy);
  }

  @Override
  public final Output<NDArray> output(ArraySpec spec) {
    return onMemory(empty(spec.shape(), spec.dtype()), spec);
  }

  @Override
  public final Output<NDArray> outputFrom(NDArray x) {
    return onMemory(script("copy", x), spec(x));
  }

  private Output<NDArray> onMemory(NDArray x, ArraySpec spec) {
    ByteBuffer memory = spec.shape().size() == 0 ? FlatMemory.allocate(spec) : memory(x);
    return new Output<>(HostArray.ofMemory(spec, memory), () -> x);
  }

  /** An array that views may be made of: itself, or a copy in PyTorch's memory. */
  final NDArray viewable(NDArray x) {
    return TorchLibrary.isInJavaMemory(x) ? script("copy", x) : x;
  }
}
