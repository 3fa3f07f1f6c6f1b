package org.thalweg.operators;

import java.util.Arrays;

/**
 * Orders the forest that a grid of directions makes, as {@link Forest#of} does, with a byte a cell
 * in the place of lists of inflows: each of its bits stands for a neighbour that flows in. What is
 * read at random is then so little that most of it stays in the processor's caches.
 */
final class D8Forest {
  /** The directions in which the neighbours lie, in the order of their cells. */
  private static final int[] NEIGHBOURS = {5, 6, 7, 4, 0, 3, 2, 1};

  /** By the direction of a flow: the bit of the cell it comes from, in the cell it leads to. */
  private static final byte[] INFLOW = new byte[NEIGHBOURS.length];

  static {
    for (int bit = 0; bit < NEIGHBOURS.length; bit++) {
      int opposite = (NEIGHBOURS[bit] + 4) % NEIGHBOURS.length;
      INFLOW[opposite] = (byte) (1 << bit);
    }
  }

  private final Compass compass;
  private final int rows;
  private final int cols;
  private final byte[] meaningOfCell;
  private final byte[] inflows;
  private final ValidCells valid;
  private final int[] order;
  private final int[] target;
  // Of most cells, and of those at the edges of a globe.
  private final int[] inside;
  private final int[] inTheWest;
  private final int[] inTheEast;
  private int sinks;
  private int flowsIntoMissing;

  private D8Forest(Compass compass, int rows, int cols, byte[] meaningOfCell) {
    this.compass = compass;
    this.rows = rows;
    this.cols = cols;
    this.meaningOfCell = meaningOfCell;
    this.inflows = new byte[meaningOfCell.length];
    this.valid = ValidCells.of(meaningOfCell);
    this.order = new int[valid.count()];
    this.target = new int[valid.count()];
    boolean around = compass.wrapsLongitude && cols > 0;
    this.inside = offsets(0, false);
    this.inTheWest = offsets(0, around);
    this.inTheEast = offsets(cols - 1, around);
  }

  /** The network of a grid whose codes all have a meaning. */
  static RiverNetwork network(Compass compass, int rows, int cols, byte[] meaningOfCell) {
    return new D8Forest(compass, rows, cols, meaningOfCell).network();
  }

  private RiverNetwork network() {
    link();
    int reached = climb();
    RiverGrid grid = RiverGrid.ofTrusted(rows, cols, valid.cells());
    if (reached < order.length) {
      throw Forest.cyclic(downstream(), order, reached, grid::label);
    }
    BuildReport report = new BuildReport(meaningOfCell.length - order.length, flowsIntoMissing);
    return RiverNetwork.ofTrusted(new Forest(order, target, sinks), grid, report);
  }

  /** Notes in each cell who flows into it; the order begins with the cells of the sinks. */
  private void link() {
    int[] step = new int[Compass.SINK];
    Arrays.setAll(step, d -> Compass.ROW_STEP[d] * cols + Compass.COL_STEP[d]);
    for (int row = 0; row < rows; row++) {
      for (int col = 0; col < cols; col++) {
        int cell = row * cols + col;
        byte meaning = meaningOfCell[cell];
        if (meaning < Compass.SINK) {
          boolean inside = row > 0 && row < rows - 1 && col > 0 && col < cols - 1;
          link(cell, inside ? cell + step[meaning] : neighbour(row, col, meaning));
        } else if (meaning == Compass.SINK) {
          addSink(cell);
        }
      }
    }
  }

  private void link(int cell, int to) {
    if (meaningOfCell[to] == Compass.MISSING) {
      flowsIntoMissing++;
      addSink(cell);
    } else {
      inflows[to] |= INFLOW[meaningOfCell[cell]];
    }
  }

  private void addSink(int cell) {
    target[sinks] = -1;
    order[sinks++] = cell;
  }

  /**
   * Goes upstream from the sinks, breadth-first. A cell in the order becomes the number of its node
   * when its own inflows are added.
   *
   * @return how many cells drain to a sink
   */
  private int climb() {
    int reached = sinks;
    for (int head = 0; head < reached; ) {
      int end = Math.min(reached, head + Sweep.PIECE);
      reached = climb(head, end, reached);
      head = end;
    }
    return reached;
  }

  /**
   * Adds the inflows of some cells. Two are written for each, whether there are any or not, and
   * those in vain are written over by the next: the processor need not guess how many there are,
   * which it mostly gets wrong, and waits for no cell before it reads the next one.
   */
  private int climb(int begin, int end, int reached) {
    int lastPair = order.length - 2;
    int next = reached;
    for (int head = begin; head < end; head++) {
      int cell = order[head];
      int node = valid.node(cell);
      order[head] = node;
      int[] offset = offsetsAt(cell);
      int left = inflows[cell] & 0xff;
      int at = next;
      next += Integer.bitCount(left);
      if (at <= lastPair) {
        order[at] = cell + offset[Integer.numberOfTrailingZeros(left)];
        target[at++] = node;
        left &= left - 1;
        order[at] = cell + offset[Integer.numberOfTrailingZeros(left)];
        target[at++] = node;
        left &= left - 1;
      }
      for (; left != 0; left &= left - 1) {
        order[at] = cell + offset[Integer.numberOfTrailingZeros(left)];
        target[at++] = node;
      }
    }
    return next;
  }

  /** From a cell to the neighbour of each bit. */
  private int[] offsetsAt(int cell) {
    if (!compass.wrapsLongitude) {
      return inside;
    }
    int col = cell % cols;
    if (col == 0) {
      return inTheWest;
    }
    return col == cols - 1 ? inTheEast : inside;
  }

  /** From a cell to the neighbour of each bit, and to itself where there is no bit. */
  private int[] offsets(int col, boolean around) {
    int[] offsets = new int[Integer.SIZE + 1];
    for (int bit = 0; bit < NEIGHBOURS.length; bit++) {
      int toCol = col + Compass.COL_STEP[NEIGHBOURS[bit]];
      int inGrid = around ? Math.floorMod(toCol, cols) : toCol;
      offsets[bit] = Compass.ROW_STEP[NEIGHBOURS[bit]] * cols + inGrid - col;
    }
    return offsets;
  }

  /** The neighbour of any cell in a direction. */
  private int neighbour(int row, int col, int direction) {
    int toRow = row + Compass.ROW_STEP[direction];
    int toCol = col + Compass.COL_STEP[direction];
    if (compass.wrapsLongitude) {
      toCol = Math.floorMod(toCol, cols);
    }
    if (toRow < 0 || toRow >= rows || toCol < 0 || toCol >= cols) {
      throw new IllegalArgumentException(
          ("cell (row %d, column %d) has direction %d, which leaves the grid of %d x %d cells;"
                  + " a grid around the globe is read with %s.withWrappedLongitude()")
              .formatted(
                  row, col, compass.code((byte) direction), rows, cols, compass.wanted.wrapping()));
    }
    return toRow * cols + toCol;
  }

  /** The downstream index, for the message that names a cycle. */
  private int[] downstream() {
    int[] downstream = new int[valid.count()];
    Arrays.fill(downstream, -1);
    for (int node = 0, cell = 0; cell < meaningOfCell.length; cell++) {
      byte meaning = meaningOfCell[cell];
      if (meaning < Compass.SINK) {
        int to = neighbour(cell / cols, cell % cols, meaning);
        downstream[node] = meaningOfCell[to] == Compass.MISSING ? -1 : valid.node(to);
      }
      node += meaning == Compass.MISSING ? 0 : 1;
    }
    return downstream;
  }
}
