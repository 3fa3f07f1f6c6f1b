package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.models.runoff.Models.XP;
import static org.thalweg.models.runoff.Models.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.plain.PlainArray;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;

/** What holds for every runoff model. */
class RunoffModelTest {
  private static final int TIMES = 60;
  private static final int CATCHMENTS = 3;

  static List<RunoffModel> models() {
    return Models.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void cutRecordGivesTheSameToTheLastBit(RunoffModel model) {
    for (int cut : new int[] {1, 7, 30, TIMES - 1}) {
      Models run = Models.random(model, cut, TIMES, CATCHMENTS);
      Simulation<PlainArray> whole = run.run();

      Forcing<PlainArray> before = run.forcing().between(XP, 0, cut);
      Forcing<PlainArray> after = run.forcing().between(XP, cut, TIMES);
      Simulation<PlainArray> first = model.run(XP, before, run.parameters(), run.initialState());
      Simulation<PlainArray> second = model.run(XP, after, run.parameters(), first.state());

      PlainArray joined = XP.concat(List.of(first.discharge(), second.discharge()), 0);
      assertArrayEquals(flat(whole.discharge()), flat(joined));
      for (int i = 0; i < model.states().size(); i++) {
        assertArrayEquals(flat(whole.state().get(i)), flat(second.state().get(i)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void manyCatchmentsAreEachAlone(RunoffModel model) {
    Models together = Models.random(model, 1, TIMES, CATCHMENTS);
    Simulation<PlainArray> all = together.runWithFluxes();
    for (int i = 0; i < CATCHMENTS; i++) {
      int at = i;

      Simulation<PlainArray> alone = together.catchment(i).runWithFluxes();

      assertEquals(Shape.of(TIMES), XP.shape(alone.discharge()));
      assertArrayEquals(flat(alone.discharge()), flat(Models.last(all.discharge(), i)), 1e-12);
      all.fluxes()
          .forEach(
              (name, flux) ->
                  assertArrayEquals(
                      flat(alone.flux(name)), flat(Models.last(flux, at)), 1e-12, name));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void sharedParametersAreTheSameForEach(RunoffModel model) {
    Models run = Models.random(model, 2, TIMES, CATCHMENTS);
    List<PlainArray> shared = Models.random(model, 3, 1, 0).parameters();
    List<PlainArray> each = new ArrayList<>();
    shared.forEach(x -> each.add(XP.broadcastTo(x, Shape.of(CATCHMENTS))));

    Simulation<PlainArray> one = new Models(model, run.forcing(), shared).run();
    Simulation<PlainArray> many = new Models(model, run.forcing(), each).run();

    assertArrayEquals(flat(many.discharge()), flat(one.discharge()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void fluxesChangeNothing(RunoffModel model) {
    Models run = Models.random(model, 4, TIMES, CATCHMENTS);

    Simulation<PlainArray> bare = run.run();

    assertTrue(bare.fluxes().isEmpty());
    assertArrayEquals(flat(bare.discharge()), flat(run.runWithFluxes().discharge()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void missingWeatherSpreadsOverItsCatchmentOnly(RunoffModel model) {
    Models run = Models.random(model, 5, TIMES, CATCHMENTS);
    PlainArray rain = run.forcing().precipitation();
    PlainArray broken =
        XP.setItem(rain, XP.asarray(Double.NaN), Index.at(20), Index.ellipsis(), Index.at(1));
    Forcing<PlainArray> forcing =
        new Forcing<>(broken, run.forcing().evaporation(), run.forcing().temperature());

    PlainArray discharge = new Models(model, forcing, run.parameters()).run().discharge();

    double[] second = flat(Models.last(discharge, 1));
    assertTrue(Arrays.stream(second, 0, 20).noneMatch(Double::isNaN));
    assertTrue(Arrays.stream(second, 20, TIMES).allMatch(Double::isNaN));
    PlainArray untouched = run.run().discharge();
    for (int other : new int[] {0, 2}) {
      assertArrayEquals(flat(Models.last(untouched, other)), flat(Models.last(discharge, other)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void singlePrecisionIsNear(RunoffModel model) {
    Models run = Models.random(model, 6, TIMES, CATCHMENTS);
    Forcing<PlainArray> weather = run.forcing();
    Forcing<PlainArray> narrow =
        new Forcing<>(
            single(weather.precipitation()),
            single(weather.evaporation()),
            weather.temperature().map(RunoffModelTest::single));
    List<PlainArray> parameters = run.parameters().stream().map(RunoffModelTest::single).toList();

    PlainArray discharge = new Models(model, narrow, parameters).run().discharge();

    assertEquals(DType.FLOAT32, XP.dtype(discharge));
    assertArrayEquals(flat(run.run().discharge()), flat(discharge), 1e-3);
  }

  private static PlainArray single(PlainArray x) {
    return XP.astype(x, DType.FLOAT32);
  }

  // Derivatives

  /**
   * A model as a function of precipitation, parameters and state, each in its own unit; evaporation
   * and warmth stay.
   */
  private record Flat(Models run, List<Double> units) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> scaled) {
      List<A> x = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        x.add(xp.multiply(scaled.get(i), units.get(i)));
      }
      DType dtype = xp.dtype(x.get(0));
      Forcing<A> forcing =
          new Forcing<>(
              x.get(0),
              fixed(xp, run.forcing().evaporation(), dtype),
              run.forcing().temperature().map(t -> fixed(xp, t, dtype)));
      int behind = 1 + run.parameters().size();
      Simulation<A> simulation =
          run.model().run(xp, forcing, x.subList(1, behind), x.subList(behind, x.size()));
      List<A> results = new ArrayList<>(List.of(simulation.discharge()));
      results.addAll(simulation.state());
      return results;
    }

    private static <A> A fixed(ArrayNamespace<A> xp, PlainArray x, DType dtype) {
      return xp.astype(xp.constant(Models.constant(x)), dtype);
    }
  }

  /** Finite differences, forward and reverse, second order four ways, float32. */
  @ParameterizedTest
  @MethodSource("models")
  void derivativesAgree(RunoffModel model) {
    for (int catchments : new int[] {0, 2}) {
      Models run = Models.random(model, 11, 5, catchments);
      List<PlainArray> inputs = new ArrayList<>(List.of(run.forcing().precipitation()));
      inputs.addAll(run.parameters());
      // Away from empty stores, where models are not smooth.
      run.initialState().forEach(x -> inputs.add(XP.add(x, 4.0)));
      // In parts of what they are, so that a small difference is small for each.
      List<Double> units =
          inputs.stream().map(x -> Arrays.stream(flat(x)).map(Math::abs).max().orElse(1)).toList();
      for (int i = 0; i < units.size(); i++) {
        inputs.set(i, XP.divide(inputs.get(i), units.get(i)));
      }
      GradientCase check =
          new GradientCase(
              model.name(),
              catchments + " catchments",
              new Flat(run, units),
              inputs.stream().map(Models::constant).toList());

      GradientChecks.check(XP, check);
    }
  }

  // Doors and errors

  @ParameterizedTest
  @MethodSource("models")
  void dischargeStartsFromTheInitialState(RunoffModel model) {
    Models run = Models.random(model, 7, TIMES, CATCHMENTS);

    PlainArray discharge = model.discharge(run.forcing(), run.parameters());

    assertArrayEquals(flat(run.run().discharge()), flat(discharge));
  }

  @Test
  void javaArraysGiveJavaArrays() {
    Models run = Models.random(new Gr4j(), 8, TIMES, 0);
    Forcing<double[]> forcing =
        Forcing.of(flat(run.forcing().precipitation()), flat(run.forcing().evaporation()));
    List<double[]> parameters = run.parameters().stream().map(Models::flat).toList();

    double[] discharge = new Gr4j().discharge(forcing, parameters);

    assertArrayEquals(flat(run.run().discharge()), discharge);
  }

  @Test
  void manyParametersRunUnderOneWeather() {
    Models run = Models.random(new Gr4j(), 9, TIMES, 0);
    List<PlainArray> sets = Models.random(new Gr4j(), 10, 1, 4).parameters();

    Simulation<PlainArray> all = new Models(new Gr4j(), run.forcing(), sets).run();

    assertEquals(Shape.of(TIMES, 4), XP.shape(all.discharge()));
    for (int i = 0; i < 4; i++) {
      int at = i;
      List<PlainArray> one = sets.stream().map(x -> Models.last(x, at)).toList();
      Simulation<PlainArray> alone = new Models(new Gr4j(), run.forcing(), one).run();
      assertArrayEquals(flat(alone.discharge()), flat(Models.last(all.discharge(), i)), 1e-12);
    }
  }

  private static String message(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @ParameterizedTest
  @MethodSource("models")
  void noTimeIsAnError(RunoffModel model) {
    Models run = Models.random(model, 1, 2, 2);
    Forcing<PlainArray> none = run.forcing().between(XP, 0, 0);

    String error = message(() -> model.run(XP, none, run.parameters(), run.initialState()));
    assertTrue(error.contains("length of 1 or more"), error);
  }

  @ParameterizedTest
  @MethodSource("models")
  void wrongNumbersAreNamed(RunoffModel model) {
    Models run = Models.random(model, 1, 2, 2);
    List<PlainArray> few = run.parameters().subList(1, run.parameters().size());
    List<PlainArray> state = run.initialState();

    String parameters = message(() -> model.run(XP, run.forcing(), few, state));
    assertTrue(parameters.contains(model.parameters().get(0).name()), parameters);
    List<PlainArray> lost = state.subList(1, state.size());
    String states = message(() -> model.run(XP, run.forcing(), run.parameters(), lost));
    assertTrue(states.contains(model.states().get(0)), states);
  }

  @Test
  void seriesOfOtherLengthsAndTypesAreRefused() {
    Models run = Models.random(new Gr4j(), 1, 4, 2);
    Forcing<PlainArray> weather = run.forcing();
    PlainArray shorter = weather.between(XP, 0, 3).evaporation();
    Forcing<PlainArray> uneven = Forcing.of(weather.precipitation(), shorter);
    Forcing<PlainArray> mixed = Forcing.of(weather.precipitation(), single(weather.evaporation()));

    assertThrows(
        ShapeException.class, () -> new Models(run.model(), uneven, run.parameters()).run());
    assertThrows(
        DTypeException.class, () -> new Models(run.model(), mixed, run.parameters()).run());
    List<PlainArray> state = new ArrayList<>(run.initialState());
    state.set(2, XP.zeros(Shape.of(5, 2)));
    String error = message(() -> run.model().run(XP, run.forcing(), run.parameters(), state));
    assertTrue(error.contains("UH1"), error);
    Simulation<PlainArray> bare = run.run();
    String flux = message(() -> bare.flux("Perc"));
    assertTrue(flux.contains("Perc"), flux);
  }

  @Test
  void modelsWithSnowNeedTemperature() {
    Models run = Models.random(new Hbv(), 1, 4, 2);
    Forcing<PlainArray> dry =
        Forcing.of(run.forcing().precipitation(), run.forcing().evaporation());

    assertThrows(
        IllegalArgumentException.class, () -> new Models(run.model(), dry, run.parameters()).run());
  }

  @ParameterizedTest
  @MethodSource("models")
  void parametersAreDescribed(RunoffModel model) {
    List<String> names = model.parameters().stream().map(ModelParameter::name).toList();

    assertEquals(names.size(), names.stream().distinct().count());
    assertFalse(model.states().isEmpty());
    for (ModelParameter parameter : model.parameters()) {
      ParameterScale scale = parameter.range().scale();
      PlainArray usual = XP.asarray(parameter.range().usual());
      double back = flat(scale.value(XP, scale.scaled(XP, usual)))[0];
      assertEquals(parameter.range().usual(), back, 1e-12 * Math.max(1, back), parameter.name());
    }
  }
}
