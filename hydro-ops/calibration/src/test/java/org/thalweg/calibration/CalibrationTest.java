package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.Loss;
import org.thalweg.operators.Penalties;
import org.thalweg.operators.Score;
import org.thalweg.plain.PlainNamespace;

class CalibrationTest {
  private static final int TIMES = 600;
  private static final int WARM_UP = 100;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final Bucket bucket = Bucket.ofShowers(TIMES, 1);
  private final double[] exact = bucket.observed(0, 0);

  private enum Method {
    LBFGS(Search.lbfgs()),
    DIFFERENCES(Search.lbfgs().byDifferences()),
    ADAM(Search.adam(0.05, 800)),
    LEVENBERG_MARQUARDT(Search.levenbergMarquardt()),
    GAUSS_NEWTON(Search.gaussNewton()),
    CMA_ES(Search.cmaEs(3));

    @SuppressWarnings("ImmutableEnumChecker") // Searches are records.
    private final Search search;

    Method(Search search) {
      this.search = search;
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everySearchFindsTheParametersThatMadeTheObservations(Method method) {
    Fit fit = calibration(exact).withSearch(method.search).fit(xp);

    assertEquals(Bucket.RUNOFF, fit.parameter("runoff"), 2e-3);
    assertEquals(Bucket.K, fit.parameter("k"), 5e-2);
    assertTrue(fit.loss() < 1e-6, "loss " + fit.loss());
    assertEquals(fit.history().size() > 0, fit.evaluations().total() > 0);
  }

  @ParameterizedTest
  @EnumSource(Score.class)
  void everyLossIsLeastAtTheTruth(Score score) {
    Fit fit = calibration(exact).withLoss(score).withLimits(200, 200).fit(xp);

    // A bias says nothing of k.
    assertEquals(Bucket.RUNOFF, fit.parameter("runoff"), score == Score.BIAS ? 0.05 : 1e-2);
    assertEquals(0, fit.loss(), 1e-3);
  }

  @Test
  void curvatureOfALossWithoutResidualsIsTheHessian() {
    Calibration calibration = calibration(bucket.observed(0.2, 6)).withLoss(Score.KGE_2012);

    Fit newton = calibration.withSearch(Search.gaussNewton()).fit(xp);

    Fit lbfgs = calibration.fit(xp);
    assertEquals(lbfgs.loss(), newton.loss(), 1e-8);
    assertEquals(lbfgs.parameter("k"), newton.parameter("k"), 1e-2);
  }

  @Test
  void leastSquaresRefusesALossWithoutResiduals() {
    Calibration calibration =
        calibration(exact).withLoss(Score.KGE).withSearch(Search.levenbergMarquardt());

    Exception e = assertThrows(IllegalArgumentException.class, () -> calibration.fit(xp));

    assertTrue(e.toString().contains("was KGE: use another search"), e.toString());
  }

  @Test
  void fitSeesNothingOfTheValidationPeriod() {
    double[] spoilt = exact.clone();
    Arrays.fill(spoilt, 400, TIMES, 1e6);
    Calibration one = calibration(exact).withValidation(Period.of(400, TIMES));
    Calibration other = calibration(spoilt).withValidation(Period.of(400, TIMES));

    Fit fit = one.fit(xp);

    assertArrayEquals(fit.free(), other.fit(xp).free());
  }

  @Test
  void resultScoresBothPeriodsBesideBaselines() {
    double[] mean = new double[TIMES];
    Arrays.fill(mean, Arrays.stream(exact).skip(WARM_UP).limit(300).average().orElseThrow());
    CalibrationResult result =
        calibration(exact)
            .withValidation(Period.of(400, TIMES).withWholeWarmUp())
            .withBaseline("mean", Constant.of(mean))
            .run(xp);

    assertEquals(1, result.calibration().gauge().metric("NSE"), 1e-6);
    assertEquals(1, result.validation().orElseThrow().gauge().metric("NSE"), 1e-6);
    Map<String, Double> baseline = result.calibration().gauge().baselines().get("mean");
    assertEquals(0.0, baseline == null ? Double.NaN : baseline.get("NSE"), 1e-12);
    assertEquals(300, result.calibration().gauge().simulated().shape().size());
    assertTrue(result.toJson().contains("\"Missed-Peaks\""));
  }

  @Test
  void severalStartsFillTheSpaceAndTheBestCounts() {
    Calibration calibration = calibration(bucket.observed(0.1, 2)).withStarts(9, 4);

    Fit fit = calibration.fit(xp);
    Fit again = calibration.fit(xp);

    assertEquals(9, fit.starts().size());
    double least = fit.starts().stream().mapToDouble(StartOutcome::loss).min().orElseThrow();
    assertEquals(least, fit.loss());
    assertArrayEquals(fit.free(), again.free());
    List<double[]> starts = new StartDesign(9, 4).starts(new ParameterSpace(Bucket.PARAMETERS));
    long different = starts.stream().mapToDouble(start -> start[1]).distinct().count();
    assertEquals(9, different);
  }

  @Test
  void startsOfAnUnboundedParameterWantARange() {
    List<Parameter> parameters = List.of(Parameter.of("x", Transform.asinh()));

    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new StartDesign(2, 1).starts(new ParameterSpace(parameters)));

    assertTrue(e.toString().contains("give startingBetween(low, high)"), e.toString());
    assertEquals(
        2,
        new StartDesign(2, 1)
            .starts(new ParameterSpace(List.of(parameters.get(0).startingBetween(-1, 1))))
            .size());
  }

