package org.thalweg.plain.contracts.rules;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/** Positions that stand in a key more than once: all reads count, of writes the last. */
class RepeatedPositionsTest {
  private static final double[] FOUR = {2, 3, 5, 7};

  @Test
  void takingAnElementTwiceAddsItsDerivatives() {
    Derivative.checkFlat(RepeatedPositionsTest::taken, FOUR, 4, 0, 0, 6);
  }

  @Test
  void anIntegerKeyAddsTheDerivativesOfWhatItRepeats() {
    Derivative.checkFlat(RepeatedPositionsTest::keyed, FOUR, 4, 0, 0, 6);
  }

  @Test
  void anIntegerKeyForTwoAxesDoesSoToo() {
    // Positions (0, 1), (1, 1), (0, 1) of a square: elements 1, 3 and 1, weighted by 1, 2, 3.
    Derivative.checkFlat(RepeatedPositionsTest::keyedTwice, FOUR, 0, 4, 0, 2);
  }

  @Test
  void takingAlongAnAxisAddsTheDerivativesOfWhatItRepeats() {
    // One row of positions (1, 1, 0) for both rows of a square, weighted by 1 to 6.
    Derivative.checkFlat(RepeatedPositionsTest::takenAlongRows, FOUR, 3, 3, 6, 9);
  }

  @Test
  void squaresOfRepeatedElementsHaveSecondDerivatives() {
    // 1 x0^2 + 2 x3^2 + 3 x0^2 + 4 x3^2.
    double[][] hessian = {{8, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 12}};

    Derivative.check(
        RepeatedPositionsTest::squaresKeyed, FOUR, new double[] {16, 0, 0, 84}, hessian);
  }

  @Test
  void readingElementsOneByOneAddsUp() {
    Derivative.checkFlat(RepeatedPositionsTest::oneByOne, FOUR, 3, 1, 1, 1);
  }

  @Test
  void onlyTheLastWriteToAPositionHasADerivative() {
    // x is four elements, the value three, written to 1, 1 and 2; weighted by 1 to 4.
    double[] all = {2, 3, 5, 7, 11, 13, 17};

    Derivative.checkFlat(RepeatedPositionsTest::writtenTwice, all, 1, 0, 0, 4, 0, 2, 3);
  }

  @Test
  void oneValueWrittenToManyPlacesAddsTheirDerivatives() {
    // The last element is written to every other one of the first four.
    double[] all = {2, 3, 5, 7, 11};

    Derivative.checkFlat(RepeatedPositionsTest::writtenWide, all, 0, 2, 0, 4, 4);
    Derivative.checkFlat(RepeatedPositionsTest::writtenByMask, all, 0, 2, 0, 4, 4);
  }

  private static <A> A positions(ArrayNamespace<A> xp) {
    return Losses.longs(xp, 0, -1, 0, 3);
  }

  private static <A> A taken(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.take(x, positions(xp)));
  }

  private static <A> A keyed(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.getItem(x, Index.array(positions(xp))));
  }

  private static <A> A squaresKeyed(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.square(xp.getItem(x, Index.array(positions(xp)))));
  }

  private static <A> A keyedTwice(ArrayNamespace<A> xp, A x) {
    A square = xp.reshape(x, 2, 2);
    Index rows = Index.array(Losses.longs(xp, 0, 1, 0));
    return Losses.weighted(xp, xp.getItem(square, rows, Index.at(1)));
  }

  private static <A> A takenAlongRows(ArrayNamespace<A> xp, A x) {
    A positions = xp.reshape(Losses.longs(xp, 1, -1, 0), 1, 3);
    return Losses.weighted(xp, xp.takeAlongAxis(xp.reshape(x, 2, 2), positions, 1));
  }

  private static <A> A oneByOne(ArrayNamespace<A> xp, A x) {
    A sum = xp.getItem(x, Index.at(0));
    for (int i = 0; i < 4; i++) {
      sum = xp.add(sum, xp.getItem(x, Index.at(i)));
    }
    return xp.add(sum, xp.getItem(x, Index.at(-4)));
  }

  private static <A> A writtenTwice(ArrayNamespace<A> xp, A x) {
    Index key = Index.array(Losses.longs(xp, 1, 1, 2));
    A four = Losses.part(xp, x, 0, 4);
    return Losses.weighted(xp, xp.setItem(four, Losses.part(xp, x, 4, 7), key));
  }

  private static <A> A writtenWide(ArrayNamespace<A> xp, A x) {
    A four = Losses.part(xp, x, 0, 4);
    return Losses.weighted(xp, xp.setItem(four, Losses.part(xp, x, 4, 5), Index.every(2)));
  }

  private static <A> A writtenByMask(ArrayNamespace<A> xp, A x) {
    A four = Losses.part(xp, x, 0, 4);
    A mask = xp.asarray(new boolean[] {true, false, true, false});
    return Losses.weighted(xp, xp.setItem(four, xp.getItem(x, Index.at(-1)), Index.array(mask)));
  }
}
