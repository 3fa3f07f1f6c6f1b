package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.SortingFunctions;

/** Sorting functions: stable, with NaN last in either order. */
final class SortingContract implements Section {
  private static final List<Shape> SHAPES =
      List.of(Shape.of(1), Shape.of(40), Shape.of(5, 7), Shape.of(3, 4, 2), Shape.of(0, 3));

  @Override
  public Class<?> functions() {
    return SortingFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    values(cases);
    shortForms(cases);
    specials(cases);
    unstable(cases);
    refused(cases);
  }

  /** The order of cells of one data type: zeros equal, NaN last. */
  static Comparator<Object> order(boolean descending) {
    return (x, y) -> {
      if (isNan(x) || isNan(y)) {
        return Boolean.compare(isNan(x), isNan(y));
      }
      int order = compare(x, y);
      return descending ? -order : order;
    };
  }

  private static int compare(Object x, Object y) {
    return x instanceof Double d
        ? Double.compare(d + 0.0, (Double) y + 0.0)
        : Cells.integer(x).compareTo(Cells.integer(y));
  }

  private static boolean isNan(Object x) {
    return x instanceof Double d && d.isNaN();
  }

  /** The positions that sort a line, equal ones in their order. */
  private static List<Long> positions(List<Object> line, boolean descending) {
    List<Long> positions = new ArrayList<>();
    for (long i = 0; i < line.size(); i++) {
      positions.add(i);
    }
    Comparator<Object> order = order(descending);
    positions.sort((i, j) -> order.compare(line.get(i.intValue()), line.get(j.intValue())));
    return positions;
  }

  private static NdArray argsorted(NdArray x, int axis, boolean descending) {
    return x.along(Math.floorMod(axis, x.ndim()), DType.INT64, line -> positions(line, descending));
  }

  private static NdArray sorted(NdArray x, int axis, boolean descending) {
    return x.along(
        Math.floorMod(axis, x.ndim()),
        x.dtype(),
        line -> {
          List<Object> cells = new ArrayList<>();
          positions(line, descending).forEach(i -> cells.add(line.get(i.intValue())));
          return cells;
        });
  }

  private static <A> void values(Cases<A> cases) {
    for (boolean descending : new boolean[] {false, true}) {
      String how = descending ? "descending" : "ascending";
      cases.each(
          "sort",
          how + " along every axis",
          Cases.REAL_AND_BOOL,
          (kit, dtype) -> {
            for (Shape shape : SHAPES) {
              NdArray x = kit.sample(dtype, shape);
              for (int axis = -shape.ndim(); axis < shape.ndim(); axis++) {
                for (Layout layout : Layout.values()) {
                  A array = layout.make(kit.xp(), x);
                  kit.same(
                      sorted(x, axis, descending), kit.xp().sort(array, axis, descending, true));
                }
              }
            }
          });
      cases.each(
          "argsort",
          how + " along every axis, equal ones in their order",
          Cases.REAL_AND_BOOL,
          (kit, dtype) -> {
            for (Shape shape : SHAPES) {
              NdArray x = kit.sample(dtype, shape);
              for (int axis = -shape.ndim(); axis < shape.ndim(); axis++) {
                for (Layout layout : Layout.values()) {
                  A array = layout.make(kit.xp(), x);
                  kit.same(
                      argsorted(x, axis, descending),
                      kit.xp().argsort(array, axis, descending, true));
                }
              }
            }
          });
    }
  }

  private static <A> void shortForms(Cases<A> cases) {
    cases.add(
        "sort",
        "short forms",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(3, 4));
          A array = kit.array(x);

          kit.same(sorted(x, 1, false), kit.xp().sort(array));
          kit.same(sorted(x, 0, false), kit.xp().sort(array, 0));
          kit.same(sorted(x, 0, true), kit.xp().sort(array, 0, true));
        });
    cases.add(
        "argsort",
        "short forms",
        kit -> {
          NdArray x = kit.sample(DType.INT64, Shape.of(3, 4));
          A array = kit.array(x);

          kit.same(argsorted(x, 1, false), kit.xp().argsort(array));
          kit.same(argsorted(x, 0, false), kit.xp().argsort(array, 0));
          kit.same(argsorted(x, 0, true), kit.xp().argsort(array, 0, true));
        });
  }

  private static <A> void specials(Cases<A> cases) {
    double inf = Double.POSITIVE_INFINITY;
    double nan = Double.NaN;
    for (boolean descending : new boolean[] {false, true}) {
      String how = descending ? ", descending" : ", ascending";
      cases.each(
          "sort",
          "NaN last and zeros in their order" + how,
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            NdArray x = NdArray.vector(dtype, nan, 0, -inf, -0.0, 3, nan, inf, -0.0, 0);

            kit.same(sorted(x, 0, descending), kit.xp().sort(kit.array(x), 0, descending, true));
          });
      cases.each(
          "argsort",
          "NaN last and zeros in their order" + how,
          Cases.REAL_FLOATING,
          (kit, dtype) -> {
            NdArray x = NdArray.vector(dtype, nan, 0, -inf, -0.0, 3, nan, inf, -0.0, 0);

            kit.same(
                argsorted(x, 0, descending), kit.xp().argsort(kit.array(x), 0, descending, true));
          });
      cases.each(
          "sort",
          "the least and largest integers" + how,
          Cases.INTEGER,
          (kit, dtype) -> {
            NdArray x = extremes(dtype);

            kit.same(sorted(x, 0, descending), kit.xp().sort(kit.array(x), 0, descending, true));
            kit.same(
                argsorted(x, 0, descending), kit.xp().argsort(kit.array(x), 0, descending, true));
          });
    }
  }

  /** Bit patterns at the ends of the range, which negating, subtracting or a double would spoil. */
  private static NdArray extremes(DType dtype) {
    return NdArray.of(
        dtype,
        Shape.of(7),
        0L,
        Long.MIN_VALUE >> (64 - dtype.bits()),
        -1L,
        Long.MAX_VALUE >> (64 - dtype.bits()),
        (1L << 53) + 1,
        1L << 53,
        5L);
  }

  private static <A> void unstable(Cases<A> cases) {
    cases.each(
        "argsort",
        "positions sort even if equal ones may be in any order",
        Cases.REAL_VALUED,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(50));

          NdArray places = kit.read(kit.xp().argsort(kit.array(x), 0, false, false));
          NdArray read = places.map(dtype, i -> x.cell(Cells.integer(i).intValue()));
          kit.same(sorted(x, 0, false), kit.array(read));
          kit.same(sorted(x, 0, false), kit.xp().sort(kit.array(x), 0, false, false));
          kit.same(NdArray.counting(DType.INT64, x.shape()), kit.array(sorted(places, 0, false)));
        });
  }

  private static <A> void refused(Cases<A> cases) {
    for (String function : List.of("sort", "argsort")) {
      cases.add(
          function,
          "axes that are not there are refused",
          kit -> {
            A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3)));
            for (int axis : new int[] {2, -3}) {
              kit.failsWithIndexError(
                  () -> {
                    if (function.equals("sort")) {
                      kit.xp().sort(x, axis);
                    } else {
                      kit.xp().argsort(x, axis);
                    }
                  });
            }
          });
    }
  }
}
