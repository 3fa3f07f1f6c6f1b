package org.thalweg.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Variance and standard deviation. */
final class SpreadCases {
  private static final Reduction VAR =
      new Reduction(
          "var",
          SpreadCases::var,
          new Reduction.Forms(ArrayNamespace::var, ArrayNamespace::var, ArrayNamespace::var),
          Cases.REAL_FLOATING,
          dtype -> dtype,
          group -> Reduction.var(group, 0),
          new Reduction.Traits(false, true, Tolerance.ulps(40, 1)));
  private static final Reduction STD =
      new Reduction(
          "std",
          SpreadCases::std,
          new Reduction.Forms(ArrayNamespace::std, ArrayNamespace::std, ArrayNamespace::std),
          Cases.REAL_FLOATING,
          dtype -> dtype,
          group -> Math.sqrt(Reduction.var(group, 0)),
          new Reduction.Traits(false, true, Tolerance.ulps(40, 1)));

  private static <A> A var(ArrayNamespace<A> xp, A x, int @Nullable [] axes, boolean keepdims) {
    return xp.var(x, axes, 0, keepdims);
  }

  private static <A> A std(ArrayNamespace<A> xp, A x, int @Nullable [] axes, boolean keepdims) {
    return xp.std(x, axes, 0, keepdims);
  }

  <A> void declare(Cases<A> cases) {
    ReductionCases.declare(cases, VAR);
    ReductionCases.declare(cases, STD);
    for (double correction : new double[] {1, 0.5, 3, 5, 7.5}) {
      corrected(cases, correction);
    }
    shifted(cases);
  }

  private static <A> void corrected(Cases<A> cases, double correction) {
    for (String function : List.of("var", "std")) {
      cases.each(
          function,
          "with correction " + correction,
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            NdArray x = kit.sample(dtype, Shape.of(2, 5));
            NdArray var =
                x.reduce(new int[] {1}, false, dtype, group -> Reduction.var(group, correction));

            if (function.equals("var")) {
              A z = kit.xp().var(kit.array(x), new int[] {1}, correction, false);
              kit.near(var, z, VAR.traits().tolerance());
            } else {
              A z = kit.xp().std(kit.array(x), new int[] {1}, correction, false);
              kit.near(var.map(dtype, v -> Math.sqrt((Double) v)), z, STD.traits().tolerance());
            }
          });
    }
  }

  /** The mean of squares less the square of the mean would leave nothing of these. */
  private static <A> void shifted(Cases<A> cases) {
    cases.add(
        "var",
        "is not lost beside a large mean",
        kit -> {
          A x = kit.array(NdArray.vector(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16));

          kit.near(NdArray.scalar(DType.FLOAT64, 22.5), kit.xp().var(x), Tolerance.ulps(40));
        });
  }
}
