package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_TensorHandleCopyToDevice;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.internal.c_api.TFE_TensorHandle;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;

/**
 * Operations carried out at once on one device. Results belong to an owner that frees them.
 *
 * <p>It calls the runtime's C interface: sessions of TensorFlow Java free results only by garbage
 * collection, keep every constant they were given, and have no tensors of half the data types.
 */
final class EagerEngine extends TensorFlowEngine {
  private final Device device;
  private final String nativeDevice;
  private final Owner owner;
  private final NamespaceInfo info;

  EagerEngine(Device device, Owner owner) {
    this.device = device;
    this.nativeDevice = EagerRuntime.nativeName(device);
    this.owner = owner;
    this.info = new NamespaceInfo(EagerRuntime.get().devices(), List.of(DType.values()), device);
  }

  Device device() {
    return device;
  }

  @Override
  Object place() {
    return device;
  }

  Owner owner() {
    return owner;
  }

  @Override
  public NamespaceInfo info() {
    return info;
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof EagerArray array && array.device().equals(device);
  }

  private boolean onProcessor() {
    return device.equals(Device.CPU);
  }

  @Override
  boolean isKnown() {
    return true;
  }

  @Override
  boolean failsOnBadIndices() {
    return onProcessor();
  }

  @Override
  List<TensorFlowArray> run(Call call) {
    List<TensorHandle> handles = new EagerCall(call, nativeDevice, CallBuffers.get()).run();
    List<TensorFlowArray> arrays = new ArrayList<>(handles.size());
    for (TensorHandle handle : handles) {
      arrays.add(owned(handle));
    }
    return arrays;
  }

  EagerArray owned(TensorHandle handle) {
    EagerArray array = new EagerArray(handle, device);
    owner.own(array);
    return array;
  }

  @Override
  public TensorFlowArray create(Object flat, Shape shape, DType dtype) {
    TF_Tensor tensor = HostTensor.allocate(shape, dtype);
    HostTensor.write(tensor, flat);
    return entered(tensor);
  }

  /** An array of a tensor in the processor's memory, which is freed. */
  private TensorFlowArray entered(TF_Tensor tensor) {
    TensorHandle handle = HostTensor.handle(tensor);
    if (onProcessor()) {
      return owned(handle);
    }
    try (handle) {
      return owned(copied(handle, nativeDevice));
    }
  }

  private static TensorHandle copied(TensorHandle handle, String to) {
    CallBuffers buffers = CallBuffers.get();
    TFE_TensorHandle copy =
        TFE_TensorHandleCopyToDevice(
            handle.get(), EagerRuntime.get().context(), to, buffers.status());
    buffers.check("TFE_TensorHandleCopyToDevice");
    return new TensorHandle(copy);
  }

  @Override
  public TensorFlowArray toDevice(TensorFlowArray x, Device to) {
    if (to.equals(device)) {
      return x;
    }
    EagerArray array = (EagerArray) x;
    try {
      EagerArray there = new EagerArray(copied(array.handle(), EagerRuntime.nativeName(to)), to);
      owner.own(there);
      return there;
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  @Override
  public Object toFlatArray(TensorFlowArray x) {
    return ((EagerArray) x).use(tensor -> HostTensor.read(tensor, x.shape(), x.dtype()));
  }

  @Override
  public boolean runsHostKernels() {
    return onProcessor();
  }

  @Override
  public HostArray read(TensorFlowArray x) {
    TF_Tensor tensor = ((EagerArray) x).handle().tensor();
    return HostTensor.host(tensor, new ArraySpec(x.shape(), x.dtype()));
  }

  @Override
  public Output<TensorFlowArray> output(ArraySpec spec) {
    TF_Tensor tensor = HostTensor.allocate(spec.shape(), spec.dtype());
    return new Output<>(HostTensor.host(tensor, spec), () -> entered(tensor));
  }

  @Override
  public Output<TensorFlowArray> outputFrom(TensorFlowArray x) {
    ArraySpec spec = new ArraySpec(x.shape(), x.dtype());
    TF_Tensor copy = ((EagerArray) x).use(tensor -> HostTensor.copyOf(tensor, spec));
    return new Output<>(HostTensor.host(copy, spec), () -> entered(copy));
  }
}
