package org.thalweg.operators;

/** Makes a network of a grid of directions, by the rules of {@link Repaired}, in O(cells). */
final class GridRepair {
  private final Compass compass;
  private final int rows;
  private final int cols;
  // The cell each one flows to, or what Links calls a sink or missing.
  private final int[] target;
  private int invalidCodes;
  private int cutOffGrid;
  private int cutIntoMissing;
  private int cycles;
  private int cycleSinks;
  private int cycleRemoved;

  private GridRepair(Compass compass, int rows, int cols) {
    this.compass = compass;
    this.rows = rows;
    this.cols = cols;
    this.target = new int[rows * cols];
  }

  static Repaired repair(int[] codes, int rows, int cols, Compass compass) {
    byte[] meanings = D8Decoder.meanings(codes, rows, cols, compass);
    GridRepair repair = new GridRepair(compass, rows, cols);
    repair.readTargets(meanings);
    repair.cutIntoMissing();
    repair.openCycles();
    return repair.result();
  }

  private void readTargets(byte[] meanings) {
    for (int cell = 0; cell < target.length; cell++) {
      byte meaning = meanings[cell];
      if (meaning == Compass.INVALID) {
        invalidCodes++;
      }
      if (meaning < Compass.SINK) {
        target[cell] = neighbour(cell, meaning);
      } else {
        target[cell] = meaning == Compass.SINK ? Links.SINK : Links.MISSING;
      }
    }
  }

  private int neighbour(int cell, byte meaning) {
    int row = cell / cols + Compass.ROW_STEP[meaning];
    int col = cell % cols + Compass.COL_STEP[meaning];
    if (compass.wrapsLongitude) {
      col = Math.floorMod(col, cols);
    }
    if (row < 0 || row >= rows || col < 0 || col >= cols) {
      cutOffGrid++;
      return Links.SINK;
    }
    return row * cols + col;
  }

  private void cutIntoMissing() {
    for (int cell = 0; cell < target.length; cell++) {
      if (target[cell] >= 0 && target[target[cell]] == Links.MISSING) {
        target[cell] = Links.SINK;
        cutIntoMissing++;
      }
    }
  }

  /** Takes away sources until what is left lies on cycles, then opens each one. */
  private void openCycles() {
    int[] inflows = new int[target.length];
    for (int to : target) {
      if (to >= 0) {
        inflows[to]++;
      }
    }
    int[] left = inflows.clone();
    int[] sources = new int[target.length];
    int waiting = 0;
    for (int cell = 0; cell < target.length; cell++) {
      if (left[cell] == 0) {
        sources[waiting++] = cell;
      }
    }
    while (waiting > 0) {
      int to = target[sources[--waiting]];
      if (to >= 0 && --left[to] == 0) {
        sources[waiting++] = to;
      }
    }
    for (int cell = 0; cell < target.length; cell++) {
      if (left[cell] > 0 && target[cell] >= 0) {
        open(cell, inflows);
      }
    }
  }

  /** Cuts the cycle through a cell; one of its inflows is the cycle's own. */
  private void open(int start, int[] inflows) {
    cycles++;
    int cell = start;
    while (target[cell] >= 0) {
      int next = target[cell];
      boolean fed = inflows[cell] > 1;
      target[cell] = fed ? Links.SINK : Links.MISSING;
      cycleSinks += fed ? 1 : 0;
      cycleRemoved += fed ? 0 : 1;
      cell = next;
    }
  }

  private Repaired result() {
    return new Repaired(
        Links.network(target, rows, cols),
        new Repaired.Report(
            invalidCodes, cutOffGrid, cutIntoMissing, cycles, cycleSinks, cycleRemoved));
  }
}
