package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.Index;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.autodiff.ArraysFunction;

/**
 * Gradient cases of the linear algebra extension, of real and of complex matrices in stacks. What a
 * decomposition leaves open (signs and phases of vectors, the rotation of those that complete a
 * basis) does not show in the results that are differentiated.
 */
final class LinalgGradients {
  private static final Constant SQUARE =
      matrices(
          Shape.of(2, 3, 3),
          2.1,
          -0.3,
          0.7,
          0.4,
          1.6,
          -0.5,
          0.2,
          0.9,
          -1.3,
          -1.1,
          0.6,
          0.2,
          0.8,
          1.9,
          0.3,
          -0.4,
          0.1,
          2.4);
  private static final Constant ONE_SQUARE = matrices(Shape.of(2, 2), 1.3, 0.4, -0.7, 0.9);
  private static final Constant TALL =
      matrices(Shape.of(2, 3, 2), 1.2, 0.3, -0.5, 0.8, 0.4, -1.6, 0.6, -0.9, 1.4, 0.2, 0.7, 1.1);
  private static final Constant SEPARATE =
      matrices(Shape.of(3, 3), 3.1, -0.3, 0.7, 0.4, 1.6, -0.5, 0.2, 0.9, -0.6);
  private static final Constant WIDE =
      matrices(Shape.of(2, 4), 1.2, 0.3, -0.5, 0.8, 0.4, -1.1, 0.6, -0.9);
  private static final Constant VECTOR = Constant.of(new double[] {0.7, -1.2, 0.9});
  private static final Constant OTHER = Constant.of(new double[] {-0.4, 0.8, 1.1});

  private final List<GradientCase> cases = new ArrayList<>();

  private LinalgGradients() {}

  /** The cases, their functions named as {@code linalg.solve}. */
  static List<GradientCase> all() {
    LinalgGradients all = new LinalgGradients();
    all.solutions();
    all.determinants();
    all.decompositions();
    all.powersAndNorms();
    all.products();
    return all.cases;
  }

  private static Constant matrices(Shape shape, double... elements) {
    return Constant.of(elements, shape, DType.FLOAT64);
  }

  /** A case of real arrays, and one of complex arrays with these as real parts. */
  private void add(String function, String name, ArraysFunction f, Constant... inputs) {
    List<Constant> real = List.of(inputs);
    String id = "linalg." + function;
    // Only these give complex numbers for real matrices.
    boolean complex = function.equals("eig") || function.equals("eigvals");
    cases.add(new GradientCase(id, "real, " + name, complex ? new RealParts(f, false) : f, real));
    cases.add(
        new GradientCase(
            id, "complex, " + name, new RealParts(f, true), RealParts.withImaginary(real)));
  }

