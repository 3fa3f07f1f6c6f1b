package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.autodiff.Derivatives.checkpoint;
import static org.thalweg.autodiff.Derivatives.grad;
import static org.thalweg.autodiff.Derivatives.gradAll;
import static org.thalweg.autodiff.Derivatives.hessian;
import static org.thalweg.autodiff.Derivatives.hvp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Derivatives of ten years of days, one after another. */
class BucketDerivativesTest {
  private static final long SEED = 20240607;
  private static final int DAYS = 3650;
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;
  private static final double[] PARAMETERS = {120, 0.015, 1.3};

  private static List<PlainArray> arguments(double[] k, int days) {
    Random random = new Random(SEED);
    double[] rain = new double[days];
    double[] evaporation = new double[days];
    double[] observed = new double[days];
    for (int t = 0; t < days; t++) {
      rain[t] = random.nextDouble() < 0.4 ? -8 * Math.log(1 - random.nextDouble()) : 0;
      evaporation[t] = 2 - 1.5 * Math.cos(2 * Math.PI * t / 365);
      observed[t] = 2 + random.nextDouble();
    }
    return List.of(
        PlainArray.of(k), PlainArray.of(rain), PlainArray.of(evaporation), PlainArray.of(observed));
  }

  private static double[] values(PlainArray x) {
    return (double[]) x.toFlatArray();
  }

  private static double[] moved(int parameter, double by) {
    double[] k = PARAMETERS.clone();
    k[parameter] += by;
    return k;
  }

  private static double loss(double[] k) {
    return values(Bucket.looped(XP, arguments(k, DAYS)))[0];
  }

  @Test
  void gradientAgreesWithFiniteDifferences() {
    double[] gradient = values(grad(Bucket::looped).apply(XP, arguments(PARAMETERS, DAYS)));

    for (int i = 0; i < PARAMETERS.length; i++) {
      double step = 1e-5 * PARAMETERS[i];
      // Central difference of fourth order: its error is far below the tolerance.
      double difference =
          (8 * (loss(moved(i, step)) - loss(moved(i, -step)))
                  - (loss(moved(i, 2 * step)) - loss(moved(i, -2 * step))))
              / (12 * step);
      assertEquals(difference, gradient[i], 1e-6 * Math.abs(difference), "parameter " + i);
    }
  }

  @Test
  void hessianAgreesWithDifferencesOfGradients() {
    double[] hessian = values(hessian(Bucket::looped).apply(XP, arguments(PARAMETERS, DAYS)));

    for (int j = 0; j < PARAMETERS.length; j++) {
      double step = 1e-6 * PARAMETERS[j];
      double[] above = gradient(moved(j, step));
      double[] below = gradient(moved(j, -step));
      for (int i = 0; i < PARAMETERS.length; i++) {
        double difference = (above[i] - below[i]) / (2 * step);
        assertEquals(
            difference, hessian[3 * i + j], 1e-5 * Math.abs(difference), "entry " + i + " " + j);
      }
    }
  }

  private static double[] gradient(double[] k) {
    return values(grad(Bucket::looped).apply(XP, arguments(k, DAYS)));
  }

  @Test
  void aScanAndItsCheckpointsGiveTheGradientsOfTheLoop() {
    List<PlainArray> x = arguments(PARAMETERS, DAYS);
    List<PlainArray> looped = gradAll(Bucket::looped).apply(XP, x);

    for (boolean checkpointed : new boolean[] {false, true}) {
      List<PlainArray> scanned = gradAll(new Bucket.Scanned(checkpointed)).apply(XP, x);

      for (int i = 0; i < looped.size(); i++) {
        double[] expected = values(looped.get(i));
        double[] actual = values(scanned.get(i));
        assertEquals(expected.length, actual.length);
        for (int j = 0; j < expected.length; j++) {
          // Contributions are summed in another order.
          assertEquals(expected[j], actual[j], 1e-12 * (1 + Math.abs(expected[j])));
        }
      }
    }
  }

  @Test
  void aCheckpointGivesTheSecondDerivativesOfItsFunction() {
    List<PlainArray> x = arguments(PARAMETERS, 200);
    List<PlainArray> v = new ArrayList<>();
    Random random = new Random(SEED);
    for (PlainArray each : x) {
      double[] direction = random.doubles(XP.size(each)).toArray();
      v.add(PlainArray.of(direction));
    }
    List<ArrayFunction> same =
        List.of(
            checkpoint(Bucket::looped),
            checkpoint(checkpoint(Bucket::looped)),
            new Bucket.Scanned(true));
    List<PlainArray> expected = hvp(Bucket::looped, XP, x, v);

    for (ArrayFunction f : same) {
      List<PlainArray> actual = hvp(f, XP, x, v);
      PlainArray hessian = grad(new Directional(grad(f), v.get(0))).apply(XP, x);
      PlainArray plainHessian = grad(new Directional(grad(Bucket::looped), v.get(0))).apply(XP, x);

      for (int i = 0; i < expected.size(); i++) {
        assertArrayEquals(values(expected.get(i)), values(actual.get(i)), 1e-9);
      }
      assertArrayEquals(values(plainHessian), values(hessian), 1e-9);
    }
  }

  /** The product of a function's value with a direction: its gradient is a tape over a tape. */
  private record Directional(ArrayFunction f, PlainArray direction) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.vecdot(f.apply(xp, x), xp.asarray(direction.toFlatArray()));
    }
  }
}
