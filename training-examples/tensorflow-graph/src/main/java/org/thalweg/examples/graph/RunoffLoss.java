package org.thalweg.examples.graph;

import static org.thalweg.autodiff.Derivatives.valueAndGrad;

import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.SweepSchedule;
import org.thalweg.operators.Upstream;

/**
 * How far the flow at gauges is from what was observed, for runoff coefficients of a few classes of
 * land: {@code mean((S / observed - 1)^2)} with S the rain times the coefficient of each node's
 * class, summed over everything upstream.
 *
 * <p>Argument: the coefficients {@code (class)}. Array code by doubled pointers, because a graph
 * holds every call: a dozen rounds where levels would be thousands.
 *
 * @param sum the sum along the river
 * @param classes {@code (node)} the class of each node
 * @param rain {@code (node)} mm
 * @param gauges {@code (gauge)} the nodes that are observed
 * @param observed {@code (gauge)} what was seen there
 */
record RunoffLoss(
    DifferentiableOperator sum, Constant classes, Constant rain, Constant gauges, Constant observed)
    implements ArrayFunction {
  /** The truth, which the gauges know. */
  static final double[] COEFFICIENTS = {0.2, 0.5, 0.8, 0.35};

  private static final int GAUGES = 200;

  /** A loss on a river whose land, rain and gauges are made up from a seed. */
  static <A> RunoffLoss of(RiverNetwork river, long seed, ArrayNamespace<A> xp) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = Math.toIntExact(river.nodeCount());
    int[] classes = random.ints(nodes, 0, COEFFICIENTS.length).toArray();
    double[] rain = random.doubles(nodes, 5, 30).toArray();
    int[] gauges = random.ints(GAUGES, 0, nodes).toArray();
    RunoffLoss unobserved =
        new RunoffLoss(
            Upstream.sumOperator(river, SweepSchedule.DOUBLING),
            Constant.of(classes),
            Constant.of(rain),
            Constant.of(gauges),
            Constant.of(new double[GAUGES]));
    A flow = unobserved.flow(xp, xp.asarray(COEFFICIENTS));
    return unobserved.withObserved(Constant.of(xp.toFlatArray(flow)));
  }

  private RunoffLoss withObserved(Constant seen) {
    return new RunoffLoss(sum, classes, rain, gauges, seen);
  }

  private <A> A flow(ArrayNamespace<A> xp, A coefficients) {
    A runoff = xp.multiply(xp.constant(rain), xp.take(coefficients, xp.constant(classes), 0));
    A sums = xp.apply(sum, List.of(runoff)).get(0);
    return xp.take(sums, xp.constant(gauges), 0);
  }

  @Override
  public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
    A ratio = xp.divide(flow(xp, x.get(0)), xp.constant(observed));
    return xp.mean(xp.square(xp.subtract(ratio, 1.0)));
  }

  /** The loss and its gradient, by a tape over whatever computes. */
  <A> List<A> valueAndGradient(ArrayNamespace<A> xp, A coefficients) {
    ValueAndGrad<A> step = valueAndGrad(this).apply(xp, List.of(coefficients));
    return List.of(step.value(), step.gradients().get(0));
  }
}
