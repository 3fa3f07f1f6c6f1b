package org.thalweg.examples.map;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import org.thalweg.operators.RiverGrid;

/**
 * A field on the cells of a grid as an image of its frame. Where several cells share a pixel, it
 * shows their mean, or the one that most water passes through, so that rivers stay whole however
 * far the grid is reduced. Where cells are larger than pixels, those that share one are blended.
 */
final class FieldLayer {
  private static final int FINE = 2;
  private static final int NO_NODE = -1;

  private final Frame frame;
  private final int rows;
  private final int cols;
  private final int[] nodeOfCell;

  /**
   * A layer.
   *
   * @param frame the frame
   * @param grid the grid, of the frame's shape
   */
  FieldLayer(Frame frame, RiverGrid grid) {
    this.frame = frame;
    this.rows = grid.rows();
    this.cols = grid.cols();
    this.nodeOfCell = new int[rows * cols];
    Arrays.fill(nodeOfCell, NO_NODE);
    for (int node = 0; node < grid.nodeCount(); node++) {
      nodeOfCell[grid.cellOf(node)] = node;
    }
  }

  /** What a block of cells shows: from a row and a column up to others. */
  interface Block {
    /** A value, or NaN for none. */
    double value(int top, int bottom, int left, int right);
  }

  /** The value of the node with the largest drainage. */
  Block mostDrained(double[] values, double[] drainage) {
    return (top, bottom, left, right) -> {
      int most = NO_NODE;
      for (int row = top; row < bottom; row++) {
        for (int col = left; col < right; col++) {
          int node = nodeOfCell[row * cols + col];
          if (node != NO_NODE && (most == NO_NODE || drainage[node] > drainage[most])) {
            most = node;
          }
        }
      }
      return most == NO_NODE ? Double.NaN : values[most];
    };
  }

  /** The mean of what is known. */
  Block mean(double[] values) {
    return (top, bottom, left, right) -> {
      double sum = 0;
      int count = 0;
      for (int row = top; row < bottom; row++) {
        for (int col = left; col < right; col++) {
          int node = nodeOfCell[row * cols + col];
          if (node != NO_NODE && !Double.isNaN(values[node])) {
            sum += values[node];
            count++;
          }
        }
      }
      return sum / count;
    };
  }

  /**
   * The image.
   *
   * @param block what blocks of cells show
   * @param paint the opaque colour of a value
   */
  BufferedImage image(Block block, DoubleToIntFunction paint) {
    int fine = frame.cell() > 1 ? FINE : 1;
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB);
    int[] samples = new int[fine * fine];
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        for (int i = 0; i < samples.length; i++) {
          double value = at(block, x * fine + i % fine, y * fine + i / fine, fine);
          samples[i] = Double.isNaN(value) ? 0 : paint.applyAsInt(value);
        }
        image.setRGB(x, y, blend(samples));
      }
    }
    return image;
  }

  private double at(Block block, int x, int y, int fine) {
    int width = frame.width() * fine;
    int height = frame.height() * fine;
    int top = first(y, rows, height);
    int left = first(x, cols, width);
    return block.value(
        top,
        Math.max(top + 1, first(y + 1, rows, height)),
        left,
        Math.max(left + 1, first(x + 1, cols, width)));
  }

  private static int first(int pixel, int cells, int pixels) {
    return (int) ((long) pixel * cells / pixels);
  }

  /** The mean of colours that are opaque or none. */
  private static int blend(int[] argb) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int opaque = 0;
    for (int colour : argb) {
      if (colour != 0) {
        red += colour >> 16 & 0xff;
        green += colour >> 8 & 0xff;
        blue += colour & 0xff;
        opaque++;
      }
    }
    return opaque == 0
        ? 0
        : (255 * opaque / argb.length) << 24
            | (red / opaque) << 16
            | (green / opaque) << 8
            | blue / opaque;
  }
}
