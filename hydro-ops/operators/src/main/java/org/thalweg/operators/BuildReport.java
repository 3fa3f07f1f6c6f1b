package org.thalweg.operators;

/**
 * What building a network from a grid left out. All counts are zero for a network that was not
 * built from a grid of directions.
 *
 * @param missingCells cells of the grid that hold no node
 * @param flowsIntoMissing cells that flow into a missing cell and therefore became sinks; a large
 *     number hints at a wrong set of missing codes
 */
public record BuildReport(int missingCells, int flowsIntoMissing) {
  static final BuildReport NOTHING_LEFT_OUT = new BuildReport(0, 0);
}
