package org.thalweg.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * An element-wise function of two arrays, at least one of them complex.
 *
 * @param name the function's name
 * @param call how it is called
 * @param oracle what it gives for two elements
 * @param tolerance how near results are, seen as points of the plane
 */
record ComplexBinary(
    String name,
    Binary.Call call,
    BiFunction<Complex, Complex, Object> oracle,
    Tolerance tolerance) {
  private record Pair(Complex x, Complex y) {}

  /** The functions that have complex arguments. */
  static final List<ComplexBinary> ALL =
      List.of(
          new ComplexBinary(
              "add",
              ArrayNamespace::add,
              (x, y) -> new Complex(x.re() + y.re(), x.im() + y.im()),
              Tolerance.ANY_ZERO),
          near("divide", ArrayNamespace::divide, PreciseComplex::divide, 8),
          new ComplexBinary("equal", ArrayNamespace::equal, Complex::equals, Tolerance.EXACT),
          near("multiply", ArrayNamespace::multiply, ExactComplex::multiply, 4),
          new ComplexBinary(
              "notEqual", ArrayNamespace::notEqual, (x, y) -> !x.equals(y), Tolerance.EXACT),
          near("pow", ArrayNamespace::pow, PreciseComplex::pow, 200),
          new ComplexBinary(
              "subtract",
              ArrayNamespace::subtract,
              (x, y) -> new Complex(x.re() - y.re(), x.im() - y.im()),
              Tolerance.ANY_ZERO));

  static Optional<ComplexBinary> of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static ComplexBinary near(
      String name, Binary.Call call, BinaryOperator<ExactComplex> oracle, double ulps) {
    Map<Pair, Object> known = new ConcurrentHashMap<>();
    return new ComplexBinary(
        name,
        call,
        (x, y) ->
            known.computeIfAbsent(
                new Pair(x, y),
                pair -> oracle.apply(ExactComplex.of(x), ExactComplex.of(y)).rounded()),
        Tolerance.ulps(ulps));
  }

  DType result(DType promoted) {
    return name.equals("equal") || name.equals("notEqual") ? DType.BOOL : promoted;
  }
}
