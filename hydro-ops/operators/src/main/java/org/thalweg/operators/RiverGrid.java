package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a gridded network lie: its shape and the cell of each node. Nodes are numbered
 * in row-major order of the valid cells, row 0 first; cell {@code (row, column)} has the flat index
 * {@code row * cols + column}. Immutable; four bytes a node, none where every cell is a node.
 */
public final class RiverGrid {
  private final int rows;
  private final int cols;
  private final int nodes;
  // Empty where every cell is a node.
  private final int[] cells;
  private final @Nullable GeoTransform transform;

  private RiverGrid(int rows, int cols, int nodes, int[] cells, @Nullable GeoTransform transform) {
    this.rows = rows;
    this.cols = cols;
    this.nodes = nodes;
    this.cells = cells;
    this.transform = transform;
  }

  /**
   * A grid on which some cells hold a node.
   *
   * @param rows number of rows, may be 0
   * @param cols number of columns, may be 0
   * @param cells {@code (node)} flat index of each node's cell, strictly ascending; copied
   * @return the grid
   * @throws IllegalArgumentException if the shape is negative or has more than 2^31 - 1 cells, or
   *     if an index is outside the grid or not above the one before
   */
  public static RiverGrid of(int rows, int cols, int[] cells) {
    int count = cellCount(rows, cols);
    for (int node = 0; node < cells.length; node++) {
      int cell = cells[node];
      if (cell < 0 || cell >= count) {
        throw new IllegalArgumentException(
            "node %d lies in cell %d, a grid of %d x %d has cells 0..%d"
                .formatted(node, cell, rows, cols, count - 1));
      }
      if (node > 0 && cell <= cells[node - 1]) {
        throw new IllegalArgumentException(
            "cells must ascend from node to node: node %d lies in cell %d, node %d in cell %d"
                .formatted(node - 1, cells[node - 1], node, cell));
      }
    }
    return ofTrusted(rows, cols, cells.clone());
  }

  /** As {@link #of}, for ascending cells that nobody else keeps. */
  static RiverGrid ofTrusted(int rows, int cols, int[] cells) {
    return of(rows, cols, cells, null);
  }

  private static RiverGrid of(int rows, int cols, int[] cells, @Nullable GeoTransform transform) {
    boolean full = cells.length == cellCount(rows, cols);
    return new RiverGrid(rows, cols, cells.length, full ? new int[0] : cells, transform);
  }

  /**
   * The same grid at a place.
   *
   * @param transform where its cells lie
   * @return a new grid that shares its cells with this one
   */
  public RiverGrid withTransform(GeoTransform transform) {
    return new RiverGrid(rows, cols, nodes, cells, transform);
  }

  /** The same grid with some of its nodes; their ids ascend. */
  RiverGrid withOnly(int[] nodes) {
    int[] kept = new int[nodes.length];
    Arrays.setAll(kept, node -> cellOf(nodes[node]));
    return of(rows, cols, kept, transform);
  }

  /** The same nodes on the smallest grid that holds them all. */
  RiverGrid cropped() {
    if (nodes == 0) {
      return of(0, 0, new int[0], transform);
    }
    int firstRow = cellOf(0) / cols;
    int lastRow = cellOf(nodes - 1) / cols;
    int firstCol = cols - 1;
    int lastCol = 0;
    for (int node = 0; node < nodes; node++) {
      int col = cellOf(node) % cols;
      firstCol = Math.min(firstCol, col);
      lastCol = Math.max(lastCol, col);
    }
    int width = lastCol - firstCol + 1;
    int[] moved = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      int cell = cellOf(node);
      moved[node] = (cell / cols - firstRow) * width + cell % cols - firstCol;
    }
    GeoTransform place = transform == null ? null : transform.startingAt(firstRow, firstCol);
    return of(lastRow - firstRow + 1, width, moved, place);
  }

  /**
   * Where the cells lie.
   *
   * @return the map from (column, row) to coordinates, or empty if the grid has no place
   */
  public Optional<GeoTransform> transform() {
    return Optional.ofNullable(transform);
  }

  /** The number of cells, checked to be a number of nodes that ids of 32 bits can count. */
  static int cellCount(int rows, int cols) {
    if (rows < 0 || cols < 0 || (long) rows * cols > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a grid of %d x %d cells; a network holds at most %d cells, and no side is negative"
              .formatted(rows, cols, Integer.MAX_VALUE));
    }
    return rows * cols;
  }

  /**
   * The number of rows.
   *
   * @return at least 0
   */
  public int rows() {
    return rows;
  }

  /**
   * The number of columns.
   *
   * @return at least 0
   */
  public int cols() {
    return cols;
  }

  /**
   * The number of cells that hold a node.
   *
   * @return at most {@code rows() * cols()}
   */
  public int nodeCount() {
    return nodes;
  }

  /**
   * Whether every cell holds a node, so that a node's id is its flat index.
   *
   * @return true where no cell is missing
   */
  public boolean isFull() {
    return nodes == rows * cols;
  }

  /**
   * The flat index of a node's cell.
   *
   * @param node a node id
   * @return {@code row * cols() + column}
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int cellOf(int node) {
    if (node < 0 || node >= nodes) {
      throw new IndexOutOfBoundsException(
          "node %d, the grid has nodes 0..%d".formatted(node, nodes - 1));
    }
    return isFull() ? node : cells[node];
  }

  /**
   * The node in a cell, found in O(log n).
   *
   * @param row row of the cell, from 0
   * @param col column of the cell, from 0
   * @return the node's id, or -1 where the cell is missing
   * @throws IndexOutOfBoundsException if the cell is outside the grid
   */
  public int nodeAt(int row, int col) {
    if (row < 0 || row >= rows || col < 0 || col >= cols) {
      throw new IndexOutOfBoundsException(
          "cell (%d, %d), the grid has %d x %d cells".formatted(row, col, rows, cols));
    }
    int cell = row * cols + col;
    return isFull() ? cell : Math.max(-1, Arrays.binarySearch(cells, cell));
  }

  /** How many nodes lie in cells before a flat index, which may be the number of cells. */
  int nodesBefore(int cell) {
    if (isFull()) {
      return cell;
    }
    int place = Arrays.binarySearch(cells, cell);
    return place < 0 ? -place - 1 : place;
  }

  /**
   * The flat index of every node's cell.
   *
   * @return {@code (node)} ascending; a new array
   */
  public int[] cells() {
    if (!isFull()) {
      return cells.clone();
    }
    int[] all = new int[nodes];
    Arrays.setAll(all, node -> node);
    return all;
  }

  /** The node in each cell, the number of nodes where there is none. */
  int[] nodeOfCell() {
    int[] nodeOfCell = new int[rows * cols];
    Arrays.fill(nodeOfCell, nodes);
    for (int node = 0; node < nodes; node++) {
      nodeOfCell[cellOf(node)] = node;
    }
    return nodeOfCell;
  }

  /** A node and its place, for messages. */
  String label(int node) {
    int cell = cellOf(node);
    return "%d (row %d, column %d)".formatted(node, cell / cols, cell % cols);
  }

  @Override
  public String toString() {
    return "RiverGrid[%d x %d, %d nodes]".formatted(rows, cols, nodes);
  }
}
