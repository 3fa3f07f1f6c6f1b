package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * The extension of linear algebra. Decompositions are held to what makes them such: products of
 * factors, orthogonality, triangles; not to the factors of another implementation.
 */
final class LinalgContract implements Section {
  @Override
  public Class<?> functions() {
    return LinalgExtension.class;
  }

  @Override
  public Optional<String> name(Method method) {
    return Section.super
        .name(method)
        .filter(name -> !name.equals("xp"))
        .map(name -> "linalg." + name);
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    shared(cases);
    new LinalgElementCases().declare(cases);
    new FactorCases().declare(cases);
    new EigenCases().declare(cases);
    new SolveCases().declare(cases);
    new RankCases().declare(cases);
    new NormCases().declare(cases);
    refused(cases);
  }

  /** What the main namespace has too. */
  private static <A> void shared(Cases<A> cases) {
    cases.each(
        "linalg.matmul",
        "is the main namespace's",
        Cases.NUMERIC,
        (kit, dtype) -> {
          A x = kit.array(kit.sample(dtype, Shape.of(2, 3, 4)));
          A y = kit.array(kit.sample(dtype, Shape.of(4, 2)));
          kit.same(kit.read(kit.xp().matmul(x, y)), kit.xp().linalg().matmul(x, y));
        });
    cases.each(
        "linalg.matrixTranspose",
        "is the main namespace's",
        Cases.ALL,
        (kit, dtype) -> {
          A x = kit.array(kit.sample(dtype, Shape.of(2, 3, 4)));
          kit.same(kit.read(kit.xp().matrixTranspose(x)), kit.xp().linalg().matrixTranspose(x));
        });
    cases.each(
        "linalg.vecdot",
        "is the main namespace's",
        Cases.NUMERIC,
        (kit, dtype) -> {
          A x = kit.array(kit.sample(dtype, Shape.of(2, 3)));
          A y = kit.array(kit.sample(dtype, Shape.of(2, 3)));
          kit.same(kit.read(kit.xp().vecdot(x, y)), kit.xp().linalg().vecdot(x, y));
          kit.same(kit.read(kit.xp().vecdot(x, y, -2)), kit.xp().linalg().vecdot(x, y, -2));
        });
    cases.each(
        "linalg.tensordot",
        "is the main namespace's",
        Cases.NUMERIC,
        (kit, dtype) -> {
          A x = kit.array(kit.sample(dtype, Shape.of(2, 3)));
          A y = kit.array(kit.sample(dtype, Shape.of(2, 3)));
          NdArray both = kit.read(kit.xp().tensordot(x, y, 2));
          kit.same(both, kit.xp().linalg().tensordot(x, y));
          kit.same(both, kit.xp().linalg().tensordot(x, y, 2));
          kit.same(
              kit.read(kit.xp().tensordot(x, y, new int[] {0}, new int[] {0})),
              kit.xp().linalg().tensordot(x, y, new int[] {0}, new int[] {0}));
        });
  }

  /** A function of one stack of matrices. */
  private interface OfMatrices {
    <A> Object apply(LinalgExtension<A> linalg, A x);
  }

  private record Function(String name, boolean square, OfMatrices call) {}

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function("cholesky", true, LinalgExtension::cholesky),
          new Function("det", true, LinalgExtension::det),
          new Function("eig", true, LinalgExtension::eig),
          new Function("eigh", true, LinalgExtension::eigh),
          new Function("eigvals", true, LinalgExtension::eigvals),
          new Function("eigvalsh", true, LinalgExtension::eigvalsh),
          new Function("inv", true, LinalgExtension::inv),
          new Function("matrixNorm", false, LinalgExtension::matrixNorm),
          new Function("matrixRank", false, LinalgExtension::matrixRank),
          new Function("pinv", false, LinalgExtension::pinv),
          new Function("qr", false, LinalgExtension::qr),
          new Function("slogdet", true, LinalgExtension::slogdet),
          new Function("svd", false, LinalgExtension::svd),
          new Function("svdvals", false, LinalgExtension::svdvals));

  private static <A> void refused(Cases<A> cases) {
    for (Function function : FUNCTIONS) {
      cases.add(
          "linalg." + function.name(),
          "vectors, and matrices that are not square where they must be, are refused",
          kit -> {
            LinalgExtension<A> linalg = kit.xp().linalg();
            A vector = kit.array(NdArray.vector(1.0, 2));
            A oblong = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 2, 3), 1L));
            kit.fails(ShapeException.class, () -> function.call().apply(linalg, vector));
            if (function.square()) {
              kit.fails(ShapeException.class, () -> function.call().apply(linalg, oblong));
            }
          });
      cases.add(
          "linalg." + function.name(),
          "integers and truth values are refused",
          kit -> {
            LinalgExtension<A> linalg = kit.xp().linalg();
            for (DType dtype : kit.having(Cases.BOOL_AND_INTEGER)) {
              A x = kit.array(NdArray.full(dtype, Shape.of(1, 1), 1L));
              kit.fails(DTypeException.class, () -> function.call().apply(linalg, x));
            }
          });
    }
  }
}
