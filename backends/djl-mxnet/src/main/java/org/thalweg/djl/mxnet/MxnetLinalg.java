package org.thalweg.djl.mxnet;

import ai.djl.engine.EngineException;
import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.Qr;
import org.thalweg.array.Shape;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.array.engine.LinalgKernels;
import org.thalweg.array.engine.Reduction;
import org.thalweg.array.engine.Unary;
import org.thalweg.array.spi.Shapes;

/**
 * Decompositions by MXNet's calls of LAPACK. Its orthogonal factors are of wide matrices, and its
 * errors end the computation long after the call: those that a caller can cause are waited for.
 */
record MxnetLinalg(MxnetEngine engine) implements LinalgKernels<NDArray> {
  @Override
  public NDArray cholesky(NDArray x) {
    return checked("a matrix is not positive definite", () -> engine.invoke("_npi_cholesky", x));
  }

  @Override
  public NDArray det(NDArray x) {
    return engine.steps(xp -> xp.invokeAll("_npi_det", Parameters.of(), x).get(0));
  }

  @Override
  public SlogDet<NDArray> slogdet(NDArray x) {
    NDList found = engine.invokeAll("_npi_slogdet", Parameters.of(), x);
    return new SlogDet<>(found.get(0), found.get(1));
  }

  @Override
  public Eig<NDArray> eig(NDArray x) {
    throw engine.missing(
        "linalg.eig", "MXNet has no complex numbers; of symmetric matrices eigh gives them");
  }

  /** By the one of MXNet's two operators that has a derivative. */
  @Override
  public Eig<NDArray> eigh(NDArray x) {
    return engine.passing(
        xp -> {
          Finite finite = Finite.of(xp, x);
          NDList found = xp.invokeAll("syevd", Parameters.of(), finite.matrices());
          NDArray vectors = finite.matrices(transposed(xp, found.get(0)));
          return new Eig<>(engine.keep(finite.values(found.get(1))), engine.keep(vectors));
        });
  }

  @Override
  public Qr<NDArray> qr(NDArray x, boolean complete) {
    return engine.passing(
        xp -> {
          long m = xp.shape(x).dim(-2);
          long n = xp.shape(x).dim(-1);
          Qr<NDArray> factors = m < n ? wide(xp, x) : tall(xp, x, complete && m > n);
          return new Qr<>(engine.keep(factors.q()), engine.keep(triangle(xp, factors.r())));
        });
  }

  /** The first columns give the orthogonal factor. */
  private static Qr<NDArray> wide(MxnetEngine xp, NDArray x) {
    Shape shape = xp.shape(x);
    NDArray square = xp.range(x, shape.ndim() - 1, 0, shape.dim(-2));
    NDArray qh = orthogonal(xp, square).get(0);
    return new Qr<>(transposed(xp, qh), xp.matmul(qh, x));
  }

  private static Qr<NDArray> tall(MxnetEngine xp, NDArray x, boolean complete) {
    int last = xp.shape(x).ndim() - 1;
    NDList found = orthogonal(xp, complete ? xp.concat(last, x, missing(xp, x)) : x);
    NDArray q = transposed(xp, found.get(0));
    NDArray r = transposed(xp, found.get(1));
    return new Qr<>(q, complete ? xp.range(r, last, 0, xp.shape(x).dim(-1)) : r);
  }

  /** Columns of zero that make a tall matrix square: the factor gets orthonormal ones for them. */
  private static NDArray missing(MxnetEngine xp, NDArray x) {
    Shape shape = xp.shape(x);
    long count = shape.dim(-2) - shape.dim(-1);
    return xp.full(Shapes.resized(shape, shape.ndim() - 1, count), 0.0, xp.dtype(x));
  }

  /** The factors Q and L of transposed matrices that are as wide as high, or wider. */
  private static NDList orthogonal(MxnetEngine xp, NDArray tall) {
    return xp.invokeAll("linalg_gelqf", Parameters.of(), transposed(xp, tall));
  }

