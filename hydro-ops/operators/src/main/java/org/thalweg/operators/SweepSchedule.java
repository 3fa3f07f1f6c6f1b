package org.thalweg.operators;

/**
 * In which steps array code sums along a forest. What is summed is the same, to rounding; host
 * kernels need no schedule.
 *
 * <p>Unless one is asked for, the cheaper is taken by an estimate: a step by levels costs as much
 * as the overhead of a call, a round of doubling three calls and the elements that it moves. A call
 * is worth about 1,000 elements on a processor (2 to 5 µs against 2 to 4 ns an element, measured
 * with PyTorch on one core) and is taken as 100,000 on any other device (10 µs against 0.1 ns, an
 * assumption). So a processor doubles where a network is narrower than some hundred nodes a level,
 * any other device unless network and batch are very large for their depth.
 */
public enum SweepSchedule {
  /**
   * Level by level, by distance to the outlet: one pass over the nodes in as many steps as there
   * are levels. The network keeps 16 bytes a node for it, 4 if its ids run by levels, the farthest
   * first, and within a level by the node downstream.
   */
  LEVELS,
  /**
   * By pointer doubling: each node hands what it has to its 2^k-th node downstream, or takes from
   * there, for k = 0, 1, ...: ceil(log2(levels)) rounds over all nodes that have such a node. For
   * forests only. The network keeps 4 bytes more for each node and round, so at most 4
   * ceil(log2(levels)) bytes a node: 44 for 2,000 levels.
   *
   * <p>W. D. Hillis and G. L. Steele, "Data parallel algorithms", Communications of the ACM 29
   * (1986).
   */
  DOUBLING
}
