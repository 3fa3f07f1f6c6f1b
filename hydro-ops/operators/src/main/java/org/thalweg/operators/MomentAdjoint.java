package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * The adjoint of {@link MomentOperator}.
 *
 * <p>Adding a little weight at the value x to the set of node j changes its moment by q_j(x - m_j),
 * a polynomial in the deviation from the mean m_j: the influence function of the statistic [1],
 * divided by the total weight W. With v the variance, s its root and c the skewness, it is
 *
 * <pre>
 *   mean:      t / W
 *   variance:  (t^2 - v) / W
 *   std:       (t^2 - v) / (2 s W)
 *   skewness:  (u^3 - 3/2 c u^2 - 3 u + c/2) / W,  u = t / s
 * </pre>
 *
 * A value with path weight p enters with p times its weight w, so with g the cotangents and Q the
 * sum of g_j p_ij q_j over all nodes j that i reaches, as a polynomial in the deviation from m_i:
 *
 * <pre>
 *   Q_i(t) = g_i q_i(t) + sum over the edges (i, j) of e_ij Q_j(t + d_ij),  d_ij = m_i - m_j
 *   cotangent of w_i:   Q_i(t_i)
 *   cotangent of x_i:   w_i Q_i'(t_i)
 *   cotangent of e_ij:  the sum of Q_j(t + d_ij) over the set of i
 * </pre>
 *
 * It is one walk back over the coefficients of Q, which are shifted along each edge; the sum over
 * the set of i takes its moments only. Deviations stay small numbers all the way.
 *
 * <p>A node whose moment is not finite passes no cotangent on, nor does a standard deviation of 0.
 *
 * <p>Inputs: the cotangent of the moment, then the inputs of the operator. Outputs: the cotangent
 * of the field, then of the node weights and of the edge weights, as far as they are wanted.
 *
 * <p>[1] F. R. Hampel, "The influence curve and its role in robust estimation", Journal of the
 * American Statistical Association 69 (1974).
 *
 * @param operator the operator
 * @param nodesWanted whether the cotangent of the node weights is put out
 * @param edgesWanted whether that of the edge weights is
 */
record MomentAdjoint(MomentOperator operator, boolean nodesWanted, boolean edgesWanted)
    implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    InfluenceArrays<A> influence = new InfluenceArrays<>(xp, operator, inputs);
    List<A> cotangents = new ArrayList<>(List.of(influence.cotangentOfField()));
    if (nodesWanted) {
      cotangents.add(influence.cotangentOfNodeWeights());
    }
    if (edgesWanted) {
      cotangents.add(influence.cotangentOfEdgeWeights());
    }
    return cotangents;
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new MomentAdjointKernel(this));
  }
}
