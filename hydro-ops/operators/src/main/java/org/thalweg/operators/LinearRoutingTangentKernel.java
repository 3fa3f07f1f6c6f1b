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
    return HostSpecs.areFloating(inputs);
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
    private final Row lateral;
    private final Row[] coefficientChange = new Row[4];
    private final RoutingSweep sweep;
    private final RoutingSweep changeSweep;
    private final Row source;
    private Row state;
    private Row stateBefore;
    private Row upstream;
    private Row upstreamBefore;
    private Row change;
    private Row changeBefore;

    Run(LinearRouting routing, List<HostArray> inputs, int batch) {
      this.routing = routing;
      order = routing.network().routingOrder();
      nodes = order.nodes();
      inflow = HostRows.copied(inputs.get(0), nodes);
      inflowChange = HostRows.copied(inputs.get(3), nodes);
      lateral = copy(inputs.get(1), 4 * batch + 3);
      Arrays.setAll(coefficientChange, row -> copy(inputs.get(4), 4 * batch + row));
      Row coefficients = Row.zeros(4 * nodes);
      coefficients.set(HostRows.of(inputs.get(1), 4 * nodes).open(batch), 4 * nodes);
      sweep = new RoutingSweep(order, new RoutingCoefficients(order, coefficients));
      // C4 = 1: the source of the tangent comes complete.
      Arrays.fill(coefficients.array, 3 * nodes, 4 * nodes, 1);
      changeSweep = new RoutingSweep(order, new RoutingCoefficients(order, coefficients));
      source = Row.zeros(nodes);
      state = copy(inputs.get(2), batch);
      stateBefore = Row.zeros(nodes);
      upstream = Row.zeros(nodes);
      upstreamBefore = Row.zeros(nodes);
      change = copy(inputs.get(5), batch);
      changeBefore = Row.zeros(nodes);
      sweep.start(state);
      changeSweep.start(change);
      order.upstream(state, upstream);
    }

    private Row copy(HostArray host, int row) {
      Row copy = Row.zeros(nodes);
      copy.set(HostRows.of(host, nodes).open(row), nodes);
      return copy;
    }

    void write(RoutedWriter writer, int batch, int times) {
      for (int time = batch * times; time < (batch + 1) * times; time++) {
        Row now = inflow.open(time);
        Row nowChange = inflowChange.open(time);
        for (int subStep = 0; subStep < routing.subSteps(); subStep++) {
          step(now, nowChange);
          writer.start(subStep, changeBefore);
        }
        writer.end(time, change);
      }
      writer.last(batch, change);
    }

    private void step(Row now, Row nowChange) {
      turnOver();
      sweep.step(now, state);
      order.upstream(state, upstream);
      source.clear(nodes);
      source.addProduct(lateral, nowChange, nodes);
      source.addProduct(coefficientChange[0], upstream, nodes);
      source.addProduct(coefficientChange[1], upstreamBefore, nodes);
      source.addProduct(coefficientChange[2], stateBefore, nodes);
      source.addProduct(coefficientChange[3], now, nodes);
      changeSweep.step(source, change);
    }

    /** What was the end of a step becomes the start of the next. */
    private void turnOver() {
      Row free = stateBefore;
      stateBefore = state;
      state = free;
      free = upstreamBefore;
      upstreamBefore = upstream;
      upstream = free;
      free = changeBefore;
      changeBefore = change;
      change = free;
    }
  }
}
