package org.thalweg.tensorflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;
import org.tensorflow.op.Scope;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NameAttrList;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DeclaredVjp;

/**
 * Operators with a declared derivative, as nodes of a graph through which TensorFlow differentiates
 * by that derivative, once.
 *
 * <p>The inputs and the outputs of an operator go through one {@code IdentityN} node, the outputs
 * cut off from how they were computed. Of that node alone the gradient is ours: TensorFlow Java
 * crashes the process when more than ten gradients are registered, so there is one, and a table of
 * nodes by name. TensorFlow asks for the gradient with its graph locked, when no shape can be had:
 * so the derivative is traced beforehand, as a function that the gradient then calls.
 */
final class OperatorNodes {
  private static final String TYPE = "IdentityN";
  private static final boolean REGISTERED = register();
  private static final Map<ExecutionEnvironment, Map<String, Derivative>> DERIVATIVES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private OperatorNodes() {}

  /** False on Windows, and where a program has given such nodes another gradient. */
  private static boolean register() {
    try {
      return TensorFlow.registerCustomGradient(TYPE, OperatorNodes::gradients);
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /** Whether an operator can be put into a graph as a node; else it is array code. */
  static boolean isPossible(List<TensorFlowArray> inputs) {
    return REGISTERED && inputs.stream().allMatch(x -> JavaTensors.type(x.dtype()).isPresent());
  }

  static List<TensorFlowArray> add(
      TensorFlowNamespace xp,
      GraphEngine engine,
      DeclaredVjp operator,
      List<TensorFlowArray> inputs) {
    List<TensorFlowArray> cut = new ArrayList<>();
    for (TensorFlowArray z : operator.forward(xp, inputs)) {
      cut.add(engine.one("StopGradient", z));
    }
    Graph graph = (Graph) engine.scope().env();
    Derivative derivative = Derivative.of(graph, operator, inputs, cut);
    Call call = Call.of(TYPE).list(Stream.concat(inputs.stream(), cut.stream()).toList());
    List<TensorFlowArray> through = engine.run(call);
    String name = ((GraphArray) through.get(0)).output().op().name();
    DERIVATIVES.computeIfAbsent(graph, key -> new ConcurrentHashMap<>()).put(name, derivative);
    return through.subList(inputs.size(), through.size());
  }

  /** The gradient of any node of the type: those of other programs let it through. */
  private static List<Operand<?>> gradients(Ops tf, GraphOperation node, List<Output<?>> g) {
    Derivative derivative = DERIVATIVES.getOrDefault(node.env(), Map.of()).get(node.name());
    return derivative == null ? List.copyOf(g) : derivative.gradients(tf.scope(), node, g);
  }

  /**
   * The derivative of an operator's node: a function in its graph.
   *
   * @param function the function's name
   * @param inputs the data types of the operator's inputs
   */
  private record Derivative(String function, List<DataType> inputs) {
    /** Traces a vjp into a function of cotangents, outputs and inputs. */
    static Derivative of(
        Graph graph,
        DeclaredVjp operator,
        List<TensorFlowArray> inputs,
        List<TensorFlowArray> outputs) {
      List<ArraySpec> specs =
          Stream.of(outputs, outputs, inputs)
              .flatMap(List::stream)
              .map(x -> new ArraySpec(x.shape(), x.dtype()))
              .toList();
      int results = outputs.size();
      Tracing tracing = Tracing.of((xp, x) -> vjp(operator, results, xp, x), specs);
      try (Graph traced = tracing.graph();
          ConcreteFunction function = ConcreteFunction.create(tracing.signature(), traced)) {
        graph.attachFunction(function);
        List<DataType> types = inputs.stream().map(x -> DataTypes.of(x.dtype())).toList();
        return new Derivative(function.getDefinedName(), types);
      }
    }

    private static List<TensorFlowArray> vjp(
        DeclaredVjp operator,
        int results,
        ArrayNamespace<TensorFlowArray> xp,
        List<TensorFlowArray> all) {
      List<TensorFlowArray> g = all.subList(0, results);
      List<TensorFlowArray> z = all.subList(results, 2 * results);
      List<TensorFlowArray> x = all.subList(2 * results, all.size());
      BitSet wanted = new BitSet();
      for (int i = 0; i < x.size(); i++) {
        wanted.set(i, x.get(i).dtype().isFloating());
      }
      Map<Integer, TensorFlowArray> cotangents = operator.vjp(xp, g, z, x, wanted);
      List<TensorFlowArray> gradients = new ArrayList<>();
      for (int i = 0; i < x.size(); i++) {
        TensorFlowArray cotangent = cotangents.get(i);
        gradients.add(cotangent == null ? xp.zerosLike(x.get(i)) : cotangent);
      }
      return gradients;
    }

    /** Cotangents of the operator's inputs; those of its outputs end where they were cut off. */
    List<Operand<?>> gradients(Scope scope, GraphOperation node, List<Output<?>> g) {
      List<Output<?>> arguments = new ArrayList<>();
      for (int i = inputs.size(); i < node.numOutputs(); i++) {
        arguments.add(g.get(i));
      }
      for (int i = inputs.size(); i < node.numOutputs(); i++) {
        arguments.add(node.output(i));
      }
      for (int i = 0; i < inputs.size(); i++) {
        arguments.add(node.input(i));
      }
      Operation call =
          scope
              .opBuilder("PartitionedCall", "ThalwegVjp")
              .addInputList(arguments.toArray(Output<?>[]::new))
              .setAttr("Tout", inputs.toArray(DataType[]::new))
              .setAttr("f", named(function))
              .build();
      List<Operand<?>> gradients = new ArrayList<>();
      for (int i = 0; i < node.numOutputs(); i++) {
        gradients.add(i < inputs.size() ? call.output(i) : g.get(i));
      }
      return gradients;
    }

    private static AttrValue named(String function) {
      NameAttrList.Builder name = NameAttrList.newBuilder().setName(function);
      return AttrValue.newBuilder().setFunc(name).build();
    }
  }
}
