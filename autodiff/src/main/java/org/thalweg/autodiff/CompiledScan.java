package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * A loop over time that is compiled if its step computes each element by itself, and array code if
 * not.
 *
 * @param step the step
 * @param coupling what flows between elements
 * @param mostKept how many bytes the way back of one loop may keep; a longer one is cut in segments
 */
record CompiledScan(ScanStep step, Coupling coupling, long mostKept) implements ScanStep {
  static final long USUALLY_KEPT = 1L << 28;

  CompiledScan {
    if (mostKept < 1) {
      throw new IllegalArgumentException(
          "the way back may keep " + mostKept + " bytes, wanted at least 1");
    }
  }

  CompiledScan(ScanStep step, Coupling coupling) {
    this(step, coupling, USUALLY_KEPT);
  }

  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    long length = Scan.length(xp, inputs);
    Tracing tracing = trace(xp, carry, inputs, parameters);
    DType flowing = xp.dtype(inputs.get(0));
    if (tracing.step().isEmpty() || !flow(tracing.step().get(), flowing)) {
      return interpreted(flowing).apply(xp, carry, inputs, parameters);
    }
    Prelude prelude = tracing.step().get().prelude();
    TracedStep traced = prelude.step();
    boolean recorded = xp instanceof Tape<?>;
    TimeLoop plain = TimeLoop.of(traced, coupling);
    TimeLoop loop = recorded ? plain.keeping() : plain;
    // Two steps are one segment of two.
    if (length > 2 && kept(loop, length, tracing.element()) > mostKept) {
      return new SegmentedScan(this).apply(xp, carry, inputs, parameters);
    }
    List<A> arguments = new ArrayList<>(carry);
    inputs.forEach(x -> arguments.add(overTime(xp, x, tracing.element())));
    prelude
        .parameters(xp, parameters)
        .forEach(x -> arguments.add(ofElements(xp, x, tracing.element())));
    List<A> z = xp.apply(loop, arguments);
    int behindCarry = carry.size();
    return new Step<>(
        z.subList(0, behindCarry), z.subList(behindCarry, behindCarry + traced.outputs()));
  }

  /** The attempt to trace the step at the shapes and data types of its arguments. */
  <A> Tracing trace(ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    List<ArraySpec> specs = new ArrayList<>();
    carry.forEach(x -> specs.add(new ArraySpec(xp.shape(x), xp.dtype(x))));
    for (int flow = 0; flow < coupling.flows(); flow++) {
      specs.add(new ArraySpec(coupling.nodes(), xp.dtype(inputs.get(0))));
    }
    for (A x : inputs) {
      specs.add(new ArraySpec(TimeLoopKernel.behind(xp.shape(x)), xp.dtype(x)));
    }
    parameters.forEach(x -> specs.add(new ArraySpec(xp.shape(x), xp.dtype(x))));
    return Tracing.of(step, specs, carry.size(), coupling.flows() + inputs.size());
  }

  /** Whether the step gives all that flows, in the right data type. */
  private boolean flow(TracedStep traced, DType flowing) {
    boolean flow = traced.outputs() >= coupling.flows();
    for (int i = 0; flow && i < coupling.flows(); i++) {
      flow = traced.result(traced.carry() + i) == flowing;
    }
    return flow;
  }

  private ScanStep interpreted(DType flowing) {
    return coupling
        .graph()
        .<ScanStep>map(graph -> new LevelScan(graph.oneByOne(), step, coupling.flows(), flowing))
        .orElseGet(() -> new Scan(step));
  }

  private static double kept(TimeLoop loop, long length, Shape element) {
    return (double) Double.BYTES * loop.outputs().keptAlone() * length * element.size();
  }

  /** A parameter as the loop takes it: of the elements' shape, or one number. */
  private static <A> A ofElements(ArrayNamespace<A> xp, A x, Shape element) {
    Shape shape = xp.shape(x);
    return shape.equals(element) || shape.size() == 1 ? x : xp.broadcastTo(x, element);
  }

  /** An input likewise, but with as many axes as the elements have behind the steps. */
  private static <A> A overTime(ArrayNamespace<A> xp, A x, Shape element) {
    Shape shape = xp.shape(x);
    Shape full = TimeLoopKernel.over(shape.dim(0), element);
    if (shape.equals(full)) {
      return x;
    }
    long[] aligned = full.dims();
    int more = full.ndim() - shape.ndim();
    for (int i = 1; i < aligned.length; i++) {
      aligned[i] = i > more ? shape.dim(i - more) : 1;
    }
    Shape same = Shape.of(aligned);
    A x1 = shape.equals(same) ? x : xp.reshape(x, same);
    boolean number = same.size() == shape.dim(0);
    return number ? x1 : xp.broadcastTo(x1, full);
  }
}
