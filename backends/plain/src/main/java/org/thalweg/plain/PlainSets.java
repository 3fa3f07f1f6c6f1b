package org.thalweg.plain;

import java.util.List;
import org.thalweg.array.SetFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.UniqueAll;
import org.thalweg.array.UniqueCounts;
import org.thalweg.array.UniqueInverse;

/**
 * The set functions, for every data type. Values come in ascending order, NaN last; complex ones by
 * their real, then by their imaginary part.
 */
interface PlainSets extends SetFunctions<PlainArray> {

  @Override
  default UniqueAll<PlainArray> uniqueAll(PlainArray x) {
    Distinct distinct = Distinct.of(x);
    return new UniqueAll<>(
        distinct.values(), distinct.indices(), distinct.inverse(x.shape), distinct.counts());
  }

  @Override
  default UniqueCounts<PlainArray> uniqueCounts(PlainArray x) {
    Distinct distinct = Distinct.of(x);
    return new UniqueCounts<>(distinct.values(), distinct.counts());
  }

  @Override
  default UniqueInverse<PlainArray> uniqueInverse(PlainArray x) {
    Distinct distinct = Distinct.of(x);
    return new UniqueInverse<>(distinct.values(), distinct.inverse(x.shape));
  }

  @Override
  default PlainArray uniqueValues(PlainArray x) {
    return Distinct.of(x).values();
  }

  @Override
  default PlainArray isin(PlainArray x1, PlainArray x2, boolean invert) {
    PlainArray first = Views.reshape(x1, Shape.of(x1.size));
    PlainArray second = Views.reshape(x2, Shape.of(x2.size));
    return Distinct.of(Joint.join(List.of(first, second), 0)).occursBehind(x1.shape, invert);
  }
}