  @Test
  void patienceAndBudgetEndASearch() {
    Search adam = Search.adam(0.5, 1000);

    Fit impatient = calibration(exact).withSearch(adam).withLimits(1000, 5).fit(xp);
    Fit brief = calibration(exact).withSearch(adam).withLimits(7, 1000).fit(xp);

    assertEquals("no better for 5 evaluations", impatient.starts().get(0).reason());
    assertEquals("as many evaluations as allowed", brief.starts().get(0).reason());
    assertEquals(7, brief.evaluations().total());
  }

  @Test
  void selectionPeriodChoosesTheBest() {
    // What is selected by wants less runoff, which the search passes on its way.
    double[] observed = exact.clone();
    for (int t = 350; t < 400; t++) {
      observed[t] *= 0.8;
    }
    Period selection = Period.of(350, 400).withWholeWarmUp();

    Fit fit =
        Calibration.of(
                bucket,
                Bucket.PARAMETERS,
                Constant.of(observed),
                Period.of(100, 350).withWarmUp(100))
            .withSearch(Search.adam(0.1, 60))
            .withSelection(selection)
            .fit(xp);

    double least = fit.history().stream().mapToDouble(Evaluation::judged).min().orElseThrow();
    assertEquals(
        least,
        fit.history().stream()
            .filter(evaluation -> Arrays.equals(evaluation.free(), fit.free()))
            .findFirst()
            .orElseThrow()
            .judged());
    assertTrue(fit.history().stream().anyMatch(evaluation -> evaluation.loss() < fit.loss()));
  }

  @Test
  void penaltyHoldsAParameter() {
    Fit fit = calibration(exact).withPenalty(CalibrationTest::nearTen).fit(xp);

    assertTrue(fit.parameter("k") < 15, "k " + fit.parameter("k"));
  }

  private static <A> A nearTen(ArrayNamespace<A> xp, Parameters<A> parameters) {
    return Penalties.distance(xp, parameters.get("k"), xp.asarray(10.0), 0.1);
  }

  @Test
  void weightsLeaveObservationsOut() {
    double[] spoilt = exact.clone();
    double[] weights = new double[TIMES];
    Arrays.fill(weights, 1);
    for (int t = 150; t < 250; t++) {
      spoilt[t] = 1e3;
      weights[t] = 0;
    }

    Fit fit = calibration(spoilt).withWeights(Constant.of(weights)).fit(xp);

    assertEquals(Bucket.K, fit.parameter("k"), 5e-2);
  }

