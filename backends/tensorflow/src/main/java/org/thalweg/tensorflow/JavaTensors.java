package org.thalweg.tensorflow;

import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.RawTensor;
import org.tensorflow.SparseTensor;
import org.tensorflow.Tensor;
import org.tensorflow.TensorMapper;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;
import org.thalweg.array.DType;

/**
 * Tensors as TensorFlow Java has them, of fewer data types than TensorFlow itself.
 *
 * <p>It extends a class of theirs because that is what gives others the native handle of a tensor.
 */
final class JavaTensors extends TensorMapper<TFloat64> {
  private JavaTensors() {}

  static TF_Tensor handle(Tensor tensor) {
    return nativeHandle(tensor.asRawTensor());
  }

  /** The type of tensors of a data type, if there is one. */
  static Optional<Class<? extends TType>> type(DType dtype) {
    return switch (dtype) {
      case BOOL -> Optional.of(TBool.class);
      case UINT8 -> Optional.of(TUint8.class);
      case UINT16 -> Optional.of(TUint16.class);
      case INT32 -> Optional.of(TInt32.class);
      case INT64 -> Optional.of(TInt64.class);
      case FLOAT32 -> Optional.of(TFloat32.class);
      case FLOAT64 -> Optional.of(TFloat64.class);
      default -> Optional.empty();
    };
  }

  /** An error for a result that no tensor of TensorFlow Java holds. */
  static IllegalArgumentException cannotHold(DType dtype, String given) {
    return new IllegalArgumentException(
        "a result of "
            + dtype
            + " does not go into "
            + given
            + ": compute on TensorFlowArray, which holds every data type");
  }

  @Override
  protected TFloat64 mapDense(RawTensor tensor) {
    throw new UnsupportedOperationException("only for its handles");
  }

  @Override
  protected SparseTensor<TFloat64> mapSparse(
      TInt64 indices, TFloat64 values, TInt64 denseShape, PointerScope tensorScope) {
    throw new UnsupportedOperationException("only for its handles");
  }
}
