package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;

/** Element-wise functions of complex arrays: values, special values, promotion. */
final class ComplexElementwise {
  private static final List<Shape> SHAPES =
      List.of(Shape.SCALAR, Shape.of(1), Shape.of(0), Shape.of(24), Shape.of(3, 4));
  private static final List<List<Shape>> BROADCASTS =
      List.of(
          List.of(Shape.SCALAR, Shape.SCALAR),
          List.of(Shape.of(2, 3), Shape.SCALAR),
          List.of(Shape.of(4, 1, 3), Shape.of(2, 1)),
          List.of(Shape.of(2, 0), Shape.of(1)),
          List.of(Shape.of(5, 2), Shape.of(5, 2)));

  <A> void declare(Cases<A> cases) {
    ComplexUnary.ALL.forEach(function -> declare(cases, function));
    ComplexBinary.ALL.forEach(function -> declare(cases, function));
    extremes(cases);
    logical(cases);
    refused(cases);
  }

  private static <A> void declare(Cases<A> cases, ComplexUnary function) {
    cases.each(
        function.name(),
        "complex values in every layout",
        Cases.COMPLEX,
        (kit, dtype) -> values(kit, function, dtype));
    for (ComplexSpecialValues.Rule rule : ComplexSpecialValues.of(function.name())) {
      cases.each(
          function.name(),
          rule.text(),
          Cases.COMPLEX,
          (kit, dtype) -> rule.check(kit, function.call(), dtype));
    }
  }

  private static <A> void values(Kit<A> kit, ComplexUnary function, DType dtype) {
    for (Shape shape : SHAPES) {
      NdArray x =
          NdArray.build(
              dtype, shape, index -> argument(kit, function, NdArray.position(shape, index)));
      NdArray expected = x.map(result(function, dtype), z -> function.oracle().apply((Complex) z));
      for (Layout layout : Layout.values()) {
        A z = function.call().apply(kit.xp(), layout.make(kit.xp(), x));
        kit.near(expected, z, function.tolerance());
      }
    }
  }

  /** A point of a square round 0, of a tiny one, or near one of the units, in turns. */
  private static Complex argument(Kit<?> kit, ComplexUnary function, int turn) {
    double re = 2 * kit.random().nextDouble() - 1;
    double im = 2 * kit.random().nextDouble() - 1;
    int sign = kit.random().nextBoolean() ? 1 : -1;
    return switch (turn % 5) {
      case 2 -> new Complex(1e-7 * re, 1e-7 * im);
      case 3 -> new Complex(sign + 1e-3 * re, 1e-3 * im);
      case 4 -> new Complex(1e-3 * re, sign + 1e-3 * im);
      default -> new Complex(function.width() * re, function.width() * im);
    };
  }

  private static DType result(ComplexUnary function, DType dtype) {
    return switch (function.name()) {
      case "abs", "imag", "real" -> Cells.part(dtype);
      case "isfinite", "isinf", "isnan" -> DType.BOOL;
      default -> dtype;
    };
  }

  private static <A> void declare(Cases<A> cases, ComplexBinary function) {
    for (DType first : cases.having(Cases.FLOATING)) {
      for (DType second : cases.having(Cases.FLOATING)) {
        if (first.isComplex() || second.isComplex()) {
          cases.add(
              function.name(),
              "complex values and broadcasting, " + first + " with " + second,
              kit -> values(kit, function, first, second));
        }
      }
    }
  }

  private static <A> void values(Kit<A> kit, ComplexBinary function, DType first, DType second) {
    DType promoted = ElementwiseContract.promoted(first, second);
    for (List<Shape> shapes : BROADCASTS) {
      NdArray x1 = operand(kit, first, shapes.get(0));
      NdArray x2 = operand(kit, second, shapes.get(1));
      NdArray expected =
          NdArray.zip(
              function.result(promoted),
              x1.astype(promoted),
              x2.astype(promoted),
              (x, y) -> function.oracle().apply((Complex) x, (Complex) y));
      for (Layout layout : Layout.values()) {
        A left = layout.make(kit.xp(), x1);
        A right = layout.make(kit.xp(), x2);
        kit.near(expected, function.call().apply(kit.xp(), left, right), function.tolerance());
      }
    }
  }

