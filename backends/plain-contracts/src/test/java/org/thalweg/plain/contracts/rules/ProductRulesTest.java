package org.thalweg.plain.contracts.rules;

import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * Products of factors of which none, some or all are zero. A product is linear in each factor, so
 * that its derivatives are products of the other factors.
 */
class ProductRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"2 3 -5 7", "2 0 -5 7", "0 3 -5 0", "0 0 0 7", "0 0 0 0", "4"})
  void derivativesOfAProductAreProductsOfTheOtherFactors(String factors) {
    double[] x = numbers(factors);
    double[] weights = new double[x.length + 1];
    weights[x.length] = 1;

    Derivative.check(ProductRulesTest::product, x, gradient(x, weights), hessian(x, weights));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 3 -5 7 1.5", "2 0 -5 7 3", "0 3 -5 0 2", "0 0 0 7 1", "4"})
  void derivativesOfCumulativeProductsAreSumsOfProducts(String factors) {
    double[] x = numbers(factors);
    double[] weights = new double[x.length + 1];
    double[] shifted = new double[x.length + 1];
    for (int k = 0; k <= x.length; k++) {
      weights[k] = k;
      shifted[k] = k + 1;
    }

    Derivative.check(ProductRulesTest::cumulative, x, gradient(x, weights), hessian(x, weights));
    Derivative.check(
        ProductRulesTest::cumulativeFromOne, x, gradient(x, shifted), hessian(x, shifted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 3 -5 7 1.5 1", "2 0 -5 7 3 0", "0 0 0 0 0 0"})
  void aProductOverTwoAxesIsThatOverOne(String factors) {
    double[] x = numbers(factors);
    double[] weights = new double[x.length + 1];
    weights[x.length] = 1;

    Derivative.check(ProductRulesTest::overTwoAxes, x, gradient(x, weights), hessian(x, weights));
  }

  private static <A> A product(ArrayNamespace<A> xp, A x) {
    return xp.prod(x);
  }

  private static <A> A cumulative(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.cumulativeProd(x));
  }

  private static <A> A cumulativeFromOne(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.cumulativeProd(x, 0, DType.FLOAT64, true));
  }

  private static <A> A overTwoAxes(ArrayNamespace<A> xp, A x) {
    A block = xp.reshape(x, 3, 1, 2);
    return xp.sum(xp.prod(block, new int[] {2, 0}, true));
  }

  private static double[] numbers(String text) {
    String[] words = text.split(" ", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  /** Of {@code sum_k weights[k] x_0 ... x_(k-1)}. */
  private static double[] gradient(double[] x, double[] weights) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int one = i;
      gradient[i] = sum(x, weights, i, factor -> factor != one);
    }
    return gradient;
  }

  private static double[][] hessian(double[] x, double[] weights) {
    double[][] hessian = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        int one = i;
        int other = j;
        hessian[i][j] =
            i == j
                ? 0
                : sum(x, weights, Math.max(i, j), factor -> factor != one && factor != other);
      }
    }
    return hessian;
  }

  /** The weighted products that hold a factor, each of some factors only. */
  private static double sum(double[] x, double[] weights, int from, IntPredicate kept) {
    double sum = 0;
    for (int k = from + 1; k <= x.length; k++) {
      double product = weights[k];
      for (int factor = 0; factor < k; factor++) {
        product *= kept.test(factor) ? x[factor] : 1;
      }
      sum += product;
    }
    return sum;
  }
}
