package org.thalweg.autodiff;

import java.util.List;
import java.util.function.Predicate;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * A time loop over nodes that hand on to each other what flows, such as the reaches of a river: at
 * each time step a node takes in the weighted sum of what the nodes before it gave in the same
 * step.
 *
 * <p>The step is that of one node. Its first {@code flows} inputs are what comes in, its first
 * {@code flows} outputs what goes out, of the data type of the loop's first input; further inputs,
 * outputs and the carry are as in any {@link ScanStep}. The loop's own inputs are those further
 * ones, its outputs are all: what flows, too.
 *
 * <p>A step that computes each element by itself is compiled to one sweep over nodes and time, and
 * so are its derivatives. Where arrays are not in memory of the CPU it runs as array code, level by
 * level. A step that cannot be compiled runs node by node, as slow as that is: {@link #explain}
 * tells.
 *
 * @param graph the nodes
 * @param step one step of a node
 * @param flows how many quantities flow, at least 1
 * @param mostKept how many bytes the way back may keep, at least 1, as in {@link
 *     Derivatives#scan(ScanStep, long)}
 */
public record GraphScan(FlowGraph graph, ScanStep step, int flows, long mostKept)
    implements ScanStep {
  /**
   * A loop.
   *
   * @param graph the nodes
   * @param step one step of a node
   * @param flows how many quantities flow
   * @param mostKept how many bytes the way back may keep
   * @throws IllegalArgumentException if nothing flows, or nothing may be kept
   */
  public GraphScan {
    if (flows < 1 || mostKept < 1) {
      throw new IllegalArgumentException(
          "%d flows and %d bytes for the way back, wanted at least 1 of each"
              .formatted(flows, mostKept));
    }
  }

  /**
   * A loop whose way back keeps up to 256 MiB.
   *
   * @param graph the nodes
   * @param step one step of a node
   * @param flows how many quantities flow
   * @throws IllegalArgumentException if nothing flows
   */
  public GraphScan(FlowGraph graph, ScanStep step, int flows) {
    this(graph, step, flows, CompiledScan.USUALLY_KEPT);
  }

  /**
   * Runs the loop.
   *
   * @param xp the namespace to compute in
   * @param carry {@code (node)} each, the state before the first step; may be empty
   * @param inputs {@code (time, node)} or {@code (time, 1)} each, at least one
   * @param parameters {@code (node)} each or numbers, what all steps share; may be empty
   * @return the state after the last step, {@code (node)}, and the outputs, {@code (time, node)}
   * @throws ShapeException if an argument is shaped otherwise, or inputs are not of one length from
   *     1 on
   * @throws DTypeException if the first input is not floating-point, or a flow not of its data type
   * @throws IllegalArgumentException if the step does not keep the carry, or gives less than flows
   */
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    check(xp, carry, inputs, parameters);
    return compiled().apply(xp, carry, inputs, parameters);
  }

  /**
   * How the loop runs: compiled, with the number of operations of a step, or as array code, with
   * the reason.
   *
   * @param <A> the array type
   * @param carry the state before the first step, as in {@link #apply}
   * @param inputs the inputs
   * @param parameters the parameters
   * @return one sentence for people, that begins with {@code compiled} or {@code array code}
   * @throws ShapeException as {@link #apply}
   * @throws DTypeException if the first input is not floating-point
   */
  public <A> String explain(List<A> carry, List<A> inputs, List<A> parameters) {
    ArrayNamespace<A> xp = Namespaces.of(inputs);
    check(xp, carry, inputs, parameters);
    return compiled().trace(xp, carry, inputs, parameters).text();
  }

  private CompiledScan compiled() {
    return new CompiledScan(step, Coupling.along(graph, flows, 0), mostKept);
  }

  private <A> void check(ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    Scan.length(xp, inputs);
    if (!xp.dtype(inputs.get(0)).isRealFloating()) {
      throw new DTypeException(
          "the first input is of %s, what flows is of float32 or float64"
              .formatted(xp.dtype(inputs.get(0))));
    }
    Shape nodes = Shape.of(graph.nodes());
    check("carry", "(node)", shapes(xp, carry), nodes::equals);
    check(
        "input",
        "(time, node)",
        shapes(xp, inputs),
        shape -> shape.ndim() == 2 && (shape.dim(1) == 1 || shape.dim(1) == nodes.dim(0)));
    check(
        "parameter",
        "(node) or a number",
        shapes(xp, parameters),
        shape -> shape.equals(nodes) || (shape.ndim() < 2 && shape.size() == 1));
  }

  private static <A> List<Shape> shapes(ArrayNamespace<A> xp, List<A> arrays) {
    return arrays.stream().map(xp::shape).toList();
  }

  private void check(String what, String wanted, List<Shape> shapes, Predicate<Shape> fits) {
    for (int i = 0; i < shapes.size(); i++) {
      if (!fits.test(shapes.get(i))) {
        throw new ShapeException(
            "%s %d has shape %s, wanted %s with %d nodes"
                .formatted(what, i, shapes.get(i), wanted, graph.nodes()));
      }
    }
  }
}
