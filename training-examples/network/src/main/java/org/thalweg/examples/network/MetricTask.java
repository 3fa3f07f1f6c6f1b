package org.thalweg.examples.network;

import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Locations;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Route;
import org.thalweg.operators.Walk;
import org.thalweg.operators.Weights;
import org.thalweg.plain.PlainArray;

/**
 * What an operator is applied to.
 *
 * @param river the river
 * @param field {@code (..., node)} values, or {@code (..., edge)} lengths
 * @param weights the weights of nodes and edges, and whether NaN and splits count
 * @param options the rest
 */
record MetricTask(
    River river,
    LabelledArray<PlainArray> field,
    Weights<LabelledArray<PlainArray>> weights,
    Options options) {
  /**
   * Options of operators.
   *
   * @param way which way it looks, or one walks from locations
   * @param percentile which percentile, from 0 to 1
   * @param classes the classes that are counted
   * @param levels how many digits Pfafstetter's codes have, from 1 to 9
   * @param route which of several ways counts
   * @param locations where catchments end and distances begin
   * @param overwrite whether catchments take in those upstream
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, only read
  record Options(
      Walk way,
      double percentile,
      int[] classes,
      int levels,
      Route route,
      Locations locations,
      boolean overwrite) {}

  RiverNetwork network() {
    return river.network();
  }

  boolean looksUpstream() {
    return options.way == Walk.UPSTREAM;
  }

  /** The areas of the nodes, of which each has one. */
  double[] areas() {
    return Steps.values(field);
  }
}