  /** Small numbers, some of them equal, none zero or on a branch cut. */
  private static NdArray operand(Kit<?> kit, DType dtype, Shape shape) {
    return NdArray.build(
        dtype,
        shape,
        index -> {
          double re = (1 + kit.random().nextInt(3)) * 0.7;
          return dtype.isComplex()
              ? new Complex(re, (kit.random().nextInt(4) - 1.5) * 0.9)
              : (Object) re;
        });
  }

  /** Squares of these leave the range on the way to results that do not. */
  private static <A> void extremes(Cases<A> cases) {
    for (String name : List.of("abs", "log", "reciprocal", "sign", "sqrt", "log2", "log10")) {
      ComplexUnary function = ComplexUnary.of(name).orElseThrow();
      cases.each(
          name,
          "neither overflows nor underflows on the way",
          Cases.COMPLEX,
          (kit, dtype) -> {
            double large = dtype == DType.COMPLEX64 ? 1e37 : 1e307;
            NdArray x =
                NdArray.vector(
                    dtype,
                    new Complex(large, 0.6 * large),
                    new Complex(-large, 0.3 * large),
                    new Complex(3e-3 / large * 1e10, -4e-3 / large * 1e10));
            NdArray expected =
                x.map(result(function, dtype), z -> function.oracle().apply((Complex) z));
            A z = function.call().apply(kit.xp(), kit.array(x));
            kit.near(expected, z, function.tolerance());
          });
    }
    cases.each(
        "divide",
        "neither overflows nor underflows on the way, complex",
        Cases.COMPLEX,
        (kit, dtype) -> {
          double large = dtype == DType.COMPLEX64 ? 1e37 : 1e307;
          NdArray x = NdArray.vector(dtype, new Complex(large, 0.5 * large), new Complex(1, 1));
          NdArray y = NdArray.vector(dtype, new Complex(-0.7 * large, large), new Complex(2, -1));

          NdArray expected =
              NdArray.zip(
                  dtype,
                  x,
                  y,
                  (a, b) ->
                      PreciseComplex.divide(ExactComplex.of(a), ExactComplex.of(b)).rounded());
          kit.near(expected, kit.xp().divide(kit.array(x), kit.array(y)), Tolerance.ulps(8));
        });
  }

  private static <A> void logical(Cases<A> cases) {
    cases.each(
        "equal",
        "both parts must be equal, NaN never is, and zeros are",
        Cases.COMPLEX,
        (kit, dtype) -> {
          Complex nan = new Complex(1, Double.NaN);
          A x = kit.array(NdArray.vector(dtype, new Complex(1, 2), nan, new Complex(-0.0, 0)));
          A y = kit.array(NdArray.vector(dtype, new Complex(1, 3), nan, new Complex(0, -0.0)));

          kit.same(NdArray.vector(false, false, true), kit.xp().equal(x, y));
          kit.same(NdArray.vector(true, true, false), kit.xp().notEqual(x, y));
        });
  }

  /** Complex numbers have no order, and no whole part. */
  private static <A> void refused(Cases<A> cases) {
    for (Unary function : Unary.ALL) {
      if (ComplexUnary.of(function.name()).isEmpty() && !function.name().equals("logicalNot")) {
        cases.each(
            function.name(),
            "complex numbers are refused",
            Cases.COMPLEX,
            (kit, dtype) -> {
              A x = kit.array(NdArray.full(dtype, Shape.of(2), 1L));
              kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x));
            });
      }
    }
    for (Binary function : Binary.ALL) {
      boolean lenient = Leniency.takes(function.name(), function.dtypes(), DType.COMPLEX128);
      if (ComplexBinary.of(function.name()).isEmpty() && !lenient) {
        cases.each(
            function.name(),
            "complex numbers are refused",
            Cases.COMPLEX,
            (kit, dtype) -> {
              A x = kit.array(NdArray.full(dtype, Shape.of(2), 1L));
              A real = kit.array(NdArray.full(Cells.part(dtype), Shape.of(2), 1L));
              kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x, x));
              kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x, real));
              kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), real, x));
            });
      }
    }
  }
}
