package org.thalweg.tensorflow;

import java.lang.ref.Reference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;

/** An array with values: a handle of the eager runtime, and the owner that frees it. */
final class EagerArray extends TensorFlowArray {
  private final TensorHandle handle;
  private final Device device;
  private volatile @Nullable Shape shape;
  // Written by the owner that takes the array, under its lock.
  @Nullable Owner owner;

  EagerArray(TensorHandle handle, Device device) {
    super(handle.dtype());
    this.handle = handle;
    this.device = device;
  }

  TensorHandle handle() {
    return handle;
  }

  /** Uses the values in the processor's memory, which are not freed meanwhile. */
  <T> T use(Function<TF_Tensor, T> use) {
    try {
      return use.apply(handle.tensor());
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = handle.shape();
      shape = known;
    }
    return known;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  TensorFlowNamespace namespace() {
    return TensorFlowNamespace.eager(device);
  }
}
