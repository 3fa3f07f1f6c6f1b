package org.thalweg.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGradFunction;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The examples of docs/river-steps.md, word by word. */
class RiverStepsPageTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final int HOURS = 500;
  private static final RiverNetwork RIVER = RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1});

  /** The equations of the page. */
  static final class Steps {
    private Steps() {}

    static <A> NodeResult<A> bucketAndRiver(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
      A soil = xp.add(state.get(0), arriving.inputs().get(0)); // mm, with the hour's rain
      A wetness = xp.minimum(xp.divide(soil, parameters.get(0)), 1.0);
      A left = xp.subtract(soil, xp.multiply(arriving.inputs().get(1), wetness));
      A runoff = xp.multiply(parameters.get(1), left); // mm
      A volume = xp.multiply(runoff, xp.multiply(parameters.get(3), 1000.0)); // m3 from km2
      A channel = xp.add(xp.add(state.get(1), arriving.upstream()), volume); // m3
      A outflow = xp.multiply(parameters.get(2), channel); // m3 in the hour
      return NodeResult.of(
          outflow, List.of(xp.subtract(left, runoff), xp.subtract(channel, outflow)));
    }

    static <A> NodeResult<A> muskingum(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> c) {
      A now = xp.multiply(c.get(0), xp.add(arriving.upstream(), arriving.inflow()));
      A before = xp.multiply(c.get(1), xp.add(arriving.upstreamBefore(), arriving.inflow()));
      A discharge = xp.add(xp.add(now, before), xp.multiply(c.get(2), state.get(0)));
      return NodeResult.of(discharge, List.of(discharge));
    }

    static <A> NodeResult<A> reservoir(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
      A stored = xp.add(state.get(0), xp.add(arriving.upstream(), arriving.inflow()));
      A out = xp.multiply(parameters.get(0), stored);
      return NodeResult.of(out, List.of(xp.subtract(stored, out)));
    }
  }

  /** The error at the outlet, of the logarithms of the parameters. */
  record Misfit(RiverScan river, List<Constant> weather, Constant area, Constant observed)
      implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> logarithms) {
      A km2 = xp.constant(area);
      List<A> parameters =
          List.of(
              xp.exp(logarithms.get(0)), xp.exp(logarithms.get(1)), xp.exp(logarithms.get(2)), km2);
      RiverState<A> dry =
          new RiverState<>(xp.zerosLike(km2), List.of(xp.zerosLike(km2), xp.zerosLike(km2)));
      List<A> inputs = weather.stream().map(xp::constant).toList();
      A outflow = river.apply(xp, inputs, dry, parameters).outflow();
      A outlet = xp.getItem(outflow, Index.all(), Index.at(4));
      return xp.mean(xp.square(xp.subtract(outlet, xp.constant(observed))));
    }
  }

  private static LbfgsResult<PlainArray> calibrated(Misfit misfit) {
    List<PlainArray> guess =
        List.of(XP.asarray(Math.log(50)), XP.asarray(Math.log(0.02)), XP.asarray(Math.log(0.5)));
    ValueAndGradFunction slope = Derivatives.valueAndGradAll(misfit);
    return Lbfgs.standard().minimize(XP, slope::apply, guess);
  }

  @Test
  void theParametersOfBucketAndRiverAreFoundAgain() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rain = new double[HOURS][];
    double[][] demand = new double[HOURS][];
    for (int hour = 0; hour < HOURS; hour++) {
      rain[hour] = random.doubles(5).map(x -> x < 0.2 ? 20 * x : 0).toArray();
      demand[hour] = random.doubles(5, 0, 0.4).toArray();
    }
    PlainArray area = PlainArray.of(new double[] {12, 30, 8, 21, 5});
    List<PlainArray> weather = List.of(XP.asarray(rain), XP.asarray(demand));
    PlainArray none = XP.zerosLike(area);
    RiverState<PlainArray> dry = new RiverState<>(none, List.of(none, none));
    List<PlainArray> truth = List.of(XP.asarray(80.0), XP.asarray(0.05), XP.asarray(0.3), area);

    RiverScan river = RiverScan.of(RIVER, Steps::bucketAndRiver);
    String how = river.explain(weather, dry, truth);
    RiverRun<PlainArray> run = river.run(weather, dry, truth);

    PlainArray outlet = XP.getItem(run.outflow(), Index.all(), Index.at(4));
    Misfit misfit =
        new Misfit(
            river,
            List.of(Constant.of(rain), Constant.of(demand)),
            Constant.of(XP.toFlatArray(area)),
            Constant.of(XP.toFlatArray(outlet)));
    LbfgsResult<PlainArray> result = calibrated(misfit);
    double[] wanted = {80, 0.05, 0.3};
    for (int i = 0; i < 3; i++) {
      double found = Math.exp(((double[]) XP.toFlatArray(result.parameters().get(i)))[0]);
      assertEquals(wanted[i], found, 1e-3 * wanted[i]);
    }
    assertTrue(how.startsWith("compiled"), how);
  }

  @Test
  void muskingumOfThePageIsTheOperator() {
    // k = 2 h and x = 0.2 at hourly steps, by the formulas of Muskingum.
    double d = 2 * 0.8 + 0.5;
    List<PlainArray> c =
        List.of(
            XP.asarray((0.5 - 0.4) / d), XP.asarray((0.5 + 0.4) / d), XP.asarray((1.6 - 0.5) / d));
    PlainArray inflow = XP.ones(new long[] {HOURS, 5});
    PlainArray none = XP.zeros(new long[] {5});

    PlainArray wanted =
        Muskingum.over(RIVER, 3600)
            .route(inflow, XP.asarray(7200.0), XP.asarray(0.2), none)
            .discharge();
    PlainArray found =
        RiverScan.of(RIVER, Steps::muskingum)
            .run(List.of(inflow), new RiverState<>(none, List.of(none)), c)
            .outflow();

    assertArrayEquals((double[]) XP.toFlatArray(wanted), (double[]) XP.toFlatArray(found), 1e-12);
  }

  @Test
  void theReservoirOfThePageKeepsWater() {
    PlainArray inflow = XP.ones(new long[] {HOURS, 5});
    PlainArray none = XP.zeros(new long[] {5});

    RiverRun<PlainArray> run =
        RiverScan.of(RIVER, Steps::reservoir)
            .run(List.of(inflow), new RiverState<>(none, List.of(none)), List.of(XP.asarray(0.1)));

    double out = sum(XP.getItem(run.outflow(), Index.all(), Index.at(4)));
    assertEquals(5.0 * HOURS, out + sum(run.end().state().get(0)), 1e-9);
  }

  private static double sum(PlainArray x) {
    return ((double[]) XP.toFlatArray(XP.sum(x)))[0];
  }

  @Test
  void thePageShowsThisCode() throws IOException {
    Page.shows("river-steps.md", getClass(), 3);
  }
}
