package org.thalweg.autodiff;

import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.assertValues;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.plain.PlainArray;

/** Cotangents of what was read by keys, put together. */
class PiecesTest {
  private static final PlainArray X =
      XP.reshape(XP.arange(1.0, 7.0), 2, 3); // [[1, 2, 3], [4, 5, 6]]

  /** Some ways to read an array, each a list of arrays whose squares are summed. */
  @FunctionalInterface
  private interface Reading {
    <A> List<A> apply(ArrayNamespace<A> xp, A x);
  }

  private static <A> List<A> rows(ArrayNamespace<A> xp, A x) {
    return List.of(
        xp.getItem(x, Index.at(1), Index.ellipsis()), xp.getItem(x, Index.at(-1), Index.all()));
  }

  private static <A> List<A> oneView(ArrayNamespace<A> xp, A x) {
    return List.of(xp.getItem(x, Index.every(-1), Index.newAxis(), Index.from(1)));
  }

  private static <A> List<A> views(ArrayNamespace<A> xp, A x) {
    return List.of(
        xp.getItem(x, Index.at(0), Index.at(0)),
        xp.getItem(x, Index.all(), Index.to(2)),
        xp.getItem(x, Index.at(0), Index.ellipsis()));
  }

  private static <A> List<A> viewAndWhole(ArrayNamespace<A> xp, A x) {
    return List.of(x, xp.getItem(x, Index.ellipsis(), Index.at(2)), x);
  }

  private static <A> List<A> wholeBeforeAndAfterRows(ArrayNamespace<A> xp, A x) {
    A row = xp.getItem(x, Index.at(0), Index.ellipsis());
    return List.of(row, x, row);
  }

  private static <A> List<A> masked(ArrayNamespace<A> xp, A x) {
    return List.of(
        xp.getItem(x, Index.array(xp.greater(x, 4.0))), xp.getItem(x, Index.at(1), Index.all()));
  }

  private static <A> List<A> repeated(ArrayNamespace<A> xp, A x) {
    return List.of(
        xp.getItem(
            x,
            Index.array(xp.asarray(new long[] {1, 1, 0})),
            Index.array(xp.asarray(new long[] {2, 2, 1}))));
  }

  /** How often each element is read. */
  static Stream<Arguments> readings() {
    return Stream.of(
        Arguments.of((Reading) PiecesTest::rows, new double[] {0, 0, 0, 2, 2, 2}),
        Arguments.of((Reading) PiecesTest::oneView, new double[] {0, 1, 1, 0, 1, 1}),
        Arguments.of((Reading) PiecesTest::views, new double[] {3, 2, 1, 1, 1, 0}),
        Arguments.of((Reading) PiecesTest::viewAndWhole, new double[] {2, 2, 3, 2, 2, 3}),
        Arguments.of(
            (Reading) PiecesTest::wholeBeforeAndAfterRows, new double[] {3, 3, 3, 1, 1, 1}),
        Arguments.of((Reading) PiecesTest::masked, new double[] {0, 0, 0, 1, 2, 2}),
        Arguments.of((Reading) PiecesTest::repeated, new double[] {0, 1, 0, 0, 0, 2}));
  }

  private record SumOfSquares(Reading reading) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A sum = xp.asarray(0.0);
      for (A each : reading.apply(xp, x.get(0))) {
        sum = xp.add(sum, xp.sum(xp.square(each)));
      }
      return sum;
    }
  }

  @ParameterizedTest
  @MethodSource("readings")
  void firstAndSecondDerivativesCountTheReadings(Reading reading, double[] counts) {
    ArrayFunction loss = new SumOfSquares(reading);
    PlainArray count = XP.reshape(XP.asarray(counts), 2, 3);
    PlainArray expected = XP.multiply(XP.multiply(X, 2.0), count);

    PlainArray gradient = Derivatives.grad(loss).apply(XP, List.of(X));
    PlainArray product =
        Derivatives.vjp(Derivatives.grad(loss), XP, List.of(X), XP.onesLike(X)).gradient();
    PlainArray forward = Derivatives.hvp(loss, XP, List.of(X), List.of(XP.onesLike(X))).get(0);

    assertValues(gradient, 0, Plain.values(expected));
    assertValues(product, 0, Plain.values(XP.multiply(count, 2.0)));
    assertValues(forward, 0, Plain.values(XP.multiply(count, 2.0)));
  }
}
