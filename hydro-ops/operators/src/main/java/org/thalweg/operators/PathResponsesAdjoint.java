package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * The way back of {@link PathResponses}: the same sweep with the edges turned round and time
 * running backwards. Let g be the cotangent of v, b that of x and c = g + N' b that of all that
 * leaves a node, in which N' b has no rows after the last time. Then
 *
 * <pre>
 *   b[t] = sum over l of h[l] c[t + l]
 * </pre>
 *
 * <p>which is that operator on reversed rows; the rows of g after the last time are, seen
 * backwards, from earlier times, and give what is pending there. The cotangent of h is the
 * correlation of c with the inflow x + N y, and that of p is c itself.
 *
 * <p>Inputs: g {@code (time + pending, node)}, x {@code (time, node)}, h {@code (lag, node)}, v
 * {@code (time + pending, node)}. Outputs: the cotangents of x, of p, and of h if it is wanted.
 *
 * @param responses the operator
 * @param responsesWanted whether the cotangent of h is put out
 */
record PathResponsesAdjoint(PathResponses responses, boolean responsesWanted)
    implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A weights = inputs.get(2);
    LagRows<A> rows = new LagRows<>(xp, weights);
    long times = xp.shape(inputs.get(1)).dim(0);
    long all = xp.shape(inputs.get(0)).dim(0);
    A here = rows.rows(inputs.get(0), 0, times);
    A later = rows.rows(inputs.get(0), times, all);
    Convolving<A> convolving = new Convolving<>(xp, responses.byTransform());
    A beyond = convolving.convolved(xp.flip(later, 0), weights, xp.zerosLike(later));
    A earlier = rows.rows(beyond, all - times, 2 * (all - times));
    PathResponses back = responses.reversed();
    A backwards = xp.apply(back, List.of(xp.flip(here, 0), weights, earlier)).get(0);
    A ofInflow = xp.flip(rows.rows(backwards, 0, times), 0);
    A ofOutflow = xp.concat(List.of(back.arriving(xp, here, ofInflow), later), 0);
    List<A> cotangents = new ArrayList<>();
    cotangents.add(ofInflow);
    cotangents.add(rows.rows(ofOutflow, 0, all - times));
    if (responsesWanted) {
      A inflow = responses.arriving(xp, inputs.get(1), rows.rows(inputs.get(3), 0, times));
      cotangents.add(convolving.correlated(ofOutflow, inflow, xp.shape(weights).dim(0)));
    }
    return cotangents;
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return responses.byTransform()
        ? Optional.empty()
        : Optional.of(new PathResponsesAdjointKernel(this));
  }
}
