package org.thalweg.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.ElementwiseFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Element-wise functions: values, special values, promotion, broadcasting. */
final class ElementwiseContract implements Section {
  private static final List<Shape> SHAPES =
      List.of(
          Shape.SCALAR, Shape.of(1), Shape.of(0), Shape.of(17), Shape.of(3, 4), Shape.of(2, 0, 3));

  private static final List<List<Shape>> BROADCASTS =
      List.of(
          List.of(Shape.SCALAR, Shape.SCALAR),
          List.of(Shape.of(3), Shape.SCALAR),
          List.of(Shape.SCALAR, Shape.of(2, 2)),
          List.of(Shape.of(2, 3), Shape.of(3)),
          List.of(Shape.of(2, 1), Shape.of(1, 3)),
          List.of(Shape.of(4, 1, 3), Shape.of(2, 1)),
          List.of(Shape.of(1), Shape.of(1, 1)),
          List.of(Shape.of(2, 0), Shape.of(1)),
          List.of(Shape.of(0, 3), Shape.of(3)),
          List.of(Shape.of(1), Shape.of(0)),
          List.of(Shape.of(5, 7), Shape.of(5, 7)));

  @Override
  public Class<?> functions() {
    return ElementwiseFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    Unary.ALL.forEach(function -> declare(cases, function));
    Binary.ALL.forEach(function -> declare(cases, function));
    new ElementwiseExtras().declare(cases);
    new ComplexElementwise().declare(cases);
  }

