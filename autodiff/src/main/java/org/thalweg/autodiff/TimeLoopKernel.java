package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.internal.compiled.Flows;
import org.thalweg.autodiff.internal.compiled.HeapMemory;
import org.thalweg.autodiff.internal.compiled.SweepOrder;

/** The loop of a {@link TimeLoop}, compiled. */
final class TimeLoopKernel implements HostKernel {
  private final TimeLoop loop;
  private final TracedStep step;
  private final List<Integer> late;

  /**
   * A kernel.
   *
   * @param loop the loop
   * @param late the inputs whose rows are those of the step before; the row before the first of
   *     each comes behind all inputs
   */
  TimeLoopKernel(TimeLoop loop, List<Integer> late) {
    this.loop = loop;
    this.late = late;
    this.step = loop.step();
  }

  /** The shape of the elements: nodes, the carry's, or what inputs and parameters broadcast to. */
  static Shape element(TimeLoop loop, List<Shape> inputs) {
    if (loop.coupling().graph().isPresent()) {
      return Shape.of(loop.coupling().graph().get().nodes());
    } else if (loop.step().carry() > 0) {
      return inputs.get(0);
    }
    Shape element = Shape.SCALAR;
    for (int i = 0; i < inputs.size(); i++) {
      element = element.broadcast(i < loop.inputs() ? behind(inputs.get(i)) : inputs.get(i));
    }
    return element;
  }

  /** A shape without its first axis. */
  static Shape behind(Shape shape) {
    long[] dims = shape.dims();
    return Shape.of(Arrays.copyOfRange(dims, 1, dims.length));
  }

  /** A shape with an axis in front. */
  static Shape over(long steps, Shape element) {
    long[] dims = new long[element.ndim() + 1];
    dims[0] = steps;
    System.arraycopy(element.dims(), 0, dims, 1, element.ndim());
    return Shape.of(dims);
  }

  private Shape element(List<ArraySpec> inputs) {
    return element(loop, inputs.stream().map(ArraySpec::shape).toList());
  }

  private long steps(List<ArraySpec> inputs) {
    return inputs.get(step.carry()).shape().dim(0);
  }

  private boolean overTime(int place) {
    return place >= step.carry() && place < step.carry() + loop.inputs();
  }

  /** The argument of the step that an input is. */
  private int argument(int place) {
    return place < step.carry() ? place : place + loop.flows();
  }

  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    Shape element = element(inputs);
    long steps = steps(inputs);
    boolean fits = over(steps, element).size() <= Integer.MAX_VALUE - 8;
    for (int i = 0; i < own(inputs); i++) {
      fits &=
          inputs.get(i).dtype() == step.argument(argument(i))
              && fits(inputs.get(i).shape(), i, steps, element);
    }
    return fits;
  }

  /** How many inputs are the loop's. */
  private int own(List<?> inputs) {
    return inputs.size() - late.size();
  }

  private boolean fits(Shape shape, int place, long steps, Shape element) {
    if (!overTime(place)) {
      boolean number = place >= step.carry() && shape.size() == 1;
      return shape.equals(element) || (number && shape.ndim() <= element.ndim());
    }
    boolean number = shape.size() == steps && shape.ndim() == element.ndim() + 1;
    return shape.dim(0) == steps && (number || behind(shape).equals(element));
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    Shape element = element(inputs);
    Shape rows = over(steps(inputs), element);
    List<ArraySpec> outputs = new ArrayList<>();
    for (int result : loop.outputs().shown()) {
      outputs.add(new ArraySpec(result < step.carry() ? element : rows, step.result(result)));
    }
    return outputs;
  }

  @Override
  public OptionalInt startsAs(int output, List<ArraySpec> inputs) {
    return output < step.carry() ? OptionalInt.of(output) : OptionalInt.empty();
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    List<ArraySpec> specs = inputs.stream().map(HostArray::spec).toList();
    Shape element = element(specs);
    List<HeapMemory> results = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    List<Boolean> shared = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (i < step.carry()) {
        results.add(HeapMemory.updated(outputs.get(i)));
        arguments.add(results.get(i).array());
      } else {
        arguments.add(HeapMemory.read(inputs.get(i)));
      }
      Shape shape = specs.get(i).shape();
      if (i < own(inputs)) {
        shared.add(!(overTime(i) ? behind(shape) : shape).equals(element));
      }
    }
    shared.addAll(step.carry(), Collections.nCopies(loop.flows(), false));
    List<Object> written = new ArrayList<>();
    for (HostArray output : outputs.subList(step.carry(), outputs.size())) {
      results.add(HeapMemory.written(output));
      written.add(results.get(results.size() - 1).array());
    }
    run(shared, arguments, written, (int) steps(specs), (int) element.size());
    results.forEach(HeapMemory::finish);
  }

  private void run(
      List<Boolean> shared, List<Object> arguments, List<Object> written, int steps, int elements) {
    Coupling coupling = loop.coupling();
    if (coupling.graph().isEmpty()) {
      step.loop(shared, loop.backward()).run(arguments, written, steps, elements);
    } else {
      SweepOrder order = coupling.graph().get().sweepOrder();
      Set<Integer> delayed = late.stream().map(this::argument).collect(Collectors.toSet());
      Flows flows = new Flows(loop.flows(), order.passage(), loop.outputs().hidden(), delayed);
      step.sweep(shared, loop.backward(), flows).run(arguments, written, steps, order);
    }
  }
}
