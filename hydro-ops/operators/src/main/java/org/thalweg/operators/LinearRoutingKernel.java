package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link LinearRouting} over Java memory, in float64 whatever the arrays hold. */
record LinearRoutingKernel(LinearRouting routing) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return RoutingShapes.areAccepted(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return RoutingShapes.outputs(routing, inputs);
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = routing.network().nodeCount();
    RoutingShapes shapes = RoutingShapes.of(inputs.get(0).shape(), inputs.get(2).shape());
    HostRows inflow = HostRows.of(inputs.get(0), nodes);
    HostRows coefficients = HostRows.of(inputs.get(1), 4 * nodes);
    HostRows initial = HostRows.of(inputs.get(2), nodes);
    double[] state = new double[nodes];
    for (int batch = 0; batch < shapes.batches(); batch++) {
      RoutingSweep sweep =
          new RoutingSweep(
              routing.network().routingOrder(), coefficients.array(), coefficients.open(batch));
      initial.read(batch, state);
      sweep.start(state, 0);
      int firstRow = batch * shapes.times();
      if (routing.subSteps() == 1 && routing.putsOutEnds()) {
        HostRows discharge = HostRows.of(outputs.get(0), nodes);
        stepByStep(sweep, inflow, discharge, firstRow, shapes.times());
        if (shapes.times() > 0) {
          discharge.read(firstRow + shapes.times() - 1, state);
        }
        HostRows.of(outputs.get(1), nodes).write(batch, state);
      } else {
        RoutedWriter writer = new RoutedWriter(routing, outputs);
        subStepped(sweep, inflow, writer, state, firstRow, shapes.times());
        writer.last(batch, state);
      }
    }
  }

  private static void stepByStep(
      RoutingSweep sweep, HostRows inflow, HostRows discharge, int firstRow, int times) {
    for (int row = firstRow; row < firstRow + times; row++) {
      int from = inflow.open(row);
      int to = discharge.create(row);
      sweep.step(inflow.array(), from, discharge.array(), to);
      discharge.close(row);
    }
  }

  private void subStepped(
      RoutingSweep sweep,
      HostRows inflow,
      RoutedWriter writer,
      double[] state,
      int firstRow,
      int times) {
    for (int row = firstRow; row < firstRow + times; row++) {
      int from = inflow.open(row);
      for (int subStep = 0; subStep < routing.subSteps(); subStep++) {
        writer.start(state);
        sweep.step(inflow.array(), from, state, 0);
        writer.end(state);
      }
      writer.timeStep(row, state);
    }
  }
}
