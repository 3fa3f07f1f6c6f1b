package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_DeleteOp;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_Execute;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_NewOp;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpAddInput;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpAddInputList;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpSetAttrBool;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpSetAttrInt;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpSetAttrString;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpSetAttrType;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_OpSetDevice;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TFE_Op;
import org.tensorflow.internal.c_api.TFE_TensorHandle;
import org.thalweg.array.DType;

/** One call that the eager runtime carries out at once. */
record EagerCall(Call call, String device, CallBuffers buffers) {
  // Names of operations, attributes and devices: a few hundred, each made native once.
  private static final Map<String, BytePointer> NAMES = new ConcurrentHashMap<>();

  /** The results, each for the caller to own. */
  List<TensorHandle> run() {
    TFE_Op op = TFE_NewOp(EagerRuntime.get().context(), name(call.type()), buffers.status());
    buffers.check(call.type());
    try {
      TFE_OpSetDevice(op, name(device), buffers.status());
      buffers.check(call.type());
      call.inputs().forEach(input -> addInput(op, input));
      call.attributes().forEach((attribute, value) -> set(op, name(attribute), value));
      return execute(op);
    } finally {
      TFE_DeleteOp(op);
      // Handles do not keep arrays alive: until here they must not be collected.
      Reference.reachabilityFence(call);
    }
  }

  private List<TensorHandle> execute(TFE_Op op) {
    IntPointer count = buffers.count();
    PointerPointer<TFE_TensorHandle> results = buffers.results();
    TFE_Execute(op, results, count, buffers.status());
    buffers.check(call.type());
    int n = count.get(0);
    List<TensorHandle> handles = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      handles.add(new TensorHandle(results.get(TFE_TensorHandle.class, i)));
    }
    return handles;
  }

  private void addInput(TFE_Op op, Object input) {
    if (input instanceof EagerArray array) {
      TFE_OpAddInput(op, array.handle().get(), buffers.status());
    } else {
      addList(op, (List<?>) input);
    }
    buffers.check(call.type());
  }

  @SuppressWarnings("try") // native memory made within belongs to the scope
  private void addList(TFE_Op op, List<?> inputs) {
    try (PointerScope scope = new PointerScope()) {
      PointerPointer<TFE_TensorHandle> handles = new PointerPointer<>(inputs.size());
      for (int i = 0; i < inputs.size(); i++) {
        handles.put(i, ((EagerArray) inputs.get(i)).handle().get());
      }
      TFE_OpAddInputList(op, handles, inputs.size(), buffers.status());
    }
  }

  private static void set(TFE_Op op, BytePointer attribute, Object value) {
    if (value instanceof DType dtype) {
      TFE_OpSetAttrType(op, attribute, DataTypes.of(dtype).getNumber());
    } else if (value instanceof Long number) {
      TFE_OpSetAttrInt(op, attribute, number);
    } else if (value instanceof Boolean truth) {
      TFE_OpSetAttrBool(op, attribute, (byte) (truth ? 1 : 0));
    } else {
      String text = (String) value;
      TFE_OpSetAttrString(op, attribute, name(text), text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private static BytePointer name(String name) {
    return NAMES.computeIfAbsent(name, EagerCall::nativeName);
  }

  @SuppressWarnings("try") // native memory made within belongs to the scope
  private static BytePointer nativeName(String name) {
    // Held beyond any scope that the caller may have open on this thread.
    try (PointerScope scope = new PointerScope()) {
      return new BytePointer(name, StandardCharsets.UTF_8).retainReference();
    }
  }
}