  /** Gauges whose discharge is their node's parameter times a common signal. */
  @SuppressWarnings("ArrayRecordComponent") // Data of a model; nobody compares it.
  private record Slopes(double[] signal, String name) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      A t = xp.asarray(times.of(signal), new long[] {times.length(), 1}, DType.FLOAT64);
      return xp.multiply(t, parameters.get(name));
    }
  }

  @Test
  void parametersPerNodeAndFromAttributesAreFound() {
    double[] signal = {1, 2, 3, 5, 8};
    double[] slopes = {0.5, 1.5, 4};
    double[] attribute = Arrays.stream(slopes).map(Math::log).toArray();
    Constant attributes = Constant.of(attribute, Shape.of(3, 1), DType.FLOAT64);
    Constant observed = Constant.of(outer(signal, slopes), Shape.of(5, 3), DType.FLOAT64);
    Parameter slope = Parameter.of("slope", Transform.above(0)).startingAt(1);
    SimulationModel model = new Slopes(signal, "slope");

    for (Parameter form : List.of(slope.perNode(3), slope.fromAttributes(attributes))) {
      Fit fit = Calibration.of(model, List.of(form), observed, Period.of(0, 5)).fit(xp);

      assertArrayEquals(slopes, fit.parameters().get("slope"), 1e-3);
    }
  }

  private static double[] outer(double[] rows, double[] columns) {
    List<Double> outer = new ArrayList<>();
    for (double row : rows) {
      for (double column : columns) {
        outer.add(row * column);
      }
    }
    return outer.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void listenerHearsEveryEvaluation() {
    List<Evaluation> heard = new ArrayList<>();

    Fit fit = calibration(exact).withListener((evaluation, best) -> heard.add(evaluation)).fit(xp);

    assertEquals(fit.history(), heard);
  }

  /** A loss that is not defined anywhere. */
  private static <A> A undefined(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    return xp.multiply(xp.sum(simulated), Double.NaN);
  }

  @Test
  void lossThatIsNowhereFiniteIsAnError() {
    Loss loss = CalibrationTest::undefined;

    Exception e =
        assertThrows(IllegalStateException.class, () -> calibration(exact).withLoss(loss).fit(xp));

    assertTrue(e.toString().contains("no finite loss where it began"), e.toString());
  }

  @Test
  void mistakesAreNamed() {
    Constant observed = Constant.of(exact);
    Period period = Period.of(0, TIMES);
    List<Parameter> twice = List.of(Bucket.PARAMETERS.get(0), Bucket.PARAMETERS.get(0));
    List<Parameter> none = List.of(Parameter.fixed("k", 1));

    assertMessage(
        "two parameters are called 'runoff'",
        () -> Calibration.of(bucket, twice, observed, period));
    assertMessage(
        "there is no parameter to fit", () -> Calibration.of(bucket, none, observed, period));
    assertMessage(
        "the calibration period ends at 601, observations have 600 times",
        () -> Calibration.of(bucket, Bucket.PARAMETERS, observed, Period.of(0, 601)));
    assertMessage("a range of times", () -> Period.of(3, 3));
    assertMessage("a warm-up begins between", () -> Period.of(3, 4).withWarmUp(4));
    assertMessage(
        "the model gave shape (600,) for 600 times, observations have shape (600, 1)",
        () ->
            Calibration.of(
                    bucket,
                    Bucket.PARAMETERS,
                    Constant.of(exact, Shape.of(TIMES, 1), DType.FLOAT64),
                    period)
                .fit(xp));
    assertMessage(
        "there is no parameter 'x1', there are [runoff, k]",
        () -> {
          ParameterSpace space = new ParameterSpace(Bucket.PARAMETERS);
          space.parameters(xp, space.arrays(xp, space.start())).get("x1");
        });
  }

  private static void assertMessage(String wanted, Executable call) {
    Exception e = assertThrows(IllegalArgumentException.class, call);
    assertTrue(e.toString().contains(wanted), e.toString());
  }

  private Calibration calibration(double[] observed) {
    Period period = Period.of(WARM_UP, 400).withWarmUp(WARM_UP);
    return Calibration.of(bucket, Bucket.PARAMETERS, Constant.of(observed), period);
  }
}
