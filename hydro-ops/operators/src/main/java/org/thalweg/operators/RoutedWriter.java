package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.HostArray;

/**
 * Collects the discharges of sub-steps and writes what is put out of them. A state is the discharge
 * of all reaches at one time.
 */
final class RoutedWriter {
  private final LinearRouting routing;
  private final HostRows discharge;
  private final HostRows last;
  private final Optional<HostRows> ends;
  private final double[] mean;

  RoutedWriter(LinearRouting routing, List<HostArray> outputs) {
    int nodes = routing.network().nodeCount();
    this.routing = routing;
    discharge = HostRows.of(outputs.get(0), nodes);
    last = HostRows.of(outputs.get(1), nodes);
    ends = outputs.size() > 2 ? Optional.of(HostRows.of(outputs.get(2), nodes)) : Optional.empty();
    mean = new double[nodes];
  }

  /** Takes the state at the start of a sub-step. */
  void start(double[] state) {
    if (routing.output() == RoutedOutput.MEAN_OF_STARTS) {
      Rows.add(mean, state);
    }
  }

  /** Takes the state at the end of a sub-step. */
  void end(double[] state) {
    if (routing.output() == RoutedOutput.MEAN_OF_ENDS) {
      Rows.add(mean, state);
    }
  }

  /** Writes a time step, given the state at its end. */
  void timeStep(int row, double[] state) {
    if (routing.output() == RoutedOutput.LAST) {
      discharge.write(row, state);
    } else {
      Rows.scale(mean, 1.0 / routing.subSteps());
      discharge.write(row, mean);
      Arrays.fill(mean, 0);
    }
    ends.ifPresent(rows -> rows.write(row, state));
  }

  /** Writes the final state. */
  void last(int batch, double[] state) {
    last.write(batch, state);
  }
}
