package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link LinearRouting} over Java memory, in float64 whatever the arrays hold. */
record LinearRoutingKernel(LinearRouting routing) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return RoutingShapes.outputs(routing, inputs);
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    RoutingOrder order = routing.network().routingOrder();
    int nodes = order.nodes();
    RoutingShapes shapes = RoutingShapes.of(inputs.get(0).shape(), inputs.get(2).shape());
    HostRows inflow = order.rows(inputs.get(0));
    HostRows coefficients = HostRows.of(inputs.get(1), 4 * nodes);
    HostRows initial = HostRows.of(inputs.get(2), nodes);
    for (int batch = 0; batch < shapes.batches(); batch++) {
      Row state = Row.zeros(nodes);
      RoutingSweep sweep =
          new RoutingSweep(order, new RoutingCoefficients(order, coefficients.open(batch)));
      state.set(initial.open(batch), nodes);
      sweep.start(state);
      int first = batch * shapes.times();
      int end = first + shapes.times();
      if (routing.subSteps() == 1 && routing.putsOutEnds()) {
        HostRows discharge = order.rows(outputs.get(0));
        stepByStep(sweep, inflow, discharge, first, end);
        Row last = first < end ? discharge.open(end - 1) : state;
        HostRows.of(outputs.get(1), nodes).write(batch, last);
      } else {
        RoutedWriter writer = new RoutedWriter(routing, outputs);
        Row last = subStepped(sweep, inflow, writer, state, first, end);
        writer.last(batch, last);
      }
    }
  }

  private static void stepByStep(
      RoutingSweep sweep, HostRows inflow, HostRows discharge, int first, int end) {
    for (int time = first; time < end; time++) {
      sweep.step(inflow.open(time), discharge.create(time));
      discharge.close(time);
    }
  }

  private Row subStepped(
      RoutingSweep sweep, HostRows inflow, RoutedWriter writer, Row initial, int first, int end) {
    Row state = initial;
    Row next = Row.zeros(inflow.length);
    for (int time = first; time < end; time++) {
      Row source = inflow.open(time);
      for (int subStep = 0; subStep < routing.subSteps(); subStep++) {
        sweep.step(source, next);
        writer.start(subStep, state);
        Row free = state;
        state = next;
        next = free;
      }
      writer.end(time, state);
    }
    return state;
  }
}
