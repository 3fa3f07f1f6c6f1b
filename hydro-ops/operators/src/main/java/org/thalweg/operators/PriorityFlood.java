package org.thalweg.operators;

/**
 * Floods a surface from its edge, always from the lowest cell reached so far. What lies below the
 * flood is raised to it, and follows in the order in which it was reached, before anything higher:
 * so flats are crossed breadth-first, and {@code cameFrom} leads over them by a shortest way.
 *
 * @param level {@code (cell)} the filled surface
 * @param cameFrom {@code (cell)} the neighbour from which a cell was reached, {@link Links#SINK} at
 *     the edge
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within the package, only read
record PriorityFlood(double[] level, int[] cameFrom) {

  static PriorityFlood over(double[] z, int rows, int cols) {
    return new Run(z.clone(), rows, cols).flood();
  }

  /** The cell next to another, -1 off the grid. */
  static int neighbour(int cell, int direction, int rows, int cols) {
    int row = cell / cols + Compass.ROW_STEP[direction];
    int col = cell % cols + Compass.COL_STEP[direction];
    return row < 0 || row >= rows || col < 0 || col >= cols ? -1 : row * cols + col;
  }

  private static final class Run {
    private static final int NOT_REACHED = -2;

    private final double[] level;
    private final int rows;
    private final int cols;
    private final int[] cameFrom;
    // A binary heap of cells by level, then by number.
    private final int[] heap;
    private int heaped;
    // Cells at the level of the flood, first in, first out; each enters once.
    private final int[] queue;
    private int head;
    private int tail;

    Run(double[] level, int rows, int cols) {
      this.level = level;
      this.rows = rows;
      this.cols = cols;
      this.cameFrom = new int[level.length];
      this.heap = new int[level.length];
      this.queue = new int[level.length];
    }

    PriorityFlood flood() {
      for (int cell = 0; cell < level.length; cell++) {
        cameFrom[cell] = NOT_REACHED;
      }
      for (int cell = 0; cell < level.length; cell++) {
        if (!Double.isNaN(level[cell]) && isAtEdge(cell)) {
          cameFrom[cell] = Links.SINK;
          push(cell);
        }
      }
      while (head < tail || heaped > 0) {
        spread(head < tail ? queue[head++] : pop());
      }
      return new PriorityFlood(level, cameFrom);
    }

    private boolean isAtEdge(int cell) {
      for (int direction = 0; direction < Compass.SINK; direction++) {
        int next = neighbour(cell, direction, rows, cols);
        if (next < 0 || Double.isNaN(level[next])) {
          return true;
        }
      }
      return false;
    }

    private void spread(int cell) {
      for (int direction = 0; direction < Compass.SINK; direction++) {
        int next = neighbour(cell, direction, rows, cols);
        if (next < 0 || cameFrom[next] != NOT_REACHED || Double.isNaN(level[next])) {
          continue;
        }
        cameFrom[next] = cell;
        if (level[next] <= level[cell]) {
          level[next] = level[cell];
          queue[tail++] = next;
        } else {
          push(next);
        }
      }
    }

    private boolean isBefore(int a, int b) {
      return level[a] < level[b] || (level[a] == level[b] && a < b);
    }

    private void push(int cell) {
      int at = heaped++;
      while (at > 0 && isBefore(cell, heap[(at - 1) / 2])) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      heap[at] = cell;
    }

    private int pop() {
      int top = heap[0];
      int cell = heap[--heaped];
      int at = 0;
      for (int child = 1; child < heaped; child = 2 * at + 1) {
        if (child + 1 < heaped && isBefore(heap[child + 1], heap[child])) {
          child++;
        }
        if (!isBefore(heap[child], cell)) {
          break;
        }
        heap[at] = heap[child];
        at = child;
      }
      heap[at] = cell;
      return top;
    }
  }
}
