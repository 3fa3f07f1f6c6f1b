package org.thalweg.operators;

/**
 * A network made from a grid of directions that need not be one, by these rules: codes without
 * meaning become missing cells; an edge off the grid or into a missing cell is cut, so that its
 * cell becomes a sink; on a cycle, nodes with inflow from outside it stay as sinks, and the others
 * become missing.
 *
 * @param network the network
 * @param report what was changed
 */
public record Repaired(RiverNetwork network, Report report) {
  /**
   * What a repair changed.
   *
   * @param invalidCodes cells whose code has no meaning, now missing
   * @param cutOffGrid cells that flowed off the grid, now sinks
   * @param cutIntoMissing cells that flowed into a missing cell, now sinks
   * @param cycles circles of water that were opened
   * @param cycleSinks cells on such a circle that stay, as sinks
   * @param cycleRemoved cells on such a circle that are missing now
   */
  public record Report(
      int invalidCodes,
      int cutOffGrid,
      int cutIntoMissing,
      int cycles,
      int cycleSinks,
      int cycleRemoved) {
    /**
     * Whether the grid was a network as it stood.
     *
     * @return true if nothing was changed
     */
    public boolean isUnchanged() {
      return invalidCodes + cutOffGrid + cutIntoMissing + cycles == 0;
    }
  }
}
