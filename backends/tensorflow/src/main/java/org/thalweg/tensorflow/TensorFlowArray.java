package org.thalweg.tensorflow;

import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Door;
import org.thalweg.array.HasNamespace;
import org.thalweg.array.Shape;

/**
 * An array of TensorFlow: a tensor that holds values, or what a node of a graph will give.
 *
 * <p>Immutable. Its native memory is freed when the scope or backend that it belongs to closes; an
 * array of no scope is freed at the latest when it is no longer reachable. Use after that is an
 * {@link IllegalStateException}.
 */
public abstract sealed class TensorFlowArray implements HasNamespace<TensorFlowArray>
    permits EagerArray, GraphArray {
  private final DType dtype;

  TensorFlowArray(DType dtype) {
    this.dtype = dtype;
  }

  /**
   * The data type.
   *
   * @return the data type
   */
  public final DType dtype() {
    return dtype;
  }

  /**
   * The shape.
   *
   * @return the shape
   */
  public abstract Shape shape();

  /**
   * The device that holds the values.
   *
   * @return the device
   */
  public abstract Device device();

  @Override
  public final Door<TensorFlowArray, ?> door() {
    return Door.identity(namespace());
  }

  abstract TensorFlowNamespace namespace();

  @Override
  public String toString() {
    return "TensorFlowArray[" + dtype + shape() + " on " + device() + "]";
  }
}
