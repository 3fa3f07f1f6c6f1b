package org.thalweg.examples.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

/**
 * The rivers of a network as lines from cell to cell, wider and darker with their order. Orders
 * whose lines would fill the map are left out.
 */
final class RiverLayer {
  /** Pixels of river per pixel of land, at most: lines stand about 1 / 0.09 pixels apart. */
  private static final double MOST_LINES = 0.09;

  private static final double THINNEST = 0.7;
  private static final double WIDEST = 4.6;

  private final Frame frame;
  private final RiverGrid grid;
  private final int[] downstream;
  private final int[] order;
  private final int least;
  private final int highest;
  private final Style style;

  /**
   * A layer.
   *
   * @param frame the frame
   * @param network a network on a grid of the frame's shape
   * @param order {@code (node)} stream orders, at least 1
   * @param style how wide lines are
   */
  RiverLayer(Frame frame, RiverNetwork network, int[] order, Style style) {
    this.style = style;
    this.frame = frame;
    this.grid = network.grid().orElseThrow();
    this.order = order;
    this.highest = Arrays.stream(order).max().orElse(1);
    this.downstream = new int[network.nodeCount()];
    Arrays.fill(downstream, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    this.least = least();
  }

  /** The least order that is drawn. */
  int leastOrder() {
    return least;
  }

  int highestOrder() {
    return highest;
  }

  private int least() {
    long[] nodes = new long[highest + 1];
    for (int each : order) {
      nodes[each]++;
    }
    double land = grid.nodeCount() * frame.cell();
    long lines = 0;
    for (int each = highest; each >= 1; each--) {
      lines += nodes[each];
      if (lines > MOST_LINES * land && each < highest) {
        return each + 1;
      }
    }
    return 1;
  }

  void draw(Graphics2D pen) {
    Path2D.Double[] paths = paths();
    for (int each = least; each <= highest; each++) {
      pen.setColor(colour(each));
      pen.setStroke(stroke(each));
      pen.draw(paths[each]);
    }
  }

  BasicStroke stroke(int each) {
    return new BasicStroke((float) width(each), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private double width(int each) {
    double rank = rank(each);
    return style.scale() * (THINNEST + (WIDEST - THINNEST) * rank * rank);
  }

  Color colour(int each) {
    return ColourScale.WATER.colour(0.66 + 0.33 * rank(each));
  }

  private double rank(int each) {
    return highest == least ? 0.5 : (each - least) / (double) (highest - least);
  }

  /** The lines of each order: curves through a cell from the middle of one edge to the next. */
  private Path2D.Double[] paths() {
    Path2D.Double[] paths = new Path2D.Double[highest + 1];
    Arrays.setAll(paths, each -> new Path2D.Double());
    boolean[] fed = new boolean[downstream.length];
    for (int node = 0; node < downstream.length; node++) {
      if (order[node] >= least && downstream[node] >= 0) {
        fed[downstream[node]] = true;
      }
    }
    for (int node = 0; node < downstream.length; node++) {
      int next = downstream[node];
      if (next >= 0 && order[node] >= least && !wraps(node, next)) {
        add(paths[order[node]], node, next, !fed[node]);
      }
    }
    return paths;
  }

  private void add(Path2D.Double path, int node, int next, boolean begins) {
    double x = (x(node) + x(next)) / 2;
    double y = (y(node) + y(next)) / 2;
    path.moveTo(begins ? x(node) : x, begins ? y(node) : y);
    if (begins) {
      path.lineTo(x, y);
    }
    int after = downstream[next];
    if (after < 0 || wraps(next, after)) {
      path.lineTo(x(next), y(next));
    } else {
      path.quadTo(x(next), y(next), (x(next) + x(after)) / 2, (y(next) + y(after)) / 2);
    }
  }

  /** Whether an edge goes around the globe. */
  private boolean wraps(int node, int next) {
    int cols = grid.cols();
    return 2 * Math.abs((long) grid.cellOf(node) % cols - grid.cellOf(next) % cols) > cols;
  }

  private double x(int node) {
    return frame.x(grid.cellOf(node) % grid.cols() + 0.5);
  }

  private double y(int node) {
    int row = grid.cellOf(node) / grid.cols();
    return frame.y(row + 0.5);
  }
}
