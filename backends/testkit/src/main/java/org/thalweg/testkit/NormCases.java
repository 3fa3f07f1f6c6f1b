package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.Shape;

/** Norms of matrices and vectors. */
final class NormCases {
  <A> void declare(Cases<A> cases) {
    for (MatrixNorm ord : MatrixNorm.values()) {
      matrixNorm(cases, ord);
    }
    matrixNormForms(cases);
    for (double ord : new double[] {2, 1, 0, 1 / 0.0, -1 / 0.0, 3, -1, -2, 0.5, 2.5, -0.5}) {
      vectorNorm(cases, ord);
    }
    vectorNormForms(cases);
    vectorNormEdges(cases);
  }

  /** A norm of a matrix whose singular values are known. */
  private static double norm(Matrix x, MatrixNorm ord, double[] singular) {
    return switch (ord) {
      case FROBENIUS -> x.frobenius();
      case NUCLEAR -> Arrays.stream(singular).sum();
      case ONE -> sums(x.adjoint()).max().orElseThrow();
      case MINUS_ONE -> sums(x.adjoint()).min().orElseThrow();
      case TWO -> Arrays.stream(singular).max().orElseThrow();
      case MINUS_TWO -> Arrays.stream(singular).min().orElseThrow();
      case INFINITY -> sums(x).max().orElseThrow();
      case MINUS_INFINITY -> sums(x).min().orElseThrow();
    };
  }

  /** The sums of the absolute values of each row. */
  private static DoubleStream sums(Matrix x) {
    double[] moduli = x.moduli();
    double[] sums = new double[x.rows()];
    for (int i = 0; i < moduli.length; i++) {
      sums[i / x.columns()] += moduli[i];
    }
    return Arrays.stream(sums);
  }

