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
    private final int nodes;
    private final HostRows inflow;
    private final HostRows inflowChange;
    private final Row coefficients;
    private final Row coefficientChange;
    private final RoutingSweep sweep;
    private final RoutingSweep changeSweep;
    private final Row state;
    private final Row before;
    private final Row change;
    private final Row source;
    // One slot longer than a row.
    private Row upstream;
    private Row upstreamBefore;

    Run(LinearRouting routing, List<HostArray> inputs, int batch) {
      this.routing = routing;
      order = routing.network().routingOrder();
      nodes = order.nodes();
      inflow = order.rows(inputs.get(0));
      inflowChange = order.rows(inputs.get(3));
      coefficients = HostRows.of(inputs.get(1), 4 * nodes).open(batch);
      coefficientChange = HostRows.of(inputs.get(4), 4 * nodes).open(batch);
      sweep = new RoutingSweep(order, new RoutingCoefficients(order, coefficients));
      changeSweep = new RoutingSweep(order, new RoutingCoefficients(order, unitLateral()));
      state = Row.zeros(nodes);
      before = Row.zeros(nodes);
      change = Row.zeros(nodes);
      source = Row.zeros(nodes);
      upstream = Row.zeros(nodes + 1);
      upstreamBefore = Row.zeros(nodes + 1);
      state.set(HostRows.of(inputs.get(2), nodes).open(batch), nodes);
      change.set(HostRows.of(inputs.get(5), nodes).open(batch), nodes);
      sweep.start(state);
      changeSweep.start(change);
      order.inflow(state, upstream.array);
    }

    /** The coefficients with C4 = 1: the source of the tangent comes complete. */
    private Row unitLateral() {
      Row unit = Row.zeros(4 * nodes);
      unit.set(coefficients, 3 * nodes);
      Arrays.fill(unit.array, 3 * nodes, 4 * nodes, 1);
      return unit;
    }

    void write(RoutedWriter writer, int batch, int times) {
      for (int time = batch * times; time < (batch + 1) * times; time++) {
        Row now = inflow.open(time);
        Row nowChange = inflowChange.open(time);
        for (int subStep = 0; subStep < routing.subSteps(); subStep++) {
          writer.start(change);
          step(now, nowChange);
          writer.end(change);
        }
        writer.timeStep(time, change);
      }
      writer.last(batch, change);
    }

    private void step(Row now, Row nowChange) {
      before.set(state, nodes);
      Row swapped = upstreamBefore;
      upstreamBefore = upstream;
      upstream = swapped;
      sweep.step(now, state);
      order.inflow(state, upstream.array);
      source.clear(nodes);
      source.addProduct(row(coefficients, 3), nowChange, nodes);
      source.addProduct(row(coefficientChange, 0), upstream, nodes);
      source.addProduct(row(coefficientChange, 1), upstreamBefore, nodes);
      source.addProduct(row(coefficientChange, 2), before, nodes);
      source.addProduct(row(coefficientChange, 3), now, nodes);
      changeSweep.step(source, change);
    }

    private Row row(Row rows, int index) {
      return new Row(rows.array, rows.at + index * nodes);
    }
  }
}
