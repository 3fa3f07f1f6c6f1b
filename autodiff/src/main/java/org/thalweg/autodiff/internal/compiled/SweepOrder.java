package org.thalweg.autodiff.internal.compiled;

import org.thalweg.array.DType;

/**
 * The order in which a sweep visits nodes, and the edges between them. Positions are places in this
 * order; an edge that leads nowhere leads to position n, behind the last.
 */
public final class SweepOrder {
  final Passage passage;

  /** The node at each position. */
  final int[] node;

  /** Where the edges of each position start, and behind them all; empty if each has just one. */
  final int[] start;

  /** The position at the other end of each edge. */
  final int[] link;

  private final double[] weights;
  private final boolean sequential;

  /**
   * An order; the arrays are kept.
   *
   * @param passage what the edges have in common
   * @param node the node at each position
   * @param start where the edges of each position start, and behind them all; empty if each has one
   * @param link the positions of the other ends
   * @param weights the edges' weights
   */
  public SweepOrder(Passage passage, int[] node, int[] start, int[] link, double[] weights) {
    this.passage = passage;
    this.node = node;
    this.start = start;
    this.link = link;
    this.weights = weights;
    this.sequential = isSequential(node);
  }

  private static boolean isSequential(int[] node) {
    for (int i = 0; i < node.length; i++) {
      if (node[i] != i) {
        return false;
      }
    }
    return true;
  }

  /**
   * What the edges have in common.
   *
   * @return the passage
   */
  public Passage passage() {
    return passage;
  }

  int nodes() {
    return node.length;
  }

  /** The weights in Java memory of a data type. */
  Object weights(DType dtype) {
    if (dtype == DType.FLOAT64) {
      return weights;
    }
    float[] rounded = new float[weights.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) weights[i];
    }
    return rounded;
  }

  /** What stands by node, by position: the same memory where the two are the same. */
  Object byPosition(Object byNode) {
    return sequential ? byNode : Gathering.of(byNode, node);
  }

  /** Brings what {@link #byPosition} gave to where it was taken from. */
  void bringBack(Object byPosition, Object byNode) {
    if (byPosition != byNode) {
      int[] position = new int[nodes()];
      for (int i = 0; i < position.length; i++) {
        position[node[i]] = i;
      }
      System.arraycopy(Gathering.of(byPosition, position), 0, byNode, 0, nodes());
    }
  }
}
