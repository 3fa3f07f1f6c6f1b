package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.Svd;

/** Cholesky, QR and singular value decompositions. */
final class FactorCases {
  <A> void declare(Cases<A> cases) {
    cholesky(cases);
    choleskyEdges(cases);
    qr(cases);
    svd(cases);
    svdOfKnown(cases);
    svdvals(cases);
  }

  private static <A> void cholesky(Cases<A> cases) {
    cases.each(
        "linalg.cholesky",
        "a triangle times its adjoint",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Shape shape : LinalgKit.SQUARES) {
            NdArray x = tools.definite(shape);
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              checkCholesky(tools, x, tools.linalg().cholesky(array), false);
            }
            checkCholesky(tools, x, tools.linalg().cholesky(kit.array(x), false), false);
            checkCholesky(tools, x, tools.linalg().cholesky(kit.array(x), true), true);
          }
        });
  }

  private static <A> void checkCholesky(LinalgKit<A> tools, NdArray x, A z, boolean upper) {
    List<Matrix> wanted = Matrix.of(x);
    List<Matrix> factors = Matrix.of(tools.read(z, x.dtype(), x.shape()));
    for (int i = 0; i < factors.size(); i++) {
      Matrix factor = factors.get(i);
      tools.triangular(factor, upper);
      Matrix product = upper ? factor.adjoint().times(factor) : factor.times(factor.adjoint());
      tools.near(wanted.get(i), product, wanted.get(i).frobenius());
    }
  }

  private static <A> void choleskyEdges(Cases<A> cases) {
    cases.each(
        "linalg.cholesky",
        "of what is not positive definite there is none",
        Cases.FLOATING,
        (kit, dtype) -> {
          A indefinite = kit.array(NdArray.of(dtype, Shape.of(2, 2), 1, 2, 2, 1));
          A negative = kit.array(NdArray.of(dtype, Shape.of(1, 1), -1.0));
          for (A x : List.of(indefinite, negative)) {
            kit.fails(ArithmeticException.class, () -> kit.xp().linalg().cholesky(x));
          }
        });
  }

  private static <A> void qr(Cases<A> cases) {
    for (QrMode mode : QrMode.values()) {
      cases.each(
          "linalg.qr",
          "orthonormal columns times a triangle, " + mode,
          Cases.FLOATING,
          (kit, dtype) -> {
            LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
            for (Shape shape : LinalgKit.OBLONGS) {
              NdArray x = tools.random(shape);
              for (Layout layout : Layout.values()) {
                A array = layout.make(kit.xp(), x);
                checkQr(tools, x, tools.linalg().qr(array, mode), mode);
              }
            }
          });
      cases.each(
          "linalg.qr",
          "orthonormal columns too where the rank is low, " + mode,
          Cases.FLOATING,
          (kit, dtype) -> {
            LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
            for (NdArray x : degenerate(tools)) {
              checkQr(tools, x, tools.linalg().qr(kit.array(x), mode), mode);
            }
          });
    }
    cases.each(
        "linalg.qr",
        "is reduced unless asked otherwise",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray x = tools.random(Shape.of(4, 2));
          checkQr(tools, x, tools.linalg().qr(kit.array(x)), QrMode.REDUCED);
        });
  }

  /** Random matrices, and such of low rank. */
  private static List<NdArray> inputs(LinalgKit<?> tools) {
    List<NdArray> inputs = new ArrayList<>();
    LinalgKit.OBLONGS.forEach(shape -> inputs.add(tools.random(shape)));
    inputs.add(tools.withSingularValues(5, 5, 3, 3, 3, 1, 1));
    inputs.add(tools.one(Matrix.identity(4)));
    inputs.addAll(degenerate(tools));
    return inputs;
  }

  private static List<NdArray> degenerate(LinalgKit<?> tools) {
    return List.of(
        tools.withSingularValues(4, 3, 2),
        tools.withSingularValues(3, 5, 2, 1),
        tools.one(new Matrix(3, 3)),
        tools.one(new Matrix(2, 4)));
  }

  private static <A> void checkQr(LinalgKit<A> tools, NdArray x, Qr<A> z, QrMode mode) {
    long m = x.shape().dim(-2);
    long n = x.shape().dim(-1);
    long k = mode == QrMode.COMPLETE ? m : Math.min(m, n);
    List<Matrix> q = Matrix.of(tools.read(z.q(), x.dtype(), LinalgKit.leading(x.shape(), m, k)));
    List<Matrix> r = Matrix.of(tools.read(z.r(), x.dtype(), LinalgKit.leading(x.shape(), k, n)));
    List<Matrix> wanted = Matrix.of(x);
    for (int i = 0; i < wanted.size(); i++) {
      tools.orthonormal(q.get(i));
      tools.triangular(r.get(i), true);
      tools.near(wanted.get(i), q.get(i).times(r.get(i)), wanted.get(i).frobenius());
    }
  }

  private static <A> void svd(Cases<A> cases) {
    for (boolean full : new boolean[] {true, false}) {
      cases.each(
          "linalg.svd",
          "unitary, descending, unitary" + (full ? ", of full size" : ""),
          Cases.FLOATING,
          (kit, dtype) -> {
            LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
            for (NdArray x : inputs(tools)) {
              for (Layout layout : Layout.values()) {
                A array = layout.make(kit.xp(), x);
                checkSvd(tools, x, tools.linalg().svd(array, full), full);
              }
              if (full) {
                checkSvd(tools, x, tools.linalg().svd(kit.array(x)), true);
              }
            }
          });
    }
  }

  private static <A> void checkSvd(LinalgKit<A> tools, NdArray x, Svd<A> z, boolean full) {
    int m = (int) x.shape().dim(-2);
    int n = (int) x.shape().dim(-1);
    int k = Math.min(m, n);
    DType dtype = x.dtype();
    Shape shape = x.shape();
    NdArray u = tools.read(z.u(), dtype, LinalgKit.leading(shape, m, full ? m : k));
    NdArray vh = tools.read(z.vh(), dtype, LinalgKit.leading(shape, full ? n : k, n));
    NdArray s = tools.read(z.s(), tools.real(), LinalgKit.leading(shape, k));
    List<Matrix> wanted = Matrix.of(x);
    List<NdArray> values = LinalgKit.rows(s, wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      Matrix left = Matrix.of(u).get(i);
      Matrix right = Matrix.of(vh).get(i).adjoint();
      tools.orthonormal(left);
      tools.orthonormal(right);
      descending(tools, values.get(i));
      Matrix middle = Matrix.diagonal(values.get(i));
      Matrix product = left.firstColumns(k).times(middle).times(right.firstColumns(k).adjoint());
      tools.near(wanted.get(i), product, wanted.get(i).frobenius());
    }
  }

  private static void descending(LinalgKit<?> tools, NdArray values) {
    for (int i = 0; i < values.size(); i++) {
      double next = i + 1 < values.size() ? values.real(i + 1) : 0;
      tools.holds(values.real(i) >= next, "singular values do not descend to 0: " + values);
    }
  }

  private static <A> void svdOfKnown(Cases<A> cases) {
    cases.each(
        "linalg.svd",
        "repeated values and zeros among them",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (double[] known :
              List.of(
                  new double[] {5, 5, 5, 5},
                  new double[] {4, 4, 1, 0},
                  new double[] {3, 0, 0, 0},
                  new double[] {0, 0, 0, 0},
                  new double[] {1, 1e-3, 1e-4, 0})) {
            NdArray x = tools.withSingularValues(6, 4, known);
            NdArray s = kit.read(tools.linalg().svd(kit.array(x), false).s());
            for (int i = 0; i < known.length; i++) {
              tools.near(known[i], s.real(i), 10 * known[0]);
            }
          }
        });
  }

  private static <A> void svdvals(Cases<A> cases) {
    cases.each(
        "linalg.svdvals",
        "known ones, of stacks too",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray x = tools.withSingularValues(3, 5, 4, 2, 1);
          NdArray z = tools.read(tools.linalg().svdvals(kit.array(x)), tools.real(), Shape.of(3));
          tools.near(4, z.real(0), 40);
          tools.near(2, z.real(1), 40);
          tools.near(1, z.real(2), 40);
          for (Shape shape : LinalgKit.OBLONGS) {
            NdArray many = tools.random(shape);
            long k = Math.min(shape.dim(-1), shape.dim(-2));
            A s = tools.linalg().svdvals(kit.array(many));
            NdArray values = tools.read(s, tools.real(), LinalgKit.leading(shape, k));
            List<Matrix> matrices = Matrix.of(many);
            List<NdArray> rows = LinalgKit.rows(values, matrices.size());
            for (int i = 0; i < rows.size(); i++) {
              descending(tools, rows.get(i));
              double norm = matrices.get(i).frobenius();
              tools.near(norm, Matrix.diagonal(rows.get(i)).frobenius(), 10 * norm);
            }
          }
        });
  }
}
