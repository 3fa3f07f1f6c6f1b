package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_DeleteTensorHandle;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_TensorHandleDataType;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_TensorHandleDim;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_TensorHandleNumDims;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_TensorHandleResolve;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteTensor;

import org.jspecify.annotations.Nullable;
import org.tensorflow.internal.c_api.TFE_TensorHandle;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** The native memory of one array, freed once and never used afterwards. */
final class TensorHandle implements AutoCloseable {
  private final DType dtype;
  private @Nullable TFE_TensorHandle handle;
  private @Nullable TF_Tensor tensor;

  TensorHandle(TFE_TensorHandle handle) {
    this.handle = handle;
    this.dtype = DataTypes.of(TFE_TensorHandleDataType(handle));
  }

  DType dtype() {
    return dtype;
  }

  synchronized TFE_TensorHandle get() {
    if (handle == null) {
      throw new IllegalStateException(
          "an array was used after its scope or its backend closed; release it to keep it");
    }
    return handle;
  }

  synchronized Shape shape() {
    TFE_TensorHandle open = get();
    CallBuffers buffers = CallBuffers.get();
    int ndim = TFE_TensorHandleNumDims(open, buffers.status());
    buffers.check("TFE_TensorHandleNumDims");
    long[] dims = new long[ndim];
    for (int axis = 0; axis < ndim; axis++) {
      dims[axis] = TFE_TensorHandleDim(open, axis, buffers.status());
    }
    return Shape.of(dims);
  }

  /** The values in the processor's memory: the array's own where it is there, else a copy. */
  synchronized TF_Tensor tensor() {
    TF_Tensor known = tensor;
    if (known == null) {
      CallBuffers buffers = CallBuffers.get();
      known = TFE_TensorHandleResolve(get(), buffers.status());
      buffers.check("TFE_TensorHandleResolve");
      tensor = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (tensor != null) {
      TF_DeleteTensor(tensor);
      tensor = null;
    }
    if (handle != null) {
      TFE_DeleteTensorHandle(handle);
      handle = null;
    }
  }
}
