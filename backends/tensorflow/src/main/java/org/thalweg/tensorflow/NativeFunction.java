package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextAddFunction;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteBuffer;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteFunction;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteImportGraphDefOptions;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_GraphImportGraphDef;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_GraphOperationByName;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_GraphToFunction;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewBufferFromString;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewImportGraphDefOptions;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Function;
import org.tensorflow.internal.c_api.TF_FunctionOptions;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_ImportGraphDefOptions;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.proto.GraphDef;

/** Graphs as functions of the eager runtime, called like operations by a name of their own. */
final class NativeFunction {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final int ALL_NODES = -1;

  private NativeFunction() {}

  /**
   * Makes a function of a graph.
   *
   * @param inputs the names of tensors, such as {@code "x0:0"}
   * @param outputs likewise
   * @return the name to call it by
   */
  @SuppressWarnings("try") // native memory made within belongs to the scope
  static String add(GraphDef definition, List<String> inputs, List<String> outputs) {
    String name = "thalweg_" + COUNT.incrementAndGet();
    TF_Graph graph = imported(definition);
    try (PointerScope scope = new PointerScope()) {
      CallBuffers buffers = CallBuffers.get();
      TF_Function function =
          TF_GraphToFunction(
              graph,
              new BytePointer(name),
              (byte) 0,
              ALL_NODES,
              (PointerPointer<?>) null,
              inputs.size(),
              tensors(graph, inputs),
              outputs.size(),
              tensors(graph, outputs),
              (PointerPointer<?>) null,
              (TF_FunctionOptions) null,
              (BytePointer) null,
              buffers.status());
      buffers.check("TF_GraphToFunction");
      TFE_ContextAddFunction(EagerRuntime.get().context(), function, buffers.status());
      TF_DeleteFunction(function);
      buffers.check("TFE_ContextAddFunction");
    } finally {
      TF_DeleteGraph(graph);
    }
    return name;
  }

  private static TF_Graph imported(GraphDef definition) {
    CallBuffers buffers = CallBuffers.get();
    TF_Graph graph = TF_NewGraph();
    TF_ImportGraphDefOptions options = TF_NewImportGraphDefOptions();
    try (BytePointer bytes = new BytePointer(definition.toByteArray())) {
      TF_Buffer buffer = TF_NewBufferFromString(bytes, bytes.capacity());
      TF_GraphImportGraphDef(graph, buffer, options, buffers.status());
      TF_DeleteBuffer(buffer);
      buffers.check("TF_GraphImportGraphDef");
    } finally {
      TF_DeleteImportGraphDefOptions(options);
    }
    return graph;
  }

  private static TF_Output tensors(TF_Graph graph, List<String> names) {
    TF_Output tensors = new TF_Output(Math.max(names.size(), 1));
    for (int i = 0; i < names.size(); i++) {
      int colon = names.get(i).lastIndexOf(':');
      tensors
          .position(i)
          .oper(TF_GraphOperationByName(graph, names.get(i).substring(0, colon)))
          .index(Integer.parseInt(names.get(i).substring(colon + 1)));
    }
    return tensors.position(0);
  }
}
