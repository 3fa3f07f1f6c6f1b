package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.models.runoff.Models.XP;
import static org.thalweg.models.runoff.Models.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.plain.PlainArray;

/** The steps of all models are compiled, and compiled loops are what array code is. */
class RunoffStepsTest {
  private static final int TIMES = 12;
  private static final int CATCHMENTS = 3;

  /**
   * A step with the sizes of its arguments.
   *
   * @param step the step
   * @param states how many states it takes
   * @param inputs how many inputs
   * @param parameters how many parameters
   */
  private record Sized(ScanStep step, int states, int inputs, int parameters) {
    <A> List<List<A>> parts(List<A> x) {
      int moving = states + inputs;
      return List.of(x.subList(0, states), x.subList(states, moving), x.subList(moving, x.size()));
    }

    @Override
    public String toString() {
      return step.toString();
    }
  }

  static List<Sized> steps() {
    List<Sized> steps = new ArrayList<>();
    for (boolean fluxes : new boolean[] {false, true}) {
      steps.add(new Sized(new Gr4jProduction(fluxes), 1, 2, 1));
      steps.add(new Sized(new Gr4jRouting(fluxes), 1, 2, 2));
      steps.add(new Sized(new CemaNeigeStep(fluxes), 2, 2, 3));
      steps.add(new Sized(new HbvStep(fluxes), 5, 3, 13));
    }
    return steps;
  }

  /** A weighted sum of all that a loop gives, of states, inputs and parameters in one list. */
  private record Sum(Sized of, boolean compiled) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      List<List<A>> parts = of.parts(x);
      ScanStep loop = compiled ? Derivatives.scan(of.step) : new ByHand(of.step);
      Step<A> end = loop.apply(xp, parts.get(0), parts.get(1), parts.get(2));
      List<A> all = new ArrayList<>(end.carry());
      all.addAll(end.outputs());
      A sum = xp.asarray(0.0);
      for (int i = 0; i < all.size(); i++) {
        sum = xp.add(sum, xp.sum(xp.multiply(xp.sin(all.get(i)), 1.0 + i)));
      }
      return sum;
    }
  }

  /** A loop in array code, one step after the other. */
  private record ByHand(ScanStep step) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      List<A> state = carry;
      List<List<A>> outputs = new ArrayList<>();
      for (int time = 0; time < TIMES; time++) {
        Index at = Index.at(time);
        List<A> now = inputs.stream().map(x -> xp.getItem(x, at, Index.ellipsis())).toList();
        Step<A> next = step.apply(xp, state, now, parameters);
        state = next.carry();
        outputs.add(next.outputs());
      }
      List<A> stacked = new ArrayList<>();
      for (int i = 0; i < outputs.get(0).size(); i++) {
        int place = i;
        stacked.add(xp.stack(outputs.stream().map(each -> each.get(place)).toList()));
      }
      return new Step<>(state, stacked);
    }
  }

  private static List<PlainArray> arguments(Sized of, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PlainArray> arguments = new ArrayList<>();
    int behindInputs = of.states + of.inputs;
    for (int i = 0; i < behindInputs + of.parameters; i++) {
      boolean moving = i >= of.states && i < behindInputs;
      int rows = moving ? TIMES : 1;
      double[] values = random.doubles((long) rows * CATCHMENTS, 0.1, 0.95).toArray();
      PlainArray argument = PlainArray.of(values);
      arguments.add(moving ? XP.reshape(argument, TIMES, CATCHMENTS) : argument);
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepIsCompiled(Sized of) {
    List<List<PlainArray>> parts = of.parts(arguments(of, 1));

    String how = Derivatives.explain(of.step, parts.get(0), parts.get(1), parts.get(2));

    assertTrue(how.startsWith("compiled"), how);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void compiledLoopAndItsGradientAreThoseOfArrayCode(Sized of) {
    for (int seed = 0; seed < 20; seed++) {
      List<PlainArray> x = arguments(of, seed);

      ValueAndGrad<PlainArray> expected =
          Derivatives.valueAndGradAll(new Sum(of, false)).apply(XP, x);
      ValueAndGrad<PlainArray> actual = Derivatives.valueAndGradAll(new Sum(of, true)).apply(XP, x);

      String what = "seed " + seed;
      assertArrayEquals(flat(expected.value()), flat(actual.value()), 1e-10, what);
      for (int i = 0; i < x.size(); i++) {
        assertArrayEquals(
            flat(expected.gradients().get(i)),
            flat(actual.gradients().get(i)),
            1e-9,
            what + ", argument " + i);
      }
    }
  }
}
