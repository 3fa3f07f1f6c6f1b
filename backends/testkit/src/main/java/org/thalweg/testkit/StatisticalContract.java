package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.StatisticalFunctions;

/** Statistical functions. */
final class StatisticalContract implements Section {
  private static final Reduction SUM =
      new Reduction(
          "sum",
          ArrayNamespace::sum,
          new Reduction.Forms(ArrayNamespace::sum, ArrayNamespace::sum, ArrayNamespace::sum),
          Cases.NUMERIC,
          Reduction::sumType,
          Reduction::sum,
          Reduction.Traits.EXACT);
  private static final Reduction PROD =
      new Reduction(
          "prod",
          ArrayNamespace::prod,
          new Reduction.Forms(ArrayNamespace::prod, ArrayNamespace::prod, ArrayNamespace::prod),
          Cases.NUMERIC,
          Reduction::sumType,
          Reduction::prod,
          new Reduction.Traits(false, true, Tolerance.ulps(12)));
  private static final Reduction MAX =
      new Reduction(
          "max",
          ArrayNamespace::max,
          new Reduction.Forms(ArrayNamespace::max, ArrayNamespace::max, ArrayNamespace::max),
          Cases.REAL_VALUED,
          dtype -> dtype,
          Reduction::max,
          Reduction.Traits.NOT_OF_NOTHING);
  private static final Reduction MIN =
      new Reduction(
          "min",
          ArrayNamespace::min,
          new Reduction.Forms(ArrayNamespace::min, ArrayNamespace::min, ArrayNamespace::min),
          Cases.REAL_VALUED,
          dtype -> dtype,
          Reduction::min,
          Reduction.Traits.NOT_OF_NOTHING);
  private static final Reduction MEAN =
      new Reduction(
          "mean",
          ArrayNamespace::mean,
          new Reduction.Forms(ArrayNamespace::mean, ArrayNamespace::mean, ArrayNamespace::mean),
          Cases.FLOATING,
          dtype -> dtype,
          Reduction::mean,
          Reduction.Traits.NEAR);

  @Override
  public Class<?> functions() {
    return StatisticalFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    for (Reduction function : List.of(SUM, PROD, MAX, MIN, MEAN)) {
      ReductionCases.declare(cases, function);
    }
    new SpreadCases().declare(cases);
    new CumulativeCases().declare(cases);
    sums(cases);
    sumDtypes(cases);
    sumEdges(cases);
    for (Reduction function : List.of(MAX, MIN)) {
      extremes(cases, function);
      extremeEdges(cases, function);
    }
  }

  private static <A> void sums(Cases<A> cases) {
    cases.add(
        "sum",
        "is exact beyond 2^53 and wraps around",
        kit -> {
          long large = (1L << 53) + 1;
          kit.same(
              NdArray.scalar(DType.INT64, 2 * large),
              kit.xp().sum(kit.array(NdArray.vector(large, large))));
          kit.same(
              NdArray.scalar(DType.INT64, Long.MIN_VALUE),
              kit.xp().sum(kit.array(NdArray.vector(Long.MAX_VALUE, 1))));
        });
    cases.each(
        "sum",
        "small integers are added in 64 bits",
        Cases.INTEGER,
        (kit, dtype) -> {
          long largest = (1L << Math.min(30, dtype.bits() - 1)) - 1;
          NdArray x = NdArray.full(dtype, Shape.of(4), largest);

          kit.same(
              NdArray.scalar(Reduction.sumType(dtype), 4 * largest), kit.xp().sum(kit.array(x)));
        });
  }

  private static <A> void sumDtypes(Cases<A> cases) {
    cases.add(
        "sum",
        "is taken in the data type that is asked for",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, Integer.MAX_VALUE, 1L));

