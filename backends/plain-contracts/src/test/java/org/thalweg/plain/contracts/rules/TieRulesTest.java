package org.thalweg.plain.contracts.rules;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;

/** What several elements decide together has a derivative with respect to each, in equal shares. */
class TieRulesTest {
  private static final double[] TIED = {1, 3, 3, 2};

  @Test
  void severalLargestElementsShareEqually() {
    Derivative.checkFlat(TieRulesTest::largest, TIED, 0, 0.5, 0.5, 0);
  }

  @Test
  void severalSmallestElementsShareEqually() {
    Derivative.checkFlat(
        TieRulesTest::smallest, new double[] {1, 3, 1, 1}, third(), 0, third(), third());
  }

  @Test
  void eachRowSharesItsOwn() {
    // Rows (5, 5) and (1, 4), weighted by 1 and 2.
    double[] rows = {5, 5, 1, 4};

    Derivative.checkFlat(TieRulesTest::rowMaxima, rows, 0.5, 0.5, 0, 2);
  }

  @Test
  void updatesAndWhatTheyMeetShareEqually() {
    // x = (3, 9, 2); updates 3, 3 at 0, 9 at 1 and 7 at 2: z = (3, 9, 7), weighted by 1, 2, 3.
    double[] all = {3, 9, 2, 3, 3, 9, 7};

    Derivative.checkFlat(TieRulesTest::scatteredMaxima, all, third(), 1, 0, third(), third(), 1, 3);
  }

  @Test
  void smallestUpdatesShareEqually() {
    // x = (3, 9, 2); updates 4, 3 at 0, 9 at 1 and 7 at 2: z = (3, 9, 2), weighted by 1, 2, 3.
    double[] all = {3, 9, 2, 4, 3, 9, 7};

    Derivative.checkFlat(TieRulesTest::scatteredMinima, all, 0.5, 1, 3, 0, 0.5, 1, 0);
  }

  @Test
  void sortedTiesKeepTheirOrder() {
    // Sorted: 1, 2, then the two 3 as they stand; weighted by 1 to 4.
    Derivative.checkFlat(TieRulesTest::sorted, TIED, 1, 3, 4, 2);
  }

  @Test
  void descendingTiesKeepTheirOrder() {
    Derivative.checkFlat(TieRulesTest::sortedDown, TIED, 4, 1, 2, 3);
  }

  @Test
  void theStandardDeviationOfEqualElementsIsFlat() {
    Derivative.checkFlat(TieRulesTest::deviation, new double[] {2, 2, 2}, 0, 0, 0);
  }

  private static double third() {
    return 1.0 / 3;
  }

  private static <A> A largest(ArrayNamespace<A> xp, A x) {
    return xp.max(x);
  }

  private static <A> A smallest(ArrayNamespace<A> xp, A x) {
    return xp.min(x);
  }

  private static <A> A rowMaxima(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.max(xp.reshape(x, 2, 2), 1, true));
  }

  private static <A> A scatteredMaxima(ArrayNamespace<A> xp, A x) {
    A positions = Losses.longs(xp, 0, 0, 1, -1);
    return Losses.weighted(
        xp, xp.scatterMax(Losses.part(xp, x, 0, 3), positions, Losses.part(xp, x, 3, 7)));
  }

  private static <A> A scatteredMinima(ArrayNamespace<A> xp, A x) {
    A positions = Losses.longs(xp, 0, 0, 1, -1);
    return Losses.weighted(
        xp, xp.scatterMin(Losses.part(xp, x, 0, 3), positions, Losses.part(xp, x, 3, 7)));
  }

  private static <A> A sorted(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.sort(x));
  }

  private static <A> A sortedDown(ArrayNamespace<A> xp, A x) {
    return Losses.weighted(xp, xp.sort(x, 0, true));
  }

  private static <A> A deviation(ArrayNamespace<A> xp, A x) {
    return xp.std(x);
  }
}
