package org.thalweg.array.engine;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Eig;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.array.spi.Shapes;

/** The linear algebra extension. Of symmetric matrices the lower triangle is read. */
record EngineLinalg<A>(ArrayNamespace<A> xp, LinalgKernels<A> kernels)
    implements LinalgExtension<A> {
  @Override
  public A cholesky(A x, boolean upper) {
    requireSquare(x, "cholesky");
    if (xp.size(x) == 0) {
      return x;
    }
    A lower = kernels.cholesky(x);
    return upper ? adjoint(lower) : lower;
  }

  private A adjoint(A x) {
    A transposed = matrixTranspose(x);
    return xp.dtype(x).isComplex() ? xp.conj(transposed) : transposed;
  }

  @Override
  public A det(A x) {
    requireSquare(x, "det");
    return xp.size(x) == 0 ? xp.ones(stack(x), xp.dtype(x)) : kernels.det(x);
  }

  @Override
  public SlogDet<A> slogdet(A x) {
    requireSquare(x, "slogdet");
    return xp.size(x) == 0
        ? new SlogDet<>(xp.ones(stack(x), xp.dtype(x)), xp.zeros(stack(x), real(x)))
        : kernels.slogdet(x);
  }

  @Override
  public Eig<A> eig(A x) {
    requireSquare(x, "eig");
    return xp.size(x) == 0 ? noEigen(x, complex(x), complex(x)) : kernels.eig(x);
  }

  @Override
  public Eig<A> eigh(A x) {
    requireSquare(x, "eigh");
    return xp.size(x) == 0 ? noEigen(x, real(x), xp.dtype(x)) : kernels.eigh(x);
  }

  private Eig<A> noEigen(A x, DType values, DType vectors) {
    Shape shape = xp.shape(x);
    Shape line = Shapes.without(shape, new int[] {shape.ndim() - 1});
    return new Eig<>(xp.zeros(line, values), xp.zeros(shape, vectors));
  }

  @Override
  public Qr<A> qr(A x, QrMode mode) {
    requireMatrices(x, "qr");
    boolean complete = mode == QrMode.COMPLETE;
    if (xp.size(x) > 0) {
      return kernels.qr(x, complete);
    }
    long m = xp.shape(x).dim(-2);
    long n = xp.shape(x).dim(-1);
    long k = complete ? m : Math.min(m, n);
    return new Qr<>(identities(x, m, k), xp.zeros(Shapes.matrices(stack(x), k, n), xp.dtype(x)));
  }

  private A identities(A x, long rows, long columns) {
    A one = xp.eye(rows, columns, 0, xp.dtype(x));
    return xp.broadcastTo(one, Shapes.matrices(stack(x), rows, columns));
  }

  @Override
  public A solve(A x1, A x2) {
    requireSquare(x1, "solve");
    requireFloating(x2, "solve");
    DType dtype = xp.dtype(x1).promote(xp.dtype(x2));
    A matrices = xp.astype(x1, dtype);
    A right = xp.astype(x2, dtype);
    if (xp.ndim(x2) != 1) {
      return solveMatrices(matrices, right);
    }
    return xp.squeeze(solveMatrices(matrices, xp.expandDims(right, 1)), -1);
  }

  private A solveMatrices(A x1, A x2) {
    requireMatrices(x2, "solve");
    if (xp.shape(x2).dim(-2) != xp.shape(x1).dim(-1)) {
      throw new ShapeException(
          "solve takes (..., m, m) and (m,) or (..., m, n), was given shapes "
              + xp.shape(x1)
              + " and "
              + xp.shape(x2));
    }
    Shape stack = stack(x1).broadcast(stack(x2));
    if (xp.size(x1) == 0 || xp.size(x2) == 0) {
      Shape shape = Shapes.matrices(stack, xp.shape(x2).dim(-2), xp.shape(x2).dim(-1));
      return xp.zeros(shape, xp.dtype(x2));
    }
    return kernels.solve(x1, x2);
  }

  @Override
  public Svd<A> svd(A x, boolean fullMatrices) {
    requireMatrices(x, "svd");
    if (xp.size(x) > 0) {
      return kernels.svd(x, fullMatrices);
    }
    long m = xp.shape(x).dim(-2);
    long n = xp.shape(x).dim(-1);
    long k = Math.min(m, n);
    Shape values = Shapes.without(Shapes.matrices(stack(x), 1, k), new int[] {xp.ndim(x) - 2});
    return new Svd<>(
        identities(x, m, fullMatrices ? m : k),
        xp.zeros(values, real(x)),
        identities(x, fullMatrices ? n : k, n));
  }

  private Shape stack(A x) {
    return Shapes.stack(xp.shape(x));
  }

  private void requireFloating(A x, String function) {
    if (!xp.dtype(x).isFloating()) {
      throw new DTypeException(
          function + " takes floating-point numbers, was given " + xp.dtype(x));
    }
  }

  private void requireMatrices(A x, String function) {
    requireFloating(x, function);
    Shapes.requireMatrices(xp.shape(x), function);
  }

  private void requireSquare(A x, String function) {
    requireFloating(x, function);
    Shapes.requireSquare(xp.shape(x), function);
  }

  /** The complex data type of an array's precision. */
  private DType complex(A x) {
    return xp.dtype(x).promote(DType.COMPLEX64);
  }

  /** The real data type of an array's precision. */
  private DType real(A x) {
    return xp.finfo(x).dtype();
  }
}
