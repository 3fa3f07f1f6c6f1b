package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArraysFunction;

/**
 * Gradient cases of complex arrays: each function of the complex plane as one of real and imaginary
 * parts, away from branch cuts and zeros.
 */
final class ComplexGradients {
  private static final Set<String> OF_ONE =
      Set.of(
          "abs",
          "acos",
          "acosh",
          "asin",
          "asinh",
          "atan",
          "atanh",
          "conj",
          "cos",
          "cosh",
          "exp",
          "expm1",
          "log",
          "log10",
          "log1p",
          "log2",
          "negative",
          "positive",
          "real",
          "reciprocal",
          "sign",
          "sin",
          "sinh",
          "sqrt",
          "square",
          "tan",
          "tanh");

  private static final Set<String> OF_TWO = Set.of("add", "divide", "multiply", "pow", "subtract");

  private static final Constant LINE = Constant.of(new double[] {0.7, -0.4, 1.1, -0.9});
  private static final Constant OTHER = Constant.of(new double[] {0.6, 1.2, -0.8, 0.9});
  private static final Constant NUMBER =
      Constant.of(new double[] {1.2}, Shape.SCALAR, DType.FLOAT64);
  private static final Constant TABLE =
      Constant.of(new double[] {0.7, -1.2, 2.1, 0.4, 1.5, -0.6}, Shape.of(2, 3), DType.FLOAT64);

  private final List<GradientCase> cases = new ArrayList<>();

  private ComplexGradients() {}

  static List<GradientCase> all() {
    ComplexGradients all = new ComplexGradients();
    all.elementwise();
    all.mixed();
    all.reductions();
    all.products();
    all.moved();
    return all.cases;
  }

  /** A case of complex inputs, given by their real parts. */
  private void of(String function, String name, ArraysFunction f, Constant... real) {
    cases.add(
        new GradientCase(
            function,
            "complex, " + name,
            new RealParts(f, true),
            RealParts.withImaginary(List.of(real))));
  }

