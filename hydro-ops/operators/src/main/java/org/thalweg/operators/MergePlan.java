package org.thalweg.operators;

/**
 * What the weights alone decide about merging sets along a walk: of what a node has after an edge
 * handed on to it, which part came by the edge and which part it had before.
 */
final class MergePlan {
  /** By node: the total weight. */
  final double[] total;

  /** By position of the walk: the weight of the edge. */
  final double[] factor;

  /** By position of the walk: the part of the total that comes by the edge. */
  final double[] added;

  /** By position of the walk: the part of the total that was there before. */
  final double[] kept;

  private MergePlan(double[] total, double[] factor) {
    this.total = total;
    this.factor = factor;
    this.added = new double[factor.length];
    this.kept = new double[factor.length];
  }

  /**
   * The plan.
   *
   * @param walk the edges
   * @param weights by node: its weight, handed over
   * @param factor by position of the walk: the weight of the edge
   */
  static MergePlan of(EdgeWalk walk, double[] weights, double[] factor) {
    MergePlan plan = new MergePlan(weights, factor);
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      plan.add(walk, begin, Math.min(begin + EdgeWalk.PIECE, walk.end()));
    }
    return plan;
  }

  private void add(EdgeWalk walk, int begin, int end) {
    int[] from = walk.from;
    int[] to = walk.to;
    for (int k = begin; k < end; k++) {
      double before = total[to[k]];
      double more = factor[k] * total[from[k]];
      double sum = before + more;
      total[to[k]] = sum;
      // Nothing added to nothing stays what it is.
      added[k] = sum == 0 ? 0 : more / sum;
      kept[k] = sum == 0 ? 1 : before / sum;
    }
  }
}
