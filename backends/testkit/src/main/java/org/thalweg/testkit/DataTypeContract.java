package org.thalweg.testkit;

import java.math.BigInteger;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.DataTypeFunctions;
import org.thalweg.array.FInfo;
import org.thalweg.array.IInfo;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Shape;

/** Data type functions. */
final class DataTypeContract implements Section {
  @Override
  public Class<?> functions() {
    return DataTypeFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    astype(cases);
    astypeEdges(cases);
    complex(cases);
    unsigned(cases);
    canCast(cases);
    finfo(cases);
    iinfo(cases);
    isdtype(cases);
    resultType(cases);
  }

  private static <A> void astype(Cases<A> cases) {
    for (DType to : cases.having(Cases.ALL)) {
      boolean keepsParts = to.isComplex() || to == DType.BOOL;
      cases.each(
          "astype",
          "by value to " + to,
          keepsParts ? Cases.ALL : Cases.REAL_AND_BOOL,
          (kit, from) -> {
            for (Shape shape : List.of(Shape.SCALAR, Shape.of(3, 4), Shape.of(0))) {
              NdArray x = inRange(kit.sample(from, shape), to);
              for (Layout layout : Layout.values()) {
                A array = layout.make(kit.xp(), x);
                kit.near(x.astype(to), kit.xp().astype(array, to), Tolerance.ANY_ZERO);
                kit.near(x.astype(to), kit.xp().astype(array, to, true), Tolerance.ANY_ZERO);
                kit.near(
                    x.astype(to),
                    kit.xp().astype(array, to, false, kit.xp().defaultDevice()),
                    Tolerance.ANY_ZERO);
              }
            }
          });
    }
  }

  /** Without what the standard leaves open: negative floats as unsigned integers. */
  private static NdArray inRange(NdArray x, DType to) {
    boolean open = x.dtype().isRealFloating() && to.kind() == DTypeKind.UNSIGNED_INTEGER;
    return open ? x.map(x.dtype(), cell -> Math.abs((Double) cell)) : x;
  }

  private static <A> void complex(Cases<A> cases) {
    cases.each(
        "astype",
        "complex numbers are no real ones: take the real part",
        Cases.COMPLEX,
        (kit, from) -> {
          A x = kit.array(NdArray.vector(from, new Complex(1, 2), new Complex(3, 0)));
          for (DType to : kit.having(Cases.REAL_VALUED)) {
            kit.fails(DTypeException.class, () -> kit.xp().astype(x, to));
          }
        });
    cases.each(
        "astype",
        "complex numbers are true if either part is",
        Cases.COMPLEX,
        (kit, from) -> {
          NdArray x =
              NdArray.vector(
                  from,
                  new Complex(0, 0.5),
                  new Complex(-0.0, -0.0),
                  new Complex(0, Double.NaN),
                  new Complex(2, 0));

          kit.same(
              NdArray.vector(true, false, true, true), kit.xp().astype(kit.array(x), DType.BOOL));
        });
  }

  private static <A> void unsigned(Cases<A> cases) {
    if (!cases.have(DType.UINT64, DType.UINT8)) {
      return;
    }
    cases.add(
        "astype",
        "unsigned integers above the signed ones keep their value",
        kit -> {
          NdArray large =
              NdArray.vector(DType.UINT64, -1L, Long.MIN_VALUE, Long.MIN_VALUE + (1L << 39) + 1, 5);
          for (DType to : kit.having(Cases.FLOATING)) {
            kit.same(large.astype(to), kit.xp().astype(kit.array(large), to));
          }
          for (DType from : kit.having(Cases.INTEGER)) {
            NdArray x = NdArray.vector(from, -1L, 1L << (from.bits() - 1), 3);
            for (DType to : kit.having(Cases.NUMERIC)) {
              kit.same(x.astype(to), kit.xp().astype(kit.array(x), to));
            }
          }
        });
    cases.add(
        "astype",
        "floats above 2^63 become unsigned integers",
        kit -> {
          NdArray x = NdArray.vector(0x1p63, 0x1.8p63, 0x1.fffffffffffffp63, 0x1p31, 255.9);

          NdArray z = kit.read(kit.xp().astype(kit.array(x), DType.UINT64));
          kit.same(x.astype(DType.UINT64).cells(), z.cells());
        });
  }

