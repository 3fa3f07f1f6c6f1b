package org.thalweg.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Signature;
import org.tensorflow.op.Scope;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * A function of arrays put into a graph of its own.
 *
 * @param graph the graph
 * @param signature the names and types of its inputs {@code x0, x1, ...} and outputs {@code y0, y1,
 *     ...}
 */
record Tracing(Graph graph, Signature signature) {
  /** The key of what a saved model computes, as servers expect it. */
  static final String KEY = Signature.DEFAULT_KEY;

  static Tracing of(GraphFunction function, List<ArraySpec> inputs) {
    Graph graph = new Graph();
    try {
      return new Tracing(graph, trace(graph, function, inputs));
    } catch (RuntimeException | Error e) {
      graph.close();
      throw e;
    }
  }

  private static Signature trace(Graph graph, GraphFunction function, List<ArraySpec> inputs) {
    Scope scope = graph.baseScope();
    Signature.Builder signature = Signature.builder(KEY);
    List<TensorFlowArray> arguments = new ArrayList<>();
    for (ArraySpec spec : inputs) {
      String name = "x" + arguments.size();
      GraphArray argument = new GraphArray(placeholder(scope, name, spec).output(0));
      signature.input(name, argument.output());
      arguments.add(argument);
    }
    TensorFlowNamespace xp = TensorFlowNamespace.graph(scope);
    int count = 0;
    for (TensorFlowArray result : function.apply(xp, List.copyOf(arguments))) {
      requireOf(xp, result);
      String name = "y" + count++;
      // A node of its own for each output: a result may be an argument, or another result.
      signature.output(name, identity(scope, name, (GraphArray) result).output(0));
    }
    return signature.build();
  }

  private static void requireOf(TensorFlowNamespace xp, TensorFlowArray result) {
    if (!xp.owns(result)) {
      throw new IllegalArgumentException(
          "a compiled function gave " + result + ", which is not of the namespace it was given");
    }
  }

  private static Operation placeholder(Scope scope, String name, ArraySpec spec) {
    OperationBuilder builder = scope.env().opBuilder("Placeholder", name, scope);
    return builder
        .setAttr("dtype", DataTypes.of(spec.dtype()))
        .setAttr("shape", org.tensorflow.ndarray.Shape.of(spec.shape().dims()))
        .build();
  }

  private static Operation identity(Scope scope, String name, GraphArray x) {
    return scope.env().opBuilder("Identity", name, scope).addInput(x.output()).build();
  }

  /** The types of named tensors, in the order of their names' numbers. */
  static List<ArraySpec> specs(Map<String, Signature.TensorDescription> tensors) {
    return ordered(tensors).stream().map(Tracing::spec).toList();
  }

  /** The names of tensors in a graph, such as {@code "y0:0"}, in the order of their numbers. */
  static List<String> names(Map<String, Signature.TensorDescription> tensors) {
    return ordered(tensors).stream().map(tensor -> tensor.name).toList();
  }

  private static List<Signature.TensorDescription> ordered(
      Map<String, Signature.TensorDescription> tensors) {
    List<Signature.TensorDescription> ordered = new ArrayList<>();
    String letter = tensors.containsKey("x0") ? "x" : "y";
    for (int i = 0; i < tensors.size(); i++) {
      Signature.TensorDescription tensor = tensors.get(letter + i);
      if (tensor == null) {
        throw new IllegalArgumentException(
            "a model saved by this library has tensors "
                + letter
                + "0, "
                + letter
                + "1, ..., this one has "
                + tensors.keySet());
      }
      ordered.add(tensor);
    }
    return ordered;
  }

  private static ArraySpec spec(Signature.TensorDescription tensor) {
    DType dtype = DataTypes.of(tensor.dataType);
    return new ArraySpec(Shape.of(tensor.shape.asArray()), dtype);
  }
}
