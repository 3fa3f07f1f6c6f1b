package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.SetFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.UniqueAll;
import org.thalweg.array.UniqueCounts;
import org.thalweg.array.UniqueInverse;

/**
 * Set functions. The order of values is open, so what is checked is that each value is there once
 * and that the arrays beside it speak of it.
 */
final class SetContract implements Section {
  @Override
  public Class<?> functions() {
    return SetFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    uniqueAll(cases);
    others(cases);
    isin(cases);
    isinEdges(cases);
  }

  private static NdArray sample(Kit<?> kit, DType dtype, Shape shape) {
    NdArray x = kit.sample(dtype, shape);
    if (!dtype.isFloating() || x.size() < 4) {
      return x;
    }
    List<Object> cells = new ArrayList<>(x.cells());
    cells.set(0, Double.NaN);
    cells.set(2, dtype.isComplex() ? new Complex(1, Double.NaN) : Double.NaN);
    cells.set(1, -0.0);
    cells.set(3, 0.0);
    return NdArray.of(dtype, shape, cells);
  }

  /** By {@code ==}: zeros are equal, and NaN equals nothing. */
  private static boolean equal(Object x, Object y) {
    if (x instanceof Complex z) {
      Complex other = (Complex) y;
      return z.re() == other.re() && z.im() == other.im();
    }
    return x instanceof Double d ? d == Cells.real(y) : x.equals(y);
  }

  private static <A> void uniqueAll(Cases<A> cases) {
    cases.each(
        "uniqueAll",
        "each value once, with its first place, every place and how often",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.of(30), Shape.of(4, 5), Shape.of(0), Shape.SCALAR)) {
            NdArray x = sample(kit, dtype, shape);
            UniqueAll<A> all = kit.xp().uniqueAll(kit.array(x));
            NdArray values = kit.read(all.values());
            checkDistinct(kit, x, values);
            checkInverse(kit, x, values, kit.read(all.inverseIndices()));
            checkCounts(kit, kit.read(all.inverseIndices()), kit.read(all.counts()));
            checkFirst(kit, kit.read(all.inverseIndices()), kit.read(all.indices()));
          }
        });
  }

  private static void checkDistinct(Kit<?> kit, NdArray x, NdArray values) {
    kit.same(x.dtype(), values.dtype());
    kit.same(1, values.ndim());
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        int first = i;
        kit.holds(
            !equal(values.cell(i), values.cell(j)), () -> values.cell(first) + " is there twice");
      }
    }
  }

  private static void checkInverse(Kit<?> kit, NdArray x, NdArray values, NdArray inverse) {
    kit.same(x.shape(), inverse.shape());
    kit.same(DType.INT64, inverse.dtype());
    for (int i = 0; i < x.size(); i++) {
      Object cell = x.cell(i);
      Object value = values.cell(Cells.integer(inverse.cell(i)).intValue());
      boolean nan = Cells.isNan(cell) && Cells.isNan(value);
      kit.holds(nan || equal(cell, value), () -> cell + " is said to be " + value);
    }
  }

  private static void checkCounts(Kit<?> kit, NdArray inverse, NdArray counts) {
    kit.same(DType.INT64, counts.dtype());
    for (int i = 0; i < counts.size(); i++) {
      Object value = Cells.cast((long) i, DType.INT64);
      long times = inverse.cells().stream().filter(value::equals).count();
      kit.same(Cells.cast(times, DType.INT64), counts.cell(i));
    }
  }

  private static void checkFirst(Kit<?> kit, NdArray inverse, NdArray indices) {
    kit.same(DType.INT64, indices.dtype());
    for (int i = 0; i < indices.size(); i++) {
      long first = inverse.cells().indexOf(Cells.cast((long) i, DType.INT64));
      kit.same(Cells.cast(first, DType.INT64), indices.cell(i));
    }
  }

  private static <A> void others(Cases<A> cases) {
    cases.each(
        "uniqueCounts",
        "each value once, and how often",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = sample(kit, dtype, Shape.of(4, 5));
          UniqueCounts<A> counts = kit.xp().uniqueCounts(kit.array(x));
          NdArray values = kit.read(counts.values());
          checkDistinct(kit, x, values);
          for (int i = 0; i < values.size(); i++) {
            Object value = values.cell(i);
            long times = x.cells().stream().filter(cell -> equal(cell, value)).count();
            NdArray given = kit.read(counts.counts());
            kit.same(Cells.cast(Math.max(1, times), DType.INT64), given.cell(i));
          }
        });
    cases.each(
        "uniqueInverse",
        "each value once, and every place",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = sample(kit, dtype, Shape.of(4, 5));
          UniqueInverse<A> inverse = kit.xp().uniqueInverse(kit.array(x));
          checkDistinct(kit, x, kit.read(inverse.values()));
          checkInverse(kit, x, kit.read(inverse.values()), kit.read(inverse.inverseIndices()));
        });
    cases.each(
        "uniqueValues",
        "each value once, every NaN for itself",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = sample(kit, dtype, Shape.of(4, 5));
          NdArray values = kit.read(kit.xp().uniqueValues(kit.array(x)));
          checkDistinct(kit, x, values);
          long nans = values.cells().stream().filter(Cells::isNan).count();
          kit.same(dtype.isFloating() ? 2L : 0L, nans);
        });
  }

  private static <A> void isin(Cases<A> cases) {
    cases.each(
        "isin",
        "whether elements are among others",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x2 = sample(kit, dtype, Shape.of(2, 5));
          for (Shape shape : List.of(Shape.of(12), Shape.of(4, 3), Shape.SCALAR, Shape.of(0))) {
            NdArray x1 = sample(kit, dtype, shape);
            NdArray expected =
                x1.map(DType.BOOL, x -> x2.cells().stream().anyMatch(y -> equal(x, y)));
            for (Layout layout : Layout.values()) {
              A left = layout.make(kit.xp(), x1);
              A right = layout.make(kit.xp(), x2);
              kit.same(expected, kit.xp().isin(left, right));
              kit.same(
                  expected.map(DType.BOOL, x -> !(Boolean) x), kit.xp().isin(left, right, true));
            }
          }
        });
  }

  private static <A> void isinEdges(Cases<A> cases) {
    cases.each(
        "isin",
        "NaN is in nothing, and nothing is in an empty array",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(dtype, Double.NaN, 1, -0.0));
          A none = kit.array(NdArray.full(dtype, Shape.of(0), 0L));
          kit.same(NdArray.vector(false, true, true), kit.xp().isin(x, kit.xp().abs(x)));
          kit.same(NdArray.vector(true, false, false), kit.xp().isin(x, x, true));
          kit.same(NdArray.vector(false, false, false), kit.xp().isin(x, none));
        });
    cases.add(
        "isin",
        "is exact beyond 2^53",
        kit -> {
          long large = (1L << 53) + 1;
          A x = kit.array(NdArray.vector(large, large - 1));

          kit.same(NdArray.vector(true, false), kit.xp().isin(x, kit.array(NdArray.vector(large))));
        });
  }
}
