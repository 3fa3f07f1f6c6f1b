package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.operators.CausalConvolution.Convolved;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class CausalConvolutionTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private final SplittableRandom random = new SplittableRandom(4);

  private PlainArray random(long rows, long elements) {
    double[] values = random.doubles(rows * elements, -1, 1).toArray();
    return XP.asarray(values, new long[] {rows, elements}, DType.FLOAT64);
  }

  private static double[] flat(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  /** The definition, term by term. */
  private static double[] byDefinition(PlainArray x, PlainArray weights, PlainArray pending) {
    int elements = (int) XP.shape(x).dim(1);
    int times = (int) XP.shape(x).dim(0);
    int lags = (int) XP.shape(weights).dim(0);
    double[] y = new double[flat(x).length + flat(pending).length];
    for (int n = 0; n < y.length; n++) {
      int time = n / elements;
      y[n] = n < flat(pending).length ? flat(pending)[n] : 0;
      for (int l = lags - 1; l >= 0; l--) {
        if (time - l >= 0 && time - l < times) {
          y[n] += flat(weights)[l * elements + n % elements] * flat(x)[n - l * elements];
        }
      }
    }
    return y;
  }

  @Test
  void thousandRandomConvolutionsAreTheDefinition() {
    for (int i = 0; i < 1000; i++) {
      int lags = random.nextInt(1, 9);
      int elements = random.nextInt(1, 4);
      PlainArray x = random(random.nextInt(0, 12), elements);
      PlainArray weights = random(lags, elements);
      PlainArray pending = random(lags - 1 + random.nextInt(3), elements);

      Convolved<PlainArray> y = CausalConvolution.convolve(XP, x, weights, pending);

      double[] both = flat(XP.concat(List.of(y.output(), y.pending()), 0));
      assertArrayEquals(byDefinition(x, weights, pending), both, 0, "case " + i);
      assertEquals(XP.shape(x), XP.shape(y.output()));
      assertEquals(XP.shape(pending), XP.shape(y.pending()));
    }
  }

  @Test
  void cutRecordGivesTheSameToTheLastBit() {
    PlainArray x = random(30, 3);
    PlainArray weights = random(6, 3);
    PlainArray pending = random(5, 3);
    Convolved<PlainArray> whole = CausalConvolution.convolve(XP, x, weights, pending);
    for (int cut = 0; cut <= 30; cut++) {
      PlainArray before = XP.getItem(x, Index.to(cut), Index.ellipsis());
      PlainArray after = XP.getItem(x, Index.from(cut), Index.ellipsis());

      Convolved<PlainArray> first = CausalConvolution.convolve(XP, before, weights, pending);
      Convolved<PlainArray> second =
          CausalConvolution.convolve(XP, after, weights, first.pending());

      double[] joined = flat(XP.concat(List.of(first.output(), second.output()), 0));
      assertArrayEquals(flat(whole.output()), joined, 0, "cut at " + cut);
      assertArrayEquals(flat(whole.pending()), flat(second.pending()), 0, "cut at " + cut);
    }
  }

  private static PlainArray column(PlainArray x, long element) {
    return XP.getItem(x, Index.all(), Index.at(element));
  }

  /** Enough of them for a second thread, forwards and back. */
  @Test
  void manyElementsAreEachAlone() {
    PlainArray x = random(200, 150);
    PlainArray weights = random(5, 150);
    PlainArray pending = random(6, 150);
    List<PlainArray> inputs = List.of(x, weights, pending);

    PlainArray y = XP.apply(new CausalConvolution(), inputs).get(0);
    PlainArray toInput = XP.apply(new Correlation(200), List.of(y, weights)).get(0);
    PlainArray toWeights = XP.apply(new Correlation(5), List.of(y, x)).get(0);

    for (long i = 0; i < 150; i++) {
      long element = i;
      List<PlainArray> alone = inputs.stream().map(each -> column(each, element)).toList();
      PlainArray own = XP.apply(new CausalConvolution(), alone).get(0);
      PlainArray back = XP.apply(new Correlation(200), List.of(own, alone.get(1))).get(0);
      PlainArray turned = XP.apply(new Correlation(5), List.of(own, alone.get(0))).get(0);
      assertArrayEquals(flat(own), flat(column(y, i)), 0, "element " + i);
      assertArrayEquals(flat(back), flat(column(toInput, i)), 0, "element " + i);
      assertArrayEquals(flat(turned), flat(column(toWeights, i)), 1e-12, "element " + i);
    }
  }

  @Test
  void missingValueSpreadsOverTheLagsBehindIt() {
    PlainArray x = PlainArray.of(new double[] {1, Double.NaN, 1, 1, 1});

    Convolved<PlainArray> y =
        CausalConvolution.convolve(XP, x, XP.ones(Shape.of(2)), XP.zeros(Shape.of(1)));

    assertArrayEquals(new double[] {1, Double.NaN, Double.NaN, 2, 2}, flat(y.output()));
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    PlainArray x = random(5, 2);

    ShapeException lags =
        assertThrows(
            ShapeException.class,
            () -> CausalConvolution.convolve(XP, x, random(4, 2), random(2, 2)));
    assertTrue(String.valueOf(lags.getMessage()).contains("lag <= pending + 1"));
    assertThrows(
        ShapeException.class, () -> CausalConvolution.convolve(XP, x, random(2, 3), random(1, 2)));
    PlainArray narrow = XP.astype(random(1, 2), DType.FLOAT32);
    assertThrows(
        DTypeException.class, () -> CausalConvolution.convolve(XP, x, random(2, 2), narrow));
  }
}
