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

  /**
   * Takes the state at the start of a sub-step. Best called when the sub-step is done: a state is
   * slow to read again while it is on its way to memory.
   */
  void start(int subStep, Row state) {
    boolean isEndOfAnother = subStep > 0 && routing.output() == RoutedOutput.MEAN_OF_ENDS;
    if (isEndOfAnother || routing.output() == RoutedOutput.MEAN_OF_STARTS) {
      mean.add(1.0 / routing.subSteps(), state, nodes);
    }
  }

  /** Takes the state at the end of the last sub-step and writes the time step. */
  void end(int time, Row state) {
    if (routing.output() == RoutedOutput.MEAN_OF_ENDS) {
      mean.add(1.0 / routing.subSteps(), state, nodes);
    }
    discharge.write(time, routing.output() == RoutedOutput.LAST ? state : mean);
    mean.clear(nodes);
    ends.ifPresent(rows -> rows.write(time, state));
  }

  /** Writes the final state. */
  void last(int batch, Row state) {
    last.write(batch, state);
  }
}
