package org.thalweg.testkit;

import java.math.BigDecimal;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** What the tables of element-wise functions do not cover: {@code clip}, and single numbers. */
final class ElementwiseExtras {
  private static final List<DType> WIDE = List.of(DType.INT64);
  private static final long BEYOND_DOUBLE = (1L << 53) + 1;

  <A> void declare(Cases<A> cases) {
    clip(cases);
    clipEdges(cases);
    imag(cases);
    integers(cases);
    zeroDivisors(cases);
    floats(cases);
    rounding(cases);
    refused(cases);
  }

  private static <A> void clip(Cases<A> cases) {
    cases.each(
        "clip",
        "without bounds the values stay",
        Cases.REAL_VALUED,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3, 2));

          kit.same(x, kit.xp().clip(kit.array(x)));
        });
    cases.each(
        "clip",
        "bounds broadcast, also to a larger shape",
        Cases.REAL_VALUED,
        (kit, dtype) -> {
          NdArray x = NdArray.of(dtype, Shape.of(3), 1L, 5L, 9L);
          NdArray min = NdArray.of(dtype, Shape.of(2, 1), 2L, 4L);
          NdArray max = NdArray.scalar(dtype, 6L);

          NdArray atLeast = NdArray.of(dtype, Shape.of(2, 3), 2L, 5L, 9L, 4L, 5L, 9L);
          kit.same(atLeast, kit.xp().clip(kit.array(x), kit.array(min)));
          NdArray within = NdArray.of(dtype, Shape.of(2, 3), 2L, 5L, 6L, 4L, 5L, 6L);
          kit.same(within, kit.xp().clip(kit.array(x), kit.array(min), kit.array(max)));
        });
  }

  private static <A> void clipEdges(Cases<A> cases) {
    cases.each(
        "clip",
        "NaN in x or in a bound is NaN",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          NdArray x = NdArray.vector(dtype, Double.NaN, 1, 1, 7);
          NdArray min = NdArray.vector(dtype, 0, Double.NaN, 0, 0);
          NdArray max = NdArray.vector(dtype, 2, 2, Double.NaN, 2);

          NdArray expected = NdArray.vector(dtype, Double.NaN, Double.NaN, Double.NaN, 2);
          kit.same(expected, kit.xp().clip(kit.array(x), kit.array(min), kit.array(max)));
        });
    cases.add(
        "clip",
        "bounds that do not broadcast are refused",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2, 3));
          A bound = kit.array(NdArray.vector(1.0, 2));
          kit.fails(ShapeException.class, () -> kit.xp().clip(x, bound));
          kit.fails(ShapeException.class, () -> kit.xp().clip(x, x, bound));
        });
  }

  /** The standard leaves it open for real arrays; either answer there is sensible. */
  private static <A> void imag(Cases<A> cases) {
    cases.each(
        "imag",
        "of a real array is zero or refused",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(dtype, 1, -2));
          try {
            A z = kit.xp().imag(x);
            kit.near(NdArray.vector(dtype, 0, 0), z, Tolerance.ANY_ZERO);
          } catch (DTypeException refused) {
            kit.holds(refused.getMessage() != null, () -> "an error says what is wrong");
          }
        });
  }

  private static <A> void integers(Cases<A> cases) {
    cases.each(
        "equal",
        "neighbours beyond 2^53 differ",
        WIDE,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(BEYOND_DOUBLE));
          A y = kit.array(NdArray.vector(BEYOND_DOUBLE - 1));

          kit.same(NdArray.vector(false), kit.xp().equal(x, y));
          kit.same(NdArray.vector(true), kit.xp().greater(x, y));
          kit.same(NdArray.vector(BEYOND_DOUBLE), kit.xp().maximum(x, y));
        });
    cases.each(
        "multiply",
        "wraps around",
        WIDE,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(Long.MAX_VALUE));

          kit.same(NdArray.vector(-2L), kit.xp().multiply(x, kit.array(NdArray.vector(2L))));
          kit.same(NdArray.vector(Long.MIN_VALUE), kit.xp().add(x, kit.array(NdArray.vector(1L))));
        });
  }

  private static <A> void zeroDivisors(Cases<A> cases) {
    for (String function : List.of("floorDivide", "remainder")) {
      cases.each(
          function,
          "a zero divisor spoils only its own element",
          Cases.INTEGER,
          (kit, dtype) -> {
            A x = kit.array(NdArray.vector(dtype, 7L, 7L));
            A y = kit.array(NdArray.vector(dtype, 0L, 2L));
            A z =
                function.equals("remainder")
                    ? kit.xp().remainder(x, y)
                    : kit.xp().floorDivide(x, y);

            kit.same(
                Cells.cast(function.equals("remainder") ? 1L : 3L, dtype), kit.read(z).cell(1));
          });
    }
  }

  private static <A> void floats(Cases<A> cases) {
    cases.add(
        "sin",
        "large arguments are reduced by an exact pi",
        kit -> {
          A z = kit.xp().sin(kit.array(NdArray.vector(1e22)));

          kit.near(NdArray.vector(Precise.sin(1e22)), z, Tolerance.ELEMENTARY);
        });
    cases.add(
        "hypot",
        "neither overflows nor underflows on the way",
        kit -> {
          A x = kit.array(NdArray.vector(3e300, 3e-300));
          A y = kit.array(NdArray.vector(4e300, 4e-300));

          kit.near(NdArray.vector(5e300, 5e-300), kit.xp().hypot(x, y), Tolerance.ELEMENTARY);
        });
    cases.add(
        "log1p",
        "is exact where 1 + x is not",
        kit -> {
          NdArray x = NdArray.vector(1e-10, -3e-12, 1e-18);
          NdArray expected = x.map(DType.FLOAT64, e -> Precise.log1p((Double) e));

          kit.near(expected, kit.xp().log1p(kit.array(x)), Tolerance.ELEMENTARY);
        });
    cases.add(
        "expm1",
        "is exact where exp(x) - 1 is not",
        kit -> {
          NdArray x = NdArray.vector(1e-10, -3e-12, 1e-18);
          NdArray expected = x.map(DType.FLOAT64, e -> Precise.expm1((Double) e));

          kit.near(expected, kit.xp().expm1(kit.array(x)), Tolerance.ELEMENTARY);
        });
  }

  /** Against exact decimal numbers rounded once, for operands that use every bit. */
  private static <A> void rounding(Cases<A> cases) {
    for (String name : List.of("add", "divide", "multiply", "subtract")) {
      Binary function =
          Binary.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      cases.each(
          name,
          "is correctly rounded",
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            Shape shape = Shape.of(200);
            NdArray x = NdArray.build(dtype, shape, index -> kit.random().nextGaussian());
            NdArray y = NdArray.build(dtype, shape, index -> 3 * kit.random().nextGaussian());
            NdArray expected = NdArray.zip(dtype, x, y, (a, b) -> rounded(name, a, b, dtype));

            kit.same(expected, function.call().apply(kit.xp(), kit.array(x), kit.array(y)));
          });
    }
  }

  private static Object rounded(String name, Object x, Object y, DType dtype) {
    BigDecimal a = new BigDecimal((Double) x);
    BigDecimal b = new BigDecimal((Double) y);
    BigDecimal exact =
        switch (name) {
          case "add" -> a.add(b);
          case "divide" -> a.divide(b, Precise.DIGITS);
          case "multiply" -> a.multiply(b);
          default -> a.subtract(b);
        };
    return dtype == DType.FLOAT32 ? (double) exact.floatValue() : exact.doubleValue();
  }

  /** Truth values are no numbers: a calculation with them is a mistake more often than not. */
  private static <A> void refused(Cases<A> cases) {
    for (Unary function : Unary.ALL) {
      cases.add(
          function.name(),
          "data types that it is not for are refused",
          kit -> {
            for (DType dtype : kit.having(Cases.REAL_AND_BOOL)) {
              if (!Leniency.takes(function.name(), function.dtypes(), dtype)) {
                A x = kit.array(NdArray.full(dtype, Shape.of(2), 1L));
                kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x));
              }
            }
          });
    }
    for (Binary function : Binary.ALL) {
      cases.add(
          function.name(),
          "data types that it is not for are refused",
          kit -> {
            for (DType dtype : kit.having(Cases.REAL_AND_BOOL)) {
              if (!Leniency.takes(function.name(), function.dtypes(), dtype)) {
                A x = kit.array(NdArray.full(dtype, Shape.of(2), 1L));
                kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x, x));
              }
            }
          });
    }
  }
}
