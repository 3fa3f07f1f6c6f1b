package org.thalweg.tensorflow;

import java.util.List;
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

/** The decompositions of matrices. */
record LinalgCalls(TensorFlowEngine engine) implements LinalgKernels<TensorFlowArray> {
  @Override
  public TensorFlowArray cholesky(TensorFlowArray x) {
    TensorFlowArray z = engine.one("Cholesky", x);
    if (engine.isKnown()) {
      TensorFlowArray evidence = x.dtype().isComplex() ? engine.one("Cholesky", realForm(x)) : z;
      if (!all(engine.unary(Unary.ISFINITE, evidence))) {
        throw new ArithmeticException("a matrix is not positive definite");
      }
    }
    return z;
  }

  /**
   * Real matrices of twice the size that are positive definite if Hermitian ones are. Factors of
   * real matrices that are not positive definite are NaN, those of complex ones are wrong numbers.
   */
  private TensorFlowArray realForm(TensorFlowArray x) {
    int ndim = x.shape().ndim();
    TensorFlowArray lower =
        engine.one(
            "MatrixBandPart", x, engine.scalar(-1L, DType.INT64), engine.scalar(0L, DType.INT64));
    TensorFlowArray real = engine.unary(Unary.REAL, lower);
    TensorFlowArray half = engine.unary(Unary.IMAG, lower);
    TensorFlowArray imaginary = engine.one("Sub", half, engine.swapped(half, ndim - 2));
    TensorFlowArray unread = engine.full(real.shape(), 0.0, real.dtype());
    TensorFlowArray above = engine.concat(List.of(real, unread), ndim - 1);
    TensorFlowArray below = engine.concat(List.of(imaginary, real), ndim - 1);
    return engine.concat(List.of(above, below), ndim - 2);
  }

  private boolean all(TensorFlowArray truths) {
    int[] axes = IntStream.range(0, truths.shape().ndim()).toArray();
    TensorFlowArray all = engine.reduce(Reduction.ALL, truths, axes, false);
    return ((boolean[]) engine.toFlatArray(all))[0];
  }

  @Override
  public TensorFlowArray det(TensorFlowArray x) {
    return engine.one("MatrixDeterminant", x);
  }

  @Override
  public SlogDet<TensorFlowArray> slogdet(TensorFlowArray x) {
    List<TensorFlowArray> z = engine.run(Call.of("LogMatrixDeterminant", x));
    return new SlogDet<>(z.get(0), real(z.get(1)));
  }

  @Override
  public Eig<TensorFlowArray> eig(TensorFlowArray x) {
    TensorFlowArray finite = finite(x);
    DType complex =
        x.dtype() == DType.FLOAT32 || x.dtype() == DType.COMPLEX64
            ? DType.COMPLEX64
            : DType.COMPLEX128;
    List<TensorFlowArray> z =
        numeric(Call.of("Eig", safe(x, finite)).set("compute_v", true).set("Tout", complex));
    return new Eig<>(orNan(vector(finite), z.get(0)), orNan(finite, z.get(1)));
  }

  @Override
  public Eig<TensorFlowArray> eigh(TensorFlowArray x) {
    TensorFlowArray finite = finite(x);
    List<TensorFlowArray> z =
        numeric(Call.of("SelfAdjointEigV2", safe(x, finite)).set("compute_v", true));
    return new Eig<>(orNan(vector(finite), real(z.get(0))), orNan(finite, z.get(1)));
  }

  @Override
  public Qr<TensorFlowArray> qr(TensorFlowArray x, boolean complete) {
    List<TensorFlowArray> z = engine.run(Call.of("Qr", x).set("full_matrices", complete));
    return new Qr<>(z.get(0), z.get(1));
  }

  @Override
  public TensorFlowArray solve(TensorFlowArray x1, TensorFlowArray x2) {
    Shape stack = Shapes.stack(x1.shape()).broadcast(Shapes.stack(x2.shape()));
    return numeric(Call.of("MatrixSolve", stacked(x1, stack), stacked(x2, stack))).get(0);
  }

  private TensorFlowArray stacked(TensorFlowArray x, Shape stack) {
    Shape shape = Shapes.matrices(stack, x.shape().dim(-2), x.shape().dim(-1));
    return shape.equals(x.shape()) ? x : engine.broadcastTo(x, shape);
  }

  @Override
  public Svd<TensorFlowArray> svd(TensorFlowArray x, boolean fullMatrices) {
    TensorFlowArray finite = finite(x);
    List<TensorFlowArray> z =
        numeric(
            Call.of("Svd", safe(x, finite))
                .set("compute_uv", true)
                .set("full_matrices", fullMatrices));
    return new Svd<>(
        orNan(finite, z.get(1)),
        orNan(vector(finite), real(z.get(0))),
        orNan(finite, adjoint(z.get(2))));
  }

  private TensorFlowArray adjoint(TensorFlowArray x) {
    int ndim = x.shape().ndim();
    TensorFlowArray transposed = engine.swapped(x, ndim - 2);
    return x.dtype().isComplex() ? engine.unary(Unary.CONJ, transposed) : transposed;
  }

  private TensorFlowArray real(TensorFlowArray x) {
    return x.dtype().isComplex() ? engine.unary(Unary.REAL, x) : x;
  }

  /** {@code (..., 1, 1)}, whether all elements of a matrix are finite. */
  private TensorFlowArray finite(TensorFlowArray x) {
    int ndim = x.shape().ndim();
    TensorFlowArray finite = engine.unary(Unary.ISFINITE, x);
    int[] axes = IntStream.range(ndim - 2, ndim).toArray();
    return engine.reduce(Reduction.ALL, finite, axes, true);
  }

  private TensorFlowArray vector(TensorFlowArray finite) {
    int ndim = finite.shape().ndim();
    return engine.reshape(finite, Shapes.without(finite.shape(), new int[] {ndim - 1}));
  }

  /** Iterations do not end on what is not finite, so they are not given it. */
  private TensorFlowArray safe(TensorFlowArray x, TensorFlowArray finite) {
    return engine.where(finite, x, engine.scalar(0.0, x.dtype()));
  }

  private TensorFlowArray orNan(TensorFlowArray finite, TensorFlowArray x) {
    TensorFlowArray nan = engine.scalar(Double.NaN, x.dtype());
    return engine.where(finite, x, nan);
  }

  private List<TensorFlowArray> numeric(Call call) {
    try {
      return engine.run(call);
    } catch (NativeCallException e) {
      if (!e.isInvalidArgument()) {
        throw e;
      }
      ArithmeticException numeric = new ArithmeticException(e.getMessage());
      numeric.initCause(e);
      throw numeric;
    }
  }
}