  private static <A> void matrixNorm(Cases<A> cases, MatrixNorm ord) {
    cases.each(
        "linalg.matrixNorm",
        ord + " of matrices with known singular values, stacked or not",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          double[] singular = {5, 2, 0.5};
          for (int columns : new int[] {3, 4}) {
            NdArray x = tools.withSingularValues(columns == 3 ? 4 : 3, columns, singular);
            double expected = norm(Matrix.of(x).get(0), ord, singular);
            Shape stack = Shape.of(2, 1, x.shape().dim(0), x.shape().dim(1));
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              A stacked = layout.make(kit.xp(), x.broadcastTo(stack));
              check(tools, tools.linalg().matrixNorm(array, false, ord), Shape.SCALAR, expected);
              check(tools, tools.linalg().matrixNorm(array, true, ord), Shape.of(1, 1), expected);
              check(
                  tools, tools.linalg().matrixNorm(stacked, false, ord), Shape.of(2, 1), expected);
              check(
                  tools,
                  tools.linalg().matrixNorm(stacked, true, ord),
                  Shape.of(2, 1, 1, 1),
                  expected);
            }
          }
        });
  }

  private static <A> void check(LinalgKit<A> tools, A z, Shape shape, double expected) {
    NdArray norms = tools.read(z, tools.real(), shape);
    for (int i = 0; i < norms.size(); i++) {
      tools.near(expected, norms.real(i), 10 * expected);
    }
  }

  private static <A> void matrixNormForms(Cases<A> cases) {
    cases.each(
        "linalg.matrixNorm",
        "is Frobenius's unless asked otherwise",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray x = tools.random(Shape.of(3, 2));
          double expected = Matrix.of(x).get(0).frobenius();
          check(tools, tools.linalg().matrixNorm(kit.array(x)), Shape.SCALAR, expected);
          check(tools, tools.linalg().matrixNorm(kit.array(x), true), Shape.of(1, 1), expected);
        });
  }

  private static double vectorNorm(List<Object> group, double ord) {
    double[] moduli = new double[group.size()];
    Arrays.setAll(
        moduli, i -> Math.hypot(Complex.of(group.get(i)).re(), Complex.of(group.get(i)).im()));
    if (ord == 0) {
      return Arrays.stream(moduli).filter(x -> x != 0).count();
    } else if (Double.isInfinite(ord)) {
      return ord > 0
          ? Arrays.stream(moduli).max().orElseThrow()
          : Arrays.stream(moduli).min().orElseThrow();
    }
    return Math.pow(Arrays.stream(moduli).map(x -> Math.pow(x, ord)).sum(), 1 / ord);
  }

  private static <A> void vectorNorm(Cases<A> cases, double ord) {
    cases.each(
        "linalg.vectorNorm",
        "of order " + ord + " over every choice of axes",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray x = tools.random(Shape.of(2, 3, 4));
          ToDoubleFunction<List<Object>> oracle = group -> vectorNorm(group, ord);
          List<int[]> choices =
              new ArrayList<>(
                  Arrays.asList(null, new int[] {0}, new int[] {-1}, new int[] {0, -1}));
          choices.add(new int[] {2, 0, 1});
          for (int[] axes : choices) {
            for (boolean keepdims : new boolean[] {false, true}) {
              NdArray expected = x.reduce(axes, keepdims, tools.real(), oracle::applyAsDouble);
              for (Layout layout : Layout.values()) {
                A array = layout.make(kit.xp(), x);
                A z = tools.linalg().vectorNorm(array, axes, keepdims, ord);
                kit.near(expected, z, Tolerance.ulps(100));
              }
            }
          }
        });
  }

  private static <A> void vectorNormForms(Cases<A> cases) {
    cases.each(
        "linalg.vectorNorm",
        "short forms are Euclidean; without axes all are flattened",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray x = NdArray.of(dtype, Shape.of(2, 2), 3, 0, 4, 12);
          A array = kit.array(x);
          DType real = tools.real();
          Tolerance near = Tolerance.ulps(4);
          kit.near(NdArray.scalar(real, 13.0), tools.linalg().vectorNorm(array), near);
          kit.near(NdArray.vector(real, 5, 12), tools.linalg().vectorNorm(array, 0), near);
          kit.near(
              NdArray.of(real, Shape.of(1, 2), 5, 12),
              tools.linalg().vectorNorm(array, -2, true),
              near);
          kit.near(
              NdArray.of(real, Shape.of(2, 2), 3, 0, 4, 12),
              tools.linalg().vectorNorm(array, new int[0], false, 2),
              near);
        });
  }

  private static <A> void vectorNormEdges(Cases<A> cases) {
    cases.each(
        "linalg.vectorNorm",
        "of nothing is 0, NaN passes through, and zeros are not counted",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          DType real = tools.real();
          A none = kit.array(NdArray.full(dtype, Shape.of(0), 0L));
          kit.same(NdArray.scalar(real, 0.0), tools.linalg().vectorNorm(none));
          A nan = kit.array(NdArray.vector(dtype, 1, Double.NaN));
          kit.same(NdArray.scalar(real, Double.NaN), tools.linalg().vectorNorm(nan));
          A zeros = kit.array(NdArray.vector(dtype, 0, -0.0, 2, 3));
          kit.same(NdArray.scalar(real, 2.0), tools.linalg().vectorNorm(zeros, null, false, 0));
        });
    cases.add(
        "linalg.vectorNorm",
        "axes that are not there, or there twice, and integers are refused",
        kit -> {
          A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 3), 1L));
          kit.failsWithIndexError(() -> kit.xp().linalg().vectorNorm(x, 2));
          kit.failsWithIndexError(() -> kit.xp().linalg().vectorNorm(x, -3));
          kit.failsWithValueError(
              () -> kit.xp().linalg().vectorNorm(x, new int[] {0, -2}, false, 2));
          A integers = kit.array(NdArray.vector(1L, 2));
          kit.fails(DTypeException.class, () -> kit.xp().linalg().vectorNorm(integers));
        });
  }
}