          kit.same(
              NdArray.scalar(DType.INT32, Integer.MIN_VALUE),
              kit.xp().sum(x, null, DType.INT32, false));
          kit.same(
              NdArray.scalar(DType.FLOAT64, 1L << 31), kit.xp().sum(x, null, DType.FLOAT64, false));
        });
    cases.add(
        "prod",
        "is taken in the data type that is asked for",
        kit -> {
          A x = kit.array(NdArray.of(DType.INT32, Shape.of(1, 2), 1L << 20, 1L << 20));

          kit.same(
              NdArray.of(DType.INT64, Shape.of(1), 1L << 40),
              kit.xp().prod(x, new int[] {1}, false));
          kit.same(
              NdArray.of(DType.INT32, Shape.of(1, 1), 0L),
              kit.xp().prod(x, new int[] {1}, DType.INT32, true));
          kit.same(
              NdArray.of(DType.FLOAT64, Shape.of(1), Math.scalb(1.0, 40)),
              kit.xp().prod(x, new int[] {1}, DType.FLOAT64, false));
        });
  }

  private static <A> void sumEdges(Cases<A> cases) {
    cases.each(
        "sum",
        "of many is near the exact sum",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          NdArray x =
              NdArray.build(dtype, Shape.of(4000), index -> kit.random().nextDouble() - 0.3);
          double scale = 0;
          for (int i = 0; i < x.size(); i++) {
            scale += Math.abs(x.real(i));
          }

          NdArray expected = x.reduce(null, false, dtype, Reduction::sum);
          kit.near(expected, kit.xp().sum(kit.array(x)), Tolerance.ulps(400, scale));
        });
    cases.each(
        "sum",
        "of nothing is 0, and NaN and infinities pass through",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          double inf = Double.POSITIVE_INFINITY;
          NdArray x = NdArray.of(dtype, Shape.of(3, 2), 1, Double.NaN, inf, 1, inf, -inf);

          kit.same(
              NdArray.vector(dtype, Double.NaN, inf, Double.NaN), kit.xp().sum(kit.array(x), 1));
        });
    cases.each(
        "mean",
        "of nothing is NaN",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.full(dtype, Shape.of(0, 2), 0L));

          kit.same(NdArray.vector(dtype, Double.NaN, Double.NaN), kit.xp().mean(x, 0));
          kit.same(NdArray.full(dtype, Shape.of(0), 0L), kit.xp().mean(x, 1));
        });
  }

  private static <A> void extremes(Cases<A> cases, Reduction function) {
    cases.each(
        function.name(),
        "NaN is passed on from every place",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          for (int place = 0; place < 9; place++) {
            List<Double> cells = new ArrayList<>(List.of(1.0, 5.0, -2.0, 0.0, 3.0, 9.0, 4.0, 1.0));
            cells.add(Math.min(place, cells.size()), Double.NaN);
            A x = kit.array(NdArray.of(dtype, Shape.of(9), cells));

            A z = function.forms().all().apply(kit.xp(), x);
            kit.same(NdArray.scalar(dtype, Double.NaN), z);
          }
        });
    cases.add(
        function.name(),
        "is exact beyond 2^53",
        kit -> {
          long large = (1L << 53) + 1;
          int sign = function.equals(MAX) ? 1 : -1;
          A x = kit.array(NdArray.vector(sign * (large - 1), sign * large, 0));

          kit.same(
              NdArray.scalar(DType.INT64, sign * large), function.forms().all().apply(kit.xp(), x));
        });
  }

  private static <A> void extremeEdges(Cases<A> cases, Reduction function) {
    cases.each(
        function.name(),
        "infinities are ordinary extremes",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          double inf = Double.POSITIVE_INFINITY;
          A x = kit.array(NdArray.of(dtype, Shape.of(2, 2), inf, -inf, -inf, -inf));

          NdArray expected =
              function.equals(MAX)
                  ? NdArray.vector(dtype, inf, -inf)
                  : NdArray.vector(dtype, -inf, -inf);
          kit.same(expected, function.forms().one().apply(kit.xp(), x, 1));
        });
    cases.add(
        function.name(),
        "an empty result needs no identity",
        kit -> {
          A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(0, 3), 0L));

          kit.same(
              NdArray.full(DType.FLOAT64, Shape.of(0), 0L),
              function.forms().one().apply(kit.xp(), x, 1));
        });
  }
}
