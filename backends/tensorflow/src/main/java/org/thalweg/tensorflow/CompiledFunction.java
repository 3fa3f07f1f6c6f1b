package org.thalweg.tensorflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ShapeException;

/**
 * A function of arrays that was traced once into a graph, and runs without Java between its
 * operations. It takes arrays of the shapes and data types that it was compiled for.
 *
 * <p>Thread-safe. To be closed when no longer needed.
 */
public final class CompiledFunction implements GraphFunction, AutoCloseable {
  private final Graph graph;
  private final Signature signature;
  private final List<ArraySpec> inputs;
  private final List<ArraySpec> outputs;
  private final String name;
  private boolean closed;

  private CompiledFunction(Graph graph, Signature signature) {
    this.graph = graph;
    this.signature = signature;
    this.inputs = Tracing.specs(signature.getInputs());
    this.outputs = Tracing.specs(signature.getOutputs());
    this.name =
        NativeFunction.add(
            graph.toGraphDef(),
            Tracing.names(signature.getInputs()),
            Tracing.names(signature.getOutputs()));
  }

  static CompiledFunction of(GraphFunction function, List<ArraySpec> inputs) {
    Tracing tracing = Tracing.of(function, inputs);
    return new CompiledFunction(tracing.graph(), tracing.signature());
  }

  static CompiledFunction load(Path directory) {
    try (SavedModelBundle bundle = SavedModelBundle.load(directory.toString())) {
      Graph graph = new Graph();
      graph.importGraphDef(bundle.graph().toGraphDef());
      return new CompiledFunction(graph, bundle.function(Tracing.KEY).signature());
    }
  }

  /**
   * The shapes and data types that it takes.
   *
   * @return one of each argument
   */
  public List<ArraySpec> inputs() {
    return inputs;
  }

  /**
   * The shapes and data types that it gives.
   *
   * @return one of each result
   */
  public List<ArraySpec> outputs() {
    return outputs;
  }

  /**
   * Runs the function.
   *
   * @param xp an eager namespace of TensorFlow, whose owner gets the results
   * @param x the arguments, arrays of {@code xp}
   * @return the results
   * @throws ShapeException if an argument has another shape than the function was compiled for
   * @throws DTypeException if an argument has another data type
   * @throws IllegalArgumentException if there are more or fewer arguments, or if {@code xp} is the
   *     namespace of a graph
   * @throws IllegalStateException if the function has been closed
   */
  @Override
  public List<TensorFlowArray> apply(ArrayNamespace<TensorFlowArray> xp, List<TensorFlowArray> x) {
    requireFit(x);
    if (!(xp instanceof TensorFlowNamespace tensorflow)
        || !(tensorflow.engine() instanceof EagerEngine engine)) {
      throw new IllegalArgumentException(
          "a compiled function runs on eager arrays of 'tensorflow', was given a namespace of "
              + xp.name());
    }
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("a compiled function was used after it was closed");
      }
    }
    Call call = Call.of(name);
    x.forEach(call::input);
    return engine.run(call);
  }

  private void requireFit(List<TensorFlowArray> x) {
    if (x.size() != inputs.size()) {
      throw new IllegalArgumentException(
          "a compiled function takes " + inputs.size() + " arguments, was given " + x.size());
    }
    for (int i = 0; i < x.size(); i++) {
      ArraySpec wanted = inputs.get(i);
      TensorFlowArray given = x.get(i);
      String message =
          "argument " + i + " is " + given + ", the function was compiled for " + wanted;
      if (!given.shape().equals(wanted.shape())) {
        throw new ShapeException(message);
      } else if (given.dtype() != wanted.dtype()) {
        throw new DTypeException(message);
      }
    }
  }

  /**
   * Writes the function as a SavedModel, with inputs {@code x0, x1, ...} and outputs {@code y0, y1,
   * ...}, that TensorFlow's servers and libraries run.
   *
   * @param directory where to; made if it is not there
   * @throws IOException if it cannot be written
   */
  public void save(Path directory) throws IOException {
    try (Session session = new Session(graph)) {
      SavedModelBundle.exporter(directory.toString())
          .withFunction(SessionFunction.create(signature, session))
          .export();
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      EagerRuntime.get().removeFunction(name);
      graph.close();
    }
  }
}
