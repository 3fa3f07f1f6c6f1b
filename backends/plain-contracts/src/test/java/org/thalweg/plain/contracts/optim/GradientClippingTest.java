package org.thalweg.plain.contracts.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.autodiff.optim.GradientClipping;
import org.thalweg.autodiff.optim.Optimizer;
import org.thalweg.autodiff.optim.Sgd;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Gradients within bounds. */
class GradientClippingTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  @Test
  void elementsAreClippedEachForItself() {
    double[] clipped = clip(GradientClipping.byValue(2), 3, -0.5, Double.NEGATIVE_INFINITY);

    assertArrayEquals(new double[] {2, -0.5, -2}, clipped);
  }

  @Test
  void theNormOfAllGradientsTogetherIsClipped() {
    List<PlainArray> gradients =
        List.of(
            PlainArray.of(new double[] {3, 0}),
            PlainArray.of(new float[] {-4}),
            PlainArray.of(new double[0]));

    List<PlainArray> clipped = GradientClipping.byGlobalNorm(1).clip(XP, gradients);

    // The norm is 5.
    assertArrayEquals(new double[] {0.6, 0}, (double[]) clipped.get(0).toFlatArray(), 1e-15);
    assertArrayEquals(new float[] {-0.8f}, (float[]) clipped.get(1).toFlatArray(), 1e-7f);
  }

  @Test
  void aSmallNormIsLeftAsItIs() {
    assertArrayEquals(new double[] {3, 4}, clip(GradientClipping.byGlobalNorm(5), 3, 4));
    assertArrayEquals(new double[] {0, 0}, clip(GradientClipping.byGlobalNorm(5), 0, 0));
  }

  @Test
  void theNormOfHugeGradientsDoesNotOverflow() {
    double[] clipped = clip(GradientClipping.byGlobalNorm(1), 3e200, 4e200);

    assertArrayEquals(new double[] {0.6, 0.8}, clipped, 1e-15);
  }

  @Test
  void aClippedOptimizerStillNamesTheGradientThatIsNotFinite() {
    Optimizer optimizer = Sgd.of(1).clipped(GradientClipping.byGlobalNorm(1));
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}), PlainArray.of(new double[] {1}));
    List<PlainArray> g = List.of(x.get(0), PlainArray.of(new double[] {Double.NaN}));

    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> optimizer.step(XP, optimizer.start(XP, x), x, g));

    assertTrue(error.toString().contains("parameter 1"), error.toString());
  }

  @Test
  void aClippedOptimizerStepsByTheClippedGradient() {
    Optimizer optimizer = Sgd.of(1).clipped(GradientClipping.byValue(0.5));
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}));

    List<PlainArray> next = optimizer.step(XP, optimizer.start(XP, x), x, x).parameters();

    assertEquals(0.5, ((double[]) next.get(0).toFlatArray())[0]);
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> GradientClipping.byValue(0));
    assertThrows(IllegalArgumentException.class, () -> GradientClipping.byGlobalNorm(-1));
  }

  private static double[] clip(GradientClipping clipping, double... g) {
    return (double[]) clipping.clip(XP, List.of(PlainArray.of(g))).get(0).toFlatArray();
  }
}
