package org.thalweg.array.engine;

import org.thalweg.array.DType;
import org.thalweg.array.SortingFunctions;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;

/** The sorting functions: always stable, NaN last. */
interface EngineSorting<A> extends EngineSection<A>, SortingFunctions<A> {
  @Override
  default A argsort(A x, int axis, boolean descending, boolean stable) {
    Operands.ORDERED.check("argsort", dtype(x));
    int at = Axes.normalize(axis, ndim(x));
    return size(x) == 0
        ? engine().full(shape(x), 0, DType.INT64)
        : engine().argsort(EngineSection.numbers(engine(), x), at, descending);
  }

  @Override
  default A sort(A x, int axis, boolean descending, boolean stable) {
    Operands.ORDERED.check("sort", dtype(x));
    int at = Axes.normalize(axis, ndim(x));
    if (size(x) == 0) {
      return x;
    }
    A sorted = engine().sort(EngineSection.numbers(engine(), x), at, descending);
    return EngineSection.cast(engine(), sorted, dtype(x));
  }
}
