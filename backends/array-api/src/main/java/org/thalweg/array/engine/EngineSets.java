package org.thalweg.array.engine;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.SetFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.UniqueAll;

/**
 * The set functions. Values come in ascending order, NaN last, each by itself; complex ones by
 * their real, then by their imaginary part.
 */
interface EngineSets<A> extends EngineSection<A>, SetFunctions<A> {
  @Override
  default UniqueAll<A> uniqueAll(A x) {
    long n = size(x);
    if (n == 0) {
      A none = engine().full(Shape.of(0), 0, DType.INT64);
      A inverse = engine().full(shape(x), 0, DType.INT64);
      return new UniqueAll<>(xp().reshape(x, -1), none, inverse, none);
    }
    A flat = xp().reshape(x, -1);
    A order = order(flat);
    A sorted = engine().take(flat, order, 0);
    A firsts = firsts(sorted, n);
    A places = engine().nonzero(firsts);
    A rank = xp().subtract(xp().cumulativeSum(xp().astype(firsts, DType.INT64), 0), 1);
    A zeros = engine().full(Shape.of(n), 0, DType.INT64);
    A inverse = engine().scatter(Combination.SET, zeros, order, rank, 0);
    A ends = xp().concat(List.of(places, xp().asarray(new long[] {n})), 0);
    return new UniqueAll<>(
        engine().take(sorted, places, 0),
        engine().take(order, places, 0),
        xp().reshape(inverse, shape(x)),
        xp().diff(ends));
  }

  private A order(A flat) {
    if (!dtype(flat).isComplex()) {
      return engine().argsort(EngineSection.numbers(engine(), flat), 0, false);
    }
    A byImaginary = engine().argsort(xp().imag(flat), 0, false);
    A byReal = engine().argsort(engine().take(xp().real(flat), byImaginary, 0), 0, false);
    return engine().take(byImaginary, byReal, 0);
  }

  /** Which elements differ from the one before. */
  private A firsts(A sorted, long n) {
    A first = engine().full(Shape.of(1), 1, DType.BOOL);
    if (n == 1) {
      return first;
    }
    A later = engine().range(sorted, 0, 1, n);
    A earlier = engine().range(sorted, 0, 0, n - 1);
    return xp().concat(List.of(first, xp().notEqual(later, earlier)), 0);
  }

  @Override
  default A isin(A x1, A x2, boolean invert) {
    if (!dtype(x1).isComplex() && !dtype(x2).isComplex()) {
      return SetFunctions.super.isin(x1, x2, invert);
    }
    A both = xp().concat(List.of(xp().reshape(x1, -1), xp().reshape(x2, -1)), 0);
    UniqueAll<A> distinct = uniqueAll(both);
    A number = distinct.inverseIndices();
    A first = engine().range(number, 0, 0, size(x1));
    A second = engine().range(number, 0, size(x1), size(both));
    A among = engine().full(shape(distinct.values()), 0, DType.INT64);
    among = xp().scatterMax(among, second, xp().onesLike(second), 0);
    A found = xp().equal(xp().take(among, first, 0), invert ? 0 : 1);
    return xp().reshape(found, shape(x1));
  }
}