  /** One result of one array. */
  private interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x);
  }

  private record Of(Call call) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, x.get(0)));
    }
  }

  /** One result of two arrays. */
  private record OfTwo(Binary.Call call) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, x.get(0), x.get(1)));
    }
  }

  private void one(String function, String name, Call call, Constant input) {
    add(function, name, new Of(call), input);
  }

  private void two(String function, String name, Binary.Call call, Constant x, Constant y) {
    add(function, name, new OfTwo(call), x, y);
  }

  private void solutions() {
    two("solve", "matrices", LinalgGradients::solve, SQUARE, SQUARE);
    two("solve", "a stack with a vector", LinalgGradients::solve, SQUARE, VECTOR);
    two("solve", "a matrix with a stack", LinalgGradients::solve, ONE_SQUARE, tallTransposed());
    one("inv", "a stack", LinalgGradients::inv, SQUARE);
    one("pinv", "tall", LinalgGradients::pinv, TALL);
    one("pinv", "wide", LinalgGradients::pinv, WIDE);
    one("pinv", "of rank 1, as it is", LinalgGradients::pinvOfRankOne, VECTOR);
    one("pinv", "equal singular values", LinalgGradients::pinvOfRotation, OTHER);
  }

  private static Constant tallTransposed() {
    return matrices(
        Shape.of(2, 2, 3), 1.2, 0.3, -0.5, 0.8, 0.4, -1.1, 0.6, -0.9, 1.4, 0.2, 0.7, 1.1);
  }

  private static <A> A solve(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().solve(x, y);
  }

  private static <A> A inv(ArrayNamespace<A> xp, A x) {
    return xp.linalg().inv(x);
  }

  private static <A> A pinv(ArrayNamespace<A> xp, A x) {
    return xp.linalg().pinv(x);
  }

  private static <A> A pinvOfRankOne(ArrayNamespace<A> xp, A x) {
    return xp.linalg().pinv(xp.linalg().outer(x, xp.square(x)), 1e-3);
  }

  /** Of {@code exp(x_0) 1}, whose singular values are equal wherever it is. */
  private static <A> A pinvOfRotation(ArrayNamespace<A> xp, A x) {
    A identity = xp.eye(3, 3, 0, xp.dtype(x));
    return xp.linalg().pinv(xp.multiply(identity, xp.exp(xp.mean(x))));
  }

  private void determinants() {
    one("det", "a stack", LinalgGradients::det, SQUARE);
    add("slogdet", "a stack", LinalgGradients::slogdet, SQUARE);
  }

  private static <A> A det(ArrayNamespace<A> xp, A x) {
    return xp.linalg().det(x);
  }

  private static <A> List<A> slogdet(ArrayNamespace<A> xp, List<A> x) {
    SlogDet<A> both = xp.linalg().slogdet(x.get(0));
    return List.of(both.sign(), both.logabsdet());
  }

  private void decompositions() {
    one("cholesky", "lower", LinalgGradients::cholesky, SQUARE);
    one("cholesky", "upper", LinalgGradients::choleskyUpper, SQUARE);
    for (Constant x : List.of(SEPARATE, TALL, WIDE)) {
      add("qr", "reduced " + x.shape(), new QrOf(QrMode.REDUCED), x);
      add("qr", "complete " + x.shape(), new QrOf(QrMode.COMPLETE), x);
      add("svd", "reduced " + x.shape(), new SvdOf(false), x);
      add("svd", "full " + x.shape(), new SvdOf(true), x);
      one("svdvals", x.shape().toString(), LinalgGradients::svdvals, x);
    }
    add("eigh", "a stack", LinalgGradients::eigh, SQUARE);
    one("eigvalsh", "a stack", LinalgGradients::eigvalsh, SQUARE);
    add("eig", "a stack", LinalgGradients::eig, SQUARE);
    one("eigvals", "a stack", LinalgGradients::eigvals, SQUARE);
  }

  /** {@code x x^H + 1}. */
  private static <A> A positive(ArrayNamespace<A> xp, A x) {
    A product = xp.matmul(x, adjoint(xp, x));
    return xp.add(product, xp.eye(xp.shape(x).dim(-1), xp.shape(x).dim(-1), 0, xp.dtype(x)));
  }

  private static <A> A adjoint(ArrayNamespace<A> xp, A x) {
    return xp.conj(xp.matrixTranspose(x));
  }

  private static <A> A cholesky(ArrayNamespace<A> xp, A x) {
    return xp.linalg().cholesky(positive(xp, x));
  }

  private static <A> A choleskyUpper(ArrayNamespace<A> xp, A x) {
    return xp.linalg().cholesky(positive(xp, x), true);
  }

  /** The products of the i-th column of one matrix with the i-th row of another. */
  private static <A> A pairs(ArrayNamespace<A> xp, A columns, A rows) {
    A left = xp.expandDims(xp.matrixTranspose(columns), -1);
    return xp.multiply(left, xp.expandDims(rows, -2));
  }

  private static <A> A first(ArrayNamespace<A> xp, A x, long columns) {
    return xp.getItem(x, Index.ellipsis(), Index.to(columns));
  }

  private static <A> A from(ArrayNamespace<A> xp, A x, long column) {
    return xp.getItem(x, Index.ellipsis(), Index.from(column));
  }

  /** Of the factors, what no phase of a column changes, and the space of those that complete it. */
  private record QrOf(QrMode mode) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      Qr<A> qr = xp.linalg().qr(x.get(0), mode);
      long count = Math.min(xp.shape(x.get(0)).dim(-1), xp.shape(x.get(0)).dim(-2));
      A first = first(xp, qr.q(), count);
      A rest = from(xp, qr.q(), count);
      A r = xp.matrixTranspose(first(xp, xp.matrixTranspose(qr.r()), count));
      return List.of(pairs(xp, first, r), xp.matmul(rest, adjoint(xp, rest)));
    }
  }

  private record SvdOf(boolean full) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      Svd<A> svd = xp.linalg().svd(x.get(0), full);
      long count = xp.shape(svd.s()).dim(-1);
      A u = first(xp, svd.u(), count);
      A v = adjoint(xp, svd.vh());
      A vh = adjoint(xp, first(xp, v, count));
      A moreU = from(xp, svd.u(), count);
      A moreV = from(xp, v, count);
      return List.of(
          svd.s(),
          pairs(xp, u, vh),
          pairs(xp, u, adjoint(xp, u)),
          xp.matmul(moreU, adjoint(xp, moreU)),
          xp.matmul(moreV, adjoint(xp, moreV)));
    }
  }

  private static <A> A svdvals(ArrayNamespace<A> xp, A x) {
    return xp.linalg().svdvals(x);
  }

  private static <A> List<A> eigh(ArrayNamespace<A> xp, List<A> x) {
    Eig<A> eig = xp.linalg().eigh(positive(xp, x.get(0)));
    A v = eig.eigenvectors();
    return List.of(eig.eigenvalues(), pairs(xp, v, adjoint(xp, v)));
  }

  private static <A> A eigvalsh(ArrayNamespace<A> xp, A x) {
    return xp.linalg().eigvalsh(positive(xp, x));
  }

  private static <A> List<A> eig(ArrayNamespace<A> xp, List<A> x) {
    Eig<A> eig = xp.linalg().eig(x.get(0));
    A v = eig.eigenvectors();
    return List.of(eig.eigenvalues(), pairs(xp, v, adjoint(xp, v)));
  }

  private static <A> A eigvals(ArrayNamespace<A> xp, A x) {
    return xp.linalg().eigvals(x);
  }

  private void powersAndNorms() {
    for (long power : new long[] {-2, 0, 1, 5}) {
      add("matrixPower", "to the " + power, new PowerOf(power), SQUARE);
    }
    for (MatrixNorm norm : MatrixNorm.values()) {
      add("matrixNorm", norm.toString(), new NormOf(norm), TALL);
    }
    for (double order : new double[] {-1.5, 1, 1.5, 2, 3, 1 / 0.0, -1 / 0.0}) {
      add("vectorNorm", "of order " + order, new VectorNormOf(order), TALL);
    }
  }

  private record PowerOf(long power) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(xp.linalg().matrixPower(x.get(0), power));
    }
  }

  private record NormOf(MatrixNorm norm) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(xp.linalg().matrixNorm(x.get(0), true, norm));
    }
  }

  private record VectorNormOf(double order) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(xp.linalg().vectorNorm(x.get(0), new int[] {0, 2}, false, order));
    }
  }

  private void products() {
    two("outer", "vectors", LinalgGradients::outer, VECTOR, OTHER);
    two("cross", "vectors", LinalgGradients::cross, VECTOR, OTHER);
    two("cross", "a stack with a vector", LinalgGradients::cross, SQUARE, OTHER);
    two("vecdot", "vectors", LinalgGradients::vecdot, VECTOR, OTHER);
    two("matmul", "stacks", LinalgGradients::matmul, SQUARE, TALL);
    two("tensordot", "two axes", LinalgGradients::tensordot, SQUARE, TALL);
    one("matrixTranspose", "a stack", LinalgGradients::matrixTranspose, TALL);
    one("trace", "above the main diagonal", LinalgGradients::trace, SQUARE);
    one("diagonal", "below the main diagonal", LinalgGradients::diagonal, TALL);
  }

  private static <A> A outer(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().outer(x, y);
  }

  private static <A> A cross(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().cross(x, y);
  }

  private static <A> A vecdot(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().vecdot(x, y);
  }

  private static <A> A matmul(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().matmul(x, y);
  }

  private static <A> A tensordot(ArrayNamespace<A> xp, A x, A y) {
    return xp.linalg().tensordot(x, y, new int[] {0, 1}, new int[] {0, 1});
  }

  private static <A> A matrixTranspose(ArrayNamespace<A> xp, A x) {
    return xp.square(xp.linalg().matrixTranspose(x));
  }

  private static <A> A trace(ArrayNamespace<A> xp, A x) {
    return xp.linalg().trace(xp.square(x), 1);
  }

  private static <A> A diagonal(ArrayNamespace<A> xp, A x) {
    return xp.square(xp.linalg().diagonal(x, -1));
  }
}
