package org.thalweg.operators;

/** Turns the cell that each cell of a grid flows to into a network of the cells that hold one. */
final class Links {
  static final int SINK = -1;
  static final int MISSING = -2;

  private Links() {}

  /**
   * The network of the valid cells.
   *
   * @param target {@code (cell)} where each one flows, {@link #SINK} or {@link #MISSING}
   */
  static RiverNetwork network(int[] target, int rows, int cols) {
    int[] nodeOfCell = new int[target.length];
    int nodes = 0;
    for (int cell = 0; cell < target.length; cell++) {
      nodeOfCell[cell] = target[cell] == MISSING ? -1 : nodes++;
    }
    int[] cells = new int[nodes];
    int[] downstream = new int[nodes];
    int flowsIntoMissing = 0;
    for (int cell = 0; cell < target.length; cell++) {
      int node = nodeOfCell[cell];
      if (node >= 0) {
        cells[node] = cell;
        downstream[node] = target[cell] < 0 ? -1 : nodeOfCell[target[cell]];
        flowsIntoMissing += target[cell] >= 0 && downstream[node] < 0 ? 1 : 0;
      }
    }
    BuildReport report = new BuildReport(target.length - nodes, flowsIntoMissing);
    return RiverNetwork.ofTrusted(downstream, RiverGrid.ofTrusted(rows, cols, cells), report);
  }
}