  private static <A> void declare(Cases<A> cases, Unary function) {
    cases.each(
        function.name(),
        "values in every layout",
        function.dtypes(),
        (kit, dtype) -> values(kit, function, dtype));
    for (SpecialValues.Rule rule : SpecialValues.of(function.name())) {
      cases.each(
          function.name(),
          rule.text(),
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            List<NdArray> x = SpecialValues.operands(rule, dtype);
            A z = function.call().apply(kit.xp(), kit.array(x.get(0)));
            checkSpecial(kit, rule, x, z);
          });
    }
  }

  private static <A> void values(Kit<A> kit, Unary function, DType dtype) {
    for (Shape shape : SHAPES) {
      NdArray x = argument(kit, function, dtype, shape);
      NdArray expected = x.map(function.result(dtype), function.oracle());
      for (Layout layout : Layout.values()) {
        A z = function.call().apply(kit.xp(), layout.make(kit.xp(), x));
        kit.near(expected, z, function.domain().tolerance());
      }
    }
  }

  private static NdArray argument(Kit<?> kit, Unary function, DType dtype, Shape shape) {
    Unary.Domain domain = function.domain();
    double width = domain.high() - domain.low();
    return dtype.isRealFloating()
        ? NdArray.build(dtype, shape, index -> domain.low() + width * kit.random().nextDouble())
        : wide(kit, dtype, shape);
  }

  private static <A> void checkSpecial(
      Kit<A> kit, SpecialValues.Rule rule, List<NdArray> operands, A z) {
    kit.near(SpecialValues.expected(rule, operands), z, SpecialValues.tolerance(rule));
    kit.holds(
        SpecialValues.signOfNanFits(rule, kit.read(z)),
        () -> "NaN has the other sign: " + kit.read(z));
  }

  private static <A> void declare(Cases<A> cases, Binary function) {
    for (DType first : cases.having(function.dtypes())) {
      for (DType second : cases.having(function.dtypes())) {
        if (promotes(first, second) && cases.have(promoted(first, second))) {
          cases.add(
              function.name(),
              "values and broadcasting, " + first + " with " + second,
              kit -> values(kit, function, first, second));
        }
      }
    }
    cases.add(
        function.name(), "shapes that do not broadcast are refused", kit -> shapes(kit, function));
    cases.add(
        function.name(), "data types that do not promote are refused", kit -> mixed(kit, function));
    for (SpecialValues.Rule rule : SpecialValues.of(function.name())) {
      cases.each(
          function.name(),
          rule.text(),
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            List<NdArray> x = SpecialValues.operands(rule, dtype);
            A z = function.call().apply(kit.xp(), kit.array(x.get(0)), kit.array(x.get(1)));
            checkSpecial(kit, rule, x, z);
          });
    }
  }

  /** The standard's table, apart from the one cell that it leaves open beside mixed kinds. */
  static boolean promotes(DType x, DType y) {
    boolean sameKind = x.kind() == y.kind() || (x.isFloating() && y.isFloating());
    boolean signed = x.kind() == DTypeKind.SIGNED_INTEGER || y.kind() == DTypeKind.SIGNED_INTEGER;
    boolean widest = signed && (x == DType.UINT64 || y == DType.UINT64);
    return sameKind || (x.isInteger() && y.isInteger() && !widest);
  }

  /** The data type of an operation, by the standard's rules written out for their bits. */
  static DType promoted(DType x, DType y) {
    if (x.kind() == y.kind()) {
      return x.bits() >= y.bits() ? x : y;
    }
    if (x.isFloating()) {
      boolean wide = Cells.part(x) == DType.FLOAT64 || Cells.part(y) == DType.FLOAT64;
      return wide ? DType.COMPLEX128 : DType.COMPLEX64;
    }
    DType signed = x.kind() == DTypeKind.SIGNED_INTEGER ? x : y;
    DType unsigned = signed == x ? y : x;
    int bits = Math.max(signed.bits(), 2 * unsigned.bits());
    return DType.of("int" + bits);
  }

  private static <A> void values(Kit<A> kit, Binary function, DType first, DType second) {
    DType promoted = promoted(first, second);
    for (List<Shape> shapes : BROADCASTS) {
      NdArray x1 = left(kit, function, first, shapes.get(0));
      NdArray x2 = right(kit, function, second, shapes.get(1));
      NdArray expected =
          NdArray.zip(
              function.result(promoted),
              x1.astype(promoted),
              x2.astype(promoted),
              (a, b) -> function.oracle().apply(promoted, a, b));
      for (Layout layout : Layout.values()) {
        A z =
            function
                .call()
                .apply(kit.xp(), layout.make(kit.xp(), x1), Layout.CONTIGUOUS.make(kit.xp(), x2));
        kit.near(expected, z, function.domain().tolerance());
      }
      A z =
          function
              .call()
              .apply(
                  kit.xp(),
                  Layout.FLIPPED.make(kit.xp(), x1),
                  Layout.TRANSPOSED.make(kit.xp(), x2));
      kit.near(expected, z, function.domain().tolerance());
    }
  }

  private static NdArray left(Kit<?> kit, Binary function, DType dtype, Shape shape) {
    if (function.domain() == Binary.Domain.POWER) {
      return dtype.isInteger()
          ? wide(kit, dtype, shape)
          : NdArray.build(dtype, shape, index -> 0.1 + 5 * kit.random().nextDouble());
    }
    boolean ties = function.domain() == Binary.Domain.TRUTH && kit.random().nextBoolean();
    return ties || !dtype.isInteger() ? kit.sample(dtype, shape) : wide(kit, dtype, shape);
  }

  private static NdArray right(Kit<?> kit, Binary function, DType dtype, Shape shape) {
    return switch (function.domain()) {
      case SHIFT -> NdArray.build(dtype, shape, index -> (long) kit.random().nextInt(81));
      case POWER ->
          dtype.isInteger()
              ? NdArray.build(dtype, shape, index -> (long) kit.random().nextInt(7))
              : NdArray.build(dtype, shape, index -> 6 * kit.random().nextDouble() - 3);
      case NONZERO ->
          kit.sample(dtype, shape).map(dtype, x -> Cells.truth(x) ? x : Cells.cast(3L, dtype));
      default -> left(kit, function, dtype, shape);
    };
  }

  /** Random elements, for integers over the whole width but its least value, and small ones. */
  private static NdArray wide(Kit<?> kit, DType dtype, Shape shape) {
    NdArray small = kit.sample(dtype, shape);
    if (!dtype.isInteger()) {
      return small;
    }
    BigInteger least = BigInteger.ONE.shiftLeft(dtype.bits() - 1).negate();
    return small.map(
        dtype,
        x -> {
          Object large = Cells.cast(new BigInteger(dtype.bits(), kit.random()), dtype);
          return kit.random().nextBoolean() || large.equals(least) ? x : large;
        });
  }

  private static <A> void shapes(Kit<A> kit, Binary function) {
    DType dtype = kit.having(function.dtypes()).get(0);
    A x1 = kit.array(kit.sample(dtype, Shape.of(2, 3)));
    for (Shape other : List.of(Shape.of(2), Shape.of(3, 3), Shape.of(0), Shape.of(2, 1, 2))) {
      A x2 = kit.array(kit.sample(dtype, other));
      kit.fails(ShapeException.class, () -> function.call().apply(kit.xp(), x1, x2));
    }
  }

  private static <A> void mixed(Kit<A> kit, Binary function) {
    List<DType> all = kit.having(Cases.REAL_AND_BOOL);
    for (DType first : kit.having(function.dtypes())) {
      List<DType> others = new ArrayList<>(all);
      others.removeIf(other -> promotes(first, other));
      for (DType second : others) {
        A x1 = kit.array(NdArray.full(first, Shape.of(2), 1L));
        A x2 = kit.array(NdArray.full(second, Shape.of(2), 1L));
        kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x1, x2));
        kit.fails(DTypeException.class, () -> function.call().apply(kit.xp(), x2, x1));
      }
    }
  }
}
