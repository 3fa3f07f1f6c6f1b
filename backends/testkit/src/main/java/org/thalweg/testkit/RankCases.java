package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Shape;

/** Ranks and pseudo-inverses. */
final class RankCases {
  <A> void declare(Cases<A> cases) {
    matrixRank(cases);
    rankTolerance(cases);
    pinv(cases);
    pinvTolerance(cases);
  }

  private static <A> void matrixRank(Cases<A> cases) {
    cases.each(
        "linalg.matrixRank",
        "how many singular values are not lost in rounding",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (int rank = 0; rank <= 3; rank++) {
            double[] values = new double[rank];
            for (int i = 0; i < rank; i++) {
              values[i] = 2 + i;
            }
            NdArray x = tools.withSingularValues(5, 3, values);
            NdArray expected = NdArray.scalar(DType.INT64, (long) rank);
            for (Layout layout : Layout.values()) {
              kit.same(expected, tools.linalg().matrixRank(layout.make(kit.xp(), x)));
            }
          }
          NdArray stack = NdArray.of(dtype, Shape.of(3, 2, 2), 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0);
          kit.same(NdArray.vector(2L, 1, 0), tools.linalg().matrixRank(kit.array(stack)));
          NdArray many = stack.reshape(1, 3, 2, 2);
          kit.same(
              NdArray.of(DType.INT64, Shape.of(1, 3), 2L, 1, 0),
              tools.linalg().matrixRank(kit.array(many)));
        });
  }

  private static <A> void rankTolerance(Cases<A> cases) {
    cases.each(
        "linalg.matrixRank",
        "a tolerance for all, or one for each matrix of the stack",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          NdArray one = NdArray.of(dtype, Shape.of(3, 3), 10, 0, 0, 0, 1, 0, 0, 0, 0.01);
          A stack = kit.array(one.broadcastTo(Shape.of(3, 3, 3)));
          A tolerances = kit.array(NdArray.vector(Cells.part(dtype), 0.0001, 0.01, 0.5));

          kit.same(NdArray.vector(3L, 2, 1), linalg.matrixRank(stack, tolerances));
          kit.same(NdArray.vector(2L, 2, 2), linalg.matrixRank(stack, 0.05));
          kit.same(NdArray.scalar(DType.INT64, 3L), linalg.matrixRank(kit.array(one), 1e-5));
        });
  }

  private static <A> void pinv(Cases<A> cases) {
    cases.each(
        "linalg.pinv",
        "fulfils Penrose's four conditions, of low rank too",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (NdArray x :
              List.of(
                  tools.withSingularValues(4, 4, 4, 3, 2, 1),
                  tools.withSingularValues(5, 3, 3, 2, 1),
                  tools.withSingularValues(2, 4, 2, 1),
                  tools.withSingularValues(4, 3, 2, 1),
                  tools.withSingularValues(3, 3),
                  tools.withSingularValues(1, 1, 2))) {
            for (Layout layout : Layout.values()) {
              A z = tools.linalg().pinv(layout.make(kit.xp(), x));
              Shape shape = Shape.of(x.shape().dim(1), x.shape().dim(0));
              penrose(tools, Matrix.of(x).get(0), Matrix.of(tools.read(z, dtype, shape)).get(0));
            }
          }
          NdArray stack = tools.random(Shape.of(3, 2, 1));
          A z = tools.linalg().pinv(kit.array(stack));
          List<Matrix> inverses = Matrix.of(tools.read(z, dtype, Shape.of(3, 1, 2)));
          for (int i = 0; i < 3; i++) {
            Matrix product = inverses.get(i).times(Matrix.of(stack).get(i));
            tools.near(Matrix.identity(1), product, 4);
          }
        });
  }

  private static void penrose(LinalgKit<?> tools, Matrix x, Matrix z) {
    double norm = 4 * Math.max(1, x.frobenius()) * Math.max(1, z.frobenius());
    tools.near(x, x.times(z).times(x), norm * x.frobenius());
    tools.near(z, z.times(x).times(z), norm * z.frobenius());
    tools.near(x.times(z).adjoint(), x.times(z), norm);
    tools.near(z.times(x).adjoint(), z.times(x), norm);
  }

  private static <A> void pinvTolerance(Cases<A> cases) {
    cases.each(
        "linalg.pinv",
        "a tolerance for all, or one for each matrix of the stack",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          NdArray one = NdArray.of(dtype, Shape.of(2, 2), 4, 0, 0, 0.25);
          NdArray cut = NdArray.of(dtype, Shape.of(2, 2), 0.25, 0, 0, 0);
          Tolerance near = Tolerance.ulps(40, 4);

          kit.near(cut, linalg.pinv(kit.array(one), 0.5), near);
          A stack = kit.array(one.broadcastTo(Shape.of(2, 2, 2)));
          A tolerances = kit.array(NdArray.vector(Cells.part(dtype), 0.5, 0.001));
          NdArray both = NdArray.of(dtype, Shape.of(2, 2, 2), 0.25, 0, 0, 0, 0.25, 0, 0, 4);
          kit.near(both, linalg.pinv(stack, tolerances), near);
        });
  }
}
