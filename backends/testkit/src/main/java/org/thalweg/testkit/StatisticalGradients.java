package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;

/** Gradient cases of statistical functions, sorting and differences. */
final class StatisticalGradients {
  private static final Constant CUBE =
      Constant.of(
          new double[] {0.7, -1.2, 2.1, 0.4, 1.5, -0.6, 0.9, -1.9, 1.1, 2.6, -0.3, 0.2},
          Shape.of(2, 3, 2),
          DType.FLOAT64);
  private static final Constant LINE = Constant.of(new double[] {0.7, -1.2, 2.1, 0.4});
  private static final Constant ONE_ZERO = Constant.of(new double[] {0.7, 0, 2.1, 0.4});
  private static final Constant TWO_ZEROS = Constant.of(new double[] {0.7, 0, 2.1, 0, 0.4});

  private StatisticalGradients() {}

  /** A reduction over axes, by itself. */
  @SuppressWarnings("ArrayRecordComponent") // made here and only read
  private record Over(Reduction.Call call, int @Nullable [] axes, boolean keepdims)
      implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return call.apply(xp, x.get(0), axes, keepdims);
    }
  }

  static List<GradientCase> all() {
    List<GradientCase> cases = new ArrayList<>();
    reductions(cases, "sum", ArrayNamespace::sum);
    reductions(cases, "prod", ArrayNamespace::prod);
    reductions(cases, "max", ArrayNamespace::max);
    reductions(cases, "min", ArrayNamespace::min);
    reductions(cases, "mean", ArrayNamespace::mean);
    reductions(cases, "var", StatisticalGradients::var);
    reductions(cases, "std", StatisticalGradients::std);
    zeros(cases);
    cumulative(cases);
    order(cases);
    return cases;
  }

  private static <A> A var(ArrayNamespace<A> xp, A x, int @Nullable [] axes, boolean keepdims) {
    return xp.var(x, axes, axes == null ? 0 : 0.5, keepdims);
  }

  private static <A> A std(ArrayNamespace<A> xp, A x, int @Nullable [] axes, boolean keepdims) {
    return xp.std(x, axes, axes == null ? 0 : 0.5, keepdims);
  }

  private static void reductions(List<GradientCase> cases, String function, Reduction.Call call) {
    cases.add(GradientCase.of(function, "all axes", new Over(call, null, false), List.of(CUBE)));
    int[] two = {2, 0};
    cases.add(GradientCase.of(function, "two axes", new Over(call, two, false), List.of(CUBE)));
    int[] last = {-2};
    cases.add(GradientCase.of(function, "an axis kept", new Over(call, last, true), List.of(CUBE)));
    if (!function.equals("var") && !function.equals("std")) {
      int[] none = {};
      cases.add(GradientCase.of(function, "no axes", new Over(call, none, false), List.of(CUBE)));
    }
  }

  private static void zeros(List<GradientCase> cases) {
    ArrayFunction prod = new Over(ArrayNamespace::prod, null, false);
    cases.add(GradientCase.of("prod", "one zero", prod, List.of(ONE_ZERO)));
    cases.add(GradientCase.of("prod", "two zeros", prod, List.of(TWO_ZEROS)));
    ArrayFunction cumulative = StatisticalGradients::cumulativeProd;
    cases.add(GradientCase.of("cumulativeProd", "one zero", cumulative, List.of(ONE_ZERO)));
    cases.add(GradientCase.of("cumulativeProd", "two zeros", cumulative, List.of(TWO_ZEROS)));
  }

  private static void cumulative(List<GradientCase> cases) {
    cases.add(
        GradientCase.of(
            "cumulativeSum", "a line", StatisticalGradients::cumulativeSum, List.of(LINE)));
    cases.add(
        GradientCase.of(
            "cumulativeSum",
            "an inner axis, with the initial 0",
            StatisticalGradients::cumulativeSumInner,
            List.of(CUBE)));
    cases.add(
        GradientCase.of(
            "cumulativeProd", "a line", StatisticalGradients::cumulativeProd, List.of(LINE)));
    cases.add(
        GradientCase.of(
            "cumulativeProd",
            "an inner axis, with the initial 1",
            StatisticalGradients::cumulativeProdInner,
            List.of(CUBE)));
  }

  private static <A> A cumulativeSum(ArrayNamespace<A> xp, List<A> x) {
    return xp.cumulativeSum(xp.square(x.get(0)));
  }

  private static <A> A cumulativeSumInner(ArrayNamespace<A> xp, List<A> x) {
    return xp.cumulativeSum(x.get(0), 1, true);
  }

  private static <A> A cumulativeProd(ArrayNamespace<A> xp, List<A> x) {
    return xp.cumulativeProd(x.get(0));
  }

  private static <A> A cumulativeProdInner(ArrayNamespace<A> xp, List<A> x) {
    return xp.cumulativeProd(x.get(0), -2, true);
  }

  private static void order(List<GradientCase> cases) {
    cases.add(GradientCase.of("sort", "a line", StatisticalGradients::sort, List.of(LINE)));
    cases.add(
        GradientCase.of("sort", "an inner axis", StatisticalGradients::sortInner, List.of(CUBE)));
    cases.add(GradientCase.of("diff", "twice", StatisticalGradients::diff, List.of(CUBE)));
    Constant edge = Constant.of(new double[] {0.3});
    cases.add(
        GradientCase.of(
            "diff", "with edges", StatisticalGradients::diffEdges, List.of(LINE, edge, edge)));
  }

  private static <A> A sort(ArrayNamespace<A> xp, List<A> x) {
    return xp.sort(xp.exp(x.get(0)));
  }

  private static <A> A sortInner(ArrayNamespace<A> xp, List<A> x) {
    return xp.sort(x.get(0), 1, true);
  }

  private static <A> A diff(ArrayNamespace<A> xp, List<A> x) {
    return xp.diff(xp.square(x.get(0)), 1, 2);
  }

  private static <A> A diffEdges(ArrayNamespace<A> xp, List<A> x) {
    return xp.diff(x.get(0), 0, 1, x.get(1), xp.square(x.get(2)));
  }
}
