package org.thalweg.tensorflow;

import org.tensorflow.Tensor;
import org.tensorflow.types.family.TType;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Door;
import org.thalweg.array.Shape;

/**
 * The door of tensors of one type, such as {@code TFloat64}. A result is a new tensor, for the
 * caller to close.
 *
 * @param type the type
 * @param dtype its data type
 */
record TensorDoor(Class<? extends TType> type, DType dtype)
    implements Door<TType, TensorFlowArray> {
  @Override
  public TensorFlowNamespace xp() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  public TensorFlowArray enter(TType x) {
    return shared(x);
  }

  /** An array in the memory of a tensor, which it keeps. */
  static TensorFlowArray shared(Tensor x) {
    EagerEngine engine = (EagerEngine) TensorFlowNamespace.eager(Device.CPU).engine();
    return engine.owned(HostTensor.shared(JavaTensors.handle(x)));
  }

  @Override
  public TType leave(TensorFlowArray x) {
    if (x.dtype() != dtype) {
      throw JavaTensors.cannotHold(x.dtype(), "a " + type.getSimpleName());
    }
    return filled((TType) Tensor.of(type, shape(x.shape())), x);
  }

  /** A tensor of an array's shape and data type, given the array's values. */
  static <T extends Tensor> T filled(T tensor, TensorFlowArray x) {
    return ((EagerArray) x)
        .use(
            from -> {
              HostTensor.copy(from, JavaTensors.handle(tensor));
              return tensor;
            });
  }

  static org.tensorflow.ndarray.Shape shape(Shape shape) {
    return org.tensorflow.ndarray.Shape.of(shape.dims());
  }
}
