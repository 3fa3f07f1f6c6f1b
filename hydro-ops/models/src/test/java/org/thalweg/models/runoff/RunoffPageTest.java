package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.models.runoff.Models.flat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.operators.CausalConvolution;
import org.thalweg.operators.Objectives;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The code of docs/runoff.md. */
class RunoffPageTest {
  private static final int DAYS = 800;

  private final double[] rain =
      IntStream.range(0, DAYS).mapToDouble(i -> i % 5 == 0 ? 12 : 0.2).toArray();
  private final double[] demand =
      IntStream.range(0, DAYS).mapToDouble(i -> 2 - Math.cos(i / 58.0)).toArray();
  private final RunoffModel model = new Gr4j();
  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final List<PlainArray> parameters =
      List.of(xp.asarray(257.2), xp.asarray(1.01), xp.asarray(88.2), xp.asarray(2.21));

  @Test
  void recordGoesOnFromItsState() {
    List<double[]> x =
        List.of(
            new double[] {257.2}, new double[] {1.01}, new double[] {88.2}, new double[] {2.21});
    double[] discharge = model.discharge(Forcing.of(rain, demand), x);

    Forcing<PlainArray> forcing = Forcing.of(PlainArray.of(rain), PlainArray.of(demand));
    List<PlainArray> start = model.initialState(xp, forcing, parameters);
    Simulation<PlainArray> year = model.run(xp, forcing.between(xp, 0, 365), parameters, start);
    Simulation<PlainArray> rest =
        model.runWithFluxes(xp, forcing.between(xp, 365, rain.length), parameters, year.state());
    PlainArray percolation = rest.flux("Perc");

    PlainArray joined = xp.concat(List.of(year.discharge(), rest.discharge()), 0);
    assertArrayEquals(discharge, flat(joined));
    assertEquals(Shape.of(DAYS - 365), xp.shape(percolation));
  }

  @Test
  void snowIsPutInFront() {
    double[] curve = IntStream.rangeClosed(0, 100).mapToDouble(i -> 500 + 15 * i).toArray();
    double[] warmth =
        IntStream.range(0, DAYS).mapToDouble(i -> 4 - 10 * Math.cos(i / 58.0)).toArray();
    Forcing<PlainArray> weather =
        Forcing.of(PlainArray.of(rain), PlainArray.of(demand), PlainArray.of(warmth));
    Forcing<PlainArray> banded = ElevationBands.fromHypsometry(curve, 5).spread(xp, weather, 0.6);
    RunoffModel snowy = new SnowRunoff(CemaNeige.ofRecord(xp, banded), new Gr4j());

    List<String> names = snowy.parameters().stream().map(ModelParameter::name).toList();
    assertEquals(List.of("X1", "X2", "X3", "X4", "CTG", "Kf"), names);
    List<PlainArray> usual =
        snowy.parameters().stream().map(each -> xp.asarray(each.range().usual())).toList();
    assertEquals(Shape.of(DAYS), xp.shape(snowy.discharge(banded, usual)));
  }

  private record Loss(RunoffModel model, Constant rain, Constant demand, Constant observed)
      implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> parameters) {
      Forcing<A> forcing = Forcing.of(xp.constant(rain), xp.constant(demand));
      List<A> state = model.initialState(xp, forcing, parameters);
      A simulated = model.run(xp, forcing, parameters, state).discharge();
      return xp.subtract(1.0, Objectives.nse(simulated, xp.constant(observed), 365));
    }
  }

  @Test
  void gradientsAreThoseOfAnyFunction() {
    double[] observed = IntStream.range(0, DAYS).mapToDouble(i -> i % 7).toArray();
    Loss loss = new Loss(model, Constant.of(rain), Constant.of(demand), Constant.of(observed));

    ValueAndGrad<PlainArray> at = Derivatives.valueAndGradAll(loss).apply(xp, parameters);

    assertTrue(flat(at.value())[0] > 0);
    for (PlainArray gradient : at.gradients()) {
      assertTrue(flat(gradient)[0] != 0);
    }
  }

  @Test
  void responsesOfYourOwnAreConvolved() {
    PlainArray inflow = xp.ones(Shape.of(4, 2));
    PlainArray weights = xp.full(Shape.of(3, 2), 1.0 / 3);
    PlainArray pending = xp.zeros(Shape.of(2, 2));

    CausalConvolution.Convolved<PlainArray> first =
        CausalConvolution.convolve(xp, inflow, weights, pending);

    assertEquals(Shape.of(4, 2), xp.shape(first.output()));
    assertEquals(Shape.of(2, 2), xp.shape(first.pending()));
  }
}
