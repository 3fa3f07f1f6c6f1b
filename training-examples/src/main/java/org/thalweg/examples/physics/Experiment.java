package org.thalweg.examples.physics;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.examples.basin.Basin;

/**
 * What a network is trained on.
 *
 * @param basin the basin, with inflow to be corrected and observations of one gauge
 * @param attributes of its reaches
 * @param truth what the network should find, where it is known
 */
record Experiment(Basin basin, ReachAttributes attributes, Optional<Truth> truth) {
  /**
   * What made the observations.
   *
   * @param celerity {@code (reach)} m/s
   * @param factor {@code (reach)}, by which the inflow should be corrected
   * @param innerGauges the basin with other gauges, whose true discharge the training never sees
   */
  record Truth(Constant celerity, Constant factor, List<Basin> innerGauges) {
    Truth {
      innerGauges = List.copyOf(innerGauges);
    }
  }
}
