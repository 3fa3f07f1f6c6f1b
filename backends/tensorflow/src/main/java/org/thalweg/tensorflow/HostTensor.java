package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_NewTensorHandle;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_AllocateTensor;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteTensor;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_TensorByteSize;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_TensorData;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.tensorflow.internal.c_api.TFE_TensorHandle;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.Shape;

/** Tensors in the processor's memory, and the ways in and out of it. */
final class HostTensor {
  private HostTensor() {}

  /** A tensor of undefined values, for the caller to free. */
  static TF_Tensor allocate(Shape shape, DType dtype) {
    long bytes = Math.multiplyExact(shape.size(), (long) dtype.bytes());
    return TF_AllocateTensor(DataTypes.of(dtype).getNumber(), shape.dims(), shape.ndim(), bytes);
  }

  /** A handle of a tensor, which is freed: the handle keeps its memory. */
  static TensorHandle handle(TF_Tensor tensor) {
    try {
      return shared(tensor);
    } finally {
      TF_DeleteTensor(tensor);
    }
  }

  /** A handle that shares the memory of a tensor, which stays the caller's. */
  static TensorHandle shared(TF_Tensor tensor) {
    CallBuffers buffers = CallBuffers.get();
    TFE_TensorHandle handle = TFE_NewTensorHandle(tensor, buffers.status());
    buffers.check("TFE_NewTensorHandle");
    return new TensorHandle(handle);
  }

  static TF_Tensor copyOf(TF_Tensor from, ArraySpec spec) {
    TF_Tensor copy = allocate(spec.shape(), spec.dtype());
    copy(from, copy);
    return copy;
  }

  static void copy(TF_Tensor from, TF_Tensor to) {
    long bytes = TF_TensorByteSize(from);
    if (bytes > 0) {
      Pointer.memcpy(TF_TensorData(to), TF_TensorData(from), bytes);
    }
  }

  static void write(TF_Tensor tensor, Object flat) {
    if (TF_TensorByteSize(tensor) == 0) {
      return;
    }
    Pointer to = TF_TensorData(tensor);
    if (flat instanceof double[] a) {
      new DoublePointer(to).put(a, 0, a.length);
    } else if (flat instanceof float[] a) {
      new FloatPointer(to).put(a, 0, a.length);
    } else if (flat instanceof long[] a) {
      new LongPointer(to).put(a, 0, a.length);
    } else if (flat instanceof int[] a) {
      new IntPointer(to).put(a, 0, a.length);
    } else if (flat instanceof short[] a) {
      new ShortPointer(to).put(a, 0, a.length);
    } else {
      byte[] a = flat instanceof boolean[] truths ? bytes(truths) : (byte[]) flat;
      new BytePointer(to).put(a, 0, a.length);
    }
  }

  /** The values of a tensor as a flat Java array. */
  static Object read(TF_Tensor tensor, Shape shape, DType dtype) {
    int length = Math.toIntExact(shape.size() * (dtype.isComplex() ? 2 : 1));
    Object flat = emptyArray(dtype, length);
    if (length == 0) {
      return dtype == DType.BOOL ? new boolean[0] : flat;
    }
    Pointer from = TF_TensorData(tensor);
    if (flat instanceof double[] a) {
      new DoublePointer(from).get(a, 0, length);
    } else if (flat instanceof float[] a) {
      new FloatPointer(from).get(a, 0, length);
    } else if (flat instanceof long[] a) {
      new LongPointer(from).get(a, 0, length);
    } else if (flat instanceof int[] a) {
      new IntPointer(from).get(a, 0, length);
    } else if (flat instanceof short[] a) {
      new ShortPointer(from).get(a, 0, length);
    } else {
      new BytePointer(from).get((byte[]) flat, 0, length);
    }
    return dtype == DType.BOOL ? truths((byte[]) flat) : flat;
  }

  /** A tensor's own memory, as a host kernel sees it. */
  static HostArray host(TF_Tensor tensor, ArraySpec spec) {
    long bytes = TF_TensorByteSize(tensor);
    ByteBuffer memory =
        bytes == 0
            ? ByteBuffer.allocateDirect(0)
            : new BytePointer(TF_TensorData(tensor)).capacity(bytes).asByteBuffer();
    return HostArray.ofMemory(spec, memory.order(ByteOrder.nativeOrder()));
  }

  private static Object emptyArray(DType dtype, int length) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> new byte[length];
      case INT16, UINT16 -> new short[length];
      case INT32, UINT32 -> new int[length];
      case INT64, UINT64 -> new long[length];
      case FLOAT32, COMPLEX64 -> new float[length];
      case FLOAT64, COMPLEX128 -> new double[length];
    };
  }

  static byte[] bytes(boolean[] truths) {
    byte[] bytes = new byte[truths.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (truths[i] ? 1 : 0);
    }
    return bytes;
  }

  private static boolean[] truths(byte[] bytes) {
    boolean[] truths = new boolean[bytes.length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = bytes[i] != 0;
    }
    return truths;
  }
}