  @Override
  public NDArray solve(NDArray x1, NDArray x2) {
    return checked(
        "a matrix is singular",
        () ->
            engine.steps(
                xp -> {
                  Shape stack = Shapes.stack(xp.shape(x1)).broadcast(Shapes.stack(xp.shape(x2)));
                  return xp.invoke("_npi_solve", xp.stack(x1, stack), xp.stack(x2, stack));
                }));
  }

  @Override
  public Svd<NDArray> svd(NDArray x, boolean fullMatrices) {
    return engine.passing(
        xp -> {
          Finite finite = Finite.of(xp, x);
          boolean high = xp.shape(x).dim(-2) > xp.shape(x).dim(-1);
          NDArray wide = high ? transposed(xp, finite.matrices()) : finite.matrices();
          NDList found = xp.invokeAll("_npi_svd", Parameters.of(), wide);
          NDArray u = high ? transposed(xp, found.get(2)) : found.get(0);
          NDArray vh = high ? transposed(xp, found.get(0)) : found.get(2);
          if (fullMatrices) {
            u = completed(xp, u);
            vh = transposed(xp, completed(xp, transposed(xp, vh)));
          }
          return new Svd<>(
              engine.keep(finite.matrices(u)),
              engine.keep(finite.values(found.get(1))),
              engine.keep(finite.matrices(vh)));
        });
  }

  /** Orthonormal columns, with others to make a square matrix. */
  private static NDArray completed(MxnetEngine xp, NDArray columns) {
    Shape shape = xp.shape(columns);
    long m = shape.dim(-2);
    long n = shape.dim(-1);
    if (m == n) {
      return columns;
    }
    int last = shape.ndim() - 1;
    NDArray square = xp.concat(last, columns, missing(xp, columns));
    NDArray all = transposed(xp, orthogonal(xp, square).get(0));
    return xp.concat(last, columns, xp.range(all, last, n, m));
  }

  private static NDArray transposed(MxnetEngine xp, NDArray x) {
    int ndim = xp.shape(x).ndim();
    int[] axes = IntStream.range(0, ndim).toArray();
    axes[ndim - 1] = ndim - 2;
    axes[ndim - 2] = ndim - 1;
    return xp.permute(x, axes);
  }

  /** The upper triangle; below it LAPACK leaves rounding, or what was there before. */
  private static NDArray triangle(MxnetEngine xp, NDArray x) {
    NDArray lower = xp.invoke("_npi_tril", Parameters.of("k", 0), transposed(xp, x));
    return transposed(xp, lower);
  }

  private interface Computation {
    NDArray run();
  }

  private static NDArray checked(String wrong, Computation computation) {
    try {
      NDArray result = computation.run();
      ((MxNDArray) result).waitToRead();
      return result;
    } catch (EngineException e) {
      throw new ArithmeticException(wrong + ": " + e.getMessage());
    }
  }

  /** Matrices with zeros for those that have an element that is not finite; NaN comes of them. */
  private record Finite(MxnetEngine xp, NDArray matrices, NDArray isFinite) {
    static Finite of(MxnetEngine xp, NDArray x) {
      int ndim = xp.shape(x).ndim();
      NDArray finite = xp.unary(Unary.ISFINITE, x);
      NDArray all = xp.reduce(Reduction.ALL, finite, new int[] {ndim - 2, ndim - 1}, true);
      return new Finite(xp, xp.where(all, x, xp.number(0.0, xp.dtype(x))), all);
    }

    NDArray matrices(NDArray result) {
      return xp.where(isFinite, result, xp.number(Double.NaN, xp.dtype(result)));
    }

    NDArray values(NDArray result) {
      Shape line = Shapes.without(xp.shape(isFinite), new int[] {xp.shape(isFinite).ndim() - 1});
      NDArray each = xp.reshape(isFinite, line);
      DType dtype = xp.dtype(result);
      return xp.where(each, result, xp.number(Double.NaN, dtype));
    }
  }
}