  private record OfOne(Unary.Call call) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, x.get(0)));
    }
  }

  private record OfTwo(Binary.Call call) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, x.get(0), x.get(1)));
    }
  }

  private void elementwise() {
    for (Unary function : Unary.ALL) {
      if (OF_ONE.contains(function.name())) {
        of(function.name(), "a vector", new OfOne(function.call()), LINE);
      }
    }
    for (Binary function : Binary.ALL) {
      if (OF_TWO.contains(function.name())) {
        of(function.name(), "vectors", new OfTwo(function.call()), LINE, OTHER);
        of(function.name(), "a vector with a number", new OfTwo(function.call()), LINE, NUMBER);
      }
    }
    of("imag", "a vector", new OfOne(ArrayNamespace::imag), LINE);
    of("pow", "a number's power", new OfOne(ComplexGradients::cube), LINE);
    of("multiply", "with a number", new OfOne(ComplexGradients::scaled), LINE);
    of("where", "vectors", new OfTwo(ComplexGradients::chosen), LINE, OTHER);
  }

  private static <A> A cube(ArrayNamespace<A> xp, A x) {
    return xp.pow(x, 3.0);
  }

  private static <A> A scaled(ArrayNamespace<A> xp, A x) {
    return xp.divide(xp.add(xp.multiply(x, 3.0), 1.5), 2.0);
  }

  private static <A> A chosen(ArrayNamespace<A> xp, A x, A y) {
    return xp.where(xp.greater(xp.real(x), 0.0), xp.square(x), y);
  }

  /** Real arrays beside complex ones: of what comes back, theirs is the real part. */
  private void mixed() {
    for (Binary function : Binary.ALL) {
      if (OF_TWO.contains(function.name()) && !function.name().equals("pow")) {
        mixed(function.name(), "real with complex", new RealFirst(function.call(), false));
        mixed(function.name(), "complex with real", new RealFirst(function.call(), true));
      }
    }
    mixed("matmul", "real with complex", new RealFirst(ArrayNamespace::matmul, false));
    mixed("astype", "real to complex", new RealFirst(ComplexGradients::converted, false));
    mixed("concat", "real and complex", new RealFirst(ComplexGradients::concat, false));
    mixed("stack", "complex and real", new RealFirst(ComplexGradients::stack, true));
    mixed("sum", "real, as complex", new RealFirst(ComplexGradients::sumAsComplex, false));
  }

  private void mixed(String function, String name, ArraysFunction f) {
    List<Constant> inputs = new ArrayList<>(List.of(LINE));
    inputs.addAll(RealParts.withImaginary(List.of(OTHER)));
    cases.add(new GradientCase(function, "complex, " + name, new RealParts(f, false), inputs));
  }

  /** A function of a real array and a complex one, which comes first if swapped. */
  private record RealFirst(Binary.Call call, boolean swapped) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      A complex = RealParts.complex(xp, x.get(1), x.get(2));
      return List.of(
          swapped ? call.apply(xp, complex, x.get(0)) : call.apply(xp, x.get(0), complex));
    }
  }

  private static <A> A converted(ArrayNamespace<A> xp, A x, A y) {
    return xp.exp(xp.multiply(xp.astype(x, xp.dtype(y)), y));
  }

  private static <A> A concat(ArrayNamespace<A> xp, A x, A y) {
    return xp.square(xp.concat(List.of(x, y), 0));
  }

  private static <A> A stack(ArrayNamespace<A> xp, A x, A y) {
    return xp.square(xp.stack(List.of(x, y), 1));
  }

  private static <A> A sumAsComplex(ArrayNamespace<A> xp, A x, A y) {
    return xp.multiply(xp.sum(x, new int[] {0}, xp.dtype(y), false), y);
  }

  private void reductions() {
    of("sum", "an axis", new OfOne(ComplexGradients::sum), TABLE);
    of("mean", "an axis", new OfOne(ComplexGradients::mean), TABLE);
    of("prod", "an axis", new OfOne(ComplexGradients::prod), TABLE);
    of("cumulativeSum", "an axis", new OfOne(ComplexGradients::cumulativeSum), TABLE);
    of("cumulativeProd", "an axis", new OfOne(ComplexGradients::cumulativeProd), TABLE);
  }

  private static <A> A sum(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.square(x), 1);
  }

  private static <A> A mean(ArrayNamespace<A> xp, A x) {
    return xp.mean(xp.square(x), 0);
  }

  private static <A> A prod(ArrayNamespace<A> xp, A x) {
    return xp.prod(x, 1);
  }

  private static <A> A cumulativeSum(ArrayNamespace<A> xp, A x) {
    return xp.cumulativeSum(xp.square(x), 1);
  }

  private static <A> A cumulativeProd(ArrayNamespace<A> xp, A x) {
    return xp.cumulativeProd(x, 1);
  }

  private void products() {
    of("matmul", "matrices", new OfTwo(ComplexGradients::matmul), TABLE, TABLE);
    of("matmul", "a matrix with a vector", new OfOne(ComplexGradients::matvec), TABLE);
    of("vecdot", "vectors", new OfTwo(ArrayNamespace::vecdot), LINE, OTHER);
    of("tensordot", "one axis", new OfTwo(ComplexGradients::tensordot), TABLE, TABLE);
  }

  private static <A> A matmul(ArrayNamespace<A> xp, A x, A y) {
    return xp.matmul(x, xp.matrixTranspose(xp.square(y)));
  }

  private static <A> A matvec(ArrayNamespace<A> xp, A x) {
    return xp.matmul(x, xp.getItem(x, Index.at(0), Index.all()));
  }

  private static <A> A tensordot(ArrayNamespace<A> xp, A x, A y) {
    return xp.tensordot(x, y, new int[] {1}, new int[] {1});
  }

  private void moved() {
    of("getItem", "a slice", new OfOne(ComplexGradients::slice), TABLE);
    of("setItem", "a row", new OfOne(ComplexGradients::written), TABLE);
    of("take", "twice", new OfOne(ComplexGradients::taken), LINE);
    of("scatterAdd", "twice", new OfOne(ComplexGradients::scattered), LINE);
    of("leaffixSum", "weighted", new OfTwo(ComplexGradients::leaffix), LINE, OTHER);
    of("rootfixSum", "weighted", new OfTwo(ComplexGradients::rootfix), LINE, OTHER);
    of("unstack", "rows", new OfOne(ComplexGradients::unstacked), TABLE);
  }

  private static <A> A slice(ArrayNamespace<A> xp, A x) {
    return xp.square(xp.getItem(x, Index.all(), Index.from(1)));
  }

  private static <A> A written(ArrayNamespace<A> xp, A x) {
    return xp.square(
        xp.setItem(x, xp.getItem(x, Index.at(1), Index.all()), Index.at(0), Index.all()));
  }

  private static <A> A taken(ArrayNamespace<A> xp, A x) {
    return xp.square(xp.take(x, xp.asarray(new long[] {2, 0, 2}), 0));
  }

  private static <A> A scattered(ArrayNamespace<A> xp, A x) {
    return xp.scatterAdd(xp.square(x), xp.asarray(new long[] {1, 1, 3, 0}), x, 0);
  }

  private static <A> A leaffix(ArrayNamespace<A> xp, A x, A y) {
    A weights = xp.getItem(y, Index.to(3));
    return xp.leaffixSum(x, xp.asarray(new long[] {0, 0, 0}), new long[] {2, 1, 1}, weights);
  }

  private static <A> A rootfix(ArrayNamespace<A> xp, A x, A y) {
    A weights = xp.getItem(y, Index.to(3));
    return xp.rootfixSum(x, xp.asarray(new long[] {0, 0, 0}), new long[] {2, 1, 1}, weights);
  }

  private static <A> A unstacked(ArrayNamespace<A> xp, A x) {
    List<A> rows = xp.unstack(x, 0);
    return xp.multiply(rows.get(0), rows.get(1));
  }
}
