package org.thalweg.tensorflow;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
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
