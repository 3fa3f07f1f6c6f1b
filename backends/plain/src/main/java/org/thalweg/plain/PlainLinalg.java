package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.plain.internal.linalg.Decompositions;
import org.thalweg.plain.internal.linalg.Decompositions.Size;
import org.thalweg.plain.internal.linalg.Decompositions.SvdFactors;

/**
 * The linear algebra extension. Decompositions are computed in double precision; float32 and
 * complex64 are rounded once, at the end.
 *
 * <p>Of symmetric and Hermitian matrices the lower triangle is read. Where a matrix has an element
 * that is not finite, its eigenvalues, singular values and vectors are NaN.
 */
final class PlainLinalg implements LinalgExtension<PlainArray> {
  static final PlainLinalg INSTANCE = new PlainLinalg();

  private PlainLinalg() {}

  @Override
  public PlainNamespace xp() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  public PlainArray cholesky(PlainArray x, boolean upper) {
    MatrixStack a = MatrixStack.square(x, "cholesky");
    int n = a.size().n();
    Stacked factors = Stacked.matrices(a.stack(), n, n, a.dtype());
    Decompositions decompositions = a.decompositions();
    for (int i = 0; !a.empty() && i < a.count(); i++) {
      if (!decompositions.cholesky(a.matrix(i), n, factors.one())) {
        throw new ArithmeticException("matrix " + i + " of the stack is not positive definite");
      }
      factors.put(i);
    }
    PlainArray lower = factors.array();
    if (!upper) {
      return lower;
    }
    PlainArray transposed = matrixTranspose(lower);
    return a.dtype().isComplex() ? xp().conj(transposed) : transposed;
  }

  @Override
  public PlainArray det(PlainArray x) {
    MatrixStack a = MatrixStack.square(x, "det");
    double[] det = Wide.allocate(a.stack(), a.dtype());
    for (int i = 0; i < a.count(); i++) {
      if (a.empty()) {
        det[i * Wide.parts(a.dtype())] = 1;
      } else {
        a.decompositions().lu(a.matrix(i), a.size().n()).determinant(det, i);
      }
    }
    return Wide.array(det, a.stack(), a.dtype());
  }

  @Override
  public SlogDet<PlainArray> slogdet(PlainArray x) {
    MatrixStack a = MatrixStack.square(x, "slogdet");
    double[] sign = Wide.allocate(a.stack(), a.dtype());
    double[] logarithm = new double[a.count()];
    for (int i = 0; i < a.count(); i++) {
      if (a.empty()) {
        sign[i * Wide.parts(a.dtype())] = 1;
      } else {
        logarithm[i] = a.decompositions().lu(a.matrix(i), a.size().n()).sign(sign, i);
      }
    }
    return new SlogDet<>(
        Wide.array(sign, a.stack(), a.dtype()),
        Wide.array(logarithm, a.stack(), Wide.real(a.dtype())));
  }

  @Override
  public Eig<PlainArray> eig(PlainArray x) {
    MatrixStack a = MatrixStack.square(x, "eig");
    DType dtype = Wide.complex(a.dtype());
    return eigen(a, dtype, dtype, a.decompositions()::eig);
  }

  @Override
  public Eig<PlainArray> eigh(PlainArray x) {
    MatrixStack a = MatrixStack.square(x, "eigh");
    return eigen(a, Wide.real(a.dtype()), a.dtype(), a.decompositions()::eigh);
  }

  /** One way to eigenvalues and eigenvectors. */
  private interface EigenSolver {
    boolean run(double[] a, int n, double[] values, double[] vectors);
  }

  private static Eig<PlainArray> eigen(
      MatrixStack a, DType valueType, DType vectorType, EigenSolver solver) {
    int n = a.size().n();
    Stacked values = Stacked.vectors(a.stack(), n, valueType);
    Stacked vectors = Stacked.matrices(a.stack(), n, n, vectorType);
    for (int i = 0; !a.empty() && i < a.count(); i++) {
      double[] matrix = a.matrix(i);
      if (MatrixStack.finite(matrix)) {
        requireConverged(solver.run(matrix, n, values.one(), vectors.one()), i);
        values.put(i);
        vectors.put(i);
      } else {
        values.putNaN(i);
        vectors.putNaN(i);
      }
    }
    return new Eig<>(values.array(), vectors.array());
  }

