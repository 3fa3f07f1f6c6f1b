package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.HostArray;

/**
 * Collects the discharges of sub-steps and writes what is put out of them. A state is the discharge
 * of all reaches at one time.
 */
final class RoutedWriter {
  private final LinearRouting routing;
  private final int nodes;
  private final HostRows discharge;
  private final HostRows last;
  private final Optional<HostRows> ends;
  private final Row mean;

  RoutedWriter(LinearRouting routing, List<HostArray> outputs) {
    this.routing = routing;
    nodes = routing.network().nodeCount();
    discharge = HostRows.of(outputs.get(0), nodes);
    last = HostRows.of(outputs.get(1), nodes);
    ends = outputs.size() > 2 ? Optional.of(HostRows.of(outputs.get(2), nodes)) : Optional.empty();
    mean = Row.zeros(nodes);
  }

  /** Takes the state at the start of a sub-step. */
  void start(Row state) {
    if (routing.output() == RoutedOutput.MEAN_OF_STARTS) {
      mean.add(1.0 / routing.subSteps(), state, nodes);
    }
  }

  /** Takes the state at the end of a sub-step. */
  void end(Row state) {
    if (routing.output() == RoutedOutput.MEAN_OF_ENDS) {
      mean.add(1.0 / routing.subSteps(), state, nodes);
    }
  }

  /** Writes a time step, given the state at its end. */
  void timeStep(int index, Row state) {
    discharge.write(index, routing.output() == RoutedOutput.LAST ? state : mean);
    mean.clear(nodes);
    ends.ifPresent(rows -> rows.write(index, state));
  }

  /** Writes the final state. */
  void last(int batch, Row state) {
    last.write(batch, state);
  }
}
