package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The examples of docs/compiled-steps.md, word by word. */
class CompiledStepsPageTest {
  private static final int DAYS = 1000;

  /** A bucket that drains by a power of what it holds. */
  static final class Bucket {
    private Bucket() {}

    static <A> Step<A> day(
        ArrayNamespace<A> xp, List<A> carry, List<A> weather, List<A> parameters) {
      A storage = carry.get(0); // mm
      A rain = weather.get(0); // mm a day
      A demand = weather.get(1); // mm a day
      A capacity = parameters.get(0); // mm
      A rate = parameters.get(1);
      A exponent = parameters.get(2);
      A wetness = xp.minimum(xp.divide(storage, capacity), 1.0);
      A left = xp.subtract(xp.add(storage, rain), xp.multiply(demand, wetness));
      A runoff = xp.multiply(rate, xp.pow(xp.maximum(left, 1e-3), exponent));
      return new Step<>(List.of(xp.subtract(left, runoff)), List.of(runoff));
    }
  }

  /** The mean squared error of simulated runoff, of the logarithms of the parameters. */
  record Misfit(Constant rain, Constant demand, Constant observed) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> logarithms) {
      List<A> parameters = logarithms.stream().map(xp::exp).toList();
      A full = xp.multiply(parameters.get(0), 0.5);
      List<A> weather = List.of(xp.constant(rain), xp.constant(demand));
      A runoff =
          Derivatives.scan(Bucket::day)
              .apply(xp, List.of(full), weather, parameters)
              .outputs()
              .get(0);
      return xp.mean(xp.square(xp.subtract(runoff, xp.constant(observed))));
    }
  }

  private static LbfgsResult<PlainArray> calibrated(
      double[] rain, double[] demand, double[] observed) {
    Misfit misfit = new Misfit(Constant.of(rain), Constant.of(demand), Constant.of(observed));
    PlainNamespace xp = PlainNamespace.INSTANCE;
    List<PlainArray> guess =
        List.of(xp.asarray(Math.log(50)), xp.asarray(Math.log(0.02)), xp.asarray(Math.log(1.5)));
    ValueAndGradFunction slope = Derivatives.valueAndGradAll(misfit);
    return Lbfgs.standard().minimize(xp, slope::apply, guess);
  }

  private static double[] simulated(double[] rain, double[] demand, double... parameters) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    List<PlainArray> carry = List.of(xp.asarray(parameters[0] / 2));
    List<PlainArray> weather = List.of(PlainArray.of(rain), PlainArray.of(demand));
    List<PlainArray> shared =
        List.of(xp.asarray(parameters[0]), xp.asarray(parameters[1]), xp.asarray(parameters[2]));
    Step<PlainArray> end = Derivatives.scan(Bucket::day, carry, weather, shared);
    String how = Derivatives.explain(Bucket::day, carry, weather, shared);
    assertEquals("compiled: 9 operations a step", how);
    return (double[]) xp.toFlatArray(end.outputs().get(0));
  }

  @Test
  void theParametersOfABucketAreFoundAgain() {
    SplittableRandom random = new SplittableRandom(1);
    double[] rain = random.doubles(DAYS).map(x -> x < 0.3 ? 30 * x : 0).toArray();
    double[] demand = random.doubles(DAYS, 0, 4).toArray();
    double[] observed = simulated(rain, demand, 80, 0.05, 1.2);

    LbfgsResult<PlainArray> result = calibrated(rain, demand, observed);

    assertEquals(80, Math.exp(Plain.value(result.parameters().get(0))), 1e-2);
    assertEquals(0.05, Math.exp(Plain.value(result.parameters().get(1))), 1e-5);
    assertEquals(1.2, Math.exp(Plain.value(result.parameters().get(2))), 1e-4);
  }

  @Test
  void longLoopsKeepAsMuchAsTheyMay() {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    ArrayFunction stored = new Sum(Derivatives.scan(Bucket::day, Long.MAX_VALUE));
    ArrayFunction bounded = new Sum(Derivatives.scan(Bucket::day, 2000));
    List<PlainArray> parameters = List.of(xp.asarray(80.0), xp.asarray(0.05), xp.asarray(1.2));

    List<PlainArray> expected = Derivatives.gradAll(stored).apply(xp, parameters);
    List<PlainArray> actual = Derivatives.gradAll(bounded).apply(xp, parameters);

    for (int i = 0; i < 3; i++) {
      double slope = Plain.value(expected.get(i));
      assertEquals(slope, Plain.value(actual.get(i)), 1e-11 * Math.abs(slope));
    }
  }

  /** The sum of runoff under a steady rain. */
  private record Sum(ScanStep loop) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> parameters) {
      A rain = xp.full(Shape.of(DAYS), 3.0, DType.FLOAT64);
      List<A> weather = List.of(rain, xp.multiply(rain, 0.5));
      A full = xp.multiply(parameters.get(0), 0.5);
      return xp.sum(loop.apply(xp, List.of(full), weather, parameters).outputs().get(0));
    }
  }

  @Test
  void thePageShowsThisCode() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "compiled-steps.md"));
    String source =
        Files.readString(
            Path.of("src/test/java/org/thalweg/autodiff", getClass().getSimpleName() + ".java"));

    List<String> examples =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(page)
            .results()
            .map((MatchResult each) -> each.group(1))
            .toList();
    assertTrue(examples.size() >= 3, "examples: " + examples.size());
    for (String example : examples) {
      assertTrue(bare(source).contains(bare(example)), example);
    }
  }

  private static String bare(String code) {
    return code.replaceAll("\\s+", "");
  }
}