  @Override
  public PlainArray eigvalsh(PlainArray x) {
    MatrixStack a = MatrixStack.square(x, "eigvalsh");
    int n = a.size().n();
    Decompositions decompositions = a.decompositions();
    return values(a, (matrix, values) -> decompositions.eigvalsh(matrix, n, values));
  }

  @Override
  public PlainArray svdvals(PlainArray x) {
    MatrixStack a = MatrixStack.of(x, "svdvals");
    Decompositions decompositions = a.decompositions();
    return values(a, (matrix, values) -> decompositions.svdvals(matrix, a.size(), values));
  }

  /** One way to real values alone. */
  private interface ValueSolver {
    boolean run(double[] a, double[] values);
  }

  private static PlainArray values(MatrixStack a, ValueSolver solver) {
    Stacked values = Stacked.vectors(a.stack(), a.size().least(), Wide.real(a.dtype()));
    for (int i = 0; !a.empty() && i < a.count(); i++) {
      double[] matrix = a.matrix(i);
      if (MatrixStack.finite(matrix)) {
        requireConverged(solver.run(matrix, values.one()), i);
        values.put(i);
      } else {
        values.putNaN(i);
      }
    }
    return values.array();
  }

  private static void requireConverged(boolean converged, int i) {
    if (!converged) {
      throw new ArithmeticException(
          "the iteration for matrix " + i + " of the stack did not converge");
    }
  }

  @Override
  public Qr<PlainArray> qr(PlainArray x, QrMode mode) {
    MatrixStack a = MatrixStack.of(x, "qr");
    Size size = a.size();
    int k = mode == QrMode.COMPLETE ? size.m() : size.least();
    Stacked q = Stacked.matrices(a.stack(), size.m(), k, a.dtype());
    Stacked r = Stacked.matrices(a.stack(), k, size.n(), a.dtype());
    if (a.empty()) {
      q.putIdentities();
    }
    Decompositions decompositions = a.decompositions();
    for (int i = 0; !a.empty() && i < a.count(); i++) {
      decompositions.qr(a.matrix(i), size, q.one(), r.one());
      q.put(i);
      r.put(i);
    }
    return new Qr<>(q.array(), r.array());
  }

  @Override
  public PlainArray solve(PlainArray x1, PlainArray x2) {
    Wide.requireFloating(x2, "solve");
    DType dtype = x1.dtype.promote(x2.dtype);
    PlainArray matrices = Casts.to(x1, dtype);
    PlainArray right = Casts.to(x2, dtype);
    if (x2.shape.ndim() != 1) {
      return LinearSystems.solve(matrices, right);
    }
    PlainArray z = LinearSystems.solve(matrices, Views.expand(right, 1));
    long[] dims = z.shape.dims();
    return z.reshaped(Shape.of(Arrays.copyOf(dims, dims.length - 1)));
  }

  @Override
  public Svd<PlainArray> svd(PlainArray x, boolean fullMatrices) {
    MatrixStack a = MatrixStack.of(x, "svd");
    Size size = a.size();
    int k = size.least();
    Stacked u = Stacked.matrices(a.stack(), size.m(), fullMatrices ? size.m() : k, a.dtype());
    Stacked s = Stacked.vectors(a.stack(), k, Wide.real(a.dtype()));
    Stacked vh = Stacked.matrices(a.stack(), fullMatrices ? size.n() : k, size.n(), a.dtype());
    if (a.empty()) {
      u.putIdentities();
      vh.putIdentities();
    }
    SvdFactors one = new SvdFactors(u.one(), s.one(), vh.one(), fullMatrices);
    Decompositions decompositions = a.decompositions();
    for (int i = 0; !a.empty() && i < a.count(); i++) {
      double[] matrix = a.matrix(i);
      if (MatrixStack.finite(matrix)) {
        requireConverged(decompositions.svd(matrix, size, one), i);
        u.put(i);
        s.put(i);
        vh.put(i);
      } else {
        u.putNaN(i);
        s.putNaN(i);
        vh.putNaN(i);
      }
    }
    return new Svd<>(u.array(), s.array(), vh.array());
  }
}