  private static <A> void astypeEdges(Cases<A> cases) {
    cases.each(
        "astype",
        "floats are truncated, and all but zeros are true",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.vector(dtype, 1.75, -1.75, 0.5, -0.5));
          kit.same(NdArray.vector(1L, -1, 0, 0), kit.xp().astype(x, DType.INT64));
          A truths = kit.array(NdArray.vector(dtype, Double.NaN, 0, -0.0, 1 / 0.0, 0.25));
          kit.same(
              NdArray.vector(true, false, false, true, true), kit.xp().astype(truths, DType.BOOL));
        });
    cases.add(
        "astype",
        "integers wrap, round once, and stay exact",
        kit -> {
          long large = (1L << 53) + 1;
          A x = kit.array(NdArray.vector(large, (1L << 32) + 5, -1, (1L << 24) + 1));

          kit.same(
              NdArray.vector(DType.INT32, 1L, 5, -1, (1L << 24) + 1),
              kit.xp().astype(x, DType.INT32));
          kit.same(
              NdArray.vector((double) large, (1L << 32) + 5.0, -1, (1L << 24) + 1),
              kit.xp().astype(x, DType.FLOAT64));
          kit.same(
              NdArray.vector(large),
              kit.xp().astype(kit.array(NdArray.vector(large)), DType.INT64));
          A float32 = kit.xp().astype(x, DType.FLOAT32);
          kit.same((double) (1 << 24), kit.read(float32).cell(3));
        });
    cases.add(
        "astype",
        "float64 to float32 rounds to nearest, and keeps NaN, infinities and -0",
        kit -> {
          NdArray x = NdArray.vector(0.1, 1e300, -1e300, Double.NaN, -0.0, 1 + 0x1p-24, 16777217);

          kit.same(x.astype(DType.FLOAT32), kit.xp().astype(kit.array(x), DType.FLOAT32));
        });
  }

  /** By the standard's table: to the same kind no narrower, unsigned to wider signed. */
  private static boolean casts(DType from, DType to) {
    if (from == to) {
      return true;
    }
    boolean sameKind = from.kind() == to.kind();
    boolean signed =
        from.kind() == DTypeKind.UNSIGNED_INTEGER && to.kind() == DTypeKind.SIGNED_INTEGER;
    boolean complex = from.isRealFloating() && to.isComplex();
    return (sameKind && to.bits() >= from.bits())
        || (signed && to.bits() > from.bits())
        || (complex && to.bits() >= 2 * from.bits());
  }

  private static <A> void canCast(Cases<A> cases) {
    cases.add(
        "canCast",
        "where promotion leads",
        kit -> {
          for (DType from : Cases.ALL) {
            for (DType to : Cases.ALL) {
              kit.holds(kit.xp().canCast(from, to) == casts(from, to), () -> from + " to " + to);
            }
          }
          A x = kit.array(NdArray.vector(DType.FLOAT32, 1));
          kit.same(true, kit.xp().canCast(x, DType.FLOAT64));
          kit.same(false, kit.xp().canCast(x, DType.INT64));
        });
  }

  private static <A> void finfo(Cases<A> cases) {
    cases.add(
        "finfo",
        "IEEE 754",
        kit -> {
          FInfo single = kit.xp().finfo(DType.FLOAT32);
          kit.same(
              List.of(32, 0x1p-23, 0x1.fffffep127, -0x1.fffffep127, 0x1p-126, DType.FLOAT32),
              List.of(
                  single.bits(),
                  single.eps(),
                  single.max(),
                  single.min(),
                  single.smallestNormal(),
                  single.dtype()));
          FInfo twice = kit.xp().finfo(DType.COMPLEX128);
          kit.same(
              List.of(64, 0x1p-52, 0x1p-1022, DType.FLOAT64),
              List.of(twice.bits(), twice.eps(), twice.smallestNormal(), twice.dtype()));
          kit.same(kit.xp().finfo(DType.FLOAT64), twice);
          kit.same(single, kit.xp().finfo(kit.array(NdArray.vector(DType.FLOAT32, 1))));
          kit.fails(DTypeException.class, () -> kit.xp().finfo(DType.INT64));
        });
  }

  private static <A> void iinfo(Cases<A> cases) {
    cases.add(
        "iinfo",
        "two's complement",
        kit -> {
          for (DType dtype : Cases.INTEGER) {
            IInfo info = kit.xp().iinfo(dtype);
            boolean signed = dtype.kind() == DTypeKind.SIGNED_INTEGER;
            BigInteger most =
                Cells.integer(
                    Cells.cast(signed ? Long.MAX_VALUE >> (64 - dtype.bits()) : -1L, dtype));
            BigInteger least = signed ? most.not() : BigInteger.ZERO;
            kit.same(
                List.of(dtype.bits(), most, least, dtype),
                List.of(info.bits(), info.max(), info.min(), info.dtype()));
          }
          A x = kit.array(NdArray.vector(1L));
          kit.same(kit.xp().iinfo(DType.INT64), kit.xp().iinfo(x));
          kit.fails(DTypeException.class, () -> kit.xp().iinfo(DType.FLOAT32));
          kit.fails(DTypeException.class, () -> kit.xp().iinfo(DType.BOOL));
        });
  }

  private static <A> void isdtype(Cases<A> cases) {
    cases.add(
        "isdtype",
        "by data type, kind, name, or several of them",
        kit -> {
          kit.same(true, kit.xp().isdtype(DType.INT32, DType.INT32));
          kit.same(false, kit.xp().isdtype(DType.INT32, DType.INT64));
          kit.same(true, kit.xp().isdtype(DType.UINT8, DTypeKind.INTEGRAL));
          kit.same(false, kit.xp().isdtype(DType.BOOL, DTypeKind.NUMERIC));
          kit.same(true, kit.xp().isdtype(DType.BOOL, "bool"));
          kit.same(true, kit.xp().isdtype(DType.FLOAT32, "real floating"));
          kit.same(true, kit.xp().isdtype(DType.COMPLEX64, "numeric"));
          kit.same(false, kit.xp().isdtype(DType.UINT16, "signed integer"));
          List<Object> mixed = List.of(DType.BOOL, "complex floating", DTypeKind.SIGNED_INTEGER);
          kit.same(true, kit.xp().isdtype(DType.INT8, mixed));
          kit.same(true, kit.xp().isdtype(DType.COMPLEX128, mixed));
          kit.same(false, kit.xp().isdtype(DType.FLOAT32, mixed));
          kit.fails(DTypeException.class, () -> kit.xp().isdtype(DType.INT8, "integer"));
          kit.fails(DTypeException.class, () -> kit.xp().isdtype(DType.INT8, List.of(1)));
        });
  }

  private static <A> void resultType(Cases<A> cases) {
    cases.add(
        "resultType",
        "promotes arrays and data types; numbers are weak",
        kit -> {
          A x = kit.array(NdArray.vector(DType.INT32, 1L));
          A y = kit.array(NdArray.vector(DType.FLOAT32, 1));
          kit.same(DType.INT64, kit.xp().resultType(List.of(DType.INT64, x)));
          kit.same(DType.INT32, kit.xp().resultType(List.of(3, x, 1L << 20)));
          kit.same(DType.FLOAT32, kit.xp().resultType(List.of(1.5, y, 2)));
          kit.same(DType.INT16, kit.xp().resultType(List.of(DType.UINT8, DType.INT8)));
          kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of(x, y)));
          kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of(x, 1.5)));
          kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of(x, true)));
          kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of(1.5)));
          kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of()));
          kit.fails(MixedArraysException.class, () -> kit.xp().resultType(List.of(x, "no array")));
        });
    cases.add(
        "resultType",
        "is the standard's table",
        kit -> {
          for (DType first : Cases.ALL) {
            for (DType second : Cases.ALL) {
              if (ElementwiseContract.promotes(first, second)) {
                kit.same(
                    ElementwiseContract.promoted(first, second),
                    kit.xp().resultType(List.of(first, second)));
              } else {
                kit.fails(DTypeException.class, () -> kit.xp().resultType(List.of(first, second)));
              }
            }
          }
        });
  }
}
