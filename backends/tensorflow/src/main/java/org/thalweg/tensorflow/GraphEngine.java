package org.thalweg.tensorflow;

import com.google.protobuf.ByteString;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Scope;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.array.engine.EngineMemory;

/** Operations put into a graph. */
final class GraphEngine extends TensorFlowEngine {
  private static final NamespaceInfo INFO =
      new NamespaceInfo(List.of(Device.CPU), List.of(DType.values()), Device.CPU, false);

  private final Scope scope;
  private final boolean differentiable;

  /**
   * An engine.
   *
   * @param scope where in which graph
   * @param differentiable whether TensorFlow may differentiate the graph
   */
  GraphEngine(Scope scope, boolean differentiable) {
    this.scope = scope;
    this.differentiable = differentiable;
  }

  boolean isDifferentiable() {
    return differentiable;
  }

  Scope scope() {
    return scope;
  }

  @Override
  Object place() {
    return scope.env();
  }

  @Override
  public NamespaceInfo info() {
    return INFO;
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof GraphArray array && array.output().op().env() == scope.env();
  }

  @Override
  boolean isKnown() {
    return false;
  }

  @Override
  boolean failsOnBadIndices() {
    return false;
  }

  @Override
  public void requireInside(TensorFlowArray indices, long length) {
    // Known only when the graph runs, and then found out by the operation that uses them.
  }

  @Override
  List<TensorFlowArray> run(Call call) {
    OperationBuilder builder = scope.opBuilder(call.type(), call.type());
    for (Object input : call.inputs()) {
      if (input instanceof GraphArray array) {
        builder.addInput(array.output());
      } else {
        builder.addInputList(outputs((List<?>) input));
      }
    }
    call.attributes().forEach((attribute, value) -> set(builder, attribute, value));
    return arrays(builder.build());
  }

  private static org.tensorflow.Output<?>[] outputs(List<?> arrays) {
    return arrays.stream()
        .map(array -> ((GraphArray) array).output())
        .toArray(org.tensorflow.Output<?>[]::new);
  }

  private static List<TensorFlowArray> arrays(Operation operation) {
    List<TensorFlowArray> arrays = new ArrayList<>(operation.numOutputs());
    for (int i = 0; i < operation.numOutputs(); i++) {
      arrays.add(new GraphArray(operation.output(i)));
    }
    return arrays;
  }

  private static void set(OperationBuilder builder, String attribute, Object value) {
    if (value instanceof DType dtype) {
      builder.setAttr(attribute, DataTypes.of(dtype));
    } else if (value instanceof Long number) {
      builder.setAttr(attribute, number.longValue());
    } else if (value instanceof Boolean truth) {
      builder.setAttr(attribute, truth.booleanValue());
    } else {
      builder.setAttr(attribute, (String) value);
    }
  }

  @Override
  public TensorFlowArray create(Object flat, Shape shape, DType dtype) {
    TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
    for (long dim : shape.dims()) {
      dims.addDim(TensorShapeProto.Dim.newBuilder().setSize(dim));
    }
    TensorProto tensor =
        TensorProto.newBuilder()
            .setDtype(DataTypes.of(dtype))
            .setTensorShape(dims)
            .setTensorContent(ByteString.copyFrom(memory(flat, dtype)))
            .build();
    OperationBuilder builder = scope.opBuilder("Const", "Const");
    builder.setAttr("dtype", DataTypes.of(dtype));
    builder.setAttr("value", AttrValue.newBuilder().setTensor(tensor).build());
    return arrays(builder.build()).get(0);
  }

  /** Elements as they stand in memory. */
  private static ByteBuffer memory(Object flat, DType dtype) {
    int length = java.lang.reflect.Array.getLength(flat);
    int width = dtype.isComplex() ? dtype.bytes() / 2 : dtype.bytes();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(length, width)).order(ByteOrder.nativeOrder());
    if (flat instanceof double[] a) {
      bytes.asDoubleBuffer().put(a);
    } else if (flat instanceof float[] a) {
      bytes.asFloatBuffer().put(a);
    } else if (flat instanceof long[] a) {
      bytes.asLongBuffer().put(a);
    } else if (flat instanceof int[] a) {
      bytes.asIntBuffer().put(a);
    } else if (flat instanceof short[] a) {
      bytes.asShortBuffer().put(a);
    } else {
      Buffer unused =
          bytes.duplicate().put(flat instanceof boolean[] t ? HostTensor.bytes(t) : (byte[]) flat);
    }
    return bytes;
  }

  @Override
  public TensorFlowArray toDevice(TensorFlowArray x, Device device) {
    return x;
  }

  @Override
  public Object toFlatArray(TensorFlowArray x) {
    throw valuesUnknown("toFlatArray");
  }

  private static UnsupportedOnBackendException valuesUnknown(String function) {
    return new UnsupportedOnBackendException(
        NAME, function + " in a graph", "values are known only when the graph runs");
  }

  @Override
  public boolean runsHostKernels() {
    return false;
  }

  @Override
  public HostArray read(TensorFlowArray x) {
    throw valuesUnknown("read");
  }

  @Override
  public EngineMemory.Output<TensorFlowArray> output(ArraySpec spec) {
    throw valuesUnknown("output");
  }

  @Override
  public EngineMemory.Output<TensorFlowArray> outputFrom(TensorFlowArray x) {
    throw valuesUnknown("outputFrom");
  }
}
