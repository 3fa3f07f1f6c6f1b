package org.thalweg.calibration;

import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Step;
import org.thalweg.plain.PlainNamespace;

/**
 * A catchment with two parameters: a share {@code runoff} of the rain fills a store, and a share
 * {@code 1 / k} of the store runs out in each step.
 */
record Bucket(Constant rain) implements SimulationModel {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.of("runoff", Transform.bounded(0, 1)).startingAt(0.5),
          Parameter.of("k", Transform.logBounded(1.5, 100)).startingAt(5));

  static final double RUNOFF = 0.7;
  static final double K = 20;

  /** Showers on one step in three. */
  static Bucket ofShowers(int times, long seed) {
    Random random = new Random(seed);
    double[] rain = new double[times];
    for (int t = 0; t < times; t++) {
      rain[t] = random.nextInt(3) == 0 ? -8 * Math.log(1 - random.nextDouble()) : 0;
    }
    return new Bucket(Constant.of(rain));
  }

  @Override
  public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
    A some = xp.getItem(xp.constant(rain), Index.slice(times.from(), times.to()));
    List<A> shared = List.of(parameters.get("runoff"), parameters.get("k"));
    Step<A> end =
        Derivatives.scan(Bucket::step).apply(xp, List.of(xp.asarray(0.0)), List.of(some), shared);
    return end.outputs().get(0);
  }

  private static <A> Step<A> step(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A filled = xp.add(carry.get(0), xp.multiply(inputs.get(0), parameters.get(0)));
    A outflow = xp.divide(filled, parameters.get(1));
    return new Step<>(List.of(xp.subtract(filled, outflow)), List.of(outflow));
  }

  /** Its outflow with the true parameters, and noise that is a share of it. */
  double[] observed(double noise, long seed) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    ParameterSpace truth =
        new ParameterSpace(
            List.of(
                Parameter.fixed("runoff", RUNOFF),
                Parameter.fixed("k", K),
                Parameter.of("unused", Transform.identity())));
    int times = (int) rain.shape().size();
    double[] flow =
        Problem.numbers(
            xp,
            simulate(
                xp,
                truth.parameters(xp, truth.arrays(xp, new double[1])),
                new TimeRange(0, times)));
    Random random = new Random(seed);
    for (int t = 0; t < times; t++) {
      flow[t] *= 1 + noise * random.nextGaussian();
    }
    return flow;
  }
}
