package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link LinearRoutingTangent} over Java memory: two routings side by side. */
record LinearRoutingTangentKernel(LinearRouting routing) implements HostKernel {
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
    RoutingShapes shapes = RoutingShapes.of(inputs.get(0).shape(), inputs.get(2).shape());
    RoutedWriter writer = new RoutedWriter(routing, outputs);
    for (int batch = 0; batch < shapes.batches(); batch++) {
      new Run(routing, inputs, batch).write(writer, batch, shapes.times());
    }
  }

  /** One batch. */
  private static final class Run {
    private final LinearRouting routing;
    private final RoutingOrder order;
    private final HostRows inflow;
    private final HostRows inflowChange;
    private final RoutingSweep sweep;
    private final RoutingSweep changeSweep;
    private final double[] lateral;
    private final double[][] coefficientChange = new double[4][];
    private final double[] state;
    private final double[] change;
    private final double[] before;
    private double[] upstream;
    private double[] upstreamBefore;
    private final double[] now;
    private final double[] nowChange;
    private final double[] source;

    Run(LinearRouting routing, List<HostArray> inputs, int batch) {
      int nodes = routing.network().nodeCount();
      this.routing = routing;
      order = routing.network().routingOrder();
      inflow = HostRows.of(inputs.get(0), nodes);
      inflowChange = HostRows.of(inputs.get(3), nodes);
      double[] coefficients = new double[4 * nodes];
      HostRows.of(inputs.get(1), 4 * nodes).read(batch, coefficients);
      HostRows changes = HostRows.of(inputs.get(4), nodes);
      for (int row = 0; row < 4; row++) {
        coefficientChange[row] = new double[nodes];
        changes.read(4 * batch + row, coefficientChange[row]);
      }
      sweep = new RoutingSweep(order, coefficients, 0);
      lateral = Arrays.copyOfRange(coefficients, 3 * nodes, 4 * nodes);
      Arrays.fill(coefficients, 3 * nodes, 4 * nodes, 1);
      changeSweep = new RoutingSweep(order, coefficients, 0);
      state = new double[nodes];
      change = new double[nodes];
      before = new double[nodes];
      upstream = new double[nodes + 1];
      upstreamBefore = new double[nodes + 1];
      now = new double[nodes];
      nowChange = new double[nodes];
      source = new double[nodes];
      HostRows.of(inputs.get(2), nodes).read(batch, state);
      HostRows.of(inputs.get(5), nodes).read(batch, change);
      sweep.start(state, 0);
      changeSweep.start(change, 0);
      order.inflow(state, 0, upstream);
    }

    void write(RoutedWriter writer, int batch, int times) {
      for (int row = batch * times; row < (batch + 1) * times; row++) {
        inflow.read(row, now);
        inflowChange.read(row, nowChange);
        for (int subStep = 0; subStep < routing.subSteps(); subStep++) {
          writer.start(change);
          step();
          writer.end(change);
        }
        writer.timeStep(row, change);
      }
      writer.last(batch, change);
    }

    private void step() {
      System.arraycopy(state, 0, before, 0, before.length);
      double[] swapped = upstreamBefore;
      upstreamBefore = upstream;
      upstream = swapped;
      sweep.step(now, 0, state, 0);
      order.inflow(state, 0, upstream);
      Rows.multiply(source, nowChange, lateral);
      Rows.addProduct(source, upstream, coefficientChange[0]);
      Rows.addProduct(source, upstreamBefore, coefficientChange[1]);
      Rows.addProduct(source, before, coefficientChange[2]);
      Rows.addProduct(source, now, coefficientChange[3]);
      changeSweep.step(source, 0, change, 0);
    }
  }
}
